import { daysBetween, type IsoDate } from '#domain/model/dates.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ date: IsoDate; due: IsoDate; days: number }>('letter-after-due', 'info', {
  vi: (e) =>
    `Công văn ghi ngày ${formatDate(e.date)}, sau hạn báo cáo ${formatDate(e.due)} ${formatNumber(e.days)} ngày: báo cáo trễ hạn.`,
  en: (e) =>
    `The letter is dated ${formatDate(e.date)}, ${formatNumber(e.days)} ${e.days === 1 ? 'day' : 'days'} after the due date ${formatDate(e.due)}: the report is late.`,
})

export const letterAfterDue = defineCheck(rule, ({ letter: { date }, campaign: { dueOn } }) =>
  date !== null && date > dueOn
    ? [{ path: '/letter/date', evidence: { date, due: dueOn, days: daysBetween(dueOn, date) } }]
    : [],
)
