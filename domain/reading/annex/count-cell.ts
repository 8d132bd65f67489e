import { cellRules } from '#domain/checks/rules/cell-rules.ts'
import { blank, none, numberOf, type Count } from '#domain/model/count.ts'
import type { Finding } from '#domain/model/finding.ts'
import { fold } from '#domain/text/fold.ts'
import { saysNothing } from './answers.ts'
import { quote } from './quote.ts'

export type CountRead = { readonly count: Count; readonly finding: ((path: string) => Finding) | null }

/** `1.250`, `1,250`, `1 250`, `12.345.678`: groups of three by one and the same sign. A leading 0 would be no such number. */
const GROUPED = /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/
const PLAIN = /^\d+$/

/** The whole number that a text is, or null when it is none for sure: `1.25` and `12,5` are not. */
export function wholeNumber(text: string): number | null {
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null
  const value = Number(text.replace(/[., ]/g, ''))
  return Number.isSafeInteger(value) ? value : null
}

/** Figures that a tab, a line or several spaces part: two numbers, not one of thousands. */
const PARTED = /\d(?:\s{2,}|[^\S ])\d/

const NONE = /^(?:khong(?: co| phat sinh)?|chua phat sinh)$/
const NO_DATA =
  /^(?:n\/a|(?:dang|chua|khong)(?: the| tiep tuc)?(?: co| duoc)?(?: (?:so lieu|thong ke|tong hop|cap nhat|ra soat|bao cao))+(?: (?:duoc|xong|day du|du|day du so lieu))?)$/
const ABOUT = /^(?:gan|khoang|hon|tren|xap xi|uoc|uoc tinh|uoc khoang|~|≈) ?(?=\d)/
/** Longer cells are no figures with a measure or a remark, but texts. */
const LONGEST_FIGURE = 200
export type Figure = 'qrCodes' | 'scans'
/** What is counted, after the number. Scans in a column of codes are in the wrong column. */
const MEASURES: Record<Figure, RegExp> = {
  qrCodes: / ?\(?(?:ma(?: qr)?(?: dia diem)?|dia diem|diem(?: quet)?|code)\)?$/,
  scans: / ?\(?(?:luot(?: quet)?(?: ma)?(?: qr)?|lan(?: quet)?)\)?$/,
}
/** One remark in brackets, without figures, and none that takes the number back. */
const REMARK = / ?\(((?:(?!khong|chua|du kien|ngoai)[^()\d])+)\)$/

/** What every figure here is anyway: no remark that changes it. */
const CUMULATIVE = / ?\((?:luy ke|tong|tong cong|cong don)\)$/

/** «01 (một) mã»: the number again in words, before what is counted. */
const SPELT_OUT = / ?\((?:(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|tram|nghin|ngan|linh|le) ?)+\)(?= )/

/** «02 (hai)»: the number again in one word. */
const AGAIN = / ?\(([a-z]+)\)$/
const inWords = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']

function isSpeltRight(words: string, value: number): boolean {
  const spelt = AGAIN.exec(words)?.[1]
  return spelt !== undefined && inWords[value] === spelt
}

const sure = (count: Count): CountRead => ({ count, finding: null })

/**
 * A figure as a cell states it. What is no whole number for sure (a fraction, two numbers, a number over two lines, other
 * words) stays blank, with a finding; so does nothing silently become 0.
 */
export function readCount(text: string, figure: Figure): CountRead {
  const unreadable: CountRead = {
    count: blank,
    finding: (path) => cellRules.countUnreadable.at(path, { seen: quote(text) }),
  }
  if (saysNothing(text)) return sure(blank)
  const plain = wholeNumber(text)
  if (plain !== null) return sure(numberOf(plain))
  if (text.split('\n').filter((line) => /\d/.test(line)).length > 1) return unreadable
  if (text.length > LONGEST_FIGURE || PARTED.test(text)) return unreadable
  const seen = quote(text)
  const words = fold(text)
    .replace(/[.;,]$/, '')
    .replace(CUMULATIVE, '')
  const measured = wholeNumber(words.replace(MEASURES[figure], ''))
  if (measured !== null) return sure(numberOf(measured))
  const spelt = wholeNumber(words.replace(AGAIN, ''))
  if (spelt !== null && isSpeltRight(words, spelt)) return sure(numberOf(spelt))
  if (NO_DATA.test(words)) return sure(blank)
  if (NONE.test(words)) return { count: none, finding: (path) => cellRules.countNone.at(path, { seen }) }

  const withoutRemark = words.replace(REMARK, '').replace(SPELT_OUT, '')
  const about = ABOUT.test(withoutRemark)
  const value = wholeNumber(withoutRemark.replace(ABOUT, '').replace(MEASURES[figure], ''))
  if (value === null) return unreadable
  if (about)
    return {
      count: { state: 'number', value, approximate: true },
      finding: (path) => cellRules.countApproximate.at(path, { seen, value }),
    }
  if (withoutRemark !== words)
    return { count: numberOf(value), finding: (path) => cellRules.countWithWords.at(path, { seen, value }) }
  return sure(numberOf(value))
}
