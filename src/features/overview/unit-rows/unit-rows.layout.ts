import { fitLines, type Measure } from '#src/ui/charts/fit-text.ts'

/** Where everything of a chart with a row for each unit goes, in pixels, before it is drawn. */
export type UnitRowsLayout = {
  readonly width: number
  readonly height: number
  /** Names stand above their marks instead of beside them, where the picture is narrow. */
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
/** Between a mark and its words, or a name and the plot. */
export const ROW_GAP = 8
const AXIS_HEIGHT = 24
const BELOW = 4
const WIDEST_NAME = 264
/** More than this share of the plot is not given up for words behind the marks. */
const MOST_FOR_WORDS = 0.6

type Wanted = {
  readonly labels: readonly string[]
  readonly width: number
  readonly measure: Measure
  /** The most of the width that names may take. */
  readonly shareOfNames: number
  readonly ticksFor: (stacked: boolean) => readonly number[]
  /** The room that words need behind the end of the axis, if the plot is so wide and the axis ends at that value. */
  readonly roomBehind: (plot: number, end: number) => number
}

export function layoutUnitRows({ labels, width, measure, shareOfNames, ticksFor, roomBehind }: Wanted): UnitRowsLayout {
  const stacked = width < NARROW
  const ticks = ticksFor(stacked)
  const widest = labels.reduce((most, label) => Math.max(most, measure(label)), 0)
  const beside = Math.min(Math.ceil(widest), WIDEST_NAME, Math.floor(width * shareOfNames))
  const nameWidth = stacked ? width - ROW_GAP : beside
  const names = labels.map((label) => fitLines(label, nameWidth, stacked ? 1 : 2, measure))
  const left = stacked ? 1 : nameWidth + ROW_GAP + 12
  const plot = Math.max(width - left, 1)
  const pitch = stacked ? 42 : names.some((lines) => lines.length > 1) ? 32 : 24
  return {
    width,
    height: AXIS_HEIGHT + labels.length * pitch + BELOW,
    stacked,
    pitch,
    thickness: 14,
    left,
    right: Math.min(Math.ceil(roomBehind(plot, ticks.at(-1) ?? 1)), Math.floor(plot * MOST_FOR_WORDS)),
    top: AXIS_HEIGHT,
    bottom: BELOW,
    ticks,
    names,
  }
}

/** What words that begin at this share of the axis lack behind its end: the shorter the axis gets, the earlier they begin. */
export const roomForWords = (need: number, share: number, plot: number): number =>
  (need - plot * (1 - share)) / Math.max(share, 0.01)

/** Pixels of the plot. */
export type UnitRowsGeometry = {
  readonly xOf: (value: number) => number
  /** Where the axis ends. */
  readonly end: number
  readonly rowTop: (index: number) => number
  /** The middle of a mark, which need not be that of its row. */
  readonly middleOf: (index: number) => number
  /** The middle of a name. */
  readonly nameMiddleOf: (index: number) => number
  readonly thickness: number
}

/** Where values and rows stand in the plot that the axis leaves. */
export function geometryOf(layout: UnitRowsLayout): UnitRowsGeometry {
  const { width, left, right, top, pitch, thickness, ticks, stacked } = layout
  const perValue = (width - left - right) / (ticks.at(-1) ?? 1)
  const rowTop = (index: number) => top + index * pitch
  return {
    xOf: (value) => left + value * perValue,
    end: width - right,
    rowTop,
    middleOf: (index) => rowTop(index) + pitch * (stacked ? 0.7 : 0.5),
    nameMiddleOf: (index) => rowTop(index) + pitch * (stacked ? 0.26 : 0.5),
    thickness,
  }
}
