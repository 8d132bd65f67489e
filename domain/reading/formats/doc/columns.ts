import type { CellShape, RowShape } from './rows.ts'

/** Where a cell stands in the grid of its table. */
export type Placed = { readonly column: number; readonly colSpan: number; readonly rowSpan: number }
/** The same with the number of the cell in its row; null for the room before a row that begins further right. */
export type PlacedCell = Placed & { readonly cell: number | null }

const NO_SHAPE: RowShape = { edges: [], cells: [] }
type Drawn = PlacedCell & { readonly down: CellShape['down'] }

/** Edges nearer to each other than this, in twentieths of a point, were drawn as one: a millimetre. */
const SAME_EDGE = 57
const MOST_SPAN = 100
/** Columns before an indented row that stand as a cell each. */
const MOST_BEFORE = 8

/** The edges of all rows from left to right, those that were drawn as one once. */
function gridOf(shapes: readonly RowShape[]): number[] {
  const different = Array.from(new Set(shapes), ({ edges }) => edges)
  const edges = Array.from(new Set(different.flat())).toSorted((a, b) => a - b)
  const grid: number[] = []
  for (const edge of edges) if (edge - (grid.at(-1) ?? -Infinity) > SAME_EDGE) grid.push(edge)
  return grid
}

/** The number of the last line of the grid at or left of an edge. */
function lineAt(grid: readonly number[], edge: number): number {
  let low = 0
  let high = grid.length
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if ((grid[middle] ?? Infinity) <= edge) low = middle
    else high = middle
  }
  return low
}

const span = (from: number, to: number) => Math.min(MOST_SPAN, Math.max(1, to - from))

/** The cells of a row on the grid. Those that go on from their left are part of it. */
function drawnRow(count: number, shape: RowShape, grid: readonly number[]): Drawn[] {
  const drawn: Drawn[] = []
  const start = lineAt(grid, shape.edges[0] ?? -Infinity)
  const each = start > MOST_BEFORE ? span(0, start) : 1
  for (let column = 0; column < start; column += each)
    drawn.push({ cell: null, column, colSpan: each, rowSpan: 1, down: null })
  let column = start
  for (let cell = 0; cell < count; cell += 1) {
    const right = shape.edges[cell + 1]
    const width = right === undefined ? 1 : span(column, lineAt(grid, right))
    const last = drawn.at(-1)
    const { continuesLeft = false, down = null } = shape.cells[cell] ?? {}
    if (continuesLeft && last !== undefined && last.cell !== null)
      drawn[drawn.length - 1] = { ...last, colSpan: Math.min(MOST_SPAN, last.colSpan + width) }
    else drawn.push({ cell, column, colSpan: width, rowSpan: 1, down })
    column += width
  }
  return drawn
}

/**
 * Where the cells of a table stand. A cell that goes on from the one above is left out, and counted there, as long as it is as
 * wide; otherwise it stands for itself. `counts`: how many cells each row really has.
 */
export function columnsOf(counts: readonly number[], shapes: readonly RowShape[]): PlacedCell[][] {
  const grid = gridOf(shapes)
  let above = new Map<number, { nthRow: number; nth: number; colSpan: number }>()
  const placed: PlacedCell[][] = []
  counts.forEach((count, nthRow) => {
    const next: typeof above = new Map()
    const own: PlacedCell[] = []
    for (const { down, ...cell } of drawnRow(count, shapes[nthRow] ?? NO_SHAPE, grid)) {
      const merged = down === 'continues' ? above.get(cell.column) : undefined
      const before = merged === undefined ? undefined : placed[merged.nthRow]?.[merged.nth]
      if (merged !== undefined && before !== undefined && merged.colSpan === cell.colSpan) {
        const grown = { ...before, rowSpan: before.rowSpan + 1 }
        placed[merged.nthRow]?.splice(merged.nth, 1, grown)
        next.set(cell.column, merged)
      } else {
        if (down !== null) next.set(cell.column, { nthRow, nth: own.length, colSpan: cell.colSpan })
        own.push(cell)
      }
    }
    placed.push(own)
    above = next
  })
  return placed
}
