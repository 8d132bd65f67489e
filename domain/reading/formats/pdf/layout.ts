import { alignedTable, continuedTable, rowBox, type AlignedTable, type Span } from './aligned.ts'
import { flowOf, type Columns } from './columns.ts'
import { cellMargins, centreY, type Laid, type LaidCell, type LaidTable, type TakenPage } from './laid.ts'
import { linesOf, type Line } from './lines.ts'
import { around, type PageContent } from './page.ts'
import { paragraphsOf, type Margins } from './paragraphs.ts'
import type { Fragment } from './words.ts'

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
function tableOfAligned({ columns, rows, isUnsure }: AlignedTable, page: PageContent): LaidTable {
  const laid = rows.map((cells) => {
    const { top, bottom } = rowBox(cells)
    return cells.map(({ column, colSpan, lines }): LaidCell => {
      const [left, right] = [columns[column]?.from ?? 0, columns[column + colSpan - 1]?.to ?? 0]
      const box = { left, top, right, bottom }
      return { column, colSpan, rowSpan: 1, parts: [{ page, box, lines, margins: cellMargins(box, 0) }] }
    })
  })
  const box = around(rows.map(rowBox))
  return {
    kind: 'table',
    page,
    box,
    xs: [],
    rows: laid,
    openTop: false,
    openBottom: false,
    ruled: false,
    columns,
    isUnsure,
  }
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
