import { fileRules } from '#domain/checks/rules/file-rules.ts'
import { pdfRules } from '#domain/checks/rules/pdf-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { prepareText } from '#domain/text/prepare.ts'
import { nothing, type Opened } from '../format-adapter.ts'
import { legacyEncodingOf } from '../legacy/fonts.ts'
import { LegacyRuns } from '../legacy/runs.ts'
import type { Span } from './aligned.ts'
import { blocksOf } from './blocks.ts'
import { isChanged } from './checksums.ts'
import { pageContent } from './content.ts'
import { openPdfDocument, operatorCodes, type PdfDocument } from './document.ts'
import { withoutFurniture } from './furniture.ts'
import { garbledFonts, isGarbled } from './garbling.ts'
import { joinedPages } from './joins.ts'
import type { Laid, TakenPage } from './laid.ts'
import type { LadderBefore } from './ladders.ts'
import { layOut } from './layout.ts'
import { linesOf, type Line } from './lines.ts'
import { marginsOf, runningLines } from './margins.ts'
import type { PageContent } from './page.ts'
import { withReferences } from './references.ts'
import { takeApart } from './ruled-tables.ts'
import { hiddenText, kindOf, shownText, type PageKind } from './scans.ts'
import type { Fragment } from './words.ts'

/** A letter with its annex has a few pages; a longer file is a book. */
const MOST_PAGES = 300
/** Signs in all; 300 pages full of text have a third of them. */
const MOST_GLYPHS = 3_000_000
const MOST_NAMED = 30

type ReadPage = {
  readonly content: PageContent
  readonly fragments: readonly Fragment[]
  readonly kind: PageKind
}

/** The pages that could be drawn, and the numbers of those that could not. */
async function drawnPages(document: PdfDocument): Promise<{ pages: ReadPage[]; damaged: number[]; last: number }> {
  const codes = await operatorCodes()
  const pages: ReadPage[] = []
  const damaged: number[] = []
  let left = MOST_GLYPHS
  let last = 0
  while (last < Math.min(document.pages, MOST_PAGES) && left > 0) {
    last += 1
    const page = await document.page(last)
    if (page === null) {
      damaged.push(last)
      continue
    }
    const content = pageContent(page, codes, left)
    left -= content.signs
    const kind = kindOf(content)
    pages.push({ content, fragments: shownText(content.fragments, kind), kind })
  }
  return { pages, damaged, last }
}

/** Pieces of text in each font that tell what it is encoded in. */
const SAMPLE = 200

function samplesByFont(fragments: readonly Fragment[]): Fragment[] {
  const counts = new Map<string, number>()
  return fragments.filter(({ font, text }) => {
    if (!/[^ -~]/.test(text)) return false
    const count = counts.get(font) ?? 0
    counts.set(font, count + 1)
    return count < SAMPLE
  })
}

/** Whether any text is from before Unicode; next to no file's is. */
function isLegacy(samples: readonly Fragment[], runs: LegacyRuns): boolean {
  const text = samples.map((sample) => sample.text).join(' ')
  return samples.some(({ font }) => legacyEncodingOf(font) !== null) || runs.decode([{ text, font: null }]) !== text
}

/** Text in fonts from before Unicode decoded. */
function decoded(pages: readonly ReadPage[]): { pages: ReadPage[]; findings: Finding[] } {
  const samples = samplesByFont(pages.flatMap(({ fragments }) => fragments))
  const runs = new LegacyRuns(samples)
  if (!isLegacy(samples, runs)) return { pages: [...pages], findings: runs.findings() }
  const decodedOf = (fragment: Fragment): Fragment => {
    const text = runs.decode([fragment])
    return text === fragment.text ? fragment : { ...fragment, text }
  }
  const all = pages.map(({ content, fragments, kind }) => ({ content, kind, fragments: fragments.map(decodedOf) }))
  return { pages: all, findings: runs.findings() }
}

/** Pages taken apart one after the other: a table may go on from page to page. */
function takenApart(pages: readonly ReadPage[]): TakenPage[] {
  let before: LadderBefore | null = null
  return pages.map(({ content, fragments }) => {
    const taken = takeApart(content, withReferences(content, fragments), before)
    const last = taken.tables.toSorted((a, b) => b.box.bottom - a.box.bottom)[0]
    before = last?.ruled === true && last.columns !== null ? { ...last.box, columns: last.columns } : null
    return taken
  })
}

/** Margins are those of all pages of one width together: a page may hold but a few short lines. */
function laidOut(pages: readonly TakenPage[]): Laid[][] {
  const widths = [...new Set(pages.map(({ page }) => Math.round(page.width)))]
  const margins = new Map(
    widths.map((width) => {
      const own = pages.filter(({ page }) => Math.round(page.width) === width)
      const lines = own.map(({ free, page }) => runningLines(free, page))
      return [width, marginsOf(width, lines)]
    }),
  )
  let before: readonly Span[] | null = null
  return pages.map((taken) => {
    const own = margins.get(Math.round(taken.page.width))
    const laid: Laid[] = own === undefined ? [] : layOut(taken, own, before)
    const last = laid.at(-1)
    before = last?.kind === 'table' && !last.ruled ? last.columns : null
    return laid
  })
}

const textOf = (laid: readonly Laid[]) =>
  laid
    .flatMap((one) => {
      if (one.kind === 'text') return one.parts.flatMap(({ paragraph }) => paragraph.lines)
      return one.rows.flatMap((cells) => cells.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines)))
    })
    .map(({ text }) => text)
    .join('\n')

/** A page without the lines in fonts that are garbled: what stands beside them in a table would mislead. */
function withoutFonts(page: TakenPage, fonts: ReadonlySet<string>) {
  const isHitLine = ({ fragments }: Line) => fragments.some(({ font, text }) => fonts.has(font) && /\p{L}/u.test(text))
  const hit = fonts.size === 0 ? [] : linesOf(page.free, true).filter(isHitLine)
  const cells = page.tables.flatMap(({ rows }) => rows.flat())
  const isTableHit = fonts.size > 0 && cells.some(({ parts }) => parts.some(({ lines }) => lines.some(isHitLine)))
  const dropped = new Set(hit.flatMap(({ fragments }) => fragments))
  const free = page.free.filter((fragment) => !dropped.has(fragment))
  return { page: { ...page, free }, isHit: hit.length > 0 || isTableHit, isTableHit }
}

/** Numbers of pages as a sentence names them. */
const named = (pages: readonly number[]) =>
  pages.slice(0, MOST_NAMED).join(', ') + (pages.length > MOST_NAMED ? ', …' : '')

const aboutPages = (rule: (typeof pdfRules)['scanPages'], pages: readonly number[]): Finding[] =>
  pages.length === 0 ? [] : [rule.at('', { pages: named(pages) })]

function aboutHidden(pages: readonly ReadPage[]): Finding[] {
  const hidden = pages.map(({ content, kind }) => hiddenText(content.fragments, kind)).join(' ')
  const text = prepareText(hidden).trim().slice(0, 200)
  return text === '' ? [] : [fileRules.hiddenText.at('', { text })]
}

/** What was struck out on the pages, in the order of its lines. */
function aboutStruck(pages: readonly ReadPage[]): Finding[] {
  const struck = pages.flatMap(({ content }) => linesOf(content.struck, false).map((line) => line.text)).join(' ')
  const text = prepareText(struck).trim().slice(0, 200)
  return text === '' ? [] : [fileRules.struckText.at('', { text })]
}

/** Stamps of digital signatures that may say the number or the date, and are not read. */
function aboutStamps(pages: readonly ReadPage[]): Finding[] {
  const text = prepareText(pages.flatMap(({ content }) => content.stamps).join(' '))
    .trim()
    .slice(0, 200)
  return text === '' ? [] : [pdfRules.stamps.at('', { text })]
}

/** Stamps of registers of incoming letters. */
function aboutRegisters(pages: readonly ReadPage[]): Finding[] {
  const text = pages
    .map(({ content }) => content.register)
    .join(' ')
    .trim()
    .slice(0, 200)
  return text === '' ? [] : [pdfRules.register.at('', { text })]
}

/** Lines that stand upright in tables: what belongs to which cell is less sure than elsewhere. */
function aboutUpright(pages: readonly TakenPage[]): Finding[] {
  const text = prepareText(pages.flatMap(({ upright }) => upright).join(' '))
    .trim()
    .slice(0, 200)
  return text === '' ? [] : [pdfRules.upright.at('', { text })]
}

const isUnsureTable = (one: Laid) => one.kind === 'table' && one.isUnsure === true

const numbersOf = (pages: readonly ReadPage[], kind: PageKind) =>
  pages.filter((page) => page.kind === kind).map(({ content }) => content.number)

async function read(document: PdfDocument, fileName: string): Promise<Opened> {
  const name = { name: fileName }
  if (document.shell === 'portfolio') return nothing(pdfRules.portfolio.at('', name))
  const { pages: drawn, damaged, last } = await drawnPages(document)
  const scans = numbersOf(drawn, 'scan')
  const texts = drawn.filter(({ kind }) => kind === 'text' || kind === 'recognised')
  if (texts.length === 0) {
    if (document.shell === 'xfa') return nothing(pdfRules.form.at('', name))
    if (scans.length > 0) return nothing(pdfRules.scan.at('', name))
    return nothing((damaged.length > 0 ? fileRules.damaged : fileRules.noText).at('', name))
  }
  const { pages, findings } = decoded(texts)
  const { pages: taken, footnotes } = withoutFurniture(takenApart(pages))
  const fonts = garbledFonts(pages.flatMap(({ fragments }) => fragments))
  const cleaned = taken.map((page) => withoutFonts(page, fonts))
  const laid = laidOut(cleaned.map(({ page }) => page))
  const unsound = laid.map((page, nth) => cleaned[nth]?.isTableHit === true || isGarbled(prepareText(textOf(page))))
  const sound = laid.filter((_, nth) => unsound[nth] !== true)
  const pagesWhere = (isOne: (nth: number) => boolean) =>
    taken.flatMap(({ page }, nth) => (isOne(nth) ? [page.number] : []))
  const unread = pagesWhere((nth) => unsound[nth] === true)
  const garbledPages = pagesWhere((nth) => unsound[nth] === true || cleaned[nth]?.isHit === true)
  if (unread.length > laid.length / 2) return nothing(pdfRules.garbled.at('', name))
  const blocks = blocksOf(joinedPages(sound))
  if (blocks.length === 0 && garbledPages.length > 0) return nothing(pdfRules.garbled.at('', name))
  return {
    blocks,
    findings: [
      ...(blocks.length === 0 ? [fileRules.noText.at('', name)] : []),
      ...(last < document.pages ? [pdfRules.cut.at('', { pages: document.pages, read: last })] : []),
      ...aboutHidden(drawn),
      ...aboutStruck(drawn),
      ...aboutStamps(drawn),
      ...aboutRegisters(drawn),
      ...aboutUpright(taken),
      ...aboutPages(pdfRules.pagesDamaged, damaged),
      ...aboutPages(
        pdfRules.pagesCut,
        drawn.filter(({ content }) => content.isCut).map(({ content }) => content.number),
      ),
      ...aboutPages(pdfRules.scanPages, scans),
      ...aboutPages(pdfRules.recognised, numbersOf(drawn, 'recognised')),
      ...aboutPages(pdfRules.garbledPages, garbledPages),
      ...aboutPages(
        pdfRules.rowsUnruled,
        pagesWhere((nth) => taken[nth]?.isUnsure === true || laid[nth]?.some(isUnsureTable) === true),
      ),
      ...(footnotes === '' ? [] : [pdfRules.footnotes.at('', { text: prepareText(footnotes).slice(0, 200) })]),
      ...findings,
    ],
  }
}

const END = Array.from('%%EOF', (sign) => sign.charCodeAt(0))
/** Bytes after the mark of its end that other programs have put behind a file. */
const AFTER_END = 4096

/** Whether the mark of a file's end is there: a file that was cut is read in part without any sign of it. */
function hasEnd(bytes: Uint8Array): boolean {
  const [first = 0] = END
  const tail = bytes.subarray(-AFTER_END)
  for (let at = tail.indexOf(first); at !== -1; at = tail.indexOf(first, at + 1))
    if (END.every((code, nth) => tail[at + nth] === code)) return true
  return false
}

/** Printed or exported PDF with text: its words put together by where they stand, its tables by their lines. */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<Opened> {
  const document = await openPdfDocument(bytes)
  if (document === 'encrypted') return nothing(fileRules.encrypted.at('', { name: fileName }))
  if (document === 'damaged') return nothing(fileRules.damaged.at('', { name: fileName }))
  try {
    const { blocks, findings } = await read(document, fileName)
    const isCut = blocks.length > 0 && !hasEnd(bytes)
    const name = { name: fileName }
    return {
      blocks,
      findings: [
        ...(isCut ? [pdfRules.incomplete.at('', name)] : []),
        ...(blocks.length > 0 && isChanged(bytes) ? [pdfRules.changed.at('', name)] : []),
        ...findings,
      ],
    }
  } finally {
    await document.close()
  }
}
