import { linesOf, type Line } from './lines.ts'
import type { TakenPage } from './laid.ts'
import type { Rule } from './page.ts'
import { isSeparator } from './references.ts'
import type { Fragment } from './words.ts'

/** What stands on pages without being of the letter: page numbers, running headers, marks that a digital signature leaves. */

/** Parts of a page's height at its top and bottom: where numbers of pages stand, and where nothing else does. */
const NUMBER_ZONE = 0.16
const HEADER_ZONE = 0.075
const FOOTER_ZONE = 0.1
/** Further in, words are a header or a footer only when they stand on most pages. */
const WIDE_HEADER_ZONE = 0.13

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?(?<number>\d{1,3})(?:\s*\/\s*\d{1,3})?[-–—\s.]*$/iu
/** What signing programs write: who signed, when, with what. */
const SIGNATURE_MARK =
  /^(?:ký bởi|người ký|được ký bởi|ký số bởi|ký điện tử bởi|thời gian ký|ngày ký|giờ ký|digitally signed|signed by|signature (?:not )?(?:verified|valid)|signing time|date:? ?\d{4}[.-]\d{2}[.-]\d{2} \d)/iu
/** Further lines of such a mark. */
const MARK_SMALL = 11

/** Where an office is and how to reach it, as its letterhead says at the foot of the last page. */
const LETTERHEAD = /^(?:địa chỉ|trụ sở|số \d|\d{1,4}[ ,]).*(?:điện thoại|đt|tel|fax|e-?mail|website)\s?[:.]/iu
const LETTERHEAD_SIZE = 0.95

const isAtEdge = (line: Line, height: number, zone: number) =>
  line.bottom < height * zone || line.top > height * (1 - zone)

function isPageNumber(line: Line, lines: readonly Line[], { page }: TakenPage, pages: number): boolean {
  const number = Number(PAGE_NUMBER.exec(line.text)?.groups?.['number'])
  if (!isAtEdge(line, page.height, NUMBER_ZONE) || !(number >= 1 && number <= Math.max(page.number, pages)))
    return false
  return (
    lines.every((other) => other === line || !isLevel(other, line)) && !lines.some((other) => isWrapped(other, line))
  )
}

/** Whether two lines stand at one height. */
const isLevel = (a: Line, b: Line) => a.bottom > b.top && a.top < b.bottom

/** Lines of one text follow each other at most at such steps, in parts of their size, and begin at most so far apart, in points. */
const STEP = 1.7
const SAME_LEFT = 3

/** Whether a line goes on with the one above, in a column: the last figure of a date that was torn is no page's number. */
const isWrapped = (above: Line, line: Line) =>
  line.base > above.base &&
  line.base - above.base < STEP * line.size &&
  Math.abs(line.left - above.left) < SAME_LEFT &&
  Math.abs(line.size - above.size) < 0.5

/** A line with words that ends with the number of its page: «Công văn số 12/SYT - trang 3», «Phụ lục | 3», «SỞ Y TẾ - 3/4». */
const NUMBERED =
  /(?:(?<!\p{L})(?:trang|page)\s*|\s[|–—-]\s*)(?<number>\d{1,3})(?:\s*(?:\/|trên|of)\s*(?<all>\d{1,3}))?\s*$/iu
/** How far such a line keeps from the text, in parts of its size. */
const KEEPS_OFF = 1.45

/** Whether a line in a page's margin names the page that it stands on. */
function namesPage(line: Line, lines: readonly Line[], { page }: TakenPage, pages: number): boolean {
  if (line.bottom >= page.height * HEADER_ZONE && line.top <= page.height * (1 - FOOTER_ZONE)) return false
  const { number, all } = NUMBERED.exec(line.text)?.groups ?? {}
  if (number === undefined || Number(number) > Math.max(page.number, pages)) return false
  if (all !== undefined && Number(all) < Number(number)) return false
  return lines.every((other) => isLevel(other, line) || Math.abs(other.base - line.base) > KEEPS_OFF * line.size)
}

/** Lines in the margins that name their page, with what stands beside them. */
function namingLines(lines: readonly Line[], taken: TakenPage, pages: number): Set<Line> {
  const naming = lines.filter((line) => namesPage(line, lines, taken, pages))
  return new Set(lines.filter((line) => naming.some((other) => isLevel(other, line))))
}

/** The same words at the same height, whatever figures change in them. */
const headerKey = (line: Line) => `${line.text.replace(/\d+/g, '#')}@${Math.round(line.base / 3)}`

/** Lines of a signature's mark: those that say so, and what is set under and above them in the same small letters. */
function markLines(lines: readonly Line[]): Set<Line> {
  const marks = new Set(lines.filter(({ text }) => SIGNATURE_MARK.test(text)))
  const isOfMark = (line: Line, mark: Line) =>
    line.size <= MARK_SMALL &&
    Math.abs(line.size - mark.size) < 0.6 &&
    Math.abs(line.left - mark.left) < 4 &&
    Math.abs(line.base - mark.base) < 1.9 * mark.size
  for (const mark of marks)
    for (const line of lines) if (!marks.has(line) && isOfMark(line, mark) && mark.size <= MARK_SMALL) marks.add(line)
  return marks
}

const FOOTNOTE_SIZE = 0.86
/** Lines drawn on a page that are looked at. */
const MOST_RULES = 2000

/** The size that lines in the middle of the scale have. */
function usualSize(lines: readonly Line[]): number {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

/** The lines at the foot of a page that a short line sets apart and that are set smaller than the text. */
export function footnoteLines({ page, tables }: TakenPage, lines: readonly Line[]): Line[] {
  const usual = usualSize(lines)
  const isBetween = (rule: Rule) =>
    isSeparator(rule, page.width) && !tables.some(({ box }) => rule.at > box.top - 2 && rule.at < box.bottom + 2)
  for (const rule of page.rules.across.slice(-MOST_RULES).filter(isBetween)) {
    const below = lines.filter((line) => line.top > rule.at - 3 && !isAtEdge(line, page.height, HEADER_ZONE))
    const isNear = below.some((line) => line.top - rule.at < 20 && Math.abs(line.left - rule.from) < 12)
    const areNotes = below.every((line) => line.size < usual * FOOTNOTE_SIZE)
    if (isNear && areNotes && !tables.some(({ box }) => box.top > rule.at)) return below
  }
  return []
}

/** The pages without what is not of the letter, and what their footnotes say. */
export function withoutFurniture(pages: readonly TakenPage[]): { pages: TakenPage[]; footnotes: string } {
  const cut = pages.map(({ free }) => linesOf(free, true))
  const seen = new Map<string, number>()
  for (const [nth, lines] of cut.entries()) {
    const height = pages[nth]?.page.height ?? 0
    const keys = lines.filter((line) => isAtEdge(line, height, WIDE_HEADER_ZONE)).map(headerKey)
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const usual = usualSize(cut.flat())
  const footnotes: string[] = []
  const kept = pages.map((taken, nth) => {
    const lines = cut[nth] ?? []
    const { height } = taken.page
    const marks = markLines(lines)
    const naming = namingLines(lines, taken, pages.length)
    const notes = footnoteLines(taken, lines)
    footnotes.push(...notes.map(({ text }) => text))
    const isHeader = (line: Line) => {
      const times = seen.get(headerKey(line)) ?? 0
      if (line.bottom < height * HEADER_ZONE || line.top > height * (1 - FOOTER_ZONE))
        return times > Math.max(1, pages.length / 3)
      return isAtEdge(line, height, WIDE_HEADER_ZONE) && times > 2 && times > pages.length * 0.6
    }
    const isLetterhead = (line: Line) =>
      isAtEdge(line, height, FOOTER_ZONE) && line.size < usual * LETTERHEAD_SIZE && LETTERHEAD.test(line.text)
    const isArtifact = (line: Line) =>
      isAtEdge(line, height, NUMBER_ZONE) && line.fragments.every(({ artifact }) => artifact)
    const dropped = new Set<Fragment>(
      lines
        .filter(
          (line) =>
            marks.has(line) ||
            notes.includes(line) ||
            isHeader(line) ||
            isArtifact(line) ||
            isLetterhead(line) ||
            isPageNumber(line, lines, taken, pages.length) ||
            naming.has(line),
        )
        .flatMap(({ fragments }) => fragments),
    )
    return dropped.size === 0 ? taken : { ...taken, free: taken.free.filter((fragment) => !dropped.has(fragment)) }
  })
  return { pages: kept, footnotes: footnotes.join(' ') }
}
