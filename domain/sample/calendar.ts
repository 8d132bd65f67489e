import { addDays, instantSchema, isoDate, isoDateSchema, type Instant, type IsoDate } from '../model/dates.ts'
import type { CampaignRequest } from '../model/campaign.ts'
import { realAnswer } from './real-answer.ts'
import type { Random } from './random.ts'

/** The day on which the sample's units put up their first codes: 541 scans of one code by 26/10/2021 are 33 a week since. */
export const SCANNING_BEGAN = isoDateSchema.parse('2021-07-03')

const FIRST_MONTH = { year: 2021, month: 7 }
const DAY_OF_REQUEST = 26
const DAYS_TO_ANSWER = 3
/** Letters that the department sends in a month, so that October's request gets its real number. */
const NUMBERS_A_MONTH = 140

/** When one campaign of the sample asks, and until when it waits. One campaign a month, from 07/2021. */
export type CampaignDates = {
  readonly title: string
  readonly request: CampaignRequest
  readonly dueOn: IsoDate
}

export function campaignDates(index: number): CampaignDates {
  const months = FIRST_MONTH.month - 1 + index
  const year = FIRST_MONTH.year + Math.floor(months / 12)
  const month = (months % 12) + 1
  const date = isoDate(year, month, DAY_OF_REQUEST)
  if (date === null) throw new Error(`no day ${DAY_OF_REQUEST} in month ${month}`)
  const made = { number: `${month * NUMBERS_A_MONTH + 6}/STTTT-BCVT&CNTT`, date }
  return {
    title: `Đợt ${String(month).padStart(2, '0')}/${year}`,
    request: date === realAnswer.request.date ? { ...realAnswer.request } : made,
    dueOn: addDays(date, DAYS_TO_ANSWER),
  }
}

/** A minute in office hours of that day: 08:00 to 16:59 in Viet Nam, which is 01:00 to 09:59 UTC. */
export function officeTime(day: IsoDate, random: Random): Instant {
  const hour = String(random.whole(1, 9)).padStart(2, '0')
  const minute = String(random.whole(0, 59)).padStart(2, '0')
  return instantSchema.parse(`${day}T${hour}:${minute}:00.000Z`)
}
