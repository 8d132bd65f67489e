import { headRules } from '../checks/rules/head-rules.ts'
import type { IsoDate } from '../model/dates.ts'
import type { LetterHead } from '../model/letter.ts'
import { gridOf } from './annex/grid.ts'
import { headerOf } from './annex/header.ts'
import { readAttachment } from './head/attachment.ts'
import { citationsIn, type Citation } from './head/citations.ts'
import { headLines, RECIPIENTS, TEXT_BEGINS, type HeadLine } from './head/head-lines.ts'
import { readIssuer, type Issuer } from './head/issuer.ts'
import { placeAndDateAt, readLetterDate } from './head/letter-date.ts'
import { readLetterNumber } from './head/letter-number.ts'
import { readRecipients } from './head/recipients.ts'
import { readSigner } from './head/signer.ts'
import { isSubjectLabel, readSubject } from './head/subject.ts'
import { found, noTrace, read, stands, type Read } from './source/read.ts'
import type { Item } from './source/lines.ts'
import type { Parts } from './split-letter.ts'

/** What the head and foot of a letter say, and what recognising its unit and campaign goes by. */
export type Head = {
  readonly letter: Omit<LetterHead, 'answers'>
  readonly issuer: Issuer | null
  readonly citations: readonly Citation[]
  /** The file has no head: the number is the one that the annex says it came with. */
  readonly isHeadless: boolean
}

/** What stands above the first table of the form, where no recipients show the head's end: its rows name others' numbers. */
function aboveTables(items: readonly Item[]): readonly Item[] {
  const table = items.findIndex((item) => item.kind === 'table' && headerOf(gridOf(item)) !== null)
  return table === -1 ? items : items.slice(0, table)
}

/** Without recipients and opening words: as many lines as a head has at most. */
const MOST_TOP_LINES = 30

/** How many lines at the top are the head: until the recipients, else until the text begins; null where neither shows. */
function endOfTop(lines: readonly HeadLine[]): number | null {
  const recipients = lines.findIndex(({ folded }) => RECIPIENTS.test(folded))
  if (recipients !== -1) return recipients
  const text = lines.findIndex(({ folded }) => TEXT_BEGINS.test(folded))
  return text === -1 ? null : text
}

/**
 * In a head of two columns, the place and date, or the subject, may come after «Kính gửi» in reading order: short lines
 * that say what they are belong to the head wherever they stand.
 */
const isOfHead = (line: HeadLine) => placeAndDateAt(line) === 0

/** How far below «Kính gửi» a careless head has its «V/v». */
const SUBJECT_WITHIN = 12

/** Where a letter's subject is looked for: its head, with the line after; else a line with «V/v» below the recipients. */
function linesOfSubject(lines: readonly HeadLine[], end: number): readonly HeadLine[] {
  const top = lines.slice(0, end + 1)
  const below = lines.slice(end + 1, end + SUBJECT_WITHIN)
  const at = below.findIndex(isSubjectLabel)
  if (at === -1 || top.some(isSubjectLabel)) return top
  const after = below.slice(at + 1)
  const stop = after.findIndex(({ text }) => !/^\p{Ll}/u.test(text))
  return below.slice(at, at + 1 + (stop === -1 ? after.length : stop))
}

/** «SỐ LIỆU MÃ QR» is the title of the annex and a heading in one: under it may stand what the annex came with. */
const LINES_OF_TITLE = 3
const underTitle = ([first]: Parts['zones']) => (first?.items ?? []).slice(0, LINES_OF_TITLE)
/** The title of the annex with what is said under it. */
const ofTitle = ({ cover, zones }: Parts) => [...cover, ...underTitle(zones)]

/** What an annex without its letter acts upon, in brackets under its title: «(Theo Công văn số 1406/STTTT-BCVT&CNTT …)». */
const citedUnderTitle = (parts: Parts, own: string | null) =>
  citationsIn(
    headLines([...parts.head, ...ofTitle(parts)].filter((item) => item.kind === 'line' && item.text.startsWith('('))),
    own,
  ).filter(({ actsUpon }) => actsUpon)

/** Number, date and issuer where the letter has no head, but its annex names them. */
function ofAnnex(
  parts: Parts,
  isRequested: (number: string) => boolean,
  own: {
    readonly number: ReturnType<typeof readLetterNumber>
    readonly date: Read<IsoDate | null>
    readonly issuer: Read<Issuer | null>
  },
) {
  const isHeadless = own.number.value === null && own.number.at === null && own.date.value === null
  if (!isHeadless && own.issuer.value !== null) return { ...own, isHeadless }
  const { number, issuer } = readAttachment(headLines([...parts.head, ...ofTitle(parts)]), isRequested)
  const taken = isHeadless ? number : null
  const asked = taken === null ? noTrace : found(headRules.numberOfAnnex.at('/letter/number', { number: taken.number }))
  const writtenOn = taken?.date ?? null
  const named = own.issuer.value === null || taken !== null ? issuer : null
  return {
    isHeadless: taken !== null,
    number: taken === null ? own.number : read(taken.number, stands('/letter/number', taken.place), asked),
    date: writtenOn === null ? own.date : read(writtenOn, stands('/letter/date', taken?.place ?? null)),
    issuer:
      named === null ? own.issuer : read({ name: named.name, parents: [] }, stands('/letter/issuer', named.place)),
  }
}

/** `isRequested`: whether a number is that of a campaign's request. */
export function readHead(parts: Parts, isRequested: (number: string) => boolean): Read<Head> {
  const { head, tail } = parts
  const lines = headLines(head)
  const known = endOfTop(lines)
  const end = known ?? Math.min(headLines(aboveTables(head)).length, MOST_TOP_LINES)
  const top = lines.slice(0, end)
  const below = headLines(tail)
  const text = [...lines.slice(end), ...below]
  const ownNumber = readLetterNumber(top)
  const { number, date, issuer, isHeadless } = ofAnnex(parts, isRequested, {
    number: ownNumber,
    date: readLetterDate(top, text.filter(isOfHead)),
    issuer: readIssuer(top, ownNumber.at),
  })
  const cited = citationsIn(text, number.value)
  const subject = readSubject(linesOfSubject(lines, end))
  const recipients = readRecipients(lines)
  const signer = readSigner(known === null ? [...lines, ...below] : text)
  const value: Head = {
    letter: {
      number: number.value,
      date: date.value,
      issuer: issuer.value?.name ?? null,
      subject: subject.value,
      signer: signer.value,
      recipients: recipients.value,
    },
    issuer: issuer.value,
    citations: cited.length > 0 ? cited : citedUnderTitle(parts, number.value),
    isHeadless,
  }
  return read(value, number, date, issuer, subject, recipients, signer)
}
