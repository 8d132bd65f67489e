import { alignedTable, columnsOfHeader, columnsWith, crosses, type Span } from './aligned.ts'
import { cellMargins, centreX, centreY, type LaidCell, type LaidTable } from './laid.ts'
import { linesOf, type Line } from './lines.ts'
import type { PageContent, Rule } from './page.ts'
import type { Fragment } from './words.ts'

/** Tables whose lines run across only. All those of one width on a page come as one row of lines, a ladder. */

/** What stands between two lines of a ladder. */
type Band = {
  readonly top: number
  readonly bottom: number
  readonly fragments: readonly Fragment[]
  readonly lines: readonly Line[]
}

/** A table that may go on from the page before: where it stood, and its columns. */
export type LadderBefore = { readonly left: number; readonly right: number; readonly columns: readonly Span[] }

/** A ladder, and lines that may part some columns between its own. */
export type LinesAcross = { readonly ladder: readonly Rule[]; readonly pieces: readonly Rule[] }

/** Ends of lines at most so far apart, in points, are at the same place. */
const SAME_PLACE = 4
/** Lines that share so much of their height, in parts of it, stand side by side. */
const SIDE_BY_SIDE = 0.3
/** Longer text that no column holds is no heading of a group of rows. */
const MOST_GROUP_LINES = 2
const HEADING = /^(?:\d{1,2}|[IVX]{1,5})\s?[.\-/)]\s?\p{Lu}/u

export function bandsOf(ladder: readonly Rule[], fragments: readonly Fragment[]): Band[] {
  const [left, right] = [Math.min(...ladder.map(({ from }) => from)), Math.max(...ladder.map(({ to }) => to))]
  const inside = fragments.filter((fragment) => centreX(fragment) >= left && centreX(fragment) < right)
  return ladder.flatMap(({ at: top }, nth) => {
    const bottom = ladder[nth + 1]?.at
    if (bottom === undefined) return []
    const own = inside.filter((fragment) => centreY(fragment) >= top && centreY(fragment) < bottom)
    return [{ top, bottom, fragments: own, lines: linesOf(own, true) }]
  })
}

function areSideBySide(a: Line, b: Line): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return (
    shared > SIDE_BY_SIDE * Math.min(a.bottom - a.top, b.bottom - b.top) && (a.right <= b.left || b.right <= a.left)
  )
}

/** Whether text stands in columns between two lines. */
const isRow = ({ lines }: Band) =>
  lines.some((line, nth) => lines.slice(nth + 1).some((other) => areSideBySide(line, other)))

/** Whether the text between two lines is no row: a heading, the rest of a page. */
const isOutside = ({ lines }: Band, columns: readonly Span[]) =>
  lines.some((line) => crosses(line, columns)) &&
  (lines.length > MOST_GROUP_LINES || lines.some(({ text }) => HEADING.test(text)))

/** Whether a row but for its number is one text over its columns: the heading of a group of rows. */
const isMerged = ({ lines }: Band, columns: readonly Span[]) =>
  lines.length <= MOST_GROUP_LINES + 1 &&
  lines.some((line) => crosses(line, columns)) &&
  lines.every((line) => crosses(line, columns) || line.right < (columns[1]?.from ?? 0))

/** The columns of rows; `base`: where their header, or the page before, has them. Null where the rows do not keep to them. */
function columnsOf(bands: readonly Band[], base: readonly Span[]): readonly Span[] | null {
  const rows = bands.filter((band) => !isMerged(band, base))
  return columnsWith(
    base,
    rows.flatMap(({ lines }) => lines),
  )
}

type Columns = { readonly spans: readonly Span[]; readonly edges: readonly number[]; readonly right: number }

function mergedCells({ top, bottom, lines }: Band, { spans, edges, right }: Columns, page: PageContent): LaidCell[] {
  const wide = lines.find((line) => crosses(line, spans))
  const from = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= (wide?.left ?? 0)),
  )
  const isBefore = (line: Line) => line.right < (edges[from] ?? 0) + 1
  const cellOf = (column: number, colSpan: number, own: readonly Line[]): LaidCell => {
    const box = { left: edges[column] ?? 0, top, right: edges[column + colSpan] ?? right, bottom }
    return { column, colSpan, rowSpan: 1, parts: [{ page, box, lines: own, margins: cellMargins(box, 0) }] }
  }
  const before = Array.from({ length: from }, (_, column) =>
    cellOf(column, 1, column === 0 ? lines.filter(isBefore) : []),
  )
  const rest = from === 0 ? lines : lines.filter((line) => !isBefore(line))
  return [...before, cellOf(from, spans.length - from, rest)]
}

/** Where lines that do not run over all columns part a band: rows in which some cells reach over several. */
function partsOf({ top, bottom }: Band, { edges, right }: Columns, pieces: readonly Rule[]): number[] {
  const inside = pieces.filter(({ at }) => at > top + SAME_PLACE && at < bottom - SAME_PLACE)
  const isFromSide = ({ from, to }: Rule) => from - (edges[0] ?? 0) < SAME_PLACE || right - to < SAME_PLACE
  const heights = inside.filter(isFromSide).map(({ at }) => at)
  return heights.toSorted((a, b) => a - b).filter((at, nth, all) => nth === 0 || at - (all[nth - 1] ?? 0) > SAME_PLACE)
}

/** Whether lines at a height run over most of a column. */
const isParted = (at: number, left: number, right: number, pieces: readonly Rule[]) =>
  pieces.some(
    (piece) =>
      Math.abs(piece.at - at) <= SAME_PLACE &&
      Math.min(piece.to, right) - Math.max(piece.from, left) > MOST_OF_COLUMN * (right - left),
  )

const MOST_OF_COLUMN = 0.6

function rowsOf(band: Band, columns: Columns, page: PageContent, pieces: readonly Rule[]): LaidCell[][] {
  const { spans, edges, right } = columns
  const heights = [band.top, ...partsOf(band, columns, pieces), band.bottom]
  return heights.slice(1).map((_, row) =>
    spans.flatMap(({ from, to }, column): LaidCell[] => {
      const [start, end] = [edges[column] ?? 0, edges[column + 1] ?? right]
      const isOpen = (at: number) => !isParted(heights[at] ?? 0, start, end, pieces)
      if (row > 0 && isOpen(row)) return []
      let rowSpan = 1
      while (row + rowSpan < heights.length - 1 && isOpen(row + rowSpan)) rowSpan += 1
      const box = { left: start, top: heights[row] ?? 0, right: end, bottom: heights[row + rowSpan] ?? 0 }
      const isIn = (one: Fragment) => centreX(one) >= start && centreX(one) < end
      const own = band.fragments.filter((one) => isIn(one) && centreY(one) >= box.top && centreY(one) < box.bottom)
      const margins = cellMargins({ ...box, left: from, right: to }, 0)
      return [{ column, colSpan: 1, rowSpan, parts: [{ page, box, lines: linesOf(own, false), margins }] }]
    }),
  )
}

function tableOf(
  bands: readonly Band[],
  spans: readonly Span[],
  { ladder, pieces }: LinesAcross,
  page: PageContent,
): LaidTable {
  const [left, right] = [ladder[0]?.from ?? 0, ladder[0]?.to ?? 0]

  const edges = spans.map(({ from }, nth) => (nth === 0 ? left : (from + (spans[nth - 1]?.to ?? from)) / 2))
  const columns = { spans, edges, right }
  const rows = bands.flatMap((band) =>
    isMerged(band, spans) ? [mergedCells(band, columns, page)] : rowsOf(band, columns, page, pieces),
  )
  const box = { left, top: bands[0]?.top ?? 0, right, bottom: bands.at(-1)?.bottom ?? 0 }
  return { kind: 'table', page, box, xs: edges, rows, openTop: false, openBottom: false, ruled: true, columns: spans }
}

const isSamePlace = (rule: Rule, before: LadderBefore) =>
  Math.abs(rule.from - before.left) < SAME_PLACE && Math.abs(rule.to - before.right) < SAME_PLACE

/**
 * The tables that a ladder is: each begins with its header, but for one that goes on from the page before. Text over all
 * columns before a header is no part of them. Null where it is not sure what they are.
 */
export function ladderTables(
  lines: LinesAcross,
  fragments: readonly Fragment[],
  page: PageContent,
  before: LadderBefore | null,
): LaidTable[] | null {
  const { ladder } = lines
  const [rule] = ladder
  const bands = bandsOf(ladder, fragments)
  if (rule === undefined) return null
  const headers = bands.map(({ lines }) => columnsOfHeader(lines))
  const starts = headers.flatMap((header, nth) => (header !== null && (headers[nth - 1] ?? null) === null ? [nth] : []))
  const goesOn = starts[0] !== 0 && before !== null && isSamePlace(rule, before)
  const tables: LaidTable[] = []
  for (const [nth, start] of (goesOn ? [0, ...starts] : starts).entries()) {
    const isRest = goesOn && nth === 0
    const next = starts[isRest ? 0 : nth + (goesOn ? 0 : 1)]
    const base = isRest ? before.columns : headers[start]
    if (base === undefined || base === null) return null
    const own = bands.slice(start, next)
    const last = next === undefined ? own.findLastIndex((band) => !isOutside(band, base)) : own.findLastIndex(isRow)
    const rows = own.slice(0, last + 1)
    if (rows.length === 0) continue
    const columns = columnsOf(rows, base)
    if (columns === null) return null
    tables.push(tableOf(rows, columns, lines, page))
  }
  const isLeft = !goesOn && bands.slice(0, starts[0]).some(isRow)
  return tables.length === 0 || isLeft ? null : tables
}

/** Whether text stands in several columns between lines that run across only. */
export const holdsRows = (ladder: readonly Rule[], fragments: readonly Fragment[]): boolean =>
  bandsOf(ladder, fragments).filter(isRow).length > 1

/** Whether lines that run across only stand around a table whose rows they do not part: its words tell of its rows. */
export const isAligned = (ladder: readonly Rule[], fragments: readonly Fragment[]): boolean =>
  bandsOf(ladder, fragments).some(({ lines }) => alignedTable(lines) !== null)
