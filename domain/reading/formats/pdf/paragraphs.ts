import { knownShare, sectionOf, wordsOf } from '#domain/reading/annex/section-titles.ts'
import { cutAt, MOST_PIECES } from './cut-words.ts'
import type { Line } from './lines.ts'
import type { Box } from './page.ts'
import { around } from './page.ts'

/** Lines that were one paragraph before they were wrapped. */
export type TextParagraph = Box & {
  readonly text: string
  readonly bold: boolean
  readonly lines: readonly Line[]
}

/** Where text stands between its margins, in points. */
export type Margins = {
  readonly left: number
  readonly right: number
  /** From line to line within a paragraph; null where it is not known. */
  readonly pitch: number | null
  /** All lines but the last of a paragraph reach the right margin. */
  readonly justified: boolean
  /** In a cell of a table: headings and sizes tell nothing there. */
  readonly isCell: boolean
}

const BULLET = /^(?:[+*•·▪●○◦■□➢✓►]\s*|-(?:\s+|(?=\p{Lu}))|o\s+(?=\p{Lu}))/u
const ENUMERATOR = /^(?:(?:\d{1,2}|[a-zđA-E])(?:\.\d{1,2}){0,2}[.)/]|[IVX]{1,5}[.)/])\s+/u
const ADDRESSES = /^kính gửi/iu
const SECTION = /^(?:PHỤ LỤC|Phụ lục \d)/u

export const beginsItem = (text: string): boolean => BULLET.test(text) || ENUMERATOR.test(text)
const beginsSmall = (text: string) => /^[\p{Ll}(,;]/u.test(text)
const isEnded = (text: string) => /[.;:!?]$/.test(text)
/** What no paragraph ends with. */
const goesOnAfter = (text: string) =>
  /(?:,|(?<!\p{L})(?:và|hoặc|của|các|những|tại|thuộc|với|cho|ở|trên|trong|về|theo|do|từ))$/u.test(text)
const ENDS_OPEN = /[\p{L}\p{N}&)][-/]$/u

/** A word that would have fitted but for so little, in points, may not have. */
const ROOM_TO_SPARE = 1.5
/** Nearly, in points. */
const NEAR = 3

const isCentred = ({ left, right }: Line, margins: Margins, inset = 3 * NEAR) =>
  Math.abs(left + right - margins.left - margins.right) < 4 * NEAR && left > margins.left + inset

/** Two lines around the middle of the page; the first may be as good as full. */
const areCentred = (before: Line, line: Line, margins: Margins) =>
  isCentred(before, margins, 0.7 * NEAR) && isCentred(line, margins)

/** Whether the first word of a line would have found room at the end of the line before: then the break was meant. */
function hadRoom(before: Line, line: Line, margins: Margins): boolean {
  const needed = (ENDS_OPEN.test(before.text) ? 0 : before.space) + line.firstWord
  const centred = areCentred(before, line, margins)
  const free = centred
    ? margins.right - margins.left - (before.right - before.left)
    : margins.right - Math.max(before.right, margins.left)
  return needed + ROOM_TO_SPARE <= free
}

/** Two figures one below the other may be two numbers, or one: that is not decided here. */
const parts = (before: Line, line: Line) => /\d$/.test(before.text) && /^\d/.test(line.text)

function isFarther(before: Line, line: Line, first: Line, margins: Margins): boolean {
  const step = line.base - before.base
  const size = Math.max(before.size, line.size)
  if (step > 2.5 * size) return true
  if (margins.pitch === null && before === first) return false
  const usual = before === first ? (margins.pitch ?? step) : Math.max(margins.pitch ?? 0, step)
  return step > usual + Math.max(2.5, 0.12 * usual)
}

/** At most so far, in points. */
const HANGING = 32

/** What is wrapped under an item with a bullet may hang under its text. */
function isIndented(before: Line, line: Line, room: boolean): boolean {
  if (line.left <= before.left + 3 * NEAR) return false
  return room || !beginsItem(before.text) || line.left > before.left + HANGING
}

/** A word that was cut after a hyphen or a stroke. */
const goesOnAfterSign = (before: Line, line: Line) =>
  ENDS_OPEN.test(before.text) && !before.spaceAfter && /^[\p{L}\p{N}]/u.test(line.text)

/** A title is as long at most, in signs, and so much like that of a section. */
const LONGEST_TITLE = 90
const LIKE_A_TITLE = 0.6

/** Whether a short line further left than the item before it, which is ended, is the title of a section without a number. */
function isTitleAfterItem(line: Line, before: Line, first: Line): boolean {
  if (!beginsItem(first.text) || line.left > first.left - NEAR || !isEnded(before.text)) return false
  if (line.text.length > LONGEST_TITLE || /[.;]$/.test(line.text)) return false
  const words = wordsOf(line.text)
  return knownShare(words) === 1 && (sectionOf(words)?.likeness ?? 0) >= LIKE_A_TITLE
}

/** Whether a line begins a paragraph of its own after the lines of one. */
function begins(line: Line, lines: readonly [Line, ...Line[]], margins: Margins): boolean {
  const [first] = lines
  const before = lines.at(-1) ?? first
  const goesOnSmall = beginsSmall(line.text) && !isEnded(before.text)
  const room = hadRoom(before, line, margins)
  if (goesOnAfterSign(before, line)) return false
  if (beginsItem(line.text)) return room || !/^\S+\s+\p{Ll}/u.test(line.text) || isEnded(before.text)
  if (margins.isCell) {
    const cut = cutAt(lines, line, margins.right)
    if (cut !== null) return cut === 'unsure'
    return parts(before, line) || (room && !goesOnSmall && !goesOnAfter(before.text))
  }
  if (SECTION.test(line.text) || isTitleAfterItem(line, before, first)) return true
  if (Math.abs(before.size - line.size) > 1.5 || isFarther(before, line, first, margins)) return true
  if (before.bold !== line.bold && (before.bold || line.bold) && !(goesOnSmall && !room)) return true
  const centred = areCentred(before, line, margins)
  const isAddressed = ADDRESSES.test(before.text) && /^\p{Lu}/u.test(line.text)
  if (!centred && isCentred(before, margins) && (room || isAddressed)) return true
  if (!centred && isIndented(before, line, room) && !(goesOnSmall && !room)) return true
  const isShort = margins.justified && !before.bold && !centred && before.right < margins.right - NEAR
  return room || (isShort && !goesOnSmall)
}

/** Lines of one paragraph as its text. */
export function wrappedText(lines: readonly Line[], margins: Margins): string {
  let text = ''
  let before: Line | null = null
  for (const [nth, line] of lines.entries()) {
    const isOpen = before !== null && goesOnAfterSign(before, line)
    const isSoft = before !== null && before.text.endsWith('\u00AD')
    const isCut =
      margins.isCell && cutAt(lines.slice(Math.max(0, nth - MOST_PIECES), nth), line, margins.right) === 'cut'
    const isStroke = before !== null && /[\p{L}\d]$/u.test(before.text) && /^\/[\p{L}\d]/u.test(line.text)
    text += before === null || isOpen || isSoft || isCut || isStroke ? line.text : ` ${line.text}`
    before = line
  }
  return text
}

/** Whether a line at the top of a page goes on with the last one of the page before. */
export function goesOnOverBreak(before: Line, line: Line, margins: Margins): boolean {
  const placed = { ...line, base: before.base + (margins.pitch ?? before.size) }
  return !begins(placed, [before], margins)
}

/** What names of those begin with whom a cell lists, one below the other. */
const STARTS_NAME =
  /^(?:UBND|Ủy ban|HĐND|Sở|Ban|Phòng|Văn phòng|Trung tâm|Chi cục|Cục|Công an|Trường|Bệnh viện|Hội|Đoàn|Công ty|Doanh nghiệp|Hộ|Các|Cán bộ|Công chức|Người|Nhân dân|Chợ|Siêu thị|Hợp tác xã|Đơn vị|Cơ quan|Tổ chức)(?!\p{L})/u
const beginsName = (line: Line) => STARTS_NAME.test(line.text)

/** Within a name these have no capital. */
const STARTS_OTHER = /^(?:Các|Toàn thể|Người|Nhân dân)(?!\p{L})/u
/** Behind these a body is of the same name: «Văn phòng UBND», «Trưởng Công an». */
const LEADS_ON =
  /(?<!\p{L})(?:phòng|đốc|đạo|tịch|trưởng|phó|bộ|chức|viên|diện|phận|ban|trực|gồm|đến|gửi|cùng|hội|an|đoàn|toàn)$/iu

const IN_SERVICE = /(?<!\p{L})trực thuộc$/iu

/** Whether a name ends with a line and another begins with the next. */
function partsNames(before: Line, line: Line): boolean {
  if (STARTS_OTHER.test(line.text) && IN_SERVICE.test(before.text)) return true
  return beginsName(line) && !goesOnAfter(before.text)
}

/** Whether lines of a cell that names bodies hold several of them, as the words at the start of one say. */
function namesOthers(lines: readonly Line[]): boolean {
  const [first] = lines
  if (first === undefined || !beginsName(first)) return false
  return lines.some((line, nth) => {
    const before = lines[nth - 1]
    if (before === undefined || isEnded(before.text) || LEADS_ON.test(before.text)) return false
    return STARTS_OTHER.test(line.text) && partsNames(before, line)
  })
}

/**
 * Where a cell surely breaks off one name and begins another below, it is a list: names in it that would not have fitted
 * behind the one above stand alone too.
 */
function withListedNames(paragraphs: readonly Line[][]): Line[][] {
  const isBroken = paragraphs.some((own, nth) => {
    const before = paragraphs[nth - 1]?.at(-1)
    const [first] = own
    return before !== undefined && first !== undefined && beginsName(first) && !isEnded(before.text)
  })
  if (!isBroken && !namesOthers(paragraphs.flat())) return [...paragraphs]
  const isOther = (before: Line, line: Line) => partsNames(before, line) && (isBroken || !LEADS_ON.test(before.text))
  return paragraphs.flatMap((own) => {
    const names: Line[][] = []
    for (const line of own) {
      const name = names.at(-1)
      const before = name?.at(-1)
      if (name === undefined || before === undefined || isOther(before, line)) names.push([line])
      else name.push(line)
    }
    return names
  })
}

/** Lines from top to bottom as paragraphs. */
export function paragraphsOf(lines: readonly Line[], margins: Margins): TextParagraph[] {
  const paragraphs: [Line, ...Line[]][] = []
  for (const line of lines) {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined || begins(line, paragraph, margins)) paragraphs.push([line])
    else paragraph.push(line)
  }
  const whole = margins.isCell ? withListedNames(paragraphs) : paragraphs
  return whole.map((own): TextParagraph => {
    const { left, top, right, bottom } = around(own)
    const bold = own.every((line) => line.bold)
    return { left, top, right, bottom, text: wrappedText(own, margins), bold, lines: own }
  })
}
