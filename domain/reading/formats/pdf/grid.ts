import type { Box, Rule, Rules } from './page.ts'

/** A cell between ruled lines: where it starts in the grid, what it spans, and its area. */
export type GridCell = Box & {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** A ruled table: the positions of its columns' and rows' edges, and its cells in reading order. */
export type Grid = Box & {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** The cell that a point lies in. */
  readonly cellAt: (x: number, y: number) => GridCell | null
  /** No line closes it at the top or at the bottom. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

/** Edges closer than this, in points, are one: no text fits between. */
const SAME_EDGE = 4
/** Lines that reach out over the outermost edge by more leave a cell there, open to the side. */
const REACHES_OUT = 12
/** How much of a cell's side must be drawn for it to part two cells. */
const DRAWN = 0.5
/** More rows or columns than any form on a page. */
const MOST_EDGES = 400

/** Positions of lines as the edges of a grid. */
function edgesOf(positions: readonly number[]): number[] {
  const edges: number[][] = []
  for (const position of [...positions].sort((a, b) => a - b)) {
    const edge = edges.at(-1)
    const [first] = edge ?? []
    if (edge !== undefined && first !== undefined && position - first < SAME_EDGE) edge.push(position)
    else edges.push([position])
  }
  return edges.map((edge) => edge.reduce((sum, position) => sum + position, 0) / edge.length)
}

/** The edges, with those that are not drawn at the ends but that lines in the other direction reach to. */
function withOpenEnds(
  edges: number[],
  crossing: readonly Rule[],
): { edges: number[]; before: boolean; after: boolean } {
  const start = Math.min(...crossing.map(({ from }) => from))
  const end = Math.max(...crossing.map(({ to }) => to))
  const [first, last] = [edges[0], edges.at(-1)]
  if (first === undefined || last === undefined) return { edges: [start, end], before: true, after: true }
  const before = first - start > REACHES_OUT
  const after = end - last > REACHES_OUT
  return { edges: [...(before ? [start] : []), ...edges, ...(after ? [end] : [])], before, after }
}

/** How much of a stretch lines at a position cover, 0 to 1. */
function drawn(lines: readonly Rule[], at: number, from: number, to: number): number {
  let covered = 0
  for (const line of lines) {
    if (Math.abs(line.at - at) > SAME_EDGE) continue
    covered = Math.max(covered, Math.min(line.to, to) - Math.max(line.from, from))
  }
  return covered / Math.max(to - from, 0.001)
}

class Sides {
  readonly #rules: Rules
  readonly #xs: readonly number[]
  readonly #ys: readonly number[]
  readonly #known = new Map<number, boolean>()

  constructor(rules: Rules, xs: readonly number[], ys: readonly number[]) {
    this.#rules = rules
    this.#xs = xs
    this.#ys = ys
  }

  /** Whether a line parts the field from the one to its right, or (`below`) from the one under it. */
  parts(row: number, column: number, below: boolean): boolean {
    const key = (row * MOST_EDGES * 2 + column) * 2 + (below ? 1 : 0)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const [x1 = 0, x2 = 0] = [this.#xs[column], this.#xs[column + 1]]
    const [y1 = 0, y2 = 0] = [this.#ys[row], this.#ys[row + 1]]
    const share = below ? drawn(this.#rules.across, y2, x1, x2) : drawn(this.#rules.down, x2, y1, y2)
    this.#known.set(key, share >= DRAWN)
    return share >= DRAWN
  }
}

/** The cell that begins in a field: as far right and then as far down as no line parts it. */
function spansAt(row: number, column: number, sides: Sides, taken: readonly boolean[][], size: [number, number]) {
  const [rows, columns] = size
  const isFree = (atRow: number, atColumn: number) => taken[atRow]?.[atColumn] !== true
  let colSpan = 1
  while (column + colSpan < columns && isFree(row, column + colSpan) && !sides.parts(row, column + colSpan - 1, false))
    colSpan += 1
  const spanned = Array.from({ length: colSpan }, (_, nth) => column + nth)
  const goesDown = (last: number) =>
    last + 1 < rows &&
    spanned.every((at) => isFree(last + 1, at) && !sides.parts(last, at, true)) &&
    spanned.slice(0, -1).every((at) => !sides.parts(last + 1, at, false))
  let rowSpan = 1
  while (goesDown(row + rowSpan - 1)) rowSpan += 1
  return { colSpan, rowSpan }
}

/** Which of the bands between edges a position lies in. */
const bandOf = (edges: readonly number[], position: number) => edges.findLastIndex((edge) => position >= edge)

/** The grid that touching lines make, or null when they enclose no two fields. */
export function gridOf(rules: Rules): Grid | null {
  const wide = withOpenEnds(edgesOf(rules.down.map(({ at }) => at)), rules.across)
  const high = withOpenEnds(edgesOf(rules.across.map(({ at }) => at)), rules.down)
  const [xs, ys] = [wide.edges, high.edges]
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 1 || columns < 1 || rows * columns < 2 || rows > MOST_EDGES || columns > MOST_EDGES) return null
  const sides = new Sides(rules, xs, ys)
  const taken = ys.map(() => xs.map(() => false))
  const owners = ys.map(() => xs.map((): GridCell | null => null))
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column] === true) continue
      const { colSpan, rowSpan } = spansAt(row, column, sides, taken, [rows, columns])
      for (const marks of taken.slice(row, row + rowSpan)) marks.fill(true, column, column + colSpan)
      const [left = 0, right = 0] = [xs[column], xs[column + colSpan]]
      const [top = 0, bottom = 0] = [ys[row], ys[row + rowSpan]]
      const cell = { row, column, rowSpan, colSpan, left, top, right, bottom }
      for (const fields of owners.slice(row, row + rowSpan))
        for (let at = column; at < column + colSpan; at += 1) fields[at] = cell
      cells.push(cell)
    }
  if (cells.length < 2) return null
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  const cellAt = (x: number, y: number) => owners[bandOf(ys, y)]?.[bandOf(xs, x)] ?? null
  return { xs, ys, cells, cellAt, left, top, right, bottom, openTop: high.before, openBottom: high.after }
}
