import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'
import { datedDocuments } from './documents.ts'

const rule = defineRule<{ number: string; date: IsoDate; today: IsoDate }>('directive-in-future', 'error', {
  vi: (e) =>
    `Văn bản ${e.number} ghi ngày ${formatDate(e.date)}, sau ngày hôm nay (${formatDate(e.today)}). Kiểm tra ngày văn bản.`,
  en: (e) =>
    `Document ${e.number} is dated ${formatDate(e.date)}, after today (${formatDate(e.today)}). Check its date.`,
})

export const directiveInFuture = defineCheck(rule, ({ sections, today }) =>
  datedDocuments(sections).flatMap(({ number, date, path }) =>
    date > today ? [{ path, evidence: { number, date, today } }] : [],
  ),
)
