import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineCheck, monthOf } from '../check.ts'
import { noOthers } from '../others/others.ts'
import { defineRule } from '../rule.ts'

/** `date`: of the letter then, or empty. */
const rule = defineRule<{ number: string; date: string; campaign: string }>('letter-number-again', 'warning', {
  vi: ({ number, date, campaign }) =>
    `Công văn số ${number} đã dùng để báo cáo đợt ${campaign}${date === '' ? '' : ` (ngày ${formatDate(date as IsoDate)})`}. Kiểm tra có nộp nhầm công văn của đợt trước không.`,
  en: ({ number, date, campaign }) =>
    `Letter ${number} was already the report of campaign ${campaign}${date === '' ? '' : ` (of ${formatDate(date as IsoDate)})`}. Check that it is not an earlier campaign's letter.`,
})

/** Numbers start anew each year, so that one number in two years is two letters. A missing date leaves the question open. */
const mayBeSameYear = (a: IsoDate | null, b: IsoDate | null) =>
  a === null || b === null || a.slice(0, 4) === b.slice(0, 4)

/** The unit's own letter in another campaign: of the same day, or of another day with the same number. */
export const letterNumberAgain = defineCheck(rule, ({ letter, others = noOthers }) =>
  others.letters
    .filter(({ isOwn, date }) => isOwn && mayBeSameYear(letter.date, date))
    .slice(0, 1)
    .map(({ number, date, campaign }) => ({
      path: '/letter/number',
      evidence: { number, date: date ?? '', campaign: monthOf(campaign) },
    })),
)
