import type { IsoDate } from '#domain/model/dates.ts'
import type { Place } from '#domain/reports/reading.ts'
import { alignedFold, fold } from '#domain/text/fold.ts'
import { numberKey, numbersIn, type NumberMatch } from '#domain/text/document-number.ts'
import { datesIn } from '../source/written-dates.ts'
import type { HeadLine } from './head-lines.ts'

/** A document that the letter names in its text. */
export type Citation = {
  readonly number: string
  /** The date that follows the number. */
  readonly date: IsoDate | null
  /** Dates elsewhere in its sentence, but for terms («trước ngày …»). */
  readonly datesAround: readonly IsoDate[]
  /** «Theo», «Thực hiện», «Căn cứ» …: the letter acts upon it. */
  readonly actsUpon: boolean
  /** «Tiếp theo Công văn …», «đã báo cáo tại …»: it came before this letter. */
  readonly goesBefore: boolean
  /** «Công văn số 1406»: a figure without a symbol. */
  readonly isBare: boolean
  readonly place: Place
}

const LEAD = /(?:theo|thuc hien|can cu|phuc dap|tra loi|thi hanh|tiep nhan|nhan duoc)\b[^.;]*$/
const BEFORE = /(?:tiep theo|bao cao tai|da co|da gui)\b[^.;]{0,80}$/
const TERM = /(?:truoc|den|tu|han|cham nhat(?: la)?|het)\s+(?:ngay\s*)?$/
const BARE = /(?:cong van|van ban|cv)\s+(?:so\s*:?\s*)?(\d{1,6})(?![\d/.]|\s*[/-]\s*\p{L})/gu

/** A letter cites a handful; what it answers is among the first. */
const MOST_CITED = 200
/** How far behind its number a date stands, and how far a sentence is looked through. */
const DATE_WITHIN = 40
const SENTENCE_WITHIN = 300

type Found = NumberMatch & { readonly isBare: boolean }

const bareNumbersIn = (text: string): Found[] =>
  Array.from(alignedFold(text).matchAll(BARE), ({ 0: all, 1: number = '', index }) => {
    const end = index + all.length
    return { number, start: end - number.length, end, isBare: true }
  })

/** The text of the sentence around a place. */
function sentenceAround(text: string, at: number): { from: number; end: number } {
  const before = text.slice(Math.max(0, at - SENTENCE_WITHIN), at)
  const after = text.slice(at, at + SENTENCE_WITHIN)
  const stop = after.search(/[.;]\s/)
  const from = at - (before.length - Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) - 1)
  return { from: Math.max(0, from), end: at + (stop === -1 ? after.length : stop) }
}

/** The documents named in lines, in order; a number or date may be wrapped over two lines. The letter's own number is none. */
export function citationsIn(lines: readonly HeadLine[], own: string | null): Citation[] {
  const starts: { at: number; place: Place }[] = []
  let text = ''
  for (const line of lines) {
    starts.push({ at: text.length, place: line.place })
    text += `${line.text} `
  }
  const whole = numbersIn(text, MOST_CITED).map((number): Found => Object.assign(number, { isBare: false }))
  const numbers = [...whole, ...bareNumbersIn(text).slice(0, MOST_CITED)]
    .filter(({ number }) => own === null || numberKey(number) !== numberKey(own))
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_CITED)
  const dates = datesIn(text)
  return numbers.flatMap(({ number, start, end, isBare }, nth) => {
    const next = numbers[nth + 1]?.start ?? text.length
    const date = dates.find((one) => one.start >= end && one.start < next && one.start - end < DATE_WITHIN)
    const place = starts.findLast(({ at }) => at <= start)?.place
    if (place === undefined) return []
    const before = fold(text.slice(Math.max(0, start - 200), start))
    const sentence = sentenceAround(text, start)
    const datesAround = dates.flatMap((one) => {
      if (one.date === null || one.start < sentence.from || one.start >= sentence.end) return []
      return TERM.test(`${fold(text.slice(Math.max(0, one.start - 30), one.start))} `) ? [] : [one.date]
    })
    const goesBefore = BEFORE.test(before)
    return [{ number, date: date?.date ?? null, datesAround, actsUpon: LEAD.test(before), goesBefore, isBare, place }]
  })
}
