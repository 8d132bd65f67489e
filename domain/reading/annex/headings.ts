import type { Item, Line } from '../source/lines.ts'
import { alignedFold } from '#domain/text/fold.ts'
import { beginsItem, withoutBullet } from './items.ts'
import {
  hasKeyword,
  knownShare,
  likeness,
  sectionNames,
  sectionOf,
  wordsOf,
  type SectionName,
} from './section-titles.ts'

/** A line that heads a section, and what it says after its heading («5. Kiến nghị: Không có»). */
export type Heading = {
  readonly section: SectionName
  /** Index among the letter's items. */
  readonly at: number
  readonly title: string
  readonly rest: string
}

const LONGEST_TITLE = 200
/** A document's number: sentences have them, not headings. */
const CITES = /\d\s?\/\s?\p{Lu}/u
const NUMBER = /^(?:(?:muc|phan)\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-e])\s*[.)/:-]+\s*(?!\d)/i

type Candidate = Heading & {
  readonly words: readonly string[]
  /** How much it is like the title of the form, 0 to 1. */
  readonly likeness: number
  readonly score: number
  readonly numbered: boolean
  /** The number in front; null where there is none in the text. */
  readonly number: number | null
  /** How it is numbered: two headings of one kind are counted together. */
  readonly style: NumberStyle
}

type NumberStyle = 'figure' | 'roman' | 'letter' | 'none'

/** How a folded line is numbered, by what stands in front of its title. */
function styleOf(inFront: string): NumberStyle {
  const [, mark = ''] = /^(?:(?:muc|phan)\s+)?(\d+|[ivx]+|[a-e])/.exec(inFront) ?? []
  if (mark === '') return 'none'
  return /^\d/.test(mark) ? 'figure' : /^[ivx]+$/.test(mark) ? 'roman' : 'letter'
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/** A Roman figure up to 39, or a plain one. */
function numberOf(figure: string): number {
  if (/^\d+$/.test(figure)) return Number(figure)
  const values = Array.from(figure.toLowerCase(), (letter) => roman[letter] ?? 0)
  return values.reduce((sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value), 0)
}

const LEAST_KNOWN = { marked: 0.6, plain: 0.8 } as const
const LEAST_LIKENESS = 0.3

/** Words that begin an answer or the title of the annex, not the title of a section. */
const otherBeginnings = /^(?:khong|chua|da|bieu|bao|phu)$/

function candidateIn(title: string, rest: string, line: Line, at: number): Candidate | null {
  if (title.length > LONGEST_TITLE) return null
  const inFront = NUMBER.exec(line.folded)?.[0] ?? ''
  const name = title.slice(inFront.length)
  if (CITES.test(name)) return null
  const numbered = inFront !== '' || line.item === 'number'
  const words = wordsOf(alignedFold(name))
  if (words.length < 2 || otherBeginnings.test(words[0] ?? '')) return null
  const found = sectionOf(words)
  if (found === null || found.likeness < LEAST_LIKENESS) return null
  const marked = numbered || line.bold || title === title.toUpperCase()
  if (knownShare(words) < (marked ? LEAST_KNOWN.marked : LEAST_KNOWN.plain)) return null
  const score = found.likeness + (numbered ? 0.2 : 0) + (line.bold ? 0.1 : 0)
  const figure = /\d{1,2}|[ivx]+(?=[\s.)/:-])/i.exec(inFront)?.[0]
  const number = figure === undefined ? null : numberOf(figure)
  return { ...found, at, title, rest, words, score, numbered, number, style: styleOf(inFront) }
}

/** Title and rest, where a line may end its title: nowhere, at a colon, at a full stop. */
function cuts({ text, folded }: Line): (readonly [string, string])[] {
  const number = NUMBER.exec(folded)?.[0].length ?? 0
  const ends = [text.indexOf(':', number), text.indexOf('. ', number)].filter((end) => end !== -1)
  return [[text, ''], ...ends.map((end) => [text.slice(0, end), text.slice(end + 1).trim()] as const)]
}

/** The heading that a line is, or that it begins with. */
function candidateOf(line: Line, at: number): Candidate | null {
  if (line.item === 'bullet' || !hasKeyword(line.folded)) return null
  if (beginsItem(line.text) && !NUMBER.test(line.folded)) return null
  const candidates = cuts(line).flatMap(([title, rest]) => candidateIn(title, rest, line, at) ?? [])
  return mostBy(candidates, (candidate) => candidate.likeness)
}

/** A heading with a bullet («- Kiến nghị, đề xuất:», «- 5. Kiến nghị»), where a letter has no others. */
function bulletCandidateOf(line: Line, at: number): Candidate | null {
  if (!beginsItem(line.text) && line.item !== 'bullet') return null
  const text = withoutBullet(line.text)
  const bare: Line = { ...line, text, folded: line.folded.slice(line.folded.length - text.length), item: null }
  const candidate = candidateOf(bare, at)
  return candidate !== null && candidate.likeness >= CLEARLY ? candidate : null
}

/** The section that a line clearly heads, whatever stands around it, or null. */
export function sectionHeadedBy(line: Line): SectionName | null {
  const candidate = candidateOf(line, 0)
  return candidate !== null && candidate.likeness >= CLEARLY ? candidate.section : null
}

/** «2.1.», «1a.», «b)»: the number of a part of a section. */
const PART_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}\s?[a-e]|[a-e])\s*[.)/:-]*\s+/
const LONGEST_PART_TITLE = 80

const LIKE_A_PART = 0.5

/**
 * A title within a section («4.1. Kết quả», «b) Giám sát:», «Bảng 2. Số liệu mã QR»): numbered as a part, or in capitals, or
 * with a colon, and nothing but words of the section's own title. It is no item of a list.
 */
export function isPartTitle({ text, folded }: Line): boolean {
  const isMarked = PART_NUMBER.test(folded) || /^(?:bang|bieu)\b/.test(folded) || text === text.toUpperCase()
  const words = wordsOf(folded.replace(PART_NUMBER, ''))
  if (text.length > LONGEST_PART_TITLE || !(isMarked || text.endsWith(':')) || knownShare(words) < 1) return false
  if (OTHER_TITLE.test(folded.replace(PART_NUMBER, '').trim())) return true
  return !/^(?:khong|chua|da)$/.test(words[0] ?? '') && (sectionOf(words)?.likeness ?? 0) >= LIKE_A_PART
}

/** «Khó khăn, vướng mắc», «Phương hướng trong thời gian tới»: what reports have parts about. «Hạn chế tụ tập» is none. */
const OTHER_TITLE =
  /^(?:(?:nhung|mot so|cac|danh gia) )?(?:thuan loi|kho khan|vuong mac|ton tai|han che|nguyen nhan|phuong huong|nhiem vu)(?=[,:]|$| (?:va|trong|trong tam|thoi gian|nhiem vu|vuong mac|ton tai|giai phap|chu yeu|con)\b)[^.;]{0,70}$/

/** The first of those with the greatest measure. */
function mostBy<T>(all: readonly T[], measure: (one: T) => number): T | null {
  return all.reduce<T | null>((most, one) => (most === null || measure(one) > measure(most) ? one : most), null)
}

/** So like a title that it can be nothing else, wherever it stands. */
const CLEARLY = 0.6

/**
 * Whether a line that is not clearly a title can still head a section: numbered as the clear headings are, and with a number
 * that goes between those around it. «1. Kiểm tra việc quét mã QR» under «3. Công tác kiểm tra» is a note.
 */
function fitsAmong(candidate: Candidate, clear: readonly Candidate[]): boolean {
  if (candidate.likeness >= CLEARLY || clear.length === 0) return true
  const isAlike = ({ numbered, style }: Candidate) =>
    numbered === candidate.numbered && (style === candidate.style || style === 'none' || candidate.style === 'none')
  if (!clear.every(isAlike)) return false
  return candidate.number === null || goesBetween(candidate, clear)
}

/** Whether a heading has a number, and one that goes between those of the clear headings around it. */
function goesBetween({ at, number }: Candidate, clear: readonly Candidate[]): boolean {
  const before = clear.findLast((other) => other.at < at)
  const after = clear.find((other) => other.at > at)
  if (number === null || before?.number === null || after?.number === null) return false
  return (before?.number ?? 0) < number && number < (after?.number ?? Number.POSITIVE_INFINITY)
}

const LONGEST_OTHER = 100
/**
 * Where, among the lines under a heading, the next heading of the letter begins that is none of the five sections («Phần VII.
 * PHƯƠNG HƯỚNG»): the next number of the same kind, before a title in capitals or in bold; -1 where there is none.
 */
export function otherHeadingAmong(heading: Heading, line: Item | undefined, items: readonly Item[]): number {
  const inFront = NUMBER.exec(line?.kind === 'line' ? line.folded : '')?.[0] ?? ''
  const style = styleOf(inFront)
  const figure = /\d{1,2}|[ivx]+(?=[\s.)/:-])/.exec(inFront)?.[0]
  if (figure === undefined || heading.rest !== '') return -1
  const numbersOf = (item: Item) => {
    const own = item.kind === 'line' ? (NUMBER.exec(item.folded)?.[0] ?? '') : ''
    return styleOf(own) === style ? numberOf(/\d{1,2}|[ivx]+/.exec(own)?.[0] ?? '') : null
  }
  return items.findIndex((item, nth) => {
    if (item.kind === 'table' || item.text.length > LONGEST_OTHER) return false
    // The list of the section itself has come to that number.
    if (items.slice(0, nth).some((before) => numbersOf(before) === numberOf(figure))) return false
    const front = NUMBER.exec(item.folded)?.[0] ?? ''
    const other = /\d{1,2}|[ivx]+(?=[\s.)/:-])/.exec(front)?.[0]
    const name = item.text.slice(front.length)
    const isTitle = item.bold || name === name.toUpperCase() || OTHER_TITLE.test(item.folded.slice(front.length).trim())
    return isTitle && other !== undefined && styleOf(front) === style && numberOf(other) === numberOf(figure) + 1
  })
}

/** Headings of one letter are numbered alike; one that is numbered as nothing else is, is an item of a list. */
function ofOneStyle(clear: readonly Candidate[]): Candidate[] {
  const count = (of: NumberStyle) => clear.filter(({ style }) => style === of).length
  const usual = mostBy(clear, ({ style }) => count(style))?.style ?? 'none'
  const isItem = ({ style }: Candidate) => style !== 'none' && style !== usual && count(usual) > 1 && count(style) === 1
  return clear.filter((candidate) => !isItem(candidate))
}

/** The plain figure that a line is numbered with, or null. */
function figureOf(item: Item): number | null {
  const inFront = item.kind === 'line' ? (NUMBER.exec(item.folded)?.[0] ?? '') : ''
  return styleOf(inFront) === 'figure' ? numberOf(/\d{1,2}/.exec(inFront)?.[0] ?? '') : null
}

/**
 * Whether a line with a heading's words is an item of the list under a numbered heading: the list counts from 1 again, with
 * other items before it, and the letter heads the line's section elsewhere. «4. Kết quả» / «1. Đã …» / «2. Kinh nghiệm: …».
 */
function isInList(line: Candidate, lines: readonly Candidate[], items: readonly Item[]): boolean {
  const isHeading = ({ at, style, likeness: like }: Candidate) =>
    at < line.at && style === 'figure' && like >= CLEARLY && !isCounted(at, line.at, items)
  const heading = line.style === 'figure' && (line.number ?? 0) > 1 ? lines.findLast(isHeading) : undefined
  if (heading === undefined || heading.number === null || line.number === heading.number + 1) return false
  if (heading.section !== line.section) return false
  const counted = countedUnder(heading.at, line.at, items)
  const isAmongItems = counted.some((at) => lines.every((other) => other.at !== at))
  return isAmongItems && counted.length + 1 === line.number
}

/** Where, between two lines, the items stand that count from 1 without a gap up to the second of them; else nothing. */
function countedUnder(from: number, to: number, items: readonly Item[]): number[] {
  const numbered = [...items.keys()].slice(from + 1, to).filter((at) => figureIn(items, at) !== null)
  return numbered.every((at, nth) => figureIn(items, at) === nth + 1) ? numbered : []
}

const figureIn = (items: readonly Item[], at: number) => {
  const item = items[at]
  return item === undefined ? null : figureOf(item)
}

/** Whether a line is itself of the list that goes on at the other: the numbers between them go on from its own. */
function isCounted(at: number, to: number, items: readonly Item[]): boolean {
  const numbers = [...items.keys()].slice(at, to + 1).flatMap((one) => figureIn(items, one) ?? [])
  return numbers.every((number, nth) => nth === 0 || number === (numbers[nth - 1] ?? 0) + 1)
}

/** So like the first heading of a section that it can only be that heading again. */
const AGAIN = 0.8

/**
 * The lines that head the sections, whatever their order and numbers. For each section the line most like its title is
 * taken, and those that repeat it; other lines with a heading's words are text.
 */
export function headingsAmong(items: readonly Item[], from: number): Heading[] {
  const linesAs = (candidate: (line: Line, at: number) => Candidate | null) =>
    items.flatMap((item, at) => (at < from || item.kind === 'table' ? [] : (candidate(item, at) ?? [])))
  const found = linesAs(candidateOf)
  const unmarked = found.filter((line) => !isInList(line, found, items))
  const lines = unmarked.length === 0 ? linesAs(bulletCandidateOf) : unmarked
  const clear = sectionNames.flatMap((section) => {
    const ofSection = lines.filter((line) => line.section === section && line.likeness >= CLEARLY)
    return mostBy(ofSection, ({ score }) => score) ?? []
  })
  const inOrder = ofOneStyle(clear).sort((a, b) => a.at - b.at)
  const notHeadings = new Set(clear.filter((line) => !inOrder.includes(line)))
  const candidates = lines.filter((line) => !notHeadings.has(line) && fitsAmong(line, inOrder))
  const best = new Map(
    sectionNames.map((section) => {
      const ofSection = candidates.filter((candidate) => candidate.section === section)
      return [section, mostBy(ofSection, ({ score }) => score)]
    }),
  )
  return candidates.filter((candidate) => {
    const first = best.get(candidate.section)
    if (first === undefined || first === null || first === candidate) return first === candidate
    if (candidate.numbered !== first.numbered || candidate.style !== first.style) return false
    if (likeness(candidate.words, first.words) >= AGAIN) return true
    return candidate.likeness >= CLEARLY && goesBetween(candidate, inOrder)
  })
}
