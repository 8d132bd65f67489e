import { fitLines, type Measure } from '#src/ui/charts/fit-text.ts'
import type { Move } from '#src/ui/charts/chart-surface.tsx'

/** Where the little charts go, in pixels, before they are drawn. */
export type MultiplesLayout = {
  readonly perRow: number
  readonly cellWidth: number
  readonly cellHeight: number
  /** Of the plot within its cell. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Between campaigns. */
  readonly step: number
  readonly height: number
  readonly names: readonly (readonly string[])[]
}

const WANTED_WIDTH = 190
const GUTTER = 18
const HEAD = 36
const PLOT = 54
const FOOT = 16

export function layoutMultiples(
  labels: readonly string[],
  campaigns: number,
  room: number,
  measure: Measure,
): MultiplesLayout {
  const perRow = Math.max(room < 420 ? 2 : 1, Math.min(Math.floor(room / WANTED_WIDTH), Math.max(labels.length, 1)))
  const cellWidth = Math.min(Math.floor(room / perRow), 2 * WANTED_WIDTH)
  const width = cellWidth - GUTTER
  return {
    perRow,
    cellWidth,
    cellHeight: HEAD + PLOT + FOOT,
    plot: { x: 2, y: HEAD, width, height: PLOT },
    step: campaigns < 2 ? width : width / (campaigns - 1),
    height: Math.ceil(labels.length / perRow) * (HEAD + PLOT + FOOT),
    names: labels.map((label) => fitLines(label, width, 1, measure)),
  }
}

/** Upper left corner of a unit's cell. */
export const cornerOf = ({ perRow, cellWidth, cellHeight }: MultiplesLayout, unit: number) => ({
  x: (unit % perRow) * cellWidth,
  y: Math.floor(unit / perRow) * cellHeight,
})

/** The point at a place, counted unit by unit; null: beside all of them. */
export function pointAt(
  x: number,
  y: number,
  layout: MultiplesLayout,
  { units, campaigns }: { readonly units: number; readonly campaigns: number },
): number | null {
  const { perRow, cellWidth, cellHeight, plot, step } = layout
  const [column, row] = [Math.floor(x / cellWidth), Math.floor(y / cellHeight)]
  const unit = row * perRow + column
  if (column < 0 || column >= perRow || row < 0 || unit >= units || campaigns === 0) return null
  const at = Math.round((x - column * cellWidth - plot.x) / step)
  return unit * campaigns + Math.min(Math.max(at, 0), campaigns - 1)
}

/** The point that a key leads to: along a unit's campaigns, and to the unit above or below in the grid. */
export function nextPoint(
  from: number | null,
  move: Move,
  { units, campaigns, perRow }: { readonly units: number; readonly campaigns: number; readonly perRow: number },
): number | null {
  if (units === 0 || campaigns === 0) return null
  if (from === null) return campaigns - 1
  const [unit, at] = [Math.floor(from / campaigns), from % campaigns]
  const within = (toUnit: number, to: number) => (toUnit < 0 || toUnit >= units ? from : toUnit * campaigns + to)
  switch (move) {
    case 'left':
      return at > 0 ? from - 1 : within(unit - 1, campaigns - 1)
    case 'right':
      return at < campaigns - 1 ? from + 1 : within(unit + 1, 0)
    case 'up':
      return within(unit - perRow, at)
    case 'down':
      return within(unit + perRow, at)
    case 'first':
      return unit * campaigns
    case 'last':
      return unit * campaigns + campaigns - 1
    default:
      return move satisfies never
  }
}
