import type { IsoDate } from '../../model/dates.ts'
import type { Place } from '../../reports/reading.ts'
import { fold } from '../../text/fold.ts'
import { numberKey, numbersIn } from '../../text/document-number.ts'
import { datesIn } from '../source/written-dates.ts'
import type { HeadLine } from './head-lines.ts'

/** A document that the letter names in its text. */
export type Citation = {
  readonly number: string
  readonly date: IsoDate | null
  /** «Theo», «Thực hiện», «Căn cứ» …: the letter acts upon it. */
  readonly actsUpon: boolean
  readonly place: Place
}

const LEAD = /(?:theo|thuc hien|can cu|phuc dap|tra loi|thi hanh|tiep nhan|nhan duoc)\b[^.;]*$/

/** A letter cites a handful; what it answers is among the first. */
const MOST_CITED = 200

/** The documents named in lines, in order; a number or date may be wrapped over two lines. The letter's own number is none. */
export function citationsIn(lines: readonly HeadLine[], own: string | null): Citation[] {
  const starts: { at: number; place: Place }[] = []
  let text = ''
  for (const line of lines) {
    starts.push({ at: text.length, place: line.place })
    text += `${line.text} `
  }
  const numbers = numbersIn(text, MOST_CITED).filter(
    ({ number }) => own === null || numberKey(number) !== numberKey(own),
  )
  const dates = datesIn(text)
  return numbers.flatMap(({ number, start, end }, nth) => {
    const next = numbers[nth + 1]?.start ?? text.length
    const date = dates.find((one) => one.start >= end && one.start < next && one.start - end < 40)
    const place = starts.findLast(({ at }) => at <= start)?.place
    if (place === undefined) return []
    const before = fold(text.slice(Math.max(0, start - 200), start))
    return [{ number, date: date?.date ?? null, actsUpon: LEAD.test(before), place }]
  })
}
