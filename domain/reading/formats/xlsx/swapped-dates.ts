import type { CellContent } from './values.ts'
import type { Sheet, SheetCell } from './sheet.ts'

const MOST_MONTHS = 12
const DATE = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\s*$/

const textOf = ({ words }: CellContent) => (typeof words === 'string' ? words : words.map(({ text }) => text).join(''))
const dayOf = (cell: SheetCell) => Number(DATE.exec(textOf(cell))?.[1] ?? 0)

/**
 * A computer that expects the month first takes «7/5/2021» for 5 July and keeps it as a number, but «30/8/2021» as text. So
 * a column with dates of both kinds, the numbers never later than the 12th of a month and some text later, had its numbers
 * swapped.
 */
function isSwapped(column: readonly SheetCell[]): boolean {
  const numbers = column.filter(({ isDate }) => isDate)
  return (
    numbers.length > 0 &&
    numbers.every((cell) => dayOf(cell) <= MOST_MONTHS) &&
    column.some((cell) => !cell.isDate && dayOf(cell) > MOST_MONTHS)
  )
}

/** Both days that such a number may mean, so that nobody takes one for sure. */
function withBoth(cell: SheetCell): SheetCell {
  const text = textOf(cell)
  const [day = '', month = '', year = ''] = text.split('/')
  const both = day === month ? text : `${text} (${month}/${day}/${year}?)`
  return { ...cell, words: both, doubt: day === month ? null : 'swapped' }
}

export function withSwappedDates(sheet: Sheet): Sheet {
  if (!sheet.cells.some(({ isDate }) => isDate)) return sheet
  const columns = Map.groupBy(sheet.cells, ({ column }) => column)
  const swapped = new Set([...columns.keys()].filter((column) => isSwapped(columns.get(column) ?? [])))
  if (swapped.size === 0) return sheet
  const cells = sheet.cells.map((cell) => (swapped.has(cell.column) && cell.isDate ? withBoth(cell) : cell))
  return { ...sheet, cells }
}
