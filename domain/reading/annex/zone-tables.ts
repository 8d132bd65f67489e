import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import { found, noTrace, read, type Read } from '../source/read.ts'
import type { Item, TableItem } from '../source/lines.ts'
import type { TableKind } from './columns.ts'
import { gridOf, rowText, type GridRow } from './grid.ts'
import { headerOf, type Header } from './header.ts'
import { isTelling } from './page-number.ts'
import { quote } from './quote.ts'
import { swallowedRows } from './swallowed-rows.ts'

/** A table of a section: its rows, and the header that holds for them (its own, or of the table that it goes on with). */
export type ZoneTable = { readonly grid: readonly GridRow[]; readonly header: Header; readonly block: number }

const widthOf = (grid: readonly GridRow[]) => grid.reduce((width, { slots }) => Math.max(width, slots.length), 0)

const isTable = (item: Item): item is TableItem => item.kind === 'table'

/** A table cut by a page break goes on without a header, with as many columns. */
function goesOn(grid: readonly GridRow[], block: number, before: ZoneTable | undefined): ZoneTable | null {
  if (before === undefined || widthOf(grid) !== widthOf(before.grid)) return null
  return { grid, header: { ...before.header, firstDataRow: 0 }, block }
}

const headerText = ({ header }: ZoneTable) => header.columns.map((column) => column.header).join('|')

/** Between the parts of a table that a page break cut there is nothing but an empty line. */
const MOST_BETWEEN = 2

/** How many tables there are where parts of one count as one: right behind each other, with the same header. */
function countTables(tables: readonly ZoneTable[], items: readonly Item[]): number {
  const written = new Set(items.filter(isTelling).map(({ place }) => place.block))
  const areApart = (before: ZoneTable, after: ZoneTable) =>
    after.block - before.block > MOST_BETWEEN || (after.block > before.block + 1 && written.has(before.block + 1))
  return tables.filter((table, nth) => {
    const before = tables[nth - 1]
    return before === undefined || headerText(table) !== headerText(before) || areApart(before, table)
  }).length
}

/** The tables among a section's items that are of its kind. Any other table there is a finding: it was not read. */
export function zoneTables(items: readonly Item[], kind: TableKind): Read<ZoneTable[]> {
  const tables: ZoneTable[] = []
  const asked = items.filter(isTable).flatMap((item) => {
    const grid = gridOf(item)
    const header = headerOf(grid)
    const { block } = item.place
    const swallowed = header === null ? 'none' : swallowedRows(header, grid)
    const own = header?.kind === kind && swallowed !== 'all' ? { grid, header, block } : null
    const read = own ?? (header === null ? goesOn(grid, block, tables.at(-1)) : null)
    if (read !== null) tables.push(read)
    const asked = {
      section: kind,
      seen: quote(grid.map(rowText).find((text) => text !== '') ?? ''),
    }
    const path = `/sections/${kind}`
    if (read !== null) return swallowed === 'some' ? [annexRules.headerHoldsRows.at(path, asked)] : []
    return asked.seen === '' ? [] : [annexRules.tableNotUnderstood.at(path, asked)]
  })
  const count = countTables(tables, items)
  const several = annexRules.severalTables.at(`/sections/${kind}`, { section: kind, tables: count })
  return read(tables, found(asked), count > 1 ? found(several) : noTrace)
}
