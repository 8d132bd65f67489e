import { z } from 'zod'

/** A calendar day `yyyy-mm-dd` that exists (30 February does not), without a time zone. */
export const isoDateSchema = z.iso.date().brand<'IsoDate'>()
export type IsoDate = z.infer<typeof isoDateSchema>

/** A day out of somebody else's text, such as an address; null for anything else. */
export const dayFrom = (text: string | null): IsoDate | null => isoDateSchema.safeParse(text).data ?? null

/** An instant in UTC, `yyyy-mm-ddThh:mm:ss.sssZ`. */
export const instantSchema = z.iso.datetime().brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** The day `yyyy-mm-dd`, or null when no such day exists. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const parsed = isoDateSchema.safeParse(text)
  return parsed.success ? parsed.data : null
}

export function instantOf(date: Date): Instant {
  return instantSchema.parse(date.toISOString())
}

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The calendar day in Viet Nam (UTC+7) at an instant: a letter sent at 23:30 UTC belongs to the next day there. */
export function dayInVietnam(instant: Instant): IsoDate {
  return isoDateSchema.parse(vietnamDay.format(new Date(instant)))
}

const MS_PER_DAY = 86_400_000

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

/** `days` after `date` (before, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateSchema.parse(new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10))
}
