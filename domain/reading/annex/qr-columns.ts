import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import { found, read, type Read, type Trace, noTrace } from '../source/read.ts'
import { isBothCounts, isCumulative, isOfPeriod, isScaled, isSinceBeginning, type Meaning } from './columns.ts'
import type { Column, Header } from './header.ts'
import { quote } from './quote.ts'

const PATH = '/sections/qr'

export type QrColumns = ReadonlyMap<Meaning, Column>

const headersOf = (columns: readonly Column[]) => columns.map(({ header }) => `«${quote(header)}»`).join('; ')

/** The one column of several that holds all so far, when the words of its header set it apart. */
function cumulativeOf(columns: readonly Column[]): Column | null {
  const whole = columns.filter(({ header }) => isCumulative(header) && !isOfPeriod(header))
  const notOfPeriod = columns.filter(({ header }) => !isOfPeriod(header))
  return [columns, whole, notOfPeriod].find(({ length }) => length === 1)?.[0] ?? null
}

function countColumn(header: Header, meaning: 'qrCodes' | 'scans'): Read<Column | null> {
  const columns = header.columns.filter((column) => column.meaning === meaning)
  const both = header.columns.filter((column) => isBothCounts(column.header))
  if (both.length > 0 || columns.length > 1) {
    const chosen = both.length > 0 ? null : cumulativeOf(columns)
    if (chosen !== null) return read(chosen)
    const headers = headersOf(both.length > 0 ? both : columns)
    return read(null, found(annexRules.columnAmbiguous.at(PATH, { column: meaning, headers })))
  }
  const [only] = columns
  if (only === undefined) return read(null, found(annexRules.columnMissing.at(PATH, { column: meaning })))
  const ofPeriod = isOfPeriod(only.header) && !isSinceBeginning(only.header)
  const asked = annexRules.columnOfPeriod.at(PATH, { column: meaning, header: quote(only.header) })
  return read(only, ofPeriod ? found(asked) : noTrace)
}

/** The subject where several columns name whom a row is about: «Đối tượng thống kê», else the most exact, to the right. */
function subjectColumn({ columns }: Header): Column | null {
  const subjects = columns.filter(({ meaning }) => meaning === 'subject')
  return subjects.find(({ header }) => /đối tượng/i.test(header)) ?? subjects.at(-1) ?? null
}

function leftOut(header: Header, used: readonly Column[]): Trace {
  const rest = header.columns.filter((column) => column.header !== '' && !used.includes(column))
  return rest.length === 0 ? noTrace : found(annexRules.columnsLeftOut.at(PATH, { headers: headersOf(rest) }))
}

/** Which column holds what. A figure whose column is not sure, or is in thousands, has none. */
export function qrColumns(header: Header): Read<QrColumns> {
  const scaled = header.columns.find((column) => isScaled(column.header))
  const qrCodes = countColumn(header, 'qrCodes')
  const scans = countColumn(header, 'scans')
  const one = (meaning: Meaning) => header.columns.find((column) => column.meaning === meaning) ?? null
  const counts: [Meaning, Column | null][] = [
    ['qrCodes', qrCodes.value],
    ['scans', scans.value],
  ]
  const others: [Meaning, Column | null][] = [
    ['ordinal', one('ordinal')],
    ['group', one('group')],
    ['subject', subjectColumn(header)],
    ['note', one('note')],
  ]
  const chosen = [...others, ...(scaled === undefined ? counts : [])].filter(
    (entry): entry is [Meaning, Column] => entry[1] !== null,
  )
  const counted = header.columns.filter(({ meaning }) => meaning === 'qrCodes' || meaning === 'scans')
  return read(
    new Map(chosen),
    qrCodes,
    scans,
    leftOut(header, [...counted, ...chosen.map(([, column]) => column)]),
    scaled === undefined ? noTrace : found(annexRules.countsScaled.at(PATH, { seen: quote(scaled.header) })),
  )
}
