import { numbersIn } from '#domain/text/document-number.ts'
import { foldHeader } from './columns.ts'
import { isWritten, ownSlots, type GridRow } from './grid.ts'
import type { Header } from './header.ts'

/** Figures that headers have: of the disease, days and terms, other columns («(3)», «(4=2+3)»), forms. */
const OF_HEADER =
  /covid\W*19|\b(?:ngay|thang|nam|quy|tuan|ky|dot|lan|giai doan|den|toi|tu|bieu|mau|cot|muc|phu luc|so)\s*:?\s*\d[\d/.-]*|\d{1,2}\/\d{1,2}(?:\/\d{4})?|\([^()]*\)|\[[^[\]]*\]|\d\s*(?:=|\+)[\s\d+/*-]*/g

/** A header folded, without the figures that belong to it. */
const bare = (header: string) => foldHeader(header).replace(OF_HEADER, ' ').trim()

/** What stands at the end of a header, apart from its words: a figure, or the name of the column. */
const END = /(?:^|[\s-])(?:(?<figure>\d[\d.,]*)|[a-e])$/
/** «STT1», «TT 1 2 3»: numbers of rows under the label of their column. */
const NUMBERED = /^(?:s ?t ?t|s ?o ?t ?t)\s*\d/

/** `1 2 3` or `A B 1 2` in the cells of the header itself. */
function namesColumns(headers: readonly string[]): boolean {
  const ends = headers.map((header) => END.exec(header))
  const figures = ends.flatMap((end) => end?.groups?.['figure'] ?? [])
  return ends.every((end) => end !== null) && figures.every((figure, nth) => figure === String(nth + 1))
}

const isFigure = (header: string) => END.exec(header)?.groups?.['figure'] !== undefined

const hasRowNumbers = (header: string) => NUMBERED.test(header) && /\d\s+\d/.test(header)

/**
 * Which rows of a table its header holds, where the lines between columns were found and those between rows were not: all
 * of them, some, or none. Of a table without other rows any figure tells; else figures under the table's own columns, and
 * numbers of rows or documents.
 */
export function swallowedRows(
  { kind, columns, firstDataRow }: Header,
  grid: readonly GridRow[],
): 'all' | 'some' | 'none' {
  const named = columns.filter(({ header }) => header !== '')
  const headers = named.map(({ header }) => bare(header))
  if (namesColumns(headers)) return 'none'
  const isAlone = !grid.slice(firstDataRow).some((row) => ownSlots(row).some(isWritten))
  if (isAlone) return headers.some((header) => /\d/.test(header)) ? 'all' : 'none'
  const holdsData = named.some(({ meaning, header }, nth) => {
    const text = headers[nth] ?? ''
    if (hasRowNumbers(text)) return true
    if (kind === 'directives') return numbersIn(header, 1).length > 0
    return (meaning === 'qrCodes' || meaning === 'scans') && isFigure(text)
  })
  return holdsData ? 'some' : 'none'
}
