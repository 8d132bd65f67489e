import type { IsoDate } from '#domain/model/dates.ts'

const MS_PER_DAY = 86_400_000

/** A day as a whole number, for a time axis: days since 1 January 1970. */
export const dayNumber = (date: IsoDate): number => Math.round(Date.parse(date) / MS_PER_DAY)

/** The day of such a number. */
export const isoDay = (day: number): IsoDate => new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate

export type DayTick = { readonly day: number; readonly label: string }

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120]
const multiplesWithin = (step: number, from: number, to: number) => Math.floor(to / step) - Math.ceil(from / step) + 1
const dateAt = (day: number) => new Date(day * MS_PER_DAY)
const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Starts of months between two days, at most `most` of them, labelled `mm/yyyy`; both ends as `dd/mm/yyyy` if none fits. */
export function monthTicks(from: number, to: number, most: number): DayTick[] {
  const start = dateAt(from)
  const firstMonth = start.getUTCFullYear() * 12 + start.getUTCMonth() + (start.getUTCDate() === 1 ? 0 : 1)
  const end = dateAt(to)
  const lastMonth = end.getUTCFullYear() * 12 + end.getUTCMonth()
  const step = monthSteps.find((months) => multiplesWithin(months, firstMonth, lastMonth) <= most) ?? 1200
  const ticks: DayTick[] = []
  for (let month = Math.ceil(firstMonth / step) * step; month <= lastMonth; month += step) {
    const [year, index] = [Math.floor(month / 12), month % 12]
    ticks.push({ day: Date.UTC(year, index, 1) / MS_PER_DAY, label: `${twoDigits(index + 1)}/${year}` })
  }
  return ticks.length > 0 ? ticks : [...new Set([from, to])].map((day) => ({ day, label: dayLabel(day) }))
}

function dayLabel(day: number): string {
  const date = dateAt(day)
  return `${twoDigits(date.getUTCDate())}/${twoDigits(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}
