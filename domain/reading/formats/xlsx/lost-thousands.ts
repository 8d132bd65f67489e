import type { Sheet, SheetCell } from './sheet.ts'

/** A number that the file holds with one to three decimals, as «1.250» typed where the point marks decimals. */
const isFraction = ({ words, doubt }: SheetCell) =>
  typeof words === 'string' && (doubt === 'thousandths' || /^[1-9]\d{0,2}\.\d{1,2}$/.test(words))

/** A whole number below a thousand: «2», or what is left of «2.000». */
const smallNumber = ({ words, doubt }: SheetCell): string | null =>
  typeof words === 'string' && doubt === null && /^[1-9]\d{0,2}$/.test(words) ? words : null

/**
 * Whoever types «1.250» and «2.000» on a computer to which the point marks decimals gets 1.25 and 2. The first is asked about
 * anyway; so the whole numbers of its column are too. Not in the first column, where «1.1» is the number of a row.
 */
export function withLostThousands(sheet: Sheet): Sheet {
  if (!sheet.cells.some(isFraction)) return sheet
  const first = sheet.cells.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY)
  const columns = new Set(sheet.cells.filter(isFraction).map(({ column }) => column))
  const cells = sheet.cells.map((cell): SheetCell => {
    const number = cell.column === first || !columns.has(cell.column) ? null : smallNumber(cell)
    return number === null ? cell : { ...cell, words: `${number} (${number}.000?)`, doubt: 'besideFractions' }
  })
  return { ...sheet, cells }
}
