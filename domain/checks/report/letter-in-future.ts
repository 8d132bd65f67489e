import { formatDate } from '#domain/text/format.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ date: IsoDate; today: IsoDate }>('letter-in-future', 'error', {
  vi: (e) =>
    `Công văn ghi ngày ${formatDate(e.date)}, sau ngày hôm nay (${formatDate(e.today)}). Kiểm tra ngày với bản gốc.`,
  en: (e) =>
    `The letter is dated ${formatDate(e.date)}, after today (${formatDate(e.today)}). Check the date against the original.`,
})

export const letterInFuture = defineCheck(rule, ({ letter: { date }, today }) =>
  date !== null && date > today ? [{ path: '/letter/date', evidence: { date, today } }] : [],
)
