import { alignedTable, columnsWithin, continuedTable, rowBox, type AlignedTable, type Span } from './aligned.ts'
import { flowOf, type Columns } from './columns.ts'
import { gridOf, type Grid, type GridCell } from './grid.ts'
import { linesOf, type Line } from './lines.ts'
import { withNumberedRows } from './numbered-rows.ts'
import { around, type Box, type PageContent } from './page.ts'
import { paragraphsOf, type Margins, type TextParagraph } from './paragraphs.ts'
import { ruledAreas } from './rulings.ts'
import type { Fragment } from './words.ts'

/** What stands in a cell on one page. */
export type CellPart = {
  readonly page: PageContent
  readonly box: Box
  readonly lines: readonly Line[]
  readonly margins: Margins
}

/** A cell; one that a page break cut has a part on each page. */
export type LaidCell = {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly parts: readonly CellPart[]
}

export type LaidTable = {
  readonly kind: 'table'
  readonly page: PageContent
  readonly box: Box
  readonly xs: readonly number[]
  readonly rows: readonly (readonly LaidCell[])[]
  readonly openTop: boolean
  readonly openBottom: boolean
  /** Made by lines; else by the places of words alone. */
  readonly ruled: boolean
  /** The places of its columns, where words alone made it. */
  readonly columns: readonly Span[] | null
}

export type LaidText = {
  readonly kind: 'text'
  readonly box: Box
  readonly margins: Margins
  readonly parts: readonly { readonly page: PageContent; readonly paragraph: TextParagraph }[]
}

export type Laid = LaidTable | LaidText

const centreX = ({ left, right }: Box) => (left + right) / 2
const centreY = ({ base, size }: Fragment) => base - 0.3 * size

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

const cellMargins = ({ left, right }: Box, padding: number): Margins => ({
  left: left + padding,
  right: right - padding,
  pitch: null,
  justified: false,
  isCell: true,
})

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

/** Two columns of text as a table of one row without lines: each line of a column is a paragraph of its cell. */
function tableOfColumns({ left, right }: Columns, page: PageContent): LaidTable {
  const cells = [left, right].map((lines, column): LaidCell => {
    const box = around(lines)
    return { column, colSpan: 1, rowSpan: 1, parts: [{ page, box, lines, margins: openMargins }] }
  })
  const box = around([...left, ...right])
  return {
    kind: 'table',
    page,
    box,
    xs: [],
    rows: [cells],
    openTop: false,
    openBottom: false,
    ruled: false,
    columns: null,
  }
}

/** Without a known right margin no line is taken for wrapped. */
const openMargins: Margins = { left: 0, right: Infinity, pitch: null, justified: false, isCell: true }

const isInside = (inner: Box, outer: Box) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1

/** The ruled tables of a page; lines within a cell of another table are no table of their own. */
function gridsOf(page: PageContent, fragments: readonly Fragment[]): Grid[] {
  const grids = ruledAreas(page.rules).flatMap((rules) => {
    const grid = gridOf(rules)
    return grid !== null && fragments.some((fragment) => holds(grid, fragment)) ? [grid] : []
  })
  return grids.filter((grid) => !grids.some((other) => other !== grid && isInside(grid, other)))
}

/** A page taken apart: its ruled tables, and what stands outside of them. */
export type TakenPage = {
  readonly page: PageContent
  readonly tables: readonly LaidTable[]
  readonly free: readonly Fragment[]
  /** No lines part the rows of one of its tables, and where they end is not sure. */
  readonly isUnsure: boolean
  /** Lines that stand upright in cells. */
  readonly upright: readonly string[]
}

export function takeApart(page: PageContent, fragments: readonly Fragment[]): TakenPage {
  const grids = gridsOf(page, fragments)
  const all = page.upright.length === 0 ? fragments : [...fragments, ...page.upright]
  const within = grids.map((grid) => all.filter((fragment) => holds(grid, fragment)))
  const taken = new Set(within.flat())
  const tables = grids.map((grid, nth) => withNumberedRows(tableOf(grid, within[nth] ?? [], page)))
  return {
    page,
    tables: tables.map(({ table }) => table),
    upright: page.upright.filter((line) => taken.has(line)).map(({ text }) => text),
    isUnsure: tables.some(({ unsure }) => unsure),
    free: fragments.filter((fragment) => !taken.has(fragment)),
  }
}

/**
 * A page's text and tables from top to bottom. `margins`: of its running text; `before`: columns of a table without lines
 * at the foot of the page before.
 */
export function layOut({ page, tables, free }: TakenPage, margins: Margins, before: readonly Span[] | null): Laid[] {
  const laid: Laid[] = [...tables]
  let rest = free
  let columns = before
  for (const table of [...tables.toSorted((a, b) => a.box.top - b.box.top), null]) {
    const isAbove = (fragment: Fragment) => table === null || centreY(fragment) < table.box.top
    laid.push(...textOf(rest.filter(isAbove), margins, page, columns))
    columns = null
    rest = rest.filter((fragment) => !isAbove(fragment))
  }
  return laid.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
}

/** A table without lines, from the places of its words. */
function tableOfAligned({ columns, rows }: AlignedTable, page: PageContent): LaidTable {
  const laid = rows.map((cells) => {
    const { top, bottom } = rowBox(cells)
    return cells.map(({ column, colSpan, lines }): LaidCell => {
      const [left, right] = [columns[column]?.from ?? 0, columns[column + colSpan - 1]?.to ?? 0]
      const box = { left, top, right, bottom }
      return { column, colSpan, rowSpan: 1, parts: [{ page, box, lines, margins: cellMargins(box, 0) }] }
    })
  })
  const box = around(rows.map(rowBox))
  return { kind: 'table', page, box, xs: [], rows: laid, openTop: false, openBottom: false, ruled: false, columns }
}

function textOf(
  fragments: readonly Fragment[],
  margins: Margins,
  page: PageContent,
  before: readonly Span[] | null,
): Laid[] {
  const lines = linesOf(fragments, true)
  const table = (before === null ? null : continuedTable(lines, before)) ?? alignedTable(lines)
  if (table === null) return flowing(lines, margins, page)
  const laid = tableOfAligned(table, page)
  const others = lines.filter((line) => !table.lines.has(line))
  const below = others.filter(({ base }) => base > laid.box.bottom)
  return [
    ...flowing(
      others.filter(({ base }) => base <= laid.box.bottom),
      margins,
      page,
    ),
    laid,
    ...textOf(
      below.flatMap((line) => line.fragments),
      margins,
      page,
      null,
    ),
  ]
}

function flowing(lines: readonly Line[], margins: Margins, page: PageContent): Laid[] {
  const laid: Laid[] = []
  let run: Line[] = []
  const finish = () => {
    for (const paragraph of paragraphsOf(run, margins)) {
      const { left, top, right, bottom } = paragraph
      laid.push({ kind: 'text', box: { left, top, right, bottom }, margins, parts: [{ page, paragraph }] })
    }
    run = []
  }
  for (const flow of flowOf(lines)) {
    if (flow.kind === 'line') {
      run.push(flow.line)
      continue
    }
    finish()
    laid.push(tableOfColumns(flow, page))
  }
  finish()
  return laid
}
