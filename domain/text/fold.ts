const marks = /\p{M}/gu
const SPACE = 0x20
/** Folds to nothing or to several signs: an accent that stands apart from its letter, a syllable of Korean. */
const NOT_ONE = 0xff_ff

const foldSign = (sign: string) =>
  /\s/.test(sign) ? ' ' : sign.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('đ', 'd')

/** What each sign of UTF-16 folds to, worked out when one is first met. */
const foldedSigns = new Uint16Array(0x1_00_00)

/** The sign that a sign folds to, both by number; `NOT_ONE` where that is not one sign. */
function foldedSign(code: number): number {
  const known = foldedSigns[code] ?? 0
  if (known !== 0) return known
  const folded = foldSign(String.fromCharCode(code))
  const result = folded.length === 1 ? folded.charCodeAt(0) : NOT_ONE
  foldedSigns[code] = result
  return result
}

/** Signs of a text on their way; longer texts take longer. */
const signs = new Uint16Array(4096)
const textOfSigns = (length: number): string => Reflect.apply(String.fromCharCode, null, signs.subarray(0, length))

/**
 * Text for matching only, never for display: lower case, no accents, `đ` as `d`. With all marks gone, the two ways of
 * placing a tone (`hoà`, `hòa`) are alike.
 */
export function fold(text: string): string {
  let length = 0
  let isChanged = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const folded = foldedSign(code)
    if (folded === NOT_ONE || length === signs.length) return foldAny(text)
    if (folded === SPACE && (length === 0 || signs[length - 1] === SPACE)) continue
    isChanged ||= folded !== code
    signs[length] = folded
    length += 1
  }
  if (signs[length - 1] === SPACE) length -= 1
  return isChanged || length !== text.length ? textOfSigns(length) : text
}

const foldAny = (text: string): string => text.split('').map(foldSign).join('').replace(/ +/g, ' ').trim()

/**
 * Composed text for matching, each sign folded where it stands: a match at a position of the outcome is at the same
 * position of the text.
 */
export function alignedFold(text: string): string {
  let whole = ''
  for (let from = 0; from < text.length; from += signs.length) {
    const length = Math.min(signs.length, text.length - from)
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(from + at)
      const folded = foldedSign(code)
      signs[at] = folded === NOT_ONE ? code : folded
    }
    whole += textOfSigns(length)
  }
  return whole
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
