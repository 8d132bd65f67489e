import type { IsoDate } from '#domain/model/dates.ts'
import { dayNumber, isoDay } from '#src/ui/charts/days.ts'

/** Two days and all between them, in days since 1970. */
export type TimeSpan = { readonly from: number; readonly to: number }

/** Less than this cannot be told apart by eye or pointer. */
export const SHORTEST_DAYS = 7

const lengthOf = ({ from, to }: TimeSpan) => to - from

const DAY = String.raw`(\d{4}-\d{2}-\d{2})`
const WRITTEN = new RegExp(`^${DAY}_${DAY}$`)

/** `2021-05-01_2021-08-31`, as addresses have it. */
export const spanText = ({ from, to }: TimeSpan): string => `${isoDay(from)}_${isoDay(to)}`

/** The span that an address names; null where it names none, or one that cannot be. */
export function spanIn(text: string | null): TimeSpan | null {
  const [, first, last] = WRITTEN.exec(text ?? '') ?? []
  if (first === undefined || last === undefined) return null
  const [from, to] = [dayNumber(first as IsoDate), dayNumber(last as IsoDate)]
  return Number.isNaN(from) || Number.isNaN(to) || to - from < SHORTEST_DAYS ? null : { from, to }
}

/** As much of a span as lies within the whole axis: at least the shortest one. The whole axis is no choice, and so null. */
export function kept(span: TimeSpan | null, whole: TimeSpan): TimeSpan | null {
  if (span === null) return null
  const length = Math.min(Math.max(Math.round(lengthOf(span)), SHORTEST_DAYS), lengthOf(whole))
  const from = Math.min(Math.max(Math.round(span.from), whole.from), whole.to - length)
  return length >= lengthOf(whole) ? null : { from, to: from + length }
}

/** Cuts off what lies outside of the whole axis, where moving it in would show other days than were asked for. */
export function cutTo(whole: TimeSpan, span: TimeSpan | null): TimeSpan | null {
  if (span === null || span.to <= whole.from || span.from >= whole.to) return null
  return kept({ from: Math.max(span.from, whole.from), to: Math.min(span.to, whole.to) }, whole)
}

/** `factor` times as long, with one of its days staying where it is on screen. */
export function zoomed(span: TimeSpan, factor: number, around: number): TimeSpan {
  const length = Math.max(lengthOf(span) * factor, SHORTEST_DAYS)
  const from = around - ((around - span.from) / lengthOf(span)) * length
  return { from, to: from + length }
}

export const moved = ({ from, to }: TimeSpan, days: number): TimeSpan => ({ from: from + days, to: to + days })

/** What is taken hold of on the strip: an end of the span, all of it, or nothing yet: a new one is drawn. */
export type Grip = 'from' | 'to' | 'all' | 'new'

/** The span after its grip was dragged from one day to another. */
export function dragged(start: TimeSpan, grip: Grip, at: number, day: number): TimeSpan {
  switch (grip) {
    case 'from':
      return { from: Math.min(start.from + day - at, start.to - SHORTEST_DAYS), to: start.to }
    case 'to':
      return { from: start.from, to: Math.max(start.to + day - at, start.from + SHORTEST_DAYS) }
    case 'all':
      return moved(start, day - at)
    case 'new':
      return { from: Math.min(at, day), to: Math.max(at, day) }
    default:
      return grip satisfies never
  }
}

/** What lies under the pointer: near an end it is that end; the whole axis cannot be moved. */
export function gripAt(span: TimeSpan, isWhole: boolean, day: number, reach: number): Grip {
  const [toFrom, toTo] = [Math.abs(day - span.from), Math.abs(day - span.to)]
  if (Math.min(toFrom, toTo) <= reach) return toFrom <= toTo ? 'from' : 'to'
  return !isWhole && day > span.from && day < span.to ? 'all' : 'new'
}
