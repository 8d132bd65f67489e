import { headRules } from '#domain/checks/rules/head-rules.ts'
import type { Place } from '#domain/reports/reading.ts'
import { beginsItem, isOpen, itemsInLine } from '../annex/items.ts'
import { found, read, stands, type Read } from '../source/read.ts'
import { RECIPIENTS, TEXT_BEGINS, type HeadLine } from './head-lines.ts'

const MOST_LINES = 60
/** More than a letter can hold: those beyond are cut off later, with a finding. */
const MOST_NAMES = 1000

type Recipient = { readonly name: string; readonly place: Place }

function namesIn(text: string, place: Place): Recipient[] {
  const items = beginsItem(text) ? itemsInLine(text) : text.split(/;\s+(?=\p{Lu})/u)
  return items.map((item) => ({ name: item.replace(/\s*[.;,]+$/, '').trim(), place })).filter(({ name }) => name !== '')
}

/** More is no end of a name. */
const LONGEST_END = 60

function goesOn(text: string, { text: next, folded, apart }: HeadLine): boolean {
  if (apart || text.endsWith('.')) return false
  if (/^\p{Ll}/u.test(next)) return true
  return isOpen(text, next) && next.length <= LONGEST_END && !/\d/.test(next) && !TEXT_BEGINS.test(folded)
}

/** Lines after «Kính gửi:»: a list, or where the line itself names nobody, the next one; and what wraps. */
function linesOfRecipients(lines: readonly HeadLine[], at: number, inline: string): { text: string; place: Place }[] {
  const [label] = lines.slice(at)
  const texts: { text: string; place: Place }[] = []
  if (label !== undefined && inline !== '') texts.push({ text: inline, place: label.place })
  for (const line of lines.slice(at + 1, at + 1 + MOST_LINES)) {
    const last = texts.at(-1)
    const isListed = line.item || beginsItem(line.text)
    if (isListed || last === undefined || last.text.endsWith(';')) texts.push({ text: line.text, place: line.place })
    else if (goesOn(last.text, line)) last.text += ` ${line.text}`
    else break
  }
  return texts
}

/** To whom the letter is addressed, without bullets and the signs between them. */
export function readRecipients(lines: readonly HeadLine[]): Read<string[]> {
  const at = lines.findIndex(({ folded }) => RECIPIENTS.test(folded))
  const [line] = at === -1 ? [] : lines.slice(at)
  const label = RECIPIENTS.exec(line?.folded ?? '')
  if (line === undefined || label === null)
    return read([], found(headRules.recipientsMissing.at('/letter/recipients', {})))
  const inline = line.text.slice(label.index + label[0].length).trim()
  const recipients = linesOfRecipients(lines, at, inline)
    .flatMap(({ text, place }) => namesIn(text, place))
    .slice(0, MOST_NAMES)
  return read(
    recipients.map(({ name }) => name),
    recipients.map(({ place }, nth) => stands(`/letter/recipients/${nth}`, place)),
  )
}
