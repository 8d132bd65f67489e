import { daysBetween, type IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'

/** Answers come within weeks; half a year later the year is more likely a slip. */
const MOST_DAYS = 183

/** Also raised when a letter is read, as soon as its campaign is known. */
export const letterDateOddRule = defineRule<{ date: IsoDate; requested: IsoDate }>('letter-date-odd', 'warning', {
  vi: (e) =>
    `Công văn ghi ngày ${formatDate(e.date)}, trong khi văn bản yêu cầu ban hành ngày ${formatDate(e.requested)}. Kiểm tra năm, tháng có bị gõ nhầm không.`,
  en: (e) =>
    `The letter is dated ${formatDate(e.date)}, but the request is of ${formatDate(e.requested)}. Check year and month for a slip.`,
})

/** Whether a letter's date does not go with the request that it answers: before it, or long after. */
export function isOddAnswerDate(date: IsoDate, requested: IsoDate): boolean {
  const days = daysBetween(requested, date)
  return days < 0 || days > MOST_DAYS
}

export const letterDateOdd = defineCheck(letterDateOddRule, ({ letter: { date }, campaign: { request } }) =>
  date !== null && isOddAnswerDate(date, request.date)
    ? [{ path: '/letter/date', evidence: { date, requested: request.date } }]
    : [],
)
