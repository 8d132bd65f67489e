import { isAuthority, isTitleAlone } from './head/authority.ts'
import { RECIPIENTS } from './head/head-lines.ts'
import { isNameAlone } from './head/signer.ts'
import { saysNone } from './annex/answers.ts'
import { gridOf, isWritten } from './annex/grid.ts'
import { headingsAmong, otherHeadingAmong, sectionHeadedBy, type Heading } from './annex/headings.ts'
import { beginsItem } from './annex/items.ts'
import { unfolded } from './annex/unfold.ts'
import type { SectionName } from './annex/section-titles.ts'
import { alignedFold } from '#domain/text/fold.ts'
import { lineOf, type Item, type Line } from './source/lines.ts'

export type Zone = {
  readonly section: SectionName
  readonly title: string
  readonly items: readonly Item[]
  /** The heading of a part behind it that is none of the five sections. */
  readonly otherPart: string | null
}

/** A letter in its parts: what stands before the annex, the sections, and what stands after or between. */
export type Parts = {
  readonly head: readonly Item[]
  /** The title of the annex, and what stands under it above the first section. */
  readonly cover: readonly Item[]
  readonly zones: readonly Zone[]
  /** After the last section: a closing and a signature where the report is in the letter itself. */
  readonly tail: readonly Item[]
}

/** «PHỤ LỤC», «PHỤ LỤC I», «Phụ lục 01», «Biểu số 2» alone on a line, or a title in capitals that begins so. */
const ANNEX_ALONE = /^(?:phu luc|(?:phu luc|bieu)\s+(?:so\s+)?(?:[ivx]{1,5}|\d{1,2}))\s*[.:]?$/
const isAnnexTitle = ({ text, folded }: Line) =>
  ANNEX_ALONE.test(folded.trim()) || /^PHỤ LỤC(?!\p{Ll})/u.test(text.trim())

/** Headings that a conversion glued to the title of the annex, or to each other. */
const GLUED =
  /(?<=\S)\s*(?=(?:(?:Mục|Phần)\s)?(?:\d|I{1,3}|IV|V)\s?[.)/:]\s*(?:Công tác chỉ đạo|Kết quả tạo|Công tác kiểm tra|Một số kết quả|Kiến nghị))/

/** The title lines of an annex. */
const BEGINS_IN_CAPITALS = /^(?:[\p{Lu}\d,()-]+\s+){5}/u

/** «PHỤ LỤC 1: CÔNG TÁC CHỈ ĐẠO …»: the title of an annex that is also the heading of the section which it holds. */
const ANNEX_OF_SECTION =
  /^(phụ lục|(?:phụ lục|biểu)\s+(?:số\s+)?(?:[ivx]{1,5}|\d{1,2})(?![\p{L}\d]))\s*[.:,-]*\s+(?=\p{L})(.+)$/iu

function annexOfSection({ text, place, bold, apart }: Line): string[] {
  const [, annex = '', title = ''] = ANNEX_OF_SECTION.exec(text.trim()) ?? []
  if (title === '') return [text]
  return sectionHeadedBy(lineOf(title, place, { bold, apart, item: null })) === null ? [text] : [annex, title]
}

function takenApart(item: Item): Item[] {
  if (item.kind === 'table') return [item]
  const parts =
    isAnnexTitle(item) || BEGINS_IN_CAPITALS.test(item.text)
      ? item.text.split(GLUED).filter((text) => text.trim() !== '')
      : [item.text]
  if (parts.length === 1) parts.splice(0, 1, ...annexOfSection(item))
  return parts.length < 2 ? [item] : parts.map((text) => lineOf(text.trim(), item.place, item))
}

/** What ends the last section where the letter goes on: its closing, its recipients, its signature. */
const CLOSING = [
  /^noi nhan\b/,
  /^(?:nguoi lap(?: bieu| bang)?|thu truong(?: don vi| co quan)?|lanh dao don vi|xac nhan(?: cua)?[^.]{0,40})$/,
]
/** Ends an official letter. */
const END_MARK = /\.?\/\.$/
const SUMMING_UP = /^tren day la\b/
/** Sentences that close a letter where nothing but its end follows; else they may as well be notes. */
const SENTENCES = [
  /^(?:kinh )?de nghi (?!.*\b(?:kinh phi|ho tro|bo tri|trang bi|tap huan|bo sung)\b).*\btong hop\b[^.]{0,40}(?:\.\/)?\.?$/,
  /^tran trong(?: (?:cam on|kinh gui|bao cao|gui)\b[^.]{0,80})?[.,!]*(?:\/\.)?$/,
  /^(?![-+*•]).*\bbao cao\b.*\b(?:tong hop|biet)\b[^.]{0,40}\.\/\.$/,
  /^(?:(?:xin|tran trong) )?kinh bao(?: cao)?\.?(?:\/\.)?$/,
  /^(?:vay|nay),? (?:[^.;]{0,120} )?bao cao\b[^.;]{0,100}\.?(?:\/\.)?$/,
  /^(?:rat )?mong (?:quy )?(?:so|co quan|don vi|ubnd|van phong)\b(?:[ ,]+(?:thong tin|va|truyen thong|quan tam|xem xet|tong hop|phoi hop|giup do|giai quyet|theo doi))+\.?(?:\/\.)?$/,
]
/** «Sở Tư pháp kính gửi Sở … tổng hợp.»: a closing where nothing but a signature follows it, else it may be a note. */
const SENDING =
  /^(?:so|ubnd|uy ban nhan dan|ban|phong|van phong|thanh tra|cong an|chi cuc|trung tam|benh vien) [^.;]{0,100}(?<!\bda )\bgui [^.;]{0,120}\b(?:tong hop|biet|theo doi)\b[^.]{0,60}\.?(?:\/\.)?$/
/**
 * «Sơn Hà, ngày 28 tháng 10 năm 2021», also over a signature: neither «Số, ngày ban hành» of a header that lost its columns,
 * nor a sentence that begins so.
 */
const PLACE_AND_DATE =
  /^\p{Lu}[^,\d]{2,40}, ngày(?=[^\d.…_]*[\d.…_])[\d\s.…_/-]*(?:tháng[\d\s.…_]*)?(?:năm[\d\s.…_]*)?(?:\p{Lu}[\p{Lu}\s.]*)?$/u

/** «Sở Y tế kính báo cáo.», «UBND huyện xin báo cáo Sở … để tổng hợp./.»: a closing, and nothing that is asked for. */
const REPORTING =
  /^(?:so|ubnd|uy ban nhan dan|ban|phong|van phong|thanh tra|cong an|chi cuc|trung tam|benh vien|truong|dang uy|don vi) (?:[^.;]{0,100} )?(?:kinh|xin|tran trong)(?: kinh)? bao(?: cao)?(?: (?:quy )?(?:so|ubnd|uy ban|van phong)(?: (?!xem xet|ho tro|bo tri|cap|quan tam|de nghi|kien nghi|chi dao)[a-z&]+){0,10})?(?:,? (?:de )?(?:tong hop|biet|theo doi)\b[^.;]{0,60})?\s*[.!]?(?:\/\.)?$/

/** «… mã QR. Trên đây là báo cáo …»: a closing that a conversion glued to the last item of a report, or to a heading. */
const GLUED_CLOSING =
  /(?<=\S)\s+(?=Trên đây là (?:toàn bộ )?(?:nội dung )?(?:báo cáo|kết quả|tình hình|một số kết quả|số liệu)(?!\p{L}))/u
/** Where a sentence that closes the letter may stand glued to another. */
const LAST_SENTENCE = /(?<=[.;!])\s+(?=\p{Lu}[^.;!]*[.!]?(?:\/\.)?$)/u

/** `next`: what stands below; a sentence closes a letter only where nothing else follows. */
function withoutGluedClosing(item: Item, next: Item | undefined): Item[] {
  if (item.kind === 'table') return [item]
  const [own = '', ...closing] = item.text.split(GLUED_CLOSING)
  if (closing.length > 0 && !goesOnWithList(next))
    return [withText(item, own), lineOf(closing.join(' '), item.place, NO_ITEM)]
  if (next !== undefined && !isClosing(next)) return [item]
  const [before = '', last] = item.text.split(LAST_SENTENCE)
  if (last === undefined) return [item]
  const sentence = lineOf(last, item.place, NO_ITEM)
  return isReporting(sentence) || SENDING.test(sentence.folded.trim()) ? [withText(item, before), sentence] : [item]
}
const withText = (line: Line, text: string): Line => lineOf(text, line.place, line)
const NO_ITEM = { bold: false, item: null, apart: false } as const

/** Longer lines are no closing. */
const LONGEST_CLOSING = 500

const isClosingLine = (line: Pick<Line, 'text' | 'folded'>) =>
  line.text.length <= LONGEST_CLOSING &&
  ([SUMMING_UP, ...SENTENCES, ...CLOSING].some((pattern) => pattern.test(line.folded.trim())) ||
    isAuthority(line) ||
    PLACE_AND_DATE.test(line.text))

/** An item with a bullet goes on with a list; «- Như trên;», «- Lưu: VT.» are of those who receive the letter. */
const goesOnWithList = (next: Item | undefined) =>
  next?.kind === 'line' &&
  (next.item === 'bullet' || /^[-+*•]\s*\p{L}/u.test(next.text)) &&
  !/^[-+*•\s]*(?:nhu tren|nhu kinh gui|luu)\b/.test(next.folded)

/** Whether a closing closes the letter, with what stands below it. */
function isEnd(item: Item, next: Item | undefined): boolean {
  if (!isClosing(item)) return false
  if (item.kind === 'table') return true
  const folded = item.folded.trim()
  if (SUMMING_UP.test(folded) || END_MARK.test(folded)) return !goesOnWithList(next)
  if (!SENTENCES.some((pattern) => pattern.test(folded))) return true
  return (
    next === undefined || isClosing(next) || (next.kind === 'line' && (isTitleAlone(next) || isNameAlone(next.text)))
  )
}

/** A table closes a letter where a cell of its first row begins with a signature or the list of recipients. */
function isClosing(item: Item): boolean {
  if (item.kind === 'line') return isClosingLine(item)
  const [first] = gridOf(item)
  return (first?.slots ?? []).filter(isWritten).some(({ text }) => {
    const [line = ''] = text.trim().split('\n', 1)
    return isClosingLine({ text: line, folded: alignedFold(line) })
  })
}

const isReporting = ({ text, folded }: Pick<Line, 'text' | 'folded'>) =>
  text.length <= LONGEST_CLOSING && REPORTING.test(folded.trim())

const isSending = (item: Item, next: Item | undefined) =>
  item.kind === 'line' &&
  item.text.length <= LONGEST_CLOSING &&
  (SENDING.test(item.folded.trim()) || isReporting(item)) &&
  (next === undefined || isClosing(next))

/** What is said at the end of a letter, and hardly in a note. */
const LEAVE_TAKING = /\b(?:bao cao|tong hop|kinh (?:chuyen|trinh|bao|gui)|tran trong|cam on)\b/
/** What somebody asks for: then it is a proposal, however politely it ends. */
const ASKS_FOR =
  /\b(?:cap (?:phat|them|may|kinh)|ho tro|bo tri|kinh phi|tap huan|huong dan|trang bi|dau tu|nang cap|chi dao|tang cuong|bo sung|xay dung|mo rong|cho phep|giai quyet)\b/

/** A sentence with the mark that ends a letter, without a bullet where the notes above it have some, and nothing but the end below. */
const isLeaveTaking = (item: Item, above: Item | undefined, next: Item | undefined) =>
  item.kind === 'line' &&
  item.text.length <= LONGEST_CLOSING &&
  END_MARK.test(item.text.trim()) &&
  LEAVE_TAKING.test(item.folded) &&
  !ASKS_FOR.test(item.folded) &&
  item.item === null &&
  !beginsItem(item.text) &&
  above?.kind === 'line' &&
  (above.item !== null || beginsItem(above.text) || saysNone(above.text)) &&
  /[.;]$/.test(above.text.trim()) &&
  (next === undefined || isClosing(next))

/** A title in small letters closes a letter only over the name of who signs. */
const isSignature = (item: Item, next: Item | undefined) =>
  item.kind === 'line' &&
  isTitleAlone(item) &&
  next?.kind === 'line' &&
  (isNameAlone(next.text) || isTitleAlone(next) || /^\(?(?:da ky|ky ten)/.test(next.folded))

/** «PHẦN II», «Mục 3», «IV.» alone on a line: the number of the heading under it. */
const NUMBER_ALONE = /^(?:(?:phan|muc|chuong)\s+(?:[ivx]+|\d{1,2})|[ivx]+\s?[.)/]|\d{1,2}\s?[.)/])\s*[.:]?$/

/** What stands before the next heading, without the number of that heading on a line of its own. */
function withoutNextNumber(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1)
  return last?.kind === 'line' && NUMBER_ALONE.test(last.folded.trim()) ? items.slice(0, -1) : items
}

/** A heading wrapped over two lines: what goes on in small letters under it is still the heading. */
function withoutWrappedTitle(heading: Heading, items: readonly Item[]): readonly Item[] {
  const [next, ...rest] = items
  const isWrapped =
    heading.rest === '' &&
    !/[.:;]$/.test(heading.title) &&
    next?.kind === 'line' &&
    !next.apart &&
    !beginsItem(next.text) &&
    !saysNone(next.text) &&
    /^\p{Ll}/u.test(next.text)
  return isWrapped ? rest : items
}

/** `isLast`: no section follows. What closes a letter before another section, with nothing above it, is that section's. */
function zoneOf(
  heading: Heading,
  line: Item | undefined,
  following: readonly Item[],
  isLast: boolean,
): { zone: Zone; after: Item[] } {
  const closing = following.findIndex(
    (item, nth) =>
      isEnd(item, following[nth + 1]) ||
      isSending(item, following[nth + 1]) ||
      isLeaveTaking(item, following[nth - 1], following[nth + 1]) ||
      isSignature(item, following[nth + 1]) ||
      (item.kind === 'line' && isAnnexTitle(item)),
  )
  const other = otherHeadingAmong(heading, line, following)
  const ends = closing === 0 && !isLast && heading.rest === '' ? [other] : [closing, other]
  const end = Math.min(...ends.map((at) => (at === -1 ? following.length : at)))
  const isPart = other !== -1 && end === other
  const next = following[other]
  const rest = heading.rest !== '' && line?.kind === 'line' ? [lineOf(heading.rest, line.place, line)] : []
  const own = withoutWrappedTitle(heading, following.slice(0, end))
  return {
    zone: {
      section: heading.section,
      title: heading.title,
      items: [...rest, ...own],
      otherPart: isPart && next?.kind === 'line' ? next.text.trim() : null,
    },
    after: following.slice(end),
  }
}

/**
 * The headings of the sections: those of the annex where it has some, and of sections that it lacks those before it, as where
 * only a later sheet of a workbook has the title of an annex.
 */
function headingsOf(items: readonly Item[], from: number, annex: number): Heading[] {
  const inAnnex = annex === -1 ? [] : headingsAmong(items, annex)
  if (inAnnex.length === 0) return headingsAmong(items, from)
  const known = new Set(inAnnex.map(({ section }) => section))
  const before = headingsAmong(items.slice(0, annex), from)
  return [...before.filter(({ section }) => !known.has(section)), ...inAnnex]
}

/** Takes a letter apart. Sections are known by the words of their headings; the annex may have a title of its own or none. */
export function splitLetter(letter: readonly Item[]): Parts {
  const items = letter
    .flatMap(unfolded)
    .flatMap(takenApart)
    .flatMap((item, nth, all) => withoutGluedClosing(item, all[nth + 1]))
  const recipients = items.findIndex((item) => item.kind === 'line' && RECIPIENTS.test(item.folded))
  const annex = items.findIndex((item) => item.kind === 'line' && isAnnexTitle(item))
  const headings = headingsOf(items, recipients + 1, annex)
  const first = headings[0]?.at ?? items.length
  const start = annex !== -1 && headings.some(({ at }) => at > annex) ? Math.min(first, annex) : first
  const parted = headings.map((heading, nth) =>
    zoneOf(
      heading,
      items[heading.at],
      withoutNextNumber(items.slice(heading.at + 1, headings[nth + 1]?.at)),
      nth === headings.length - 1,
    ),
  )
  return {
    head: items.slice(0, start),
    cover: items.slice(start, first),
    zones: parted.map(({ zone }) => zone),
    tail: parted.flatMap(({ after }) => after),
  }
}
