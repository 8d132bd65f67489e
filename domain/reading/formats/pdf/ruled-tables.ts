import { columnsWithin, type Span } from './aligned.ts'
import { gridOf, type Grid, type GridCell } from './grid.ts'
import { cellMargins, centreX, centreY, type LaidCell, type LaidTable, type TakenPage } from './laid.ts'
import { holdsRows, isAligned, ladderTables, type LadderBefore } from './ladders.ts'
import { linesOf, type Line } from './lines.ts'
import { withNumberedRows } from './numbered-rows.ts'
import { around, type Box, type PageContent, type Rule, type Rules } from './page.ts'
import { frameOf, ruledAreas } from './rulings.ts'
import type { Fragment } from './words.ts'

const holds = ({ left, top, right, bottom }: Box, fragment: Fragment): boolean => {
  const [x, y] = [centreX(fragment), centreY(fragment)]
  return x >= left && x < right && y >= top && y < bottom
}

/** Points between text and line: as programs set it, and at most. */
const USUAL_PADDING = 7
const WIDEST_PADDING = 24

/** How far text keeps from the lines of its table, in points, as its cells show. */
function paddingIn(cells: readonly { cell: GridCell; lines: readonly Line[] }[]): number {
  const positive = (gaps: readonly number[]) => gaps.filter((gap) => gap > 0)
  const left = positive(cells.flatMap(({ cell, lines }) => lines.map((line) => line.left - cell.left)))
  const right = positive(cells.flatMap(({ cell, lines }) => lines.map((line) => cell.right - line.right)))
  const least = Math.min(WIDEST_PADDING, ...left)
  const isKept = left.filter((gap) => gap < least + 0.7).length > 2
  return isKept ? least : Math.min(USUAL_PADDING, least, ...right)
}

/** Lines that stand upright in a cell, as one: they follow each other across, one way or the other. */
function withUpright(own: readonly Fragment[], uprights: ReadonlySet<Fragment>): readonly Fragment[] {
  const upright = own.filter((line) => uprights.has(line))
  const [first] = upright
  if (first === undefined || upright.length === 1) return own
  // Each may be a number of its own.
  const text = upright.map((line) => line.text).join(upright.some((line) => /^[\d.,]+$/.test(line.text)) ? '  ' : ' ')
  const box = around(upright)
  const whole = { ...first, ...box, text, base: box.bottom, spacedRight: box.right }
  return [...own.filter((fragment) => !uprights.has(fragment)), whole]
}

/** The table that a grid's lines and the text between them make. */
function tableOf(grid: Grid, fragments: readonly Fragment[], page: PageContent): LaidTable {
  const inCells = new Map<GridCell, Fragment[]>(grid.cells.map((cell) => [cell, []]))
  for (const fragment of fragments) {
    const cell = grid.cellAt(centreX(fragment), centreY(fragment))
    if (cell !== null) inCells.get(cell)?.push(fragment)
  }
  const uprights = new Set(page.upright)
  const filled = Array.from(inCells, ([cell, own]) => ({ cell, lines: linesOf(withUpright(own, uprights), false) }))
  const inner = grid.xs.length === 2 ? columnsWithin(filled.map(({ cell }) => inCells.get(cell) ?? [])) : null
  if (inner !== null) return tableOfColumnsWithin(grid, filled, inner, page)
  const padding = paddingIn(filled)
  const rows = grid.ys.slice(1).map((_, row) =>
    filled.flatMap(({ cell, lines }): LaidCell[] => {
      if (cell.row !== row) return []
      const { column, colSpan, rowSpan, left, top, right, bottom } = cell
      const box = { left, top, right, bottom }
      return [{ column, colSpan, rowSpan, parts: [{ page, box, lines, margins: cellMargins(box, padding) }] }]
    }),
  )
  const { left, top, right, bottom, xs, openTop, openBottom } = grid
  return {
    kind: 'table',
    page,
    box: { left, top, right, bottom },
    xs,
    rows,
    openTop,
    openBottom,
    ruled: true,
    columns: null,
  }
}

type Filled = { readonly cell: GridCell; readonly lines: readonly Line[] }

/** A table whose rows are ruled and whose columns are not. */
function tableOfColumnsWithin(
  grid: Grid,
  filled: readonly Filled[],
  columns: readonly Span[],
  page: PageContent,
): LaidTable {
  const edges = columns.map(({ from }, nth) => (nth === 0 ? grid.left : (from + (columns[nth - 1]?.to ?? from)) / 2))
  const rows = filled.map(({ cell, lines }) =>
    columns.map((column, nth): LaidCell => {
      const [left, right] = [edges[nth] ?? grid.left, edges[nth + 1] ?? grid.right]
      const own = lines.flatMap((line) => line.fragments).filter((one) => centreX(one) >= left && centreX(one) < right)
      const margins = cellMargins({ ...cell, left: column.from, right: column.to }, 0)
      const box = { left, top: cell.top, right, bottom: cell.bottom }
      return { column: nth, colSpan: 1, rowSpan: 1, parts: [{ page, box, lines: linesOf(own, false), margins }] }
    }),
  )
  const { left, top, right, bottom } = grid
  const laid = { page, box: { left, top, right, bottom }, xs: edges, rows, openTop: false, openBottom: false }
  return { kind: 'table', ...laid, ruled: true, columns: null }
}

const isInside = (inner: Box, outer: Box) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1

/** The ruled tables among areas; lines within a cell of another table are no table of their own. */
function gridsOf(areas: readonly Rules[], fragments: readonly Fragment[]): Grid[] {
  const grids = areas.flatMap((rules) => {
    const grid = gridOf(rules)
    return grid !== null && fragments.some((fragment) => holds(grid, fragment)) ? [grid] : []
  })
  return grids.filter((grid) => !grids.some((other) => other !== grid && isInside(grid, other)))
}

/** Lines that run down only part columns: what stands beside the outermost is in columns of its own. */
function withOuterColumns({ across, down }: Rules, fragments: readonly Fragment[]): Rules {
  const [first] = down
  if (first === undefined) return { across, down }
  const beside = fragments.filter((fragment) => centreY(fragment) > first.from && centreY(fragment) < first.to)
  const [left, right] = [Math.min(...down.map(({ at }) => at)), Math.max(...down.map(({ at }) => at))]
  const outer = around(beside)
  const sides = [
    ...(beside.some((fragment) => centreX(fragment) < left) ? [{ ...first, at: outer.left - OUTSIDE }] : []),
    ...(beside.some((fragment) => centreX(fragment) > right) ? [{ ...first, at: outer.right + OUTSIDE }] : []),
  ]
  return { across, down: [...down, ...sides] }
}

/** An outer column that no line ends, ends so far from its text, in points. */
const OUTSIDE = 5

/** A ladder of fewer lines is a table only where one goes on from the page before. */
const LEAST_LINES = 3

function tablesAcross(
  lines: readonly Rule[],
  pieces: readonly Rule[],
  fragments: readonly Fragment[],
  page: PageContent,
  before: LadderBefore | null,
): LaidTable[] | null {
  if (lines.length < LEAST_LINES && before === null) return null
  const ladder = lines.toSorted((a, b) => a.at - b.at)
  return ladderTables({ ladder, pieces }, fragments, page, before)
}

/** Whether nothing but its sides runs down in an area, and all across runs from one to the other. */
function isFrame({ across, down }: Rules): boolean {
  const [left, right] = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))]
  const isSide = ({ at }: Rule) => at - left < SIDE || right - at < SIDE
  return down.every(isSide) && across.every(({ from, to }) => from - left < SIDE && right - to < SIDE)
}

/** A line so near to the end of others, in points, is the side of a frame. */
const SIDE = 4

/** `before`: the table with lines across only that stands last on the page before. */
export function takeApart(
  page: PageContent,
  fragments: readonly Fragment[],
  before: LadderBefore | null = null,
): TakenPage {
  const ruled = ruledAreas(page.rules)
  const frames: Rules[] = []
  const across: LaidTable[] = []
  let isUnsure = false
  for (const area of ruled.areas) {
    const tables = isFrame(area) ? tablesAcross(area.across, area.across, fragments, page, before) : null
    if (tables === null) frames.push(area)
    else across.push(...tables)
  }
  for (const ladder of ruled.ladders) {
    const tables = tablesAcross(ladder, ruled.alone, fragments, page, before)
    if (tables !== null) across.push(...tables)
    else if (ladder.length >= LEAST_LINES && !isAligned(ladder, fragments)) {
      frames.push(frameOf(ladder))
      isUnsure ||= holdsRows(ladder, fragments)
    }
  }
  const pillars = ruled.pillars.map((rules) => withOuterColumns(rules, fragments))
  const grids = gridsOf([...frames, ...pillars], fragments)
  const all = page.upright.length === 0 ? fragments : [...fragments, ...page.upright]
  const within = grids.map((grid) => all.filter((fragment) => holds(grid, fragment)))
  const inLadders = across.flatMap(({ box }) => fragments.filter((fragment) => holds(box, fragment)))
  const taken = new Set([...within.flat(), ...inLadders])
  const laid = [...grids.map((grid, nth) => tableOf(grid, within[nth] ?? [], page)), ...across]
  const tables = laid.map(withNumberedRows)
  return {
    page,
    tables: tables.map(({ table }) => table),
    upright: page.upright.filter((line) => taken.has(line)).map(({ text }) => text),
    isUnsure: isUnsure || tables.some(({ unsure }) => unsure),
    free: fragments.filter((fragment) => !taken.has(fragment)),
  }
}
