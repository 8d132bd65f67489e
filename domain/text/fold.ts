const marks = /\p{M}/gu
/** Signs that folding changes: all but lower case, figures and signs of ASCII. */
const foldable = /[^!-@[-~]/g
const folded = new Map<string, string>()

function foldOne(sign: string): string {
  const known = folded.get(sign)
  if (known !== undefined) return known
  const result = sign.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('đ', 'd')
  folded.set(sign, result)
  return result
}

/**
 * Text for matching only, never for display: lower case, no accents, `đ` as `d`. With all marks gone, the two ways of
 * placing a tone (`hoà`, `hòa`) are alike.
 */
export function fold(text: string): string {
  return text.replace(foldable, foldOne).replace(/\s+/g, ' ').trim()
}

/** Whether every word of `query` occurs in `text`, ignoring accents and case. An empty query matches all. */
export function matches(text: string, query: string): boolean {
  const wanted = fold(query)
  if (wanted === '') return true
  const folded = fold(text)
  return wanted.split(' ').every((word) => folded.includes(word))
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/** Vietnamese alphabetical order. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b)
}
