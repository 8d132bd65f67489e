import type { IsoDate } from '#domain/model/dates.ts'
import { numberKey } from '#domain/text/document-number.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineCheck, monthOf, type Breach } from '../check.ts'
import { defineRule } from '../rule.ts'
import { datedDocuments, haveOtherIssuers, isSameYear, type DatedDocument } from './documents.ts'

/** `before` is the month of an earlier campaign that had the other date, or empty: both are in this report. */
type TwoDates = { number: string; date: IsoDate; other: IsoDate; before: string }

const rule = defineRule<TwoDates>('directive-two-dates', 'warning', {
  vi: (e) =>
    `Văn bản ${e.number} có hai ngày khác nhau: ${formatDate(e.date)} và ${formatDate(e.other)}${e.before === '' ? '' : ` (đợt ${e.before})`}. Kiểm tra ngày nào đúng.`,
  en: (e) =>
    `Document ${e.number} has two dates: ${formatDate(e.date)} and ${formatDate(e.other)}${e.before === '' ? '' : ` (campaign ${e.before})`}. Check which is right.`,
})

/** Another date of the same document among those of its number. */
const otherDate = ({ date, issuer }: DatedDocument, among: readonly DatedDocument[]): IsoDate | null =>
  among.find((one) => one.date !== date && isSameYear(one.date, date) && !haveOtherIssuers(one.issuer, issuer))?.date ??
  null

/** The documents of each number, once for each date and issuer, in order. */
function byNumber(documents: readonly DatedDocument[]): Map<string, DatedDocument[]> {
  const first = new Map<string, DatedDocument>()
  for (const document of documents) {
    const key = JSON.stringify([numberKey(document.number), document.date, document.issuer])
    if (!first.has(key)) first.set(key, document)
  }
  return Map.groupBy(first.values(), ({ number }) => numberKey(number))
}

/** Nobody gives one document more dates; more are an attack. */
const MOST_DATES = 50

/** Asked about once a number: at the first row that differs from one above it, else from the report before. */
export const directiveTwoDates = defineCheck(rule, ({ sections, previous }) => {
  const earlier = byNumber(previous === null ? [] : datedDocuments(previous.sections))
  return Array.from(byNumber(datedDocuments(sections)), ([key, same]): Breach<TwoDates>[] => {
    for (const [nth, document] of same.slice(0, MOST_DATES).entries()) {
      const { number, date, path } = document
      const here = otherDate(document, same.slice(0, nth))
      if (here !== null) return [{ path, evidence: { number, date, other: here, before: '' } }]
    }
    const [first] = same
    const there = first === undefined ? null : otherDate(first, earlier.get(key) ?? [])
    if (first === undefined || there === null || previous === null) return []
    const { number, date, path } = first
    return [{ path, evidence: { number, date, other: there, before: monthOf(previous.campaign) } }]
  }).flat()
})
