import { daysBetween, type IsoDate } from '#domain/model/dates.ts'
import type { Finding } from '#domain/model/finding.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'

const rule = defineRule<{ date: IsoDate; due: IsoDate; days: number }>('letter-after-due', 'info', {
  vi: (e) =>
    `Công văn ghi ngày ${formatDate(e.date)}, sau hạn báo cáo ${formatDate(e.due)} ${formatNumber(e.days)} ngày: báo cáo trễ hạn.`,
  en: (e) =>
    `The letter is dated ${formatDate(e.date)}, ${formatNumber(e.days)} ${e.days === 1 ? 'day' : 'days'} after the due date ${formatDate(e.due)}: the report is late.`,
})

const breaches = (date: IsoDate | null, due: IsoDate) =>
  date !== null && date > due ? [{ path: '/letter/date', evidence: { date, due, days: daysBetween(due, date) } }] : []

export const letterAfterDue = defineCheck(rule, ({ letter, campaign, dueOn }) =>
  breaches(letter.date, dueOn ?? campaign.dueOn),
)

/**
 * Findings of an earlier check under the due day of today: the unit may have got more time since, or the campaign another due
 * day, and then its report was judged anew.
 */
export function underDueDay(findings: readonly Finding[], letterDate: IsoDate | null, dueOn: IsoDate): Finding[] {
  const [now] = breaches(letterDate, dueOn).map(({ path, evidence }) => rule.at(path, evidence))
  const at = findings.findIndex((finding) => finding.rule === rule.id)
  if (at === -1) return now === undefined ? [...findings] : [...findings, now]
  return findings.flatMap((finding, index) => (index === at ? (now ?? []) : finding))
}
