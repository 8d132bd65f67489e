import { acceptLanguage } from './client.ts'
import { ABORTED_PROBLEM, NETWORK_PROBLEM, Problem, problemFrom } from './problem.ts'

/** A file that the API made, under the name that it gave it, with how many rows each of its tables has. */
export type Downloaded = {
  readonly file: Blob
  readonly name: string
  readonly rows: readonly (readonly [table: string, rows: number])[]
}

type Options = {
  readonly signal: AbortSignal
  /** How much has come, in bytes, and its share of the whole, 0 to 1; null while that is not known. */
  readonly onProgress: (bytes: number, share: number | null) => void
}

/** Loads a file and tells how much of it has come. Every failure is a `Problem`. */
export async function download(url: string, { signal, onProgress }: Options): Promise<Downloaded> {
  const response = await fetch(url, { headers: acceptLanguage(), signal }).catch(noAnswer)
  if (!response.ok) throw problemFrom(response.status, await response.text(), response.headers.get('Retry-After'))
  const parts = await read(response, onProgress).catch(noAnswer)
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? ''
  return {
    file: new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }),
    name,
    rows: rowsOf(response.headers.get('Export-Rows') ?? ''),
  }
}

async function read(response: Response, onProgress: Options['onProgress']): Promise<Uint8Array<ArrayBuffer>[]> {
  // The length of a compressed answer is not that of what comes out of it.
  const length = response.headers.has('Content-Encoding') ? null : response.headers.get('Content-Length')
  const whole = length === null ? null : Number(length)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value)
    bytes += part.value.byteLength
    onProgress(bytes, whole === null || whole === 0 ? null : Math.min(1, bytes / whole))
  }
  return parts
}

/** `units=33, qr=95`, as the server writes it. */
function rowsOf(header: string): Downloaded['rows'] {
  return header.split(', ').flatMap((entry) => {
    const [table = '', count = ''] = entry.split('=')
    return /^\d+$/.test(count) ? [[table, Number(count)] as const] : []
  })
}

function noAnswer(error: unknown): never {
  const aborted = error instanceof DOMException && error.name === 'AbortError'
  throw new Problem({ status: 0, type: aborted ? ABORTED_PROBLEM : NETWORK_PROBLEM })
}
