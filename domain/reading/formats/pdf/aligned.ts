import { fold } from '#domain/text/fold.ts'
import { meaningOf } from '#domain/reading/annex/columns.ts'
import { linesOf, type Line } from './lines.ts'
import { rowsByNumbers } from './numbered-rows.ts'
import { around } from './page.ts'
import { beginsItem } from './paragraphs.ts'
import type { Fragment } from './words.ts'

/** A table without lines: its columns' edges, and its rows of cells, each with the lines in it. */
export type AlignedTable = {
  readonly columns: readonly Span[]
  readonly rows: readonly (readonly AlignedCell[])[]
  readonly lines: ReadonlySet<Line>
  /** What belongs to which row is not sure. */
  readonly isUnsure: boolean
}
export type AlignedCell = { readonly column: number; readonly colSpan: number; readonly lines: readonly Line[] }
export type Span = { from: number; to: number }

const ORDINAL_HEADER = /^(?:s ?t ?t|t ?t|so tt|so thu tu)$/
const TOTAL = /^(?:tổng|tổng cộng|cộng)(?:\s*[:(]|\s+\([^)]*\)|$)/iu
const ORDINAL = /^\(?(?:\d{1,3}|[IVX]{1,5}|[A-E])[.)]?$/
/** Columns stand at least so far apart, in points. */
const APART = 3
/** The first row begins at most so far below the header's number, in points. */
const HEADER_HEIGHT = 160
/** Lines of a table follow each other at most at such steps, in parts of the font's size. */
const STEP = 3.2
const LEAST_COLUMNS = 3
const LEAST_MEANINGS = 3
const LEAST_ROWS = 2
/** More lines than a page of a letter has. */
const MOST_LINES = 1500

const isOver = ({ from, to }: Span, line: Line) => line.left < to + APART && line.right > from - APART

/** Places of lines as columns: those that overlap are one. */
function spansOf(lines: readonly Pick<Line, 'left' | 'right'>[]): Span[] {
  const spans: Span[] = []
  for (const { left, right } of [...lines].sort((a, b) => a.left - b.left)) {
    const last = spans.at(-1)
    if (last !== undefined && left < last.to + APART) last.to = Math.max(last.to, right)
    else spans.push({ from: left, to: right })
  }
  return spans
}

/** The column that a line stands in, widened to hold it; null where it reaches over several, and -1 where it is in none. */
function columnOf(line: Line, columns: readonly Span[]): number | null {
  const over = columns.flatMap((column, nth) => (isOver(column, line) ? [nth] : []))
  if (over.length > 1) return null
  const [only = -1] = over
  return only
}

function widen(column: Span | undefined, line: Line): void {
  if (column === undefined) return
  column.from = Math.min(column.from, line.left)
  column.to = Math.max(column.to, line.right)
}

function isNearby(before: Line | undefined, line: Line): boolean {
  return before === undefined || line.base - before.base < STEP * Math.max(before.size, line.size)
}

/** Whether the cells of a header say what a form's columns do. */
function isHeader(lines: readonly Line[], columns: readonly Span[]): boolean {
  const texts = columns.map((_, nth) =>
    lines
      .filter((line) => columnOf(line, columns) === nth)
      .map(({ text }) => text)
      .join(' '),
  )
  return (['qr', 'directives'] as const).some(
    (kind) =>
      new Set(texts.map((text) => meaningOf(text, kind)).filter((meaning) => meaning !== null)).size >= LEAST_MEANINGS,
  )
}

/** The rows below a header: each begins with its number in the first column. */
function rowsOf(lines: readonly Line[], columns: readonly Span[]): AlignedCell[][] {
  const rows: { column: number; colSpan: number; lines: Line[] }[][] = []
  for (const line of lines) {
    const at = columnOf(line, columns)
    const isFirst = at === 0 && ORDINAL.test(line.text)
    if (at === null) {
      rows.push([{ column: 0, colSpan: columns.length, lines: [line] }])
      continue
    }
    const isTotal = at >= 0 && at <= 1 && TOTAL.test(line.text)
    if (isFirst || isTotal || rows.length === 0 || rows.at(-1)?.length === 1)
      rows.push(columns.map((_, column) => ({ column, colSpan: 1, lines: [] })))
    rows.at(-1)?.[Math.max(0, at)]?.lines.push(line)
  }
  return rows
}

/** Lines that begin a little above their row's number belong to it all the same. */
function inRows(lines: readonly Line[], columns: readonly Span[]): Line[] {
  const numbers = lines.filter((line) => columnOf(line, columns) === 0 && ORDINAL.test(line.text))
  const heightOf = (line: Line) => {
    const own = numbers.find((number) => number !== line && Math.abs(number.base - line.base) < 0.5 * line.size)
    return own === undefined ? line.base : own.base
  }
  return [...lines].sort((a, b) => heightOf(a) - heightOf(b) || a.left - b.left)
}

/** What begins at the same height does so but for so much of its size. */
const LEVEL = 0.35

/** Whether all cells of each row begin at the height of its number. */
const areFromTop = (rows: readonly (readonly AlignedCell[])[]) =>
  rows.every((cells) => {
    const [number] = cells[0]?.lines ?? []
    return cells.every(({ lines: [line] }) => {
      return number === undefined || line === undefined || Math.abs(line.base - number.base) < LEVEL * line.size
    })
  })

/** Lines of a text follow each other at most at such steps, in parts of their size. */
const PITCH = 1.3

/** Whether the last line of a cell may be the first of the one below it: three lines around a number look like that. */
function mayHang(inColumns: readonly (readonly Line[])[], rows: readonly (readonly AlignedCell[])[]): boolean {
  const firsts = new Set(rows.slice(1).flatMap((cells) => cells.flatMap(({ lines }) => lines.slice(0, 1))))
  return inColumns.slice(1).some((lines) =>
    lines.some((line, nth) => {
      const [before, after] = [lines[nth - 1], lines[nth + 1]]
      if (before === undefined || after === undefined || !firsts.has(line)) return false
      const [above, below] = [line.base - before.base, after.base - line.base]
      return !firsts.has(after) && Math.abs(above - below) < 1 && above < PITCH * line.size
    }),
  )
}

/** Lines below a header as rows, that begin at the height of their numbers or have their middle there. */
function partedRows(
  body: readonly Line[],
  columns: readonly Span[],
): { rows: readonly (readonly AlignedCell[])[]; isUnsure: boolean } {
  const rows = rowsOf(inRows(body, columns), columns)
  const isWide = body.some((line) => columnOf(line, columns) === null)
  const inColumns = columns.map((_, nth) => body.filter((line) => columnOf(line, columns) === nth))
  const rights = columns.map(({ to }) => to)
  const found = isWide ? null : rowsByNumbers(inColumns, rights)
  if (found === null) return { rows, isUnsure: !areFromTop(rows) || (!isWide && mayHang(inColumns, rows)) }
  const filled = found.filter((cells) => cells.some((lines) => lines.length > 0))
  return {
    rows: filled.map((cells) => cells.map((lines, column) => ({ column, colSpan: 1, lines }))),
    isUnsure: false,
  }
}

function tableAt(lines: readonly Line[], anchor: Line): AlignedTable | null {
  const isUnder = (line: Line) => Math.abs(line.left + line.right - anchor.left - anchor.right) < 50
  const first = lines.find(
    (line) =>
      line.base > anchor.base && line.base < anchor.base + HEADER_HEIGHT && ORDINAL.test(line.text) && isUnder(line),
  )
  if (first === undefined) return null
  const areLevel = (a: Line, b: Line) => Math.abs(a.base - b.base) < 0.5 * b.size
  const between = lines.filter((line) => line.top >= anchor.top - 1 && line.bottom <= first.top + 1)
  const columns = spansOf([...between, ...lines.filter((line) => areLevel(line, first) || areLevel(line, anchor))])
  if (columns.length < LEAST_COLUMNS) return null
  const header = headerLines(lines, anchor, first, columns)
  if (!isHeader(header, columns)) return null
  const body = bodyLines(lines, first, columns)
  const { rows, isUnsure } = partedRows(body, columns)
  if (rows.length < LEAST_ROWS) return null
  const top = columns.map((_, column) => ({
    column,
    colSpan: 1,
    lines: header.filter((line) => columnOf(line, columns) === column),
  }))
  return { columns, rows: [top, ...rows], lines: new Set([...header, ...body]), isUnsure }
}

/** What stands over the first row: around the header's number, and above it as far as it keeps to the columns. */
function headerLines(lines: readonly Line[], anchor: Line, first: Line, columns: Span[]): Line[] {
  const above = lines.filter((line) => line.base < first.base - 0.5 * first.size)
  const header: Line[] = []
  for (const line of above.toReversed()) {
    const at = columnOf(line, columns)
    const isFar = line.base < anchor.base && !isNearby(line, header.at(-1) ?? anchor)
    if (isFar || at === null || (line.base < anchor.base - 1 && beginsItem(line.text))) break
    widen(columns[at], line)
    header.push(line)
  }
  return header.toReversed()
}

/** The lines from the first row on, down to one that reaches over columns and heads no further rows. */
function bodyLines(lines: readonly Line[], first: Line, columns: Span[]): Line[] {
  const below = lines.filter((line) => line.base > first.base - 0.5 * first.size)
  const body: Line[] = []
  for (const [nth, line] of below.entries()) {
    const at = columnOf(line, columns)
    if (!isNearby(body.at(-1), line)) break
    if (at === null) {
      const next = below
        .slice(nth + 1, nth + 4)
        .find((other) => columnOf(other, columns) === 0 && ORDINAL.test(other.text))
      if (next === undefined || /^\d{1,2}\.\s/.test(line.text)) break
    } else widen(columns[at], line)
    body.push(line)
  }
  return body
}

/** A header of a column too narrow for it, one or two of its letters below the other. */
const MOST_TORN = 3
const TORN_STEP = 1.8

/** Whether a line heads the column of the rows' numbers, by itself or with those right below it. */
function headsOrdinals(line: Line, lines: readonly Line[]): boolean {
  let [text, last] = [line.text, line]
  const isUnder = (other: Line) =>
    other.base > last.base + 1 &&
    other.base - last.base < TORN_STEP * last.size &&
    Math.abs(other.left + other.right - last.left - last.right) < last.size
  for (let count = 1; count <= MOST_TORN; count += 1) {
    if (ORDINAL_HEADER.test(fold(text).replaceAll('.', ''))) return true
    const under = text.length < 5 ? lines.find(isUnder) : undefined
    if (under === undefined || under.text.length > 2) return false
    text += ` ${under.text}`
    last = under
  }
  return false
}

/** The first table that stands among lines without being ruled: known by its header, its rows by their numbers. */
export function alignedTable(lines: readonly Line[]): AlignedTable | null {
  if (lines.length > MOST_LINES) return null
  for (const line of lines) {
    if (!headsOrdinals(line, lines)) continue
    const table = tableAt(lines, line)
    if (table !== null) return table
  }
  return null
}

/** The rows at the top of a page that go on with a table of the page before, as far as they keep to its columns. */
export function continuedTable(lines: readonly Line[], before: readonly Span[]): AlignedTable | null {
  const columns = before.map((column) => ({ ...column }))
  const [first] = lines
  if (first === undefined) return null
  const body = bodyLines(lines, first, columns)
  const filled = new Set(body.map((line) => columnOf(line, columns)).filter((column) => column !== null && column >= 0))
  if (filled.size < LEAST_COLUMNS) return null
  return { columns, ...partedRows(body, columns), lines: new Set(body) }
}

/** The columns of ruled rows in which nothing parts columns but space; null where their words tell of none. */
export function columnsWithin(rows: readonly (readonly Fragment[])[]): readonly Span[] | null {
  const lines = rows.map((row) => linesOf(row, true))
  const columns = spansOf(lines.flat())
  if (columns.length < LEAST_COLUMNS || rows.length < LEAST_ROWS) return null
  return lines.slice(0, 2).some((header) => isHeader(header, columns)) ? columns : null
}

/** The columns of a header; null for lines that are none. A title may stand over several of them. */
export function columnsOfHeader(lines: readonly Line[]): readonly Span[] | null {
  const isTitle = (line: Line) => {
    const below = lines.filter(
      (other) => other.base > line.base + 1 && isOver({ from: line.left, to: line.right }, other),
    )
    return spansOf(below).length > 1
  }
  for (const own of [lines, lines.filter((line) => !isTitle(line))]) {
    const columns = spansOf(own)
    if (columns.length >= LEAST_COLUMNS && isHeader(own, columns)) return columns
  }
  return null
}

/** Columns widened to hold lines; null where that joins some, or adds others. */
export function columnsWith(columns: readonly Span[], lines: readonly Line[]): readonly Span[] | null {
  const all = spansOf([...columns.map(({ from, to }) => ({ left: from, right: to })), ...lines])
  return all.length === columns.length ? all : null
}

/** Whether a line reaches over several columns. */
export const crosses = (line: Line, columns: readonly Span[]): boolean => columnOf(line, columns) === null

/** The area of a column's cells beside each other, from the first to the last line of a row. */
export const rowBox = (cells: readonly AlignedCell[]) => around(cells.flatMap(({ lines }) => lines))
