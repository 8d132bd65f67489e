import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import { blank } from '#domain/model/count.ts'
import type { QrRow } from '#domain/model/sections.ts'
import type { Item, Line } from '../source/lines.ts'
import { found, gather, noTrace, read, stands, type Read, type Trace } from '../source/read.ts'
import { isScaled } from './columns.ts'
import { figuresBeside } from './figures-beside.ts'
import { figuresInWords } from './figures-in-words.ts'
import { firstNumberOf } from './first-number.ts'
import type { Header } from './header.ts'
import type { Figure } from './count-cell.ts'
import { areHalves, joinHalves } from './qr-halves.ts'
import { qrColumns, type QrColumns } from './qr-columns.ts'
import { entriesOf, withHeadings, type Entry, type TableShape } from './qr-entries.ts'
import { qrRows } from './qr-table.ts'
import { withUnnumbered } from './qr-unnumbered.ts'
import { quote } from './quote.ts'
import { answerOf } from './section-answer.ts'
import { dataRows } from './table-rows.ts'
import { zoneTables } from './zone-tables.ts'

const isLine = (item: Item): item is Line => item.kind === 'line'

function noneRowOf(entries: readonly Entry[]) {
  const row = entries.find(({ kind }) => kind === 'none')?.row
  const [slot] = row?.written.filter(({ text }) => /\p{L}/u.test(text)) ?? []
  return slot === undefined ? null : { text: slot.text, trace: stands('/sections/qr', slot.place) }
}

function shapeOf({ columns }: Header, map: QrColumns): TableShape {
  const last = columns.at(-1)
  const used = new Set(map.values())
  const firstFigure = Math.min(...[map.get('qrCodes'), map.get('scans')].map((column) => column?.at ?? Infinity))
  const hasOthersBehind = columns.some((column) => column.at > firstFigure && column.header !== '' && !used.has(column))
  return { width: (last?.at ?? 0) + (last?.width ?? 0), hasSubjects: map.has('subject'), hasOthersBehind }
}

const withoutCounts = (row: QrRow): QrRow => ({ ...row, qrCodes: blank, scans: blank })

/** What tables and their headers make one ask, but for what two halves of one table cannot help. */
const asWhole = (traces: readonly Trace[]): Trace => {
  const expected = new Set<string>([annexRules.severalTables.id, annexRules.columnMissing.id])
  const { findings, standings } = gather(traces)
  return { findings: findings.filter(({ rule }) => !expected.has(rule)), standings }
}

/** Section 2: location QR codes and scans. `reporter`: whose figures they are where words give them without a table. */
export function readQr(items: readonly Item[], reporter: string | null): Read<QrRow[]> {
  const inWords = items.every(isLine) ? figuresInWords(items.filter(isLine), reporter) : null
  if (inWords !== null) return inWords
  const tables = zoneTables(items, 'qr')
  const columns = tables.value.map(({ header }) => qrColumns(header))
  const maps = columns.map(({ value }) => value)
  const entries = tables.value.map(({ grid, header }, nth) => {
    const map: QrColumns = maps[nth] ?? new Map()
    return withUnnumbered(entriesOf(dataRows(grid, header, map), shapeOf(header, map)))
  })
  const rowsWith = (figure: Figure) => qrRows(withHeadings(entries.filter((_, nth) => maps[nth]?.has(figure)).flat()))
  const joined = areHalves(maps) ? joinHalves(rowsWith('qrCodes'), rowsWith('scans')) : null
  const rows = joined ?? qrRows(withHeadings(entries.flat()))
  const asked = [tables, ...columns.filter((_, nth) => tables.value[nth]?.header.firstDataRow !== 0)]
  const lines = items.filter(isLine)
  const scaled = lines.find(({ text }) => isScaled(text))
  return read(
    scaled === undefined ? rows.value : rows.value.map(withoutCounts),
    joined === null ? asked : asWhole(asked),
    rows,
    scaled === undefined ? noTrace : found(annexRules.countsScaled.at('/sections/qr', { seen: quote(scaled.text) })),
    firstNumberOf(
      'qr',
      entries.flat().map(({ row }) => row.text('ordinal')),
      tables,
    ),
    figuresBeside(lines, rows.value),
    answerOf('qr', lines, rows.value.length, tables.value.length, noneRowOf(entries.flat())),
  )
}
