import type { IsoDate } from '#domain/model/dates.ts'
import { numberKey, tokensOf } from '#domain/text/document-number.ts'
import { formatDate } from '#domain/text/format.ts'
import { defineComparison } from '../check.ts'
import { noOthers, type OtherDocument } from '../others/others.ts'
import { defineRule } from '../rule.ts'
import { datedDocuments, haveOtherIssuers, isSameYear, type DatedDocument } from './documents.ts'

type TwoDates = { number: string; date: IsoDate; other: IsoDate; unit: string; units: number }

const rule = defineRule<TwoDates>('directive-dated-elsewhere', 'warning', {
  vi: (e) =>
    `Văn bản ${e.number} ghi ngày ${formatDate(e.date)}, nhưng ${e.unit}${e.units > 1 ? ` và ${e.units - 1} đơn vị khác` : ''} ghi ngày ${formatDate(e.other)}. Kiểm tra ngày nào đúng.`,
  en: (e) =>
    `Document ${e.number} is dated ${formatDate(e.date)} here, but ${formatDate(e.other)} by ${e.unit}${e.units > 1 ? ` and ${e.units - 1} more` : ''}. Check which is right.`,
})

/** Symbols that many bodies share: with these, only a named issuer tells whose document it is. */
const SHARED = new Set(['UBND', 'HĐND', 'BCĐ', 'VP', 'TTHĐND'])

/** Whether two entries of one number name one document: by their issuers, else by a symbol that only one body has. */
function isSameIssuer(number: string, issuer: string | null, other: string | null): boolean {
  if (issuer !== null && other !== null) return !haveOtherIssuers(issuer, other)
  return !tokensOf(number).some((token) => SHARED.has(token))
}

/** The date that most other units give where it is not the same; those that agree speak for it, and outweigh as many. */
function otherDate({ number, date, issuer }: DatedDocument, documents: readonly OtherDocument[]) {
  const same = documents.filter((other) => isSameYear(other.date, date) && isSameIssuer(number, issuer, other.issuer))
  const byDate = Map.groupBy(same, (other) => other.date)
  const most = [...byDate].filter(([other]) => other !== date).toSorted(([, a], [, b]) => b.length - a.length)[0]
  return most === undefined || most[1].length < (byDate.get(date)?.length ?? 0) ? undefined : most
}

export const directiveDatedElsewhere = defineComparison(rule, ({ sections, others = noOthers }) => {
  if (others.documents.length === 0) return []
  const byNumber = Map.groupBy(others.documents, ({ number }) => numberKey(number))
  return datedDocuments(sections).flatMap((dated) => {
    const found = otherDate(dated, byNumber.get(numberKey(dated.number)) ?? [])
    if (found === undefined) return []
    const [other, documents] = found
    const units = new Set(documents.map(({ unit }) => unit))
    const [unit = ''] = units
    return [{ path: dated.path, evidence: { number: dated.number, date: dated.date, other, unit, units: units.size } }]
  })
})
