import { monthTicks, type DayTick } from '#src/ui/charts/days.ts'
import type { Spot } from '#src/ui/charts/chart-surface.tsx'
import { fitLines, type Measure } from '#src/ui/charts/fit-text.ts'
import type { Dot, Timeline } from './directive-timeline.rows.ts'
import type { TimeSpan } from './time-span.ts'

/** Where the lanes of the timeline go, in pixels, whatever part of the axis is shown. */
export type LaneLayout = {
  /** Names stand in their own column beside the lanes; on a narrow screen in the lanes, above the dots. */
  readonly inside: boolean
  /** Width of that column; 0 when names are inside. */
  readonly namesWidth: number
  readonly plotWidth: number
  readonly height: number
  readonly pitch: number
  /** From the top of a lane to where its dots are. */
  readonly middle: number
  readonly names: readonly (readonly string[])[]
  /** Width at the right end of the plot for what has no place on the axis; 0 when there is nothing of the kind. */
  readonly aside: number
  /** With many lanes it scrolls by itself, under its own axis. */
  readonly ownScroll: boolean
}

/** The part of the axis that is shown, laid over the plot. */
export type AxisLayout = {
  readonly span: TimeSpan
  readonly ticks: readonly DayTick[]
  readonly xOf: (day: number) => number
  readonly dayAt: (x: number) => number
}

export const RADIUS = 5
export const LANES_WITHOUT_SCROLL = 40
const NARROW = 600
const WIDEST_NAME = 280
const ASIDE_WIDTH = 52
/** Left free at both ends of the axis, so that no dot is cut. */
export const SIDE = 14
const TICK_WIDTH = 72

export function layoutLanes({ lanes, dots }: Timeline, width: number, measure: Measure): LaneLayout {
  const aside = dots.some((dot) => dot.aside !== null) ? ASIDE_WIDTH : 0
  const inside = width < NARROW
  const widest = lanes.reduce((most, lane) => Math.max(most, measure(lane.label) + 14), 0)
  const namesWidth = inside ? 0 : Math.min(Math.ceil(widest) + 12, WIDEST_NAME, Math.floor(width * 0.3))
  const names = lanes.map((lane) => fitLines(lane.label, inside ? width - 24 : namesWidth - 26, 2, measure))
  const isTall = names.some((lines) => lines.length > 1)
  const pitch = inside ? (isTall ? 60 : 46) : isTall ? 34 : 26
  return {
    inside,
    namesWidth,
    plotWidth: width - namesWidth,
    height: lanes.length * pitch,
    pitch,
    middle: inside ? pitch - 15 : pitch / 2,
    names,
    aside,
    ownScroll: lanes.length > LANES_WITHOUT_SCROLL,
  }
}

export function layoutAxis(span: TimeSpan, { plotWidth, aside }: LaneLayout): AxisLayout {
  const length = Math.max(span.to - span.from, 1)
  const room = plotWidth - aside - 2 * SIDE
  return {
    span,
    ticks: monthTicks(span.from, span.to, Math.max(2, Math.floor(room / TICK_WIDTH))),
    xOf: (day) => SIDE + ((day - span.from) / length) * room,
    dayAt: (x) => span.from + ((x - SIDE) / Math.max(room, 1)) * length,
  }
}

const PER_COLUMN = 3
const STEP = 8

type Places = Pick<LaneLayout, 'pitch' | 'middle' | 'plotWidth' | 'aside'>

/** Moves the dots of one unit and day apart, in columns of three, so that each can be seen and pointed at. */
export function dotSpot(dot: Dot, xOf: (day: number) => number, { pitch, middle, plotWidth, aside }: Places): Spot {
  const columns = Math.ceil(dot.stacked / PER_COLUMN)
  const column = Math.floor(dot.stack / PER_COLUMN)
  const inColumn = Math.min(dot.stacked - column * PER_COLUMN, PER_COLUMN)
  return {
    x: (dot.day === null ? plotWidth - aside / 2 : xOf(dot.day)) + (column - (columns - 1) / 2) * STEP,
    y: dot.lane * pitch + middle + ((dot.stack % PER_COLUMN) - (inColumn - 1) / 2) * STEP,
  }
}

/** The dot nearest to a place, if one is near enough to be meant; null stands for one that is not drawn. */
export function nearestDot(spots: readonly (Spot | null)[], { x, y }: Spot, reach = 12): number | null {
  let nearest: number | null = null
  let least = reach * reach
  spots.forEach((spot, index) => {
    if (spot === null) return
    const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2
    if (distance <= least) {
      least = distance
      nearest = index
    }
  })
  return nearest
}

/** How many documents fall on each of some equal parts of the axis, for the strip above it. */
export function densities(dots: readonly Dot[], { from, to }: TimeSpan, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0)
  for (const { day, found } of dots) {
    if (day === null || !found) continue
    const part = Math.min(Math.max(Math.floor(((day - from) / Math.max(to - from, 1)) * parts), 0), parts - 1)
    counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}
