/** Content codings that the server can produce, the better one first. */
const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** The coding to answer in, by a request's `Accept-Encoding`; null: as it is. */
export function acceptedEncoding(header: string | null): Encoding | null {
  const offers = (header ?? '').split(',').map((part) => {
    const [coding = '', ...parameters] = part.trim().toLowerCase().split(';')
    return { coding: coding.trim(), refused: parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter)) }
  })
  const accepted = new Set(offers.filter(({ refused }) => !refused).map(({ coding }) => coding))
  return encodings.find((encoding) => accepted.has(encoding)) ?? null
}
