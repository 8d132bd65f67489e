const LETTERS = 26
const A = 65
/** The code before that of a small `a`. */
const SMALL_A = 96
const MOST_ROWS = 1_048_576

/** `A`, `AB`: how a sheet calls a column counted from 0. */
export function columnName(column: number): string {
  const rest = column % LETTERS
  const before = column < LETTERS ? '' : columnName(Math.floor(column / LETTERS) - 1)
  return before + String.fromCharCode(A + rest)
}

const MOST_LETTERS = 3
const ZERO = 48

/** Row and column, from 0, of a cell called `B12`; null when no cell is called so. Sign by sign: sheets have many. */
export function addressOf(name: string): { readonly row: number; readonly column: number } | null {
  let at = 0
  let column = 0
  for (; at < name.length; at += 1) {
    const letter = (name.charCodeAt(at) | 0x20) - SMALL_A
    if (letter < 1 || letter > LETTERS) break
    column = column * LETTERS + letter
  }
  if (at === 0 || at > MOST_LETTERS) return null
  let row = 0
  const digits = at
  for (; at < name.length; at += 1) {
    const digit = name.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return null
    row = row * 10 + digit
  }
  return at === digits || row < 1 || row > MOST_ROWS ? null : { row: row - 1, column: column - 1 }
}

export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** The area that a merged cell called `B12:D14` covers. */
export function areaOf(range: string): Area | null {
  const [from = '', to = from] = range.split(':')
  const start = addressOf(from.replaceAll('$', ''))
  const end = addressOf(to.replaceAll('$', ''))
  if (start === null || end === null) return null
  return { top: start.row, left: start.column, bottom: end.row, right: end.column }
}

/** `4-7, 12`: whole numbers in order as ranges. */
export function rangesOf(numbers: readonly number[], nameOf: (number: number) => string): string {
  const ranges: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && number === last.to + 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges.map(({ from, to }) => (from === to ? nameOf(from) : `${nameOf(from)}-${nameOf(to)}`)).join(', ')
}
