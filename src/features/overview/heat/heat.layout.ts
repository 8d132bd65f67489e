import type { IsoDate } from '#domain/model/dates.ts'
import { fitLines, type Measure } from '#src/ui/charts/fit-text.ts'
import { layoutCampaigns, type CampaignAxis } from '../campaign-axis/campaign-axis.layout.ts'

/** Where everything of a heat map goes, in pixels, before it is drawn. */
export type HeatLayout = {
  readonly namesWidth: number
  readonly axis: CampaignAxis
  readonly pitch: number
  readonly height: number
  readonly names: readonly (readonly string[])[]
  /** Numbers stand in their cells. */
  readonly written: boolean
}

/** Height of a row with the line below it. */
export const PITCH = 20
const NARROW = 560
const WIDEST_NAME = 240
const WIDEST_CELL = 84
/** More texts than these would hold up the page; they are said by the cells that are pointed at. */
const MOST_TEXTS = 3000
const NAME_AIR = 14
export const NARROWEST_CELL = 18

type Drawn = {
  readonly room: number
  readonly narrowest: number
  /** Of names. */
  readonly measure: Measure
  /** Of figures in cells. */
  readonly measureFigure: Measure
}

/** `widest` is the longest text that a cell would bear; null: none bears any. */
export function layoutHeat(
  labels: readonly string[],
  days: readonly IsoDate[],
  widest: string | null,
  { room, narrowest, measure, measureFigure }: Drawn,
): HeatLayout {
  const share = room < NARROW ? 0.36 : 0.3
  const longest = labels.reduce((most, label) => Math.max(most, measure(label)), 0)
  const namesWidth = Math.ceil(Math.min(longest, WIDEST_NAME, room * share)) + NAME_AIR
  const plot = Math.min(room - namesWidth, days.length * WIDEST_CELL)
  const axis = layoutCampaigns(days, plot, narrowest, measure)
  return {
    namesWidth,
    axis,
    pitch: PITCH,
    height: labels.length * PITCH,
    names: labels.map((label) => fitLines(label, namesWidth - NAME_AIR, 1, measure)),
    written: widest !== null && measureFigure(widest) + 6 <= axis.pitch && labels.length * days.length <= MOST_TEXTS,
  }
}

/** The cell at a place of the plot, counted row by row; null: beside all cells. */
export function cellAt(x: number, y: number, { axis, pitch, names }: HeatLayout, campaigns: number): number | null {
  const [column, row] = [Math.floor(x / axis.pitch), Math.floor(y / pitch)]
  return column < 0 || column >= campaigns || row < 0 || row >= names.length ? null : row * campaigns + column
}
