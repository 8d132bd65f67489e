import { daysBetween, type IsoDate } from '#domain/model/dates.ts'
import { numberKey } from '#domain/text/document-number.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineCheck, monthOf } from '../check.ts'
import { defineRule } from '../rule.ts'
import { datedDocuments } from './documents.ts'

const rule = defineRule<{ number: string; date: IsoDate; campaign: string }>('directive-late-listed', 'info', {
  vi: (e) =>
    `Văn bản ${e.number} ngày ${formatDate(e.date)} có từ trước đợt ${e.campaign} nhưng báo cáo đợt đó không nêu. Kiểm tra ngày văn bản; nếu đúng thì đợt trước nêu thiếu.`,
  en: (e) =>
    `Document ${e.number} of ${formatDate(e.date)} is older than campaign ${e.campaign}, whose report did not list it. Check its date; if it is right, that report left it out.`,
})

/** A document may be too new for a report to list it; two months later it is not. */
const MOST_DAYS = 62

/** A list goes on from the one before when at least so much of it stood there. */
const LEAST_CARRIED = 0.5

/**
 * A directive from before the period: dated two months before the request of the unit's previous report, and not listed there. Reports list
 * again what they listed before, which is no question. Nor is there one where the list does not go on from the previous one:
 * a unit that lists its documents in another way than last time would be asked about most of them.
 */
export const directiveLateListed = defineCheck(rule, ({ sections, previous }) => {
  if (previous === null) return []
  const { campaign } = previous
  const numbers = previous.sections.directives.flatMap(({ documents }) => documents.map(({ number }) => number))
  const before = new Set(numbers.map(numberKey))
  const documents = datedDocuments(sections)
  const added = documents.filter(({ number }) => !before.has(numberKey(number)))
  if (documents.length - added.length < documents.length * LEAST_CARRIED) return []
  return added
    .filter(({ date }) => daysBetween(date, campaign.request.date) > MOST_DAYS)
    .map(({ number, date, path }) => ({ path, evidence: { number, date, campaign: monthOf(campaign) } }))
})
