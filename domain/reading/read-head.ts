import type { LetterHead } from '../model/letter.ts'
import { citationsIn, type Citation } from './head/citations.ts'
import { headLines, RECIPIENTS, TEXT_BEGINS, type HeadLine } from './head/head-lines.ts'
import { readIssuer, type Issuer } from './head/issuer.ts'
import { placeAndDateAt, readLetterDate } from './head/letter-date.ts'
import { readLetterNumber } from './head/letter-number.ts'
import { readRecipients } from './head/recipients.ts'
import { readSigner } from './head/signer.ts'
import { readSubject } from './head/subject.ts'
import { read, type Read } from './source/read.ts'
import type { Parts } from './split-letter.ts'

/** What the head and foot of a letter say, and what recognising its unit and campaign goes by. */
export type Head = {
  readonly letter: Omit<LetterHead, 'answers'>
  readonly issuer: Issuer | null
  readonly citations: readonly Citation[]
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

export function readHead({ head, tail }: Parts): Read<Head> {
  const lines = headLines(head)
  const known = endOfTop(lines)
  const end = known ?? Math.min(lines.length, MOST_TOP_LINES)
  const top = lines.slice(0, end)
  const text = [...lines.slice(end), ...headLines(tail)]
  const number = readLetterNumber(top)
  const date = readLetterDate(top, text.filter(isOfHead))
  const issuer = readIssuer(top, number.at)
  const subject = readSubject([...top, ...lines.slice(end, end + 1)])
  const recipients = readRecipients(lines)
  const signer = readSigner(known === null ? [...lines, ...headLines(tail)] : text)
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
    citations: citationsIn(text, number.value),
  }
  return read(value, number, date, issuer, subject, recipients, signer)
}
