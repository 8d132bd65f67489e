import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineCheck } from '../check.ts'
import { defineRule } from '../rule.ts'
import { datedDocuments } from './documents.ts'

const rule = defineRule<{ number: string; date: IsoDate; letter: IsoDate }>('directive-after-letter', 'warning', {
  vi: (e) =>
    `Văn bản ${e.number} ghi ngày ${formatDate(e.date)}, sau ngày của công văn báo cáo (${formatDate(e.letter)}). Kiểm tra ngày văn bản.`,
  en: (e) =>
    `Document ${e.number} is dated ${formatDate(e.date)}, after the letter that reports it (${formatDate(e.letter)}). Check its date.`,
})

export const directiveAfterLetter = defineCheck(rule, ({ letter, sections }) =>
  datedDocuments(sections).flatMap(({ number, date, path }) =>
    letter.date !== null && date > letter.date ? [{ path, evidence: { number, date, letter: letter.date } }] : [],
  ),
)
