import type { Place } from '#domain/reports/reading.ts'
import { placeOfCell, type TableItem } from '../source/lines.ts'

/** What stands at one row and column of a table: a cell, also where it only reaches there from above or from the left. */
export type Slot = {
  readonly text: string
  readonly bold: boolean
  /** Of the cell itself: where a merged cell begins. */
  readonly place: Place
  /** The row of the grid that it begins in. */
  readonly row: number
  /** Its first grid column, and how many it takes. */
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
}

export type GridRow = {
  /** Row of the table, from 0. */
  readonly index: number
  /** By grid column; undefined where the row has no cell. */
  readonly slots: readonly (Slot | undefined)[]
}

/** More columns than any form has: what lies further right is not looked at. */
const MAX_COLUMNS = 40

/** Grids of tables that were asked for, as several stages ask for the same, and of those that were made. */
const grids = new WeakMap<TableItem, readonly GridRow[]>()

/** A table with every merged cell at all the places that it covers. */
export function gridOf(item: TableItem): readonly GridRow[] {
  const known = grids.get(item)
  if (known !== undefined) return known
  const grid = makeGrid(item)
  grids.set(item, grid)
  return grid
}

/** A table that the file does not have as such: its rows stand in other places, which their cells lead to. */
export function tableOfGrid(grid: readonly GridRow[], place: Place): TableItem {
  const item: TableItem = { kind: 'table', table: { kind: 'table', rows: [], page: null }, place, firstRow: 0 }
  grids.set(item, grid)
  return item
}

function makeGrid({ table, place, firstRow }: TableItem): GridRow[] {
  const reaching: { slot: Slot; left: number }[] = []
  return table.rows.map(({ cells }, nthRow) => {
    const index = firstRow + nthRow
    const slots: (Slot | undefined)[] = []
    reaching.forEach((reach, column) => {
      if (reach.left > 0) slots[column] = reach.slot
      reach.left -= 1
    })
    cells.forEach((cell, nth) => {
      const { text, bold, column, colSpan, rowSpan } = cell
      const slot = { text, bold, place: placeOfCell(place, index, nth, cell), row: index, column, colSpan, rowSpan }
      for (let at = column; at < Math.min(column + colSpan, MAX_COLUMNS); at += 1) {
        slots[at] = slot
        reaching[at] = { slot, left: rowSpan - 1 }
      }
    })
    return { index, slots: Array.from(slots) }
  })
}

/** The cells of a row, each once, without those that reach down from rows above. */
export function ownSlots(row: GridRow): Slot[] {
  return row.slots.filter(
    (slot, column): slot is Slot => slot !== undefined && slot.row === row.index && slot.column === column,
  )
}

export const isWritten = (slot: Slot | undefined): slot is Slot => slot !== undefined && slot.text.trim() !== ''

/** All that a row says, as a finding quotes it. */
export const rowText = (row: GridRow): string =>
  ownSlots(row)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' | ')
