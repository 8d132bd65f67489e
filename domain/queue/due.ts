import { addDays, instantSchema, type Instant, type IsoDate } from '../model/dates.ts'

/** The last moment of a day in Viet Nam (UTC+7, no summer time): what is due on the day is due then. */
export const endOfDay = (day: IsoDate): Instant => instantSchema.parse(`${day}T16:59:59.999Z`)

/** The first moment of a day in Viet Nam. */
export const startOfDay = (day: IsoDate): Instant => instantSchema.parse(`${addDays(day, -1)}T17:00:00.000Z`)

/** A unit past its due day is to be chased again after so many days without a contact. */
export const DAYS_BETWEEN_CONTACTS = 3

/** Who was contacted from this moment on need not be chased today. */
export const contactedSince = (today: IsoDate): Instant => startOfDay(addDays(today, 1 - DAYS_BETWEEN_CONTACTS))
