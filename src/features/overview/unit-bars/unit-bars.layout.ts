import { formatNumber } from '#domain/text/format.ts'
import { fitLines, type Measure } from '#src/ui/charts/fit-text.ts'
import { niceFractions, niceTicks } from '#src/ui/charts/nice-ticks.ts'
import type { UnitBar } from './unit-bars.rows.ts'

/** Where everything of a bar chart goes, in pixels, before it is drawn. */
export type BarsLayout = {
  readonly width: number
  readonly height: number
  /** Names stand above their bars instead of beside them, where the picture is narrow. */
  readonly stacked: boolean
  readonly pitch: number
  readonly thickness: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly ticks: readonly number[]
  /** Each unit's name, in lines. */
  readonly names: readonly (readonly string[])[]
}

const NARROW = 480
const GAP = 8
/** Hatched end of a bar whose report left rows blank. */
export const PARTIAL_WIDTH = 10
const AXIS_HEIGHT = 24
const BELOW = 4
const WIDEST_NAME = 264
const SHARE_OF_NAMES = 0.48

/** `texts` are what stands at the end of each bar; `whole`: all values are whole numbers. */
export function layoutBars(
  bars: readonly UnitBar[],
  texts: readonly string[],
  width: number,
  measure: Measure,
  whole = true,
): BarsLayout {
  const stacked = width < NARROW
  const largest = bars.reduce((most, bar) => Math.max(most, bar.value ?? 0, bar.previous ?? 0), 0)
  const ticks = (whole ? niceTicks : niceFractions)(largest, stacked ? 3 : 4)
  const end = ticks.at(-1) ?? 1
  const widest = bars.reduce((most, bar) => Math.max(most, measure(bar.label)), 0)
  const nameWidth = stacked ? width - GAP : Math.min(Math.ceil(widest), WIDEST_NAME, Math.floor(width * SHARE_OF_NAMES))
  const names = bars.map((bar) => fitLines(bar.label, nameWidth, stacked ? 1 : 2, measure))
  const twoLines = names.some((lines) => lines.length > 1)
  const left = stacked ? 1 : nameWidth + GAP + 12
  const plot = Math.max(width - left, 1)
  const right = Math.ceil(
    bars.reduce(
      (most, bar, index) => {
        const need = measure(texts[index] ?? '') + GAP + (bar.partial ? PARTIAL_WIDTH : 0)
        const value = bar.value ?? 0
        // Words that would run into the mark of the campaign before stand behind it.
        const meets = bar.previous !== null && bar.previous > value && ((bar.previous - value) / end) * plot < need
        const share = (meets ? (bar.previous ?? 0) : value) / end
        return Math.max(most, (need - plot * (1 - share)) / Math.max(share, 0.01))
      },
      Math.max(GAP, measure(formatNumber(end)) / 2),
    ),
  )
  const pitch = stacked ? 42 : twoLines ? 32 : 24
  return {
    width,
    height: AXIS_HEIGHT + bars.length * pitch + BELOW,
    stacked,
    pitch,
    thickness: 14,
    left,
    right: Math.min(right, Math.floor(plot * 0.6)),
    top: AXIS_HEIGHT,
    bottom: BELOW,
    ticks,
    names,
  }
}

/** Pixels of a bar chart's plot. */
export type BarsGeometry = {
  readonly xOf: (value: number) => number
  readonly rowTop: (index: number) => number
  /** The middle of a bar, which need not be that of its row. */
  readonly middleOf: (index: number) => number
  readonly thickness: number
}

/** Where values and rows stand in the plot that the axes leave. */
export function geometryOf(layout: BarsLayout): BarsGeometry {
  const { width, left, right, top, pitch, thickness, ticks, stacked } = layout
  const perValue = (width - left - right) / (ticks.at(-1) ?? 1)
  const rowTop = (index: number) => top + index * pitch
  return {
    xOf: (value) => left + value * perValue,
    rowTop,
    middleOf: (index) => rowTop(index) + pitch * (stacked ? 0.7 : 0.5),
    thickness,
  }
}

/** The middle of a name within its row, as a share of the row's height. */
export const nameMiddle = ({ stacked }: BarsLayout) => (stacked ? 0.26 : 0.5)
