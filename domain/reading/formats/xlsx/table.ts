import type { Cell, Table } from '#domain/reading/blocks.ts'
import type { LayoutRow, PlacedCell } from './layout.ts'

/** Columns in which some cell begins, in order: others only widen the cells that cover them. */
function usedColumns(rows: readonly LayoutRow[]): number[] {
  const used = new Set<number>()
  for (const { cells } of rows) for (const { column } of cells) used.add(column)
  return [...used].sort((a, b) => a - b)
}

const emptyCell = (column: number): Cell => ({ text: '', column, colSpan: 1, rowSpan: 1, bold: false })

/** Rows of a sheet as a table: every row with all columns, so that none is shorter than its header. */
export function tableOf(rows: readonly LayoutRow[]): Table {
  const columns = usedColumns(rows)
  const reaching = columns.map(() => 0)
  const made = rows.map(({ cells }, at) => {
    const inRow: Cell[] = []
    let nth = 0
    for (let position = 0; position < columns.length;) {
      while ((cells[nth]?.column ?? Number.POSITIVE_INFINITY) < (columns[position] ?? 0)) nth += 1
      const own = cells[nth]?.column === columns[position] ? cells[nth] : undefined
      if ((reaching[position] ?? 0) > at && own === undefined) position += 1
      else {
        const cell = own === undefined ? emptyCell(position) : cellOf(own, position, columns, rows.length - at)
        for (let covered = position; covered < position + cell.colSpan; covered += 1)
          reaching[covered] = at + cell.rowSpan
        inRow.push(cell)
        position += cell.colSpan
      }
    }
    return { cells: inRow }
  })
  return { kind: 'table', rows: made, page: null }
}

function cellOf(cell: PlacedCell, position: number, columns: readonly number[], rowsLeft: number): Cell {
  const end = cell.column + cell.width
  let colSpan = 1
  while ((columns[position + colSpan] ?? end) < end) colSpan += 1
  return {
    text: cell.text,
    column: position,
    colSpan,
    rowSpan: Math.max(1, Math.min(cell.height, rowsLeft)),
    bold: cell.bold,
  }
}
