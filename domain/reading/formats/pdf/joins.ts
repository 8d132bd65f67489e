import type { Laid, LaidCell, LaidTable, LaidText } from './laid.ts'
import { goesOnOverBreak } from './paragraphs.ts'

/** Edges of columns at most so far from each other, in points, are the same on two pages. */
const SAME_EDGE = 3

const hasText = ({ parts }: LaidCell) => parts.some(({ lines }) => lines.length > 0)

/** Whether a table goes on with the one at the foot of the page before: its columns stand at the same places. */
function isSameTable(before: LaidTable, after: LaidTable): boolean {
  if (before.columns !== null && after.columns !== null)
    return before.ruled === after.ruled && before.columns.length === after.columns.length
  if (!before.ruled || !after.ruled || before.xs.length !== after.xs.length) return false
  if (before.page.width !== after.page.width) return false
  const [from = 0, to = 0] = [before.xs[0], after.xs[0]]
  return before.xs.every((x, nth) => Math.abs(x - from - ((after.xs[nth] ?? 0) - to)) <= SAME_EDGE)
}

const cellText = ({ parts }: LaidCell) => parts.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
const textOfRow = (row: readonly LaidCell[]) => row.map(cellText).join('|')
/** A whole figure: two of them are of two rows. */
const isFigure = (cell: LaidCell) => /^\d[\d., ]*$/.test(cellText(cell))

/** How many rows at the top of a table repeat the first rows of the one that it goes on with. */
function repeatedRows(before: LaidTable, after: LaidTable): number {
  let count = 0
  for (const row of after.rows) {
    const same = before.rows[count]
    if (same === undefined || !row.some(hasText) || textOfRow(row) !== textOfRow(same)) break
    count += 1
  }
  return count
}

const cellOver = (row: readonly LaidCell[], cell: LaidCell) =>
  row.find(({ column, colSpan }) => column === cell.column && colSpan === cell.colSpan)

/** Whether the text of a cell goes on in a cell on the next page: its last line had no room for the next word. */
function textGoesOn(before: LaidCell, after: LaidCell): boolean {
  const last = before.parts.at(-1)
  const line = last?.lines.at(-1)
  const next = after.parts[0]?.lines[0]
  return last !== undefined && line !== undefined && next !== undefined && goesOnOverBreak(line, next, last.margins)
}

/** Whether a text of a row goes on in the cell of another row at its place. */
const goesOnIn = (last: readonly LaidCell[], first: readonly LaidCell[]) =>
  first.some((cell) => {
    const before = cellOver(last, cell)
    return before !== undefined && hasText(cell) && textGoesOn(before, cell)
  })

/** Whether the first row on a page is the rest of the last one before: it has no number of its own, and a text goes on in it. */
function isRestOfRow(last: readonly LaidCell[], first: readonly LaidCell[], isOpen: boolean): boolean {
  if (last.length !== first.length || !first.some(hasText)) return false
  const pairs = first.map((cell) => [cellOver(last, cell), cell] as const)
  if (pairs.some(([before]) => before === undefined)) return false
  if (isOpen) return true
  const [ordinal] = first
  if (ordinal === undefined || (ordinal.column === 0 && (hasText(ordinal) || first.length < 3))) return false
  if (pairs.some(([before, after]) => before !== undefined && isFigure(before) && isFigure(after))) return false
  if (first.some((cell) => /^(?:tổng|cộng|toàn tỉnh)/i.test(cellText(cell)))) return false
  return goesOnIn(last, first)
}

function joinedRow(last: readonly LaidCell[], first: readonly LaidCell[]): LaidCell[] {
  return last.map((cell) => {
    const rest = cellOver(first, cell)
    return rest === undefined ? cell : { ...cell, parts: [...cell.parts, ...rest.parts] }
  })
}

/** Cells merged over several rows that reach the foot of a table, as far as what follows on the next page may belong to them. */
function reachingCells(rows: readonly (readonly LaidCell[])[], below: readonly LaidCell[]): LaidCell[] {
  const ordinal = below.find(({ column }) => column === 0)
  return rows.flatMap((row, nth) => {
    const reaching = row.filter(({ rowSpan }) => rowSpan > 1 && nth + rowSpan === rows.length)
    // Merged down together with their number they are one row, or the header: another number is of another row.
    const isWhole = reaching.some(({ column }) => column === 0)
    const isOther = ordinal === undefined || hasText(ordinal) || (nth === 0 && !goesOnIn(rows.at(-1) ?? [], below))
    return isWhole && isOther ? [] : reaching
  })
}

/** An empty cell at the place of one that reaches the foot of the table above. */
function reachingCell(cells: readonly LaidCell[], below: LaidCell): LaidCell | null {
  if (hasText(below)) return null
  return cells.find(({ column, colSpan }) => column === below.column && colSpan === below.colSpan) ?? null
}

/** Rows of two pages where cells merged over several rows go on: the empty parts on the second page belong to them. */
function withReachingCells(before: LaidTable, after: readonly (readonly LaidCell[])[]) {
  const [first = []] = after
  const reaching = reachingCells(before.rows, first)
  const pairs = new Map(first.map((cell) => [cell, reachingCell(reaching, cell)] as const))
  const longer = new Map([...pairs].flatMap(([cell, above]) => (above === null ? [] : [[above, cell] as const])))
  if (longer.size === 0) return { rows: before.rows, rest: after }
  const rows = before.rows.map((row) =>
    row.map((cell) => {
      const rest = longer.get(cell)
      return rest === undefined
        ? cell
        : { ...cell, rowSpan: cell.rowSpan + rest.rowSpan, parts: [...cell.parts, ...rest.parts] }
    }),
  )
  return { rows, rest: [first.filter((cell) => pairs.get(cell) === null), ...after.slice(1)] }
}

/** A header that is parted from its rows, or a heading of a group, has not all of a table's edges. */
const MOST_PARTED = 2

/** The rows of a table by the edges of another one, of which its own are some; null where they are not, or it has many rows. */
function rowsBy(table: LaidTable, xs: readonly number[]): LaidTable['rows'] | null {
  const places = table.xs.map((x) => xs.findIndex((other) => Math.abs(other - x) <= SAME_EDGE))
  const isWhole = places[0] === 0 && places.at(-1) === xs.length - 1
  if (!isWhole || places.includes(-1) || table.rows.length > MOST_PARTED || table.columns !== null) return null
  return table.rows.map((row) =>
    row.map((cell) => {
      const column = places[cell.column] ?? 0
      return { ...cell, column, colSpan: (places[cell.column + cell.colSpan] ?? column + 1) - column }
    }),
  )
}

/** Two parts of one table with the same edges, where one of them lacks some. */
function alike(before: LaidTable, after: LaidTable): readonly [LaidTable, LaidTable] {
  if (!before.ruled || !after.ruled || before.page.width !== after.page.width) return [before, after]
  if (before.xs.length < after.xs.length) {
    const rows = rowsBy(before, after.xs)
    return rows === null ? [before, after] : [{ ...before, rows, xs: after.xs }, after]
  }
  const rows = before.xs.length > after.xs.length ? rowsBy(after, before.xs) : null
  return rows === null ? [before, after] : [before, { ...after, rows, xs: before.xs }]
}

function joinedTables(before: LaidTable, added: LaidTable): LaidTable {
  const repeated = repeatedRows(before, added)
  const reaching = withReachingCells(before, added.rows.slice(repeated))
  return {
    ...joinedAtRow({ ...before, rows: reaching.rows }, { ...added, rows: reaching.rest }, repeated),
    box: added.box,
  }
}

function joinedAtRow(before: LaidTable, after: LaidTable, repeated: number): LaidTable {
  const [first = [], ...others] = after.rows
  const last = before.rows.at(-1) ?? []
  const isOpen = before.openBottom && after.openTop && repeated === 0
  const rows = isRestOfRow(last, first, isOpen)
    ? [...before.rows.slice(0, -1), joinedRow(last, first), ...others]
    : [...before.rows, first, ...others].filter((row) => row.length > 0)
  return { ...before, rows, openBottom: after.openBottom }
}

function joinedText(before: LaidText, after: LaidText): LaidText | null {
  const line = before.parts.at(-1)?.paragraph.lines.at(-1)
  const next = after.parts[0]?.paragraph.lines[0]
  if (line === undefined || next === undefined || !goesOnOverBreak(line, next, before.margins)) return null
  return { ...before, parts: [...before.parts, ...after.parts] }
}

function joinedOverBreak(last: LaidTable, first: LaidTable): LaidTable | null {
  const [before, after] = alike(last, first)
  return isSameTable(before, after) ? joinedTables(before, after) : null
}

/** What pages hold as one sequence: tables and paragraphs that a page break cut are whole again. */
export function joinedPages(pages: readonly (readonly Laid[])[]): Laid[] {
  const all: Laid[] = []
  for (const page of pages) {
    const [first, ...others] = page
    const last = all.at(-1)
    if (first === undefined) continue
    const table = last?.kind === 'table' && first.kind === 'table' ? joinedOverBreak(last, first) : null
    if (table !== null) all[all.length - 1] = table
    else if (last?.kind === 'text' && first.kind === 'text') {
      const text = joinedText(last, first)
      if (text === null) all.push(first)
      else all[all.length - 1] = text
    } else all.push(first)
    all.push(...others)
  }
  return all
}
