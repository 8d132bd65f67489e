import { fold } from '#domain/text/fold.ts'
import type { CellPart, LaidCell, LaidTable } from './laid.ts'
import type { Line } from './lines.ts'

/** Rows that no line parts, told apart by the numbers in their first column. */

const NUMBER = /^\(?(?<number>\d{1,3})[.)]?$/
/** Groups of rows are numbered otherwise. */
const GROUP = /^(?:[IVX]{1,5}|[A-E])[.)]?$/
const ORDINAL_HEADER = /^(?:s ?t ?t|t ?t|so tt|so thu tu)$/
const TOTAL = /^(?:tổng|cộng|toàn (?:tỉnh|huyện|thành phố|thị xã))(?!\p{L})/iu
const LEAST_ROWS = 2
/** More figures than the number of a row has. */
const MOST_FIGURES = 3
const LEAST_COLUMNS = 3
/** More lines than a table has on a page. */
const MOST_LINES = 600
/** What stands in one row begins at the same height, or has its middle there, but for so much of the font's size. */
const LEVEL = 0.35

/** The lines of each row: for each column those of its cell. */
export type Rows = (readonly Line[])[][]

const middleOf = (lines: readonly Line[]) =>
  (Math.min(...lines.map(({ top }) => top)) + Math.max(...lines.map(({ bottom }) => bottom))) / 2

const isLevel = (a: number, b: number, { size }: Line) => Math.abs(a - b) < LEVEL * size

/** The lines that number rows, from the first on; null where the first column holds anything else. */
function anchorsOf(
  columns: readonly (readonly Line[])[],
): { header: readonly Line[]; anchors: readonly Line[] } | null {
  const [ordinals = [], ...others] = columns
  const first = ordinals.findIndex(({ text }) => NUMBER.test(text) || GROUP.test(text))
  const numbering = ordinals.slice(Math.max(0, first))
  const header = ordinals.slice(0, Math.max(0, first))
  const words = fold(header.map(({ text }) => text).join(' ')).replaceAll('.', '')
  if (header.length > 0 && !ORDINAL_HEADER.test(words)) return null
  // Rows may go on from the page before.
  let last: number | null = null
  for (const { text } of numbering) {
    const number = NUMBER.exec(text)?.groups?.['number']
    if (number === undefined && !GROUP.test(text) && !TOTAL.test(text)) return null
    if (number === undefined) continue
    if (last !== null && Number(number) !== last + 1 && Number(number) !== 1) return null
    last = Number(number)
  }
  const lowest = numbering.at(-1)
  const total = others.flat().find(({ text, base }) => base > (lowest?.base ?? 0) + 1 && TOTAL.test(text))
  return { header, anchors: total === undefined ? numbering : [...numbering, total] }
}

/** Whether a line had no room for the next one's first word. */
const isFull = (before: Line, line: Line, right: number) =>
  before.right + before.space + line.firstWord > right - 1.5 || /^\p{Ll}/u.test(line.text)

/** Whether lines of a cell surely are of one row, and the last of them not of the next, in which `after` is the first. */
function areTogether(lines: readonly Line[], after: Line | undefined, right: number): boolean {
  const last = lines.at(-1)
  const next = last === undefined || after === undefined ? Infinity : after.base - last.base
  return lines.every((line, nth) => {
    const before = lines[nth - 1]
    return before === undefined || line.base - before.base < next - 0.5 || isFull(before, line, right)
  })
}

/** Rows whose cells all begin at the height of their number. `rights`: how far lines of each column reach. */
function rowsFromTop(
  columns: readonly (readonly Line[])[],
  anchors: readonly Line[],
  rights: readonly number[],
): Rows | null {
  const rowOf = (line: Line) => anchors.findLastIndex((anchor) => anchor.base <= line.base + LEVEL * line.size)
  const rows = [-1, ...anchors.keys()].map((row) => columns.map((lines) => lines.filter((line) => rowOf(line) === row)))
  const areLevel = rows
    .slice(1)
    .every((cells, nth) =>
      cells.every(([line]) => line === undefined || isLevel(line.base, anchors[nth]?.base ?? 0, line)),
    )
  const areWhole = rows
    .slice(1)
    .every((cells, row) =>
      cells.every((lines, column) => areTogether(lines, rows[row + 2]?.[column]?.[0], rights[column] ?? 0)),
    )
  return areLevel && areWhole ? rows : null
}

/** Rows whose cells all have their middle at the height of their number. */
function rowsAround(
  columns: readonly (readonly Line[])[],
  anchors: readonly Line[],
  header: readonly Line[],
): Rows | null {
  const heights = [header.length === 0 ? -Infinity : middleOf(header), ...anchors.map((anchor) => middleOf([anchor]))]
  const rowOf = (line: Line) => {
    const apart = heights.map((height) => Math.abs(height - middleOf([line])))
    return apart.indexOf(Math.min(...apart))
  }
  const rows = heights.map((_, row) => columns.map((lines) => lines.filter((line) => rowOf(line) === row)))
  const areLevel = rows.every((cells, row) =>
    cells.every((lines) => {
      const [line] = lines
      return line === undefined || isLevel(middleOf(lines), heights[row] ?? 0, line)
    }),
  )
  return areLevel ? rows : null
}

/** The rows of a table that no line parts, told by the numbers in its first column; null where they are not sure. */
export function rowsByNumbers(columns: readonly (readonly Line[])[], rights: readonly number[]): Rows | null {
  const found = columns.flat().length > MOST_LINES ? null : anchorsOf(columns)
  if (found === null) return null
  return rowsAround(columns, found.anchors, found.header) ?? rowsFromTop(columns, found.anchors, rights)
}

/** A row's cells, each with its own lines, in the area between the rows around it. */
function cellsOf(row: readonly LaidCell[], rows: Rows): LaidCell[][] {
  const filled = rows.filter((columns) => columns.some((lines) => lines.length > 0))
  const tops = filled.map((columns) => Math.min(...columns.flat().map(({ top }) => top)))
  const bottoms = filled.map((columns) => Math.max(...columns.flat().map(({ bottom }) => bottom)))
  const edges = tops.map((top, nth) => (nth === 0 ? null : (top + (bottoms[nth - 1] ?? top)) / 2))
  return filled.map((columns, nth) =>
    row.map((cell, column) => ({
      ...cell,
      parts: cell.parts.map((part): CellPart => {
        const box = { ...part.box, top: edges[nth] ?? part.box.top, bottom: edges[nth + 1] ?? part.box.bottom }
        return { ...part, box, lines: columns[column] ?? [] }
      }),
    })),
  )
}

const linesIn = ({ parts }: LaidCell) => parts.flatMap(({ lines }) => lines)

/** The rows that a row between two lines holds; null where it is sure to be one, and `unsure` where it cannot be told. */
function rowsIn(row: readonly LaidCell[], width: number): LaidCell[][] | 'unsure' | null {
  const columns = row.map(linesIn)
  const numbers = columns[0]?.filter(({ text }) => NUMBER.test(text)) ?? []
  const isPlain = row.length === width && row.every(({ colSpan, rowSpan }) => colSpan === 1 && rowSpan === 1)
  if (numbers.length < LEAST_ROWS || row.length < LEAST_COLUMNS) return null
  if (!isPlain) return 'unsure'
  const rights = row.map(({ parts }) => parts[0]?.margins.right ?? 0)
  const rows = rowsByNumbers(columns, rights)
  return rows === null ? 'unsure' : cellsOf(row, rows)
}

/** Figures of one number, one below the other in a column that has no room for two of them. */
function isTorn(ordinal: LaidCell | undefined): boolean {
  const lines = ordinal === undefined ? [] : linesIn(ordinal)
  const right = ordinal?.parts[0]?.margins.right ?? 0
  const isAlone = (line: Line) => /^\d$/.test(line.text) && right - line.right < line.firstWord
  return lines.length > 1 && lines.length <= MOST_FIGURES && lines.every(isAlone)
}

/** Whether lines part a table's rows: several of them hold one number each. */
const areParted = (rows: readonly (readonly LaidCell[])[]) =>
  rows.filter(([ordinal]) => {
    if (ordinal === undefined) return false
    return isTorn(ordinal) || linesIn(ordinal).filter(({ text }) => NUMBER.test(text)).length === 1
  }).length >= LEAST_ROWS

/** A table whose rows that no line parts are rows of their own; `unsure` where some may still be several. */
export function withNumberedRows(table: LaidTable): { table: LaidTable; unsure: boolean } {
  const width = Math.max(...table.rows.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)))
  const isParted = areParted(table.rows)
  const parted = table.rows.map((row) => ({ row, found: isParted && isTorn(row[0]) ? null : rowsIn(row, width) }))
  const rows = parted.flatMap(({ row, found }) => (found === null || found === 'unsure' || isParted ? [row] : found))
  const unsure = parted.some(({ found }) => found === 'unsure' || (isParted && found !== null))
  return { table: { ...table, rows }, unsure }
}
