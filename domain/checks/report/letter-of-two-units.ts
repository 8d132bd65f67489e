import type { LetterHead } from '#domain/model/letter.ts'
import { formatDate } from '#domain/text/format.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { nameKey } from '#domain/text/unit-names.ts'
import { defineComparison, monthOf } from '../check.ts'
import { noOthers, type OtherLetter } from '../others/others.ts'
import { defineRule } from '../rule.ts'

type Twice = { number: string; date: IsoDate; unit: string; campaign: string }

const rule = defineRule<Twice>('letter-of-two-units', 'warning', {
  vi: (e) =>
    `Công văn số ${e.number} ngày ${formatDate(e.date)} cũng là báo cáo của ${e.unit} (đợt ${e.campaign}). Kiểm tra công văn này của đơn vị nào.`,
  en: (e) =>
    `Letter ${e.number} of ${formatDate(e.date)} is also the report of ${e.unit} (campaign ${e.campaign}). Check whose letter it is.`,
})

/** Districts all sign with «UBND»: the same number on the same day under two names is two letters. */
function isSameLetter({ date, issuer }: LetterHead, other: OtherLetter): boolean {
  if (date === null || date !== other.date) return false
  return issuer === null || other.issuer === null || nameKey(issuer) === nameKey(other.issuer)
}

export const letterOfTwoUnits = defineComparison(rule, ({ letter, others = noOthers }) =>
  others.letters.flatMap((other) => {
    if (other.isOwn || letter.date === null || !isSameLetter(letter, other)) return []
    const evidence = { number: other.number, date: letter.date, unit: other.unit, campaign: monthOf(other.campaign) }
    return [{ path: '/letter/number', evidence }]
  }),
)
