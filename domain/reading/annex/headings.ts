import type { ReportSections } from '../../model/sections.ts'
import type { Item, Line } from '../source/lines.ts'
import { fold } from '../../text/fold.ts'
import { alignedFold } from '../source/aligned-fold.ts'
import { beginsItem } from './items.ts'

export type SectionName = keyof ReportSections

/** A line that heads a section, and what it says after its heading («5. Kiến nghị: Không có»). */
export type Heading = {
  readonly section: SectionName
  /** Index among the letter's items. */
  readonly at: number
  readonly title: string
  readonly rest: string
}

/** Titles of the sections, folded: the form's own first, then what units write instead. Headings are compared by words. */
const titles: Record<SectionName, readonly string[]> = {
  directives: [
    'cong tac chi dao trien khai va tuyen truyen',
    'tinh hinh chi dao ban hanh van ban',
    'van ban chi dao trien khai',
  ],
  qr: [
    'ket qua tao quan ly ma qr dia diem va quet ma qr tai cac dia diem',
    'so lieu ma qr dia diem va luot quet',
    'tinh hinh tao va quet ma qr',
  ],
  inspection: ['cong tac kiem tra giam sat trien khai', 'tinh hinh kiem tra giam sat'],
  results: ['mot so ket qua trien khai kinh nghiem', 'ket qua dat duoc', 'bai hoc kinh nghiem'],
  recommendations: ['kien nghi de xuat', 'kho khan vuong mac va kien nghi de xuat'],
}
const sections = Object.keys(titles) as SectionName[]

/** What a heading of a section cannot do without. */
const keywords: Record<SectionName, RegExp> = {
  directives: /chi dao|tuyen truyen|van ban/,
  qr: /ma qr|qr code|luot quet/,
  inspection: /kiem tra|giam sat/,
  results: /ket qua|kinh nghiem/,
  recommendations: /kien nghi|de xuat/,
}

/** Further words that headings are made of; a sentence of the text soon uses others. */
const vocabulary = new Set(
  [
    ...Object.values(titles).flat(),
    'cong tac tinh hinh thuc hien ban hanh van ban lanh dao dieu hanh ung dung giai phap cong nghe phong chong dich benh',
    'covid 19 muc phan ve viec noi bat dat duoc bai hoc kho khan vuong mac ton tai nguyen nhan neu co y kien bieu bang so',
    'lieu luot code cua tai tren dia ban tinh huyen thi xa thanh pho don vi co quan den ngay thang nam tiep theo to chuc',
    'nhung khac doi voi thong ke tong hop trong va cac danh muc danh sach cong van he thong hieu qua mo hinh hay',
  ].flatMap((words) => words.split(' ')),
)

const LONGEST_TITLE = 200
const NUMBER = /^(?:(?:muc|phan)\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-e])\s*[.)/:-]+\s*(?!\d)/i

type Candidate = Heading & {
  readonly words: readonly string[]
  /** How much it is like the title of the form, 0 to 1. */
  readonly likeness: number
  readonly score: number
  readonly numbered: boolean
  /** The number in front, Roman or not; null where there is none in the text. */
  readonly number: number | null
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/** A Roman figure up to 39, or a plain one. */
function numberOf(figure: string): number {
  if (/^\d+$/.test(figure)) return Number(figure)
  const values = Array.from(figure.toLowerCase(), (letter) => roman[letter] ?? 0)
  return values.reduce((sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value), 0)
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** How alike two lists of words are: twice what they share, over what they have. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a)
  const right = new Set(b)
  const shared = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

/** A short heading («Mã QR») is like its title when the title has all of its words. */
function likenessTo(section: SectionName, words: readonly string[]): number {
  const all = titles[section].map(wordsOf)
  const [own = []] = all
  const held = words.filter((word) => own.includes(word)).length / Math.max(1, words.length)
  return Math.max(held * 0.8, ...all.map((title) => likeness(words, title)))
}

function sectionOf(words: readonly string[]): { section: SectionName; likeness: number } | null {
  const text = words.join(' ')
  const [best] = sections
    .filter((section) => keywords[section].test(text))
    .map((section) => ({ section, likeness: likenessTo(section, words) }))
    .sort((a, b) => b.likeness - a.likeness)
  return best ?? null
}

const LEAST_KNOWN = { marked: 0.6, plain: 0.8 } as const
const LEAST_LIKENESS = 0.3

/** Words that begin an answer or the title of the annex, not the title of a section. */
const otherBeginnings = /^(?:khong|chua|da|bieu|bao|phu)$/

function candidateIn(title: string, rest: string, line: Line, at: number): Candidate | null {
  if (title.length > LONGEST_TITLE) return null
  const numbered = NUMBER.test(line.folded) || line.item === 'number'
  const words = wordsOf(alignedFold(title).replace(NUMBER, ''))
  if (words.length < 2 || otherBeginnings.test(words[0] ?? '')) return null
  const found = sectionOf(words)
  if (found === null || found.likeness < LEAST_LIKENESS) return null
  const known = words.filter((word) => vocabulary.has(word) || /^\d+$/.test(word)).length / words.length
  const marked = numbered || line.bold || title === title.toUpperCase()
  if (known < (marked ? LEAST_KNOWN.marked : LEAST_KNOWN.plain)) return null
  const score = found.likeness + (numbered ? 0.2 : 0) + (line.bold ? 0.1 : 0)
  const figure = /\d{1,2}|[ivx]+(?=[\s.)/:-])/i.exec(NUMBER.exec(line.folded)?.[0] ?? '')?.[0]
  return { ...found, at, title, rest, words, score, numbered, number: figure === undefined ? null : numberOf(figure) }
}

/** Title and rest, where a line may end its title: nowhere, at a colon, at a full stop. */
function cuts({ text, folded }: Line): (readonly [string, string])[] {
  const number = NUMBER.exec(folded)?.[0].length ?? 0
  const ends = [text.indexOf(':', number), text.indexOf('. ', number)].filter((end) => end !== -1)
  return [[text, ''], ...ends.map((end) => [text.slice(0, end), text.slice(end + 1).trim()] as const)]
}

/** The heading that a line is, or that it begins with. */
function candidateOf(line: Line, at: number): Candidate | null {
  const isNumbered = NUMBER.test(line.folded)
  if (line.item === 'bullet' || (beginsItem(line.text) && !isNumbered)) return null
  const candidates = cuts(line).flatMap(([title, rest]) => candidateIn(title, rest, line, at) ?? [])
  return mostBy(candidates, (candidate) => candidate.likeness)
}

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
  const before = clear.findLast(({ at }) => at < candidate.at)
  const after = clear.find(({ at }) => at > candidate.at)
  if (clear.some(({ numbered }) => numbered !== candidate.numbered)) return false
  if (candidate.number === null) return true
  return (before?.number ?? 0) < candidate.number && candidate.number < (after?.number ?? Number.POSITIVE_INFINITY)
}

/** So like the first heading of a section that it can only be that heading again. */
const AGAIN = 0.8

/**
 * The lines that head the sections, whatever their order and numbers. For each section the line most like its title is
 * taken, and those that repeat it; other lines with a heading's words are text.
 */
export function headingsAmong(items: readonly Item[], from: number): Heading[] {
  const lines = items.flatMap((item, at) => {
    const candidate = at < from || item.kind === 'table' ? null : candidateOf(item, at)
    return candidate === null ? [] : [candidate]
  })
  const clear = sections.flatMap((section) => {
    const ofSection = lines.filter((line) => line.section === section && line.likeness >= CLEARLY)
    return mostBy(ofSection, ({ score }) => score) ?? []
  })
  const inOrder = clear.sort((a, b) => a.at - b.at)
  const candidates = lines.filter((line) => fitsAmong(line, inOrder))
  const best = new Map(
    sections.map((section) => {
      const ofSection = candidates.filter((candidate) => candidate.section === section)
      return [section, mostBy(ofSection, ({ score }) => score)]
    }),
  )
  return candidates.filter((candidate) => {
    const first = best.get(candidate.section)
    if (first === undefined || first === null || first === candidate) return first === candidate
    return candidate.numbered === first.numbered && likeness(candidate.words, first.words) >= AGAIN
  })
}
