import { fitLines, type Measure } from '#src/ui/charts/fit-text.ts'
import { monthTicks, type DayTick } from '#src/ui/charts/days.ts'
import type { Spot } from '#src/ui/charts/chart-surface.tsx'
import type { Dot, Timeline } from './directive-timeline.rows.ts'

/** Where everything of the timeline goes, in pixels, before it is drawn. */
export type TimelineLayout = {
  readonly namesWidth: number
  readonly plotWidth: number
  readonly height: number
  readonly pitch: number
  readonly names: readonly (readonly string[])[]
  readonly ticks: readonly DayTick[]
  readonly xOf: (day: number) => number
  /** With many lanes it scrolls by itself, under its own axis. */
  readonly ownScroll: boolean
}

export const AXIS_HEIGHT = 30
export const RADIUS = 5
export const LANES_WITHOUT_SCROLL = 40
const NARROWEST_PLOT = 480
const WIDEST_NAME = 280
/** Left free at both ends of the axis, so that no dot is cut. */
export const SIDE = 14

export function layoutTimeline({ lanes, span }: Timeline, width: number, measure: Measure): TimelineLayout {
  const widest = lanes.reduce((most, lane) => Math.max(most, measure(lane.label) + 14), 0)
  const namesWidth = Math.min(Math.ceil(widest) + 12, WIDEST_NAME, Math.floor(width * (width < 600 ? 0.38 : 0.3)))
  const plotWidth = Math.max(width - namesWidth, NARROWEST_PLOT)
  const names = lanes.map((lane) => fitLines(lane.label, namesWidth - 26, 2, measure))
  const { from, to } = span ?? { from: 0, to: 1 }
  const xOf = (day: number) => SIDE + ((day - from) / Math.max(to - from, 1)) * (plotWidth - 2 * SIDE)
  const pitch = names.some((lines) => lines.length > 1) ? 34 : 26
  return {
    namesWidth,
    plotWidth,
    height: lanes.length * pitch,
    pitch,
    names,
    ticks: span === null ? [] : monthTicks(from, to, Math.floor(plotWidth / 72)),
    xOf,
    ownScroll: lanes.length > LANES_WITHOUT_SCROLL,
  }
}

const PER_COLUMN = 3
const STEP = 8

/** Moves the dots of one unit and day apart, in columns of three, so that each can be seen and pointed at. */
export function dotSpot(dot: Dot, xOf: (day: number) => number, pitch: number): Spot {
  const columns = Math.ceil(dot.stacked / PER_COLUMN)
  const column = Math.floor(dot.stack / PER_COLUMN)
  const inColumn = Math.min(dot.stacked - column * PER_COLUMN, PER_COLUMN)
  return {
    x: xOf(dot.day) + (column - (columns - 1) / 2) * STEP,
    y: (dot.lane + 0.5) * pitch + ((dot.stack % PER_COLUMN) - (inColumn - 1) / 2) * STEP,
  }
}

/** The dot nearest to a place, if one is near enough to be meant. */
export function nearestDot(spots: readonly Spot[], { x, y }: Spot, reach = 12): number | null {
  let nearest: number | null = null
  let least = reach * reach
  spots.forEach((spot, index) => {
    const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2
    if (distance <= least) {
      least = distance
      nearest = index
    }
  })
  return nearest
}
