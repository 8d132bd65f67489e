import { annexRules } from '#domain/checks/rules/annex-rules.ts'
import type { Count } from '#domain/model/count.ts'
import type { QrRow } from '#domain/model/sections.ts'
import type { Line } from '../source/lines.ts'
import { found, noTrace, type Trace } from '../source/read.ts'
import { wholeNumber } from './count-cell.ts'
import { quote } from './quote.ts'

/** «10 mã», «1.250 lượt»: a figure of the section, in a sentence. */
const FIGURE = /(?<![\d.,/])(\d{1,3}(?:[.,]\d{3})+|\d{1,9})\s+(?:mã|lượt)(?!\p{L})/gu
/** Longer lines are not looked through. */
const LONGEST = 2000

const valueOf = (count: Count) => (count.state === 'number' ? [count.value] : [])

/** All that a table states: its figures and their sums. */
function statedIn(rows: readonly QrRow[]): Set<number> {
  const [codes, scans] = (['qrCodes', 'scans'] as const).map((figure) => rows.flatMap((row) => valueOf(row[figure])))
  const sums = [codes, scans].map((values = []) => values.reduce((sum, value) => sum + value, 0))
  return new Set([...(codes ?? []), ...(scans ?? []), ...sums])
}

/** A sentence beside a table that gives other figures than the table does: one of the two is wrong. */
export function figuresBeside(lines: readonly Line[], rows: readonly QrRow[]): Trace {
  if (rows.length === 0) return noTrace
  const stated = statedIn(rows)
  const differing = lines.find(
    ({ text }) =>
      text.length <= LONGEST &&
      Array.from(text.matchAll(FIGURE), ([, figure = '']) => wholeNumber(figure)).some(
        (value) => value !== null && !stated.has(value),
      ),
  )
  return differing === undefined
    ? noTrace
    : found(annexRules.figuresBeside.at('/sections/qr', { seen: quote(differing.text) }))
}
