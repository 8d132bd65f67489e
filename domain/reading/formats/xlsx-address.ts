const LETTERS = 26
const A = 64

/** The column of a cell by its letters, from 0: `A`, `AB`. */
export function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - A
  return column - 1
}

/** `A`, `AB`: how a sheet calls a column counted from 0. */
export function columnName(column: number): string {
  const rest = column % LETTERS
  const before = column < LETTERS ? '' : columnName(Math.floor(column / LETTERS) - 1)
  return before + String.fromCharCode(A + 1 + rest)
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i

/** Row and column, from 0, of a cell called `B12`; null when no cell is called so. */
export function addressOf(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters, row] = ADDRESS.exec(name) ?? []
  return letters === undefined || row === undefined ? null : { row: Number(row) - 1, column: columnOf(letters) }
}

export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** The area that a merged cell called `B12:D14` covers. */
export function areaOf(range: string): Area | null {
  const [from = '', to = from] = range.split(':')
  const start = addressOf(from)
  const end = addressOf(to)
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
