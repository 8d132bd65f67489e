import type { Place } from '#domain/reports/reading.ts'
import type { Line } from '../source/lines.ts'
import { saysNone, saysNothing } from './answers.ts'
import { isPartTitle } from './headings.ts'
import { beginsItem, continues, itemsInLine } from './items.ts'
import { isPageNumber } from './page-number.ts'

/** An item of a list, without its bullet, and where it begins. */
export type Note = { readonly text: string; readonly place: Place }

/** The mark that ends an official letter is no word of its last item; neither is the sign between two items. */
const withoutEnd = (text: string) => text.replace(/\.\/\.\s*$/, '.').replace(/\s*;$/, '')

/** Whether empty lines part the items: then a line with none before it is wrapped. */
const partsByEmptyLines = (lines: readonly Line[]) => lines.filter(({ apart }) => apart).length > 1

/** Longer lines were not wrapped by hand or by a conversion: they are whole paragraphs. */
const LONGEST_WRAPPED = 120
/** Nothing is wrapped before so many signs. */
const LEAST_WIDTH = 60
/** How much of the longest line another fills, with the word that did not fit on it, where it was wrapped. */
const LEAST_FILLED = 0.75

/** Whether a line was wrapped before a word with a capital: where it is about as long as lines get. */
function isFull(before: Line, line: Line, width: number): boolean {
  const [word = ''] = line.text.trim().split(' ', 1)
  return (
    width >= LEAST_WIDTH && width <= LONGEST_WRAPPED && before.text.length + 1 + word.length >= width * LEAST_FILLED
  )
}

function isWrapped(line: Line, before: Line, byEmptyLines: boolean, width: number): boolean {
  if (line.item !== null || beginsItem(line.text) || saysNone(before.text)) return false
  const beginsLikeOne = /^\p{Lu}/u.test(line.text)
  if (continues(line.text, before.text)) return !line.apart && (!beginsLikeOne || isFull(before, line, width))
  return byEmptyLines && !line.apart && line.place.block !== before.place.block && before.text.length <= LONGEST_WRAPPED
}

/** More than a section can hold: those beyond are cut off later, with a finding. */
const MOST_NOTES = 3000

/** «(Chi tiết tại Phụ lục I kèm theo)»: where to look, no note; the header of a table of one column; what a form asks for. */
const NO_ITEM = [
  /^\((?:chi tiet|kem theo|co|gui kem|so lieu|theo)\b.*\bphu luc\b.*\)[.;]?$/,
  /^noi dung(?: thuc hien)?$/,
  /^\((?:neu|ghi|liet ke|trinh bay|bao cao|danh gia)\b[^()]*\)[.;:]?$/,
]

const LONGEST_NO_ITEM = 300

/** How a line is numbered: `1.1` for «4.2. Kết quả», `a)` for «b) Giám sát». */
const numbering = (line: Line | undefined) =>
  (/^(?:\d{1,2}(?:\.\d{1,2})*|[a-e])[.)]?(?=\s)/.exec(line?.folded ?? '')?.[0] ?? '')
    .replace(/\d+/g, '1')
    .replace(/[a-e]/, 'a')

/**
 * What is no item: a page's number, a reference to an annex, and a title of a part over its items (one beside others of its
 * kind is an item).
 */
function isNoItem(line: Line, next: Line | undefined): boolean {
  if (line.text.length > LONGEST_NO_ITEM) return false
  if (isPageNumber(line) || NO_ITEM.some((pattern) => pattern.test(line.folded.trim()))) return true
  const number = numbering(line)
  const hasBullet = line.item === 'bullet' || /^[^\p{L}\p{N}“"(]/u.test(line.text)
  return !hasBullet && isPartTitle(line) && (number === '' || numbering(next) !== number)
}

/** Lines that go on with one another, and where in their text each begins. */
type Joined = { text: string; readonly lines: { at: number; place: Place }[] }

function goOn(joined: Joined, line: Line): void {
  joined.lines.push({ at: joined.text.length + 1, place: line.place })
  joined.text += ` ${line.text.trim()}`
}

/** The items of lines that go on with one another, each at the line that it begins in. */
function itemsOf({ text, lines }: Joined): Note[] {
  let end = 0
  return itemsInLine(text).flatMap((item) => {
    const at = Math.max(end, text.indexOf(item, end))
    end = at + item.length
    const line = lines.findLast((one) => one.at <= at) ?? lines[0]
    return line === undefined ? [] : [{ text: withoutEnd(item), place: line.place }]
  })
}

/** Lines as items: one with a bullet begins an item, a wrapped one goes on, a line may hold several. */
export function notesOf(all: readonly Line[]): Note[] {
  const lines = all.filter((line, nth) => !isNoItem(line, all[nth + 1]))
  const byEmptyLines = partsByEmptyLines(lines)
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const joined: Joined[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && before !== undefined && isWrapped(line, before, byEmptyLines, width)) goOn(last, line)
    else joined.push({ text: line.text.trim(), lines: [{ at: 0, place: line.place }] })
    before = line
  }
  return joined
    .flatMap(itemsOf)
    .filter(({ text }) => !saysNothing(text))
    .slice(0, MOST_NOTES)
}
