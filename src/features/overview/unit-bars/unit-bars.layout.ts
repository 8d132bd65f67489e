import { formatNumber } from '#domain/text/format.ts'
import type { Measure } from '#src/ui/charts/fit-text.ts'
import { niceFractions, niceTicks } from '#src/ui/charts/nice-ticks.ts'
import { layoutUnitRows, roomForWords, ROW_GAP, type UnitRowsLayout } from '../unit-rows/unit-rows.layout.ts'
import type { UnitBar } from './unit-bars.rows.ts'

/** Hatched end of a bar whose report left rows blank. */
export const PARTIAL_WIDTH = 10
const SHARE_OF_NAMES = 0.48

/** `texts` are what stands at the end of each bar; `whole`: all values are whole numbers. */
export function layoutBars(
  bars: readonly UnitBar[],
  texts: readonly string[],
  width: number,
  measure: Measure,
  whole = true,
): UnitRowsLayout {
  const largest = bars.reduce((most, bar) => Math.max(most, bar.value ?? 0, bar.previous ?? 0), 0)
  return layoutUnitRows({
    labels: bars.map(({ label }) => label),
    width,
    measure,
    shareOfNames: SHARE_OF_NAMES,
    ticksFor: (stacked) => (whole ? niceTicks : niceFractions)(largest, stacked ? 3 : 4),
    roomBehind: (plot, end) =>
      bars.reduce(
        (most, bar, index) => {
          const need = measure(texts[index] ?? '') + ROW_GAP + (bar.partial ? PARTIAL_WIDTH : 0)
          const value = bar.value ?? 0
          // Words that would run into the mark of the campaign before stand behind it.
          const meets = bar.previous !== null && bar.previous > value && ((bar.previous - value) / end) * plot < need
          return Math.max(most, roomForWords(need, (meets ? (bar.previous ?? 0) : value) / end, plot))
        },
        Math.max(ROW_GAP, measure(formatNumber(end)) / 2),
      ),
  })
}
