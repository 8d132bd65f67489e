import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import type { Measure } from '#src/ui/charts/fit-text.ts'

/** Narrower columns could neither be told apart nor be hit with a finger. */
export const NARROWEST_COLUMN = 18
const AIR = 8

export type AxisYear = { readonly text: string; readonly from: number; readonly to: number }

/** Where campaigns stand side by side, and how much of their days there is room for. */
export type CampaignAxis = {
  readonly pitch: number
  /** Of all columns together: more than the room where they would be too narrow. */
  readonly width: number
  /** Under each column: its whole day, or its month with the year below those of one year, or nothing but the year. */
  readonly marks: 'days' | 'months' | 'years'
  /** Runs of columns of one year; empty where whole days are written. */
  readonly years: readonly AxisYear[]
}

/** `days` are those of the columns, oldest first; none becomes narrower than `narrowest`. */
export function layoutCampaigns(
  days: readonly IsoDate[],
  room: number,
  narrowest: number,
  measure: Measure,
): CampaignAxis {
  const pitch = days.length === 0 ? room : Math.max(narrowest, room / days.length)
  const widestDay = Math.max(0, ...days.map((day) => measure(formatDate(day))))
  const marks = pitch >= widestDay + AIR ? 'days' : pitch >= measure('00') + 2 ? 'months' : 'years'
  return {
    pitch,
    width: Math.ceil(pitch * days.length),
    marks,
    years: marks === 'days' ? [] : yearsOf(days, pitch, measure),
  }
}

function yearsOf(days: readonly IsoDate[], pitch: number, measure: Measure): AxisYear[] {
  const runs: { year: string; from: number; to: number }[] = []
  days.forEach((day, index) => {
    const year = day.slice(0, 4)
    const last = runs.at(-1)
    if (last?.year === year) last.to = index
    else runs.push({ year, from: index, to: index })
  })
  return runs.map(({ year, from, to }) => {
    const width = (to - from + 1) * pitch
    return { text: measure(year) + 4 <= width ? year : `’${year.slice(2)}`, from, to }
  })
}

/**
 * Which columns bear their figure in the picture: every one where each has room, else those in `first`, in that order, as far as
 * they do not run into one another. The others say theirs when they are pointed at.
 */
export function labelled(
  texts: readonly string[],
  pitch: number,
  first: readonly number[],
  measure: Measure,
): Set<number> {
  if (texts.every((text) => measure(text) + AIR <= pitch)) return new Set(texts.keys())
  const placed = new Set<number>()
  for (const index of first) {
    const half = (at: number) => measure(texts[at] ?? '') / 2 + 3
    const fits = [...placed].every((other) => Math.abs(other - index) * pitch >= half(other) + half(index))
    if (texts[index] !== undefined && fits) placed.add(index)
  }
  return placed
}
