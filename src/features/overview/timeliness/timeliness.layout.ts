import type { Measure } from '#src/ui/charts/fit-text.ts'
import { niceTicks } from '#src/ui/charts/nice-ticks.ts'
import { layoutUnitRows, roomForWords, ROW_GAP, type UnitRowsLayout } from '../unit-rows/unit-rows.layout.ts'
import { hasAnswered, type TimelinessRow } from './timeliness.rows.ts'

const SHARE_OF_NAMES = 0.42
/** What is missing for longer than this many times the slowest answer runs off the axis: else it alone would be seen. */
const MOST_OPEN = 1.5
/** Room for a line without an end behind its words. */
const OPEN_LINE = 30

/** `texts` are what stands at the end of each answer; what is still open has its words within its row. Ticks are days. */
export function layoutTimeliness(
  rows: readonly TimelinessRow[],
  texts: readonly string[],
  width: number,
  measure: Measure,
): UnitRowsLayout {
  return layoutUnitRows({
    labels: rows.map(({ label }) => label),
    width,
    measure,
    shareOfNames: SHARE_OF_NAMES,
    ticksFor: (stacked) => niceTicks(lastDay(rows), stacked ? 3 : 5),
    roomBehind: (plot, end) =>
      rows.reduce((most, row, index) => {
        const words = measure(texts[index] ?? '')
        if (!hasAnswered(row)) return Math.max(most, words + OPEN_LINE - plot)
        const share = Math.max(row.days, row.dueDays, 0) / end
        return Math.max(most, roomForWords(words + ROW_GAP * 2, share, plot))
      }, ROW_GAP * 2),
  })
}

/** The last day that the axis needs to show. */
function lastDay(rows: readonly TimelinessRow[]): number {
  const known = rows.reduce((most, row) => Math.max(most, row.dueDays, hasAnswered(row) ? row.days : 0), 1)
  const open = rows.reduce((most, row) => Math.max(most, hasAnswered(row) ? 0 : row.days), 0)
  return open <= known * MOST_OPEN ? Math.max(known, open) : known
}
