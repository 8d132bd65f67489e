import type { IsoDate } from '../../model/dates.ts'
import { numberKey } from '../../text/document-number.ts'
import { formatDate } from '../../text/format.ts'
import { defineCheck, monthOf } from '../check.ts'
import { defineRule } from '../rule.ts'
import { datedDocuments } from './documents.ts'

/** `before` is the month of an earlier campaign that had the other date, or empty: both are in this report. */
const rule = defineRule<{ number: string; date: IsoDate; other: IsoDate; before: string }>(
  'directive-two-dates',
  'warning',
  {
    vi: (e) =>
      `Văn bản ${e.number} có hai ngày khác nhau: ${formatDate(e.date)} và ${formatDate(e.other)}${e.before === '' ? '' : ` (đợt ${e.before})`}. Kiểm tra ngày nào đúng.`,
    en: (e) =>
      `Document ${e.number} has two dates: ${formatDate(e.date)} and ${formatDate(e.other)}${e.before === '' ? '' : ` (campaign ${e.before})`}. Check which is right.`,
  },
)

/** The numbers of some documents start anew each year, so that two years are two documents. */
const isSameYear = (a: IsoDate, b: IsoDate) => a.slice(0, 4) === b.slice(0, 4)

export const directiveTwoDates = defineCheck(rule, ({ sections, previous }) => {
  const earlier = previous === null ? [] : datedDocuments(previous.sections)
  const before = new Map(earlier.map(({ number, date }) => [numberKey(number), date]))
  const first = new Map<string, IsoDate>()
  return datedDocuments(sections).flatMap(({ number, date, path }) => {
    const key = numberKey(number)
    const here = first.get(key)
    const there = before.get(key)
    if (here === undefined) first.set(key, date)
    if (here !== undefined && here !== date && isSameYear(here, date))
      return [{ path, evidence: { number, date, other: here, before: '' } }]
    if (here === undefined && there !== undefined && previous !== null && there !== date && isSameYear(there, date))
      return [{ path, evidence: { number, date, other: there, before: monthOf(previous.campaign) } }]
    return []
  })
})
