import { lineOf, type Item, type Line, type TableItem } from '../source/lines.ts'
import { gridOf, isWritten, ownSlots, type GridRow, type Slot } from './grid.ts'
import { headerOf, otherHeaderRows } from './header.ts'
import { sectionHeadedBy } from './headings.ts'
import { beginsItem } from './items.ts'
import { isOrdinal } from './outline.ts'
import type { SectionName } from './section-titles.ts'

/** The lines of a cell, as lines of their own. */
const linesOf = ({ text, place, bold }: Slot): Line[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineOf(line.trim(), place, { bold, item: null, apart: false }))

const written = (row: GridRow) => ownSlots(row).filter(isWritten)
const headedBy = (slot: Slot): SectionName | null => {
  const [first] = linesOf(slot)
  return first === undefined ? null : sectionHeadedBy(first)
}

/** «4. Kết quả», or «Kết quả, kinh nghiệm» beside words, in a table of one row: neither its header nor one of its rows. */
function isOnlyRow({ heading, rest }: FormRow): boolean {
  return (
    /^(?:\d{1,2}|[IVX]{1,4})\s*[.)/]/.test(heading.text) || rest.every(({ text }) => /\p{L}.*\s.*\p{L}/u.test(text))
  )
}

/** Fewer columns hold no table: they frame a text. */
const LEAST_COLUMNS = 2

/** Rows `from` to `end` as a table of their own, or as lines where each of them has one cell only. */
function rowsAsItems(item: TableItem, from: number, end: number): Item[] {
  const rows = gridOf(item).slice(from, end).map(written)
  if (rows.every(({ length }) => length <= 1)) return rows.flatMap((slots) => slots.flatMap(linesOf))
  const table = { ...item.table, rows: item.table.rows.slice(from, end) }
  return [{ ...item, table, firstRow: item.firstRow + from }]
}

/**
 * Rows with nothing but the heading of a section, through the table. In a table of that very section, under its header, such
 * a row is a heading of rows.
 */
function headingRows(grid: readonly GridRow[]): number[] {
  const own = headerOf(grid)
  return [...grid.keys()].filter((nth) => {
    const row = grid[nth]
    const [only, more] = row === undefined ? [] : written(row)
    if (only === undefined || more !== undefined) return false
    const section = headedBy(only)
    return section !== null && !(own !== null && own.kind === section && nth >= own.firstDataRow)
  })
}

type FormRow = { readonly row: number; readonly heading: Slot; readonly rest: readonly Slot[] }

/** Rows with a section's heading in one cell and what it says in the others: a form filled in from left to right. */
function formRows(grid: readonly GridRow[]): FormRow[] {
  if (headerOf(grid) !== null) return []
  return grid.flatMap((row, nth) => {
    const [heading, ...rest] = written(row).filter(({ text }) => !isOrdinal(text) || text.length > 3)
    return heading !== undefined && rest.length > 0 && headedBy(heading) !== null ? [{ row: nth, heading, rest }] : []
  })
}

function formAsItems(item: TableItem, rows: readonly FormRow[]): Item[] {
  const grid = gridOf(item)
  return rows.flatMap(({ row, heading, rest }, nth) => {
    const below = grid.slice(row + 1, rows[nth + 1]?.row).flatMap((one) => written(one).flatMap(linesOf))
    return [...linesOf(heading), ...rest.flatMap(linesOf), ...below]
  })
}

/** «Nơi nhận:», in the cell of a foot beside the signature. */
const FOOT_BEGINS = /^nơi nhận\s*:?/iu

/**
 * Lines above «Nơi nhận:» in a foot of two columns: where it stands at the top of a page, a converter took the last lines of the
 * text for its own. Only of lists, which no foot has above its recipients.
 */
function textAboveFoot(item: TableItem, grid: readonly GridRow[]): { lines: Line[]; foot: TableItem } | null {
  const [row, other] = item.table.rows
  const [slot] = grid[0]?.slots ?? []
  if (row === undefined || other !== undefined || slot === undefined) return null
  const lines = slot.text.split('\n')
  const at = lines.findIndex((line) => FOOT_BEGINS.test(line.trim()))
  if (at < 1 || !lines.slice(0, at).every((line) => beginsItem(line.trim()))) return null
  const [first, ...rest] = row.cells
  if (first === undefined || first.text !== slot.text) return null
  const cells = [{ ...first, text: lines.slice(at).join('\n') }, ...rest]
  return {
    lines: linesOf({ ...slot, text: lines.slice(0, at).join('\n') }),
    foot: { ...item, table: { ...item.table, rows: [{ ...row, cells }] } },
  }
}

/**
 * A letter's table that holds sections with their headings, as what it holds: headings, lines, and a table for each run of
 * rows between them. Any other table stays as it is; one of a single column is lines.
 */
export function unfolded(item: Item): Item[] {
  if (item.kind === 'line') return [item]
  const grid = gridOf(item)
  const width = grid.reduce((most, { slots }) => Math.max(most, slots.length), 0)
  if (width < LEAST_COLUMNS) return grid.flatMap((row) => written(row).flatMap(linesOf))
  const above = textAboveFoot(item, grid)
  if (above !== null) return [...above.lines, above.foot]
  const headings = headingRows(grid)
  if (headings.length > 0) {
    const parts = headings.flatMap((at, nth) => [
      ...grid.slice(at, at + 1).flatMap((row) => written(row).flatMap(linesOf)),
      ...rowsAsItems(item, at + 1, headings[nth + 1] ?? grid.length),
    ])
    return [...rowsAsItems(item, 0, headings[0] ?? 0), ...parts]
  }
  const own = headerOf(grid)
  const others = own === null ? [] : otherHeaderRows(grid, own)
  if (others.length > 0) return [0, ...others].flatMap((at, nth) => rowsAsItems(item, at, others[nth] ?? grid.length))
  const form = formRows(grid)
  const headed = new Set(form.map(({ heading }) => headedBy(heading)))
  const isForm = headed.size > 1 || (grid.length === 1 && form.some(isOnlyRow))
  return isForm ? formAsItems(item, form) : [item]
}
