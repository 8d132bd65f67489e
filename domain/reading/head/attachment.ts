import type { IsoDate } from '#domain/model/dates.ts'
import type { Place } from '#domain/reports/reading.ts'
import { numbersIn } from '#domain/text/document-number.ts'
import { alignedFold } from '#domain/text/fold.ts'
import { datesIn } from '../source/written-dates.ts'
import type { HeadLine } from './head-lines.ts'

/** The letter that an annex says it came with, and who it says reports. */
export type Attachment = {
  readonly number: { readonly number: string; readonly date: IsoDate | null; readonly place: Place } | null
  readonly issuer: { readonly name: string; readonly place: Place } | null
}

const WITH = /\bkem theo (?:cong van|van ban|bao cao|cv|to trinh|ke hoach)\b/
/** «của Sở Công Thương», up to the end of the brackets. */
const OF = /^[\s,]*cua\s+/
const REPORTER = /^\W*(?:ten )?(?:don vi|co quan)(?: bao cao| thuc hien| lap bao cao)?\s*:\s*(?=\p{L})/u
/** Longer lines are sentences. */
const LONGEST = 300
const LONGEST_NAME = 120

const withoutEnd = (name: string) => name.replace(/[\s.;,)]+$/, '').trim()

function letterIn({ text, folded, place }: HeadLine): Attachment | null {
  const at = folded.search(WITH)
  const [number, another] = at === -1 ? [] : numbersIn(text, 2).filter(({ start }) => start > at)
  if (number === undefined || another !== undefined) return null
  const [date, second] = datesIn(text).filter(({ start }) => start >= number.end)
  if (second !== undefined) return null
  const after = text.slice(date?.end ?? number.end)
  const of = OF.exec(alignedFold(after))
  const name = of === null ? '' : withoutEnd(after.slice(of[0].length))
  const isName = name !== '' && name.length <= LONGEST_NAME
  return {
    number: { number: number.number, date: date?.date ?? null, place },
    issuer: isName ? { name, place } : null,
  }
}

function reporterIn({ text, folded, place }: HeadLine): Attachment | null {
  const label = REPORTER.exec(folded)
  const name = label === null ? '' : withoutEnd(text.slice(label[0].length))
  return name === '' || name.length > LONGEST_NAME ? null : { number: null, issuer: { name, place } }
}

/**
 * What an annex without its letter says of it: «(Kèm theo Công văn số … ngày … của Sở …)», «Đơn vị báo cáo: …». A form that
 * came with the request says so of the request, whose number is no letter's own.
 */
export function readAttachment(lines: readonly HeadLine[], isRequested: (number: string) => boolean): Attachment {
  const short = lines.filter(({ text }) => text.length <= LONGEST)
  const letter = short.flatMap((line) => letterIn(line) ?? []).find(({ number }) => !isRequested(number?.number ?? ''))
  const [reporter] = short.flatMap((line) => reporterIn(line) ?? [])
  return { number: letter?.number ?? null, issuer: reporter?.issuer ?? letter?.issuer ?? null }
}
