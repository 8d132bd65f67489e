import { joinedLine, type Line } from './lines.ts'

/** Lines over the whole width, or two columns side by side: a letter's head, its list of recipients beside the signature. */
export type Flow = { readonly kind: 'line'; readonly line: Line } | Columns
export type Columns = { readonly kind: 'columns'; readonly left: readonly Line[]; readonly right: readonly Line[] }

/** Columns are at least so far apart, in points. */
const GUTTER = 8
/** Lines that go on in a column may come that near to the other one. */
const NARROW = 2
/** Two short lines alone side by side are columns only when they stand far apart, in parts of their height. */
const FAR = 2
/** A column that stands alone beside nothing ends after such a gap, in points; a signature leaves room for a hand and a seal. */
const LEFT_GAP = 50
const RIGHT_GAP = 160
/** How far lines of two columns may be apart in height to be side by side, in parts of the lower one's height. */
const SIDE_BY_SIDE = 0.35
/** Lines looked at for one that stands beside: more than columns can hold at one height. */
const WITHIN = 8
/** More lines than two columns on a page hold. */
const MOST_LINES = 200

const ENDS_COLUMNS = /^(?:kính gửi|phụ lục)(?![\p{L}])/iu

function areSideBySide(a: Line, b: Line): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const apart = Math.max(a.left, b.left) - Math.min(a.right, b.right)
  return shared > SIDE_BY_SIDE * Math.min(a.bottom - a.top, b.bottom - b.top) && apart >= GUTTER
}

type Gutter = { from: number; to: number }

/** Two columns that begin with lines side by side, and grow line by line until one crosses the space between them. */
function columnsFrom(lines: readonly Line[]): { columns: Columns; used: Set<Line> } | null {
  const [first] = lines
  if (first === undefined || ENDS_COLUMNS.test(first.text)) return null
  const partner = lines.slice(1, 1 + WITHIN).find((line) => areSideBySide(first, line))
  if (partner === undefined || ENDS_COLUMNS.test(partner.text)) return null
  const [west, east] = first.left < partner.left ? [first, partner] : [partner, first]
  const gutter: Gutter = { from: west.right, to: east.left }
  const left = [west]
  const right = [east]
  for (const line of lines.slice(1)) {
    if (line === partner) continue
    const side = sideOf(line, gutter, left, right)
    if (side === null) break
    if (side === left) gutter.from = Math.max(gutter.from, line.right)
    else gutter.to = Math.min(gutter.to, line.left)
    side.push(line)
  }
  const isPair = left.length === 1 && right.length === 1
  if (isPair && gutter.to - gutter.from < FAR * Math.max(first.size, partner.size)) return null
  const byHeight = (a: Line, b: Line) => a.base - b.base
  const columns: Columns = { kind: 'columns', left: left.sort(byHeight), right: right.sort(byHeight) }
  return { columns, used: new Set([...left, ...right]) }
}

function sideOf(line: Line, gutter: Gutter, left: Line[], right: Line[]): Line[] | null {
  if (ENDS_COLUMNS.test(line.text)) return null
  const lowest = (column: readonly Line[]) => Math.max(...column.map(({ bottom }) => bottom))
  const isLeft = line.right + NARROW <= gutter.to && line.left < gutter.from
  const isRight = line.left - NARROW >= gutter.from
  if (isLeft && !isRight) return line.top - lowest(left) < LEFT_GAP ? left : null
  if (isRight) return line.top - lowest(right) < RIGHT_GAP ? right : null
  return null
}

/** Lines above columns that stand over one of them only: the higher of two that do not begin at the same height. */
function above(flow: readonly Flow[], { left, right }: Columns): number {
  const from = Math.max(...left.map((line) => line.right))
  const to = Math.min(...right.map((line) => line.left))
  const top = Math.min(...[...left, ...right].map((line) => line.top))
  let count = 0
  let lowest = top
  for (const one of flow.toReversed()) {
    if (one.kind !== 'line' || lowest - one.line.bottom > LEFT_GAP / 2 || ENDS_COLUMNS.test(one.line.text)) break
    const isOverRight = one.line.left - GUTTER >= from
    const isOverLeft = one.line.right + GUTTER <= to && count === flow.length - 1 - flow.indexOf(one)
    if (!isOverRight && !(isOverLeft && isTopOfPage(flow, one))) break
    lowest = one.line.top
    count += 1
  }
  return count
}

const isTopOfPage = (flow: readonly Flow[], one: Flow) => flow.indexOf(one) < 4 && flow[0]?.kind === 'line'

function withAbove(flow: Flow[], columns: Columns): Columns {
  const count = above(flow, columns)
  if (count === 0) return columns
  const lifted = flow.splice(flow.length - count, count).flatMap((one) => (one.kind === 'line' ? [one.line] : []))
  const to = Math.min(...columns.right.map((line) => line.left))
  const isLeft = (line: Line) => line.right + GUTTER <= to
  return {
    kind: 'columns',
    left: [...lifted.filter(isLeft), ...columns.left],
    right: [...lifted.filter((line) => !isLeft(line)), ...columns.right],
  }
}

/** Lines that were cut at wide gaps, from top to bottom: those of columns put apart, all others whole again. */
export function flowOf(lines: readonly Line[]): Flow[] {
  const flow: Flow[] = []
  const used = new Set<Line>()
  for (const [nth, line] of lines.entries()) {
    if (used.has(line)) continue
    const ahead = lines.slice(nth, nth + MOST_LINES).filter((other) => !used.has(other))
    const found = columnsFrom(ahead)
    if (found !== null) {
      for (const one of found.used) used.add(one)
      flow.push(withAbove(flow, found.columns))
      continue
    }
    const last = flow.at(-1)
    const isSameRow = last?.kind === 'line' && Math.abs(last.line.base - line.base) < 0.36 * line.size
    const whole = isSameRow && last.line.right <= line.left + 1 ? joinedLine([last.line, line]) : null
    if (whole === null) flow.push({ kind: 'line', line })
    else flow[flow.length - 1] = { kind: 'line', line: whole }
  }
  return flow
}
