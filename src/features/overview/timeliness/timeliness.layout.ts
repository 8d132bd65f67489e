import { fitLines, type Measure } from '#src/ui/charts/fit-text.ts'
import { niceTicks } from '#src/ui/charts/nice-ticks.ts'
import { hasAnswered, type TimelinessRow } from './timeliness.rows.ts'

/** Where everything of the chart goes, in pixels, before it is drawn. */
export type TimelinessLayout = {
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
  /** Days. */
  readonly ticks: readonly number[]
  readonly names: readonly (readonly string[])[]
}

const NARROW = 480
const GAP = 8
const AXIS_HEIGHT = 24
const BELOW = 4
const WIDEST_NAME = 264
const SHARE_OF_NAMES = 0.42
/** What is missing for longer than this many times the slowest answer runs off the axis: else it alone would be seen. */
const MOST_OPEN = 1.5
/** Room for a line without an end behind its words. */
const OPEN_LINE = 30

/** `texts` are what stands at the end of each answer; what is still open has its words within its row. */
export function layoutTimeliness(
  rows: readonly TimelinessRow[],
  texts: readonly string[],
  width: number,
  measure: Measure,
): TimelinessLayout {
  const stacked = width < NARROW
  const ticks = niceTicks(lastDay(rows), stacked ? 3 : 5)
  const end = ticks.at(-1) ?? 1
  const widest = rows.reduce((most, { label }) => Math.max(most, measure(label)), 0)
  const nameWidth = stacked ? width - GAP : Math.min(Math.ceil(widest), WIDEST_NAME, Math.floor(width * SHARE_OF_NAMES))
  const names = rows.map(({ label }) => fitLines(label, nameWidth, stacked ? 1 : 2, measure))
  const left = stacked ? 1 : nameWidth + GAP + 12
  const plot = Math.max(width - left, 1)
  const right = rows.reduce((most, row, index) => {
    const words = measure(texts[index] ?? '')
    if (!hasAnswered(row)) return Math.max(most, words + OPEN_LINE - plot)
    const share = Math.max(row.days, row.dueDays, 0) / end
    const need = words + GAP * 2
    return Math.max(most, (need - plot * (1 - share)) / Math.max(share, 0.01))
  }, GAP * 2)
  const pitch = stacked ? 42 : names.some((lines) => lines.length > 1) ? 32 : 24
  return {
    width,
    height: AXIS_HEIGHT + rows.length * pitch + BELOW,
    stacked,
    pitch,
    thickness: 14,
    left,
    right: Math.ceil(Math.min(right, plot * 0.6)),
    top: AXIS_HEIGHT,
    bottom: BELOW,
    ticks,
    names,
  }
}

/** The last day that the axis needs to show. */
function lastDay(rows: readonly TimelinessRow[]): number {
  const known = rows.reduce((most, row) => Math.max(most, row.dueDays, hasAnswered(row) ? row.days : 0), 1)
  const open = rows.reduce((most, row) => Math.max(most, hasAnswered(row) ? 0 : row.days), 0)
  return open <= known * MOST_OPEN ? Math.max(known, open) : known
}

/** The middle of a bar, and of a name, within their row, as a share of the row's height. */
export const barMiddle = ({ stacked }: Pick<TimelinessLayout, 'stacked'>) => (stacked ? 0.7 : 0.5)
export const nameMiddle = ({ stacked }: Pick<TimelinessLayout, 'stacked'>) => (stacked ? 0.26 : 0.5)
