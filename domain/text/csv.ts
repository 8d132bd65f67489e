/** What a spreadsheet would take for a formula when it opens the file. */
const FORMULA = /^[=+\-@\t\r]/

export type CsvValue = string | number | null

/** A number stands bare; a text is quoted where it must be, and gets an apostrophe in front where it would become a formula. */
function cellOf(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Lines of comma-separated values (RFC 4180), each with its end. */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

/** Stands at the start of a file, so that spreadsheets take it for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'
