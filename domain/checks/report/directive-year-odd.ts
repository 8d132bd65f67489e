import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineCheck, monthOf } from '../check.ts'
import { defineRule } from '../rule.ts'
import { datedDocuments } from './documents.ts'

const rule = defineRule<{ number: string; date: IsoDate; campaign: string }>('directive-year-odd', 'warning', {
  vi: (e) =>
    `Văn bản ${e.number} ghi ngày ${formatDate(e.date)}, cách xa đợt báo cáo ${e.campaign}. Kiểm tra năm có bị gõ nhầm không.`,
  en: (e) =>
    `Document ${e.number} is dated ${formatDate(e.date)}, far from the campaign ${e.campaign}. Check its year for a slip.`,
})

/** Documents of the year before are still in force and listed; older ones are rare enough to look at. */
const MOST_YEARS = 2

const yearOf = (date: IsoDate) => Number(date.slice(0, 4))

/** Dates after the letter or today have findings of their own. */
export const directiveYearOdd = defineCheck(rule, ({ sections, campaign }) =>
  datedDocuments(sections)
    .filter(({ date }) => yearOf(date) <= yearOf(campaign.request.date) - MOST_YEARS)
    .map(({ number, date, path }) => ({ path, evidence: { number, date, campaign: monthOf(campaign) } })),
)
