import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import type { Item, Line } from '../source/lines.ts'
import { found, noTrace, read, type Read } from '../source/read.ts'
import { cellPerLine } from './cell-lines.ts'
import { foldHeader, type Meaning, type TableKind } from './columns.ts'
import { fits, isRow, meaningsOf, type FallenRows, type Piece } from './fallen-rows.ts'
import { tableOfGrid, type GridRow } from './grid.ts'
import { isTotal } from './outline.ts'
import { quote } from './quote.ts'
import { closelySpaced, widelySpaced } from './spaced-rows.ts'

const isLine = (item: Item): item is Line => item.kind === 'line'
/** «STT» at the beginning of a header. */
const ORDINAL_HEADER = /^(?:s ?t ?t|t ?t|so tt|so thu tu)(?=\s|$)/

/** A total has no number: its name, then the figures in their order. */
function totalCells(cells: readonly Piece[], meanings: readonly Meaning[]): (Piece | undefined)[] | null {
  const [label, ...rest] = cells
  const figures = meanings.filter((meaning) => meaning === 'qrCodes' || meaning === 'scans')
  if (label === undefined || rest.length !== figures.length) return null
  if (!figures.every((figure, nth) => fits(rest[nth]?.text ?? '', figure))) return null
  return meanings.map((meaning) => {
    if (meaning === 'subject') return label
    const nth = figures.findIndex((figure) => figure === meaning)
    return nth === -1 ? undefined : rest[nth]
  })
}

const slotsOf = (cells: readonly (Piece | undefined)[], row: number) =>
  cells.map((cell, column) =>
    cell === undefined
      ? undefined
      : { text: cell.text, bold: cell.line.bold, place: cell.line.place, row, column, colSpan: 1, rowSpan: 1 },
  )

/** The rows as a grid, or null where one of them is no row of this table for sure. */
function gridOfFallen(kind: TableKind, { header, rows }: FallenRows): GridRow[] | null {
  const meanings = meaningsOf(kind, header)
  if (meanings === null) return null
  const grid: GridRow[] = [{ index: 0, slots: slotsOf(header, 0) }]
  for (const [nth, row] of rows.entries()) {
    const isLast = nth > 0 && nth === rows.length - 1
    const total = isLast && kind === 'qr' && isTotal(row[0]?.text ?? '') ? totalCells(row, meanings) : null
    const texts = row.map(({ text }) => text)
    if (total === null && !isRow(texts, meanings, nth + 1)) return null
    const cells = total ?? meanings.map((_, at) => row[at])
    grid.push({ index: nth + 1, slots: slotsOf(cells, nth + 1) })
  }
  return grid.length > 1 ? grid : null
}

const FEWEST_LINES = 2
const MOST_LINES = 4000

/**
 * The lines of a section with the table that they are, where its columns were lost: a cell a line, or a row a line with
 * spaces between its cells. Only where every row fits its header, so that no cell can be of another column; else the lines
 * stay as they are.
 */
export function withFallenTable(kind: TableKind, items: readonly Item[]): Read<readonly Item[]> {
  const lines = items.filter(isLine)
  const start = lines.findIndex(({ text }) => ORDINAL_HEADER.test(foldHeader(text)))
  const own = start === -1 ? [] : lines.slice(start)
  const hasTable = items.some(({ kind: of }) => of === 'table')
  if (hasTable || own.length < FEWEST_LINES || own.length > MOST_LINES) return read(items, noTrace)
  for (const rows of [cellPerLine(kind, own), widelySpaced(own), kind === 'qr' ? closelySpaced(own) : null]) {
    const grid = rows === null ? null : gridOfFallen(kind, rows)
    const [first] = own
    if (grid === null || first === undefined) continue
    const seen = quote((rows?.header ?? []).map(({ text }) => text).join(' | '))
    const asked = annexRules.tableFromLines.at(`/sections/${kind}`, { section: kind, seen })
    return read([...lines.slice(0, start), tableOfGrid(grid, first.place)], found(asked))
  }
  return read(items, noTrace)
}
