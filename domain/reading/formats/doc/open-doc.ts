import { docRules } from '#domain/checks/rules/doc-rules.ts'
import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { prepareText } from '#domain/text/prepare.ts'
import type { Bytes } from './cfb-bytes.ts'
import { openCompoundFile, type CompoundFile } from './cfb.ts'
import { blocksOf } from './blocks.ts'
import { readTextBoxes } from './boxes.ts'
import { readFib, type Fib } from './fib.ts'
import { readFonts } from './fonts.ts'
import { FormatPages } from './format-pages.ts'
import { Formats } from './formats.ts'
import { readLists } from './lists.ts'
import { readPieces, type Piece } from './pieces.ts'
import { readStyles } from './styles.ts'
import { DocText, type DocParagraph, type TextNotes } from './text.ts'
import { treeOf, type DocNode } from './tree.ts'
import { nothing, type Opened } from '../format-adapter.ts'
import { LegacyRuns } from '../legacy/runs.ts'

const MILLION = 1_000_000
/** Characters of all parts. A letter with an annex of 20,000 rows has about one million. */
const LIMIT = 4

/** Bytes of paragraphs' formatting outside of its pages: of 20,000 rows of 40 columns. */
const MOST_DATA = 40

const CHARACTER_STEP = 1
const PARAGRAPH_STEP = 13

function textOf(document: Bytes, table: Bytes, fib: Fib, pieces: readonly Piece[], file: CompoundFile): DocText {
  let stream: ReturnType<CompoundFile['stream']> | undefined
  const data = () => {
    stream ??= file.stream('Data')
    return stream === 'cut' ? null : stream
  }
  const formats = new Formats({
    document,
    data: { bytes: data, left: MOST_DATA * MILLION },
    styles: readStyles(table, fib.table('styles')),
    fonts: readFonts(table, fib.table('fonts')),
    paragraphPages: new FormatPages(document, table, fib.table('paragraphPages'), PARAGRAPH_STEP),
  })
  const characterPages = new FormatPages(document, table, fib.table('characterPages'), CHARACTER_STEP)
  return new DocText(document, pieces, characterPages, formats)
}

const isEmpty = ({ runs, anchors }: DocParagraph) =>
  anchors.length === 0 && runs.every(({ text }) => text.trim() === '')

/** A text box ends with a paragraph that is not shown. */
function withoutEnd(paragraphs: readonly DocParagraph[]): readonly DocParagraph[] {
  const last = paragraphs.at(-1)
  return last !== undefined && isEmpty(last) ? paragraphs.slice(0, -1) : paragraphs
}

/** What stands in text boxes, by the paragraph that they are anchored in; what is anchored nowhere comes before all. */
function boxesIn(boxes: readonly { nodes: DocNode[]; anchor: number | null }[], main: readonly DocParagraph[]) {
  const byAnchor = new Map<number | null, DocNode[]>()
  const anchors = new Set(main.flatMap((paragraph) => paragraph.anchors))
  for (const { nodes, anchor } of boxes) {
    const known = anchor !== null && anchors.has(anchor) ? anchor : null
    byAnchor.set(known, [...(byAnchor.get(known) ?? []), ...nodes])
  }
  return {
    first: byAnchor.get(null) ?? [],
    of: (paragraph: DocParagraph) => paragraph.anchors.flatMap((anchor) => byAnchor.get(anchor) ?? []),
  }
}

function noteFindings({ tracked, hidden, struck }: TextNotes, name: string): Finding[] {
  const quoted = (pieces: readonly string[]) => prepareText(pieces.join('')).trim().slice(0, 200)
  const hiddenText = quoted(hidden)
  const struckText = quoted(struck)
  return [
    ...(tracked ? [fileRules.trackedChanges.at('', { name })] : []),
    ...(hiddenText === '' ? [] : [fileRules.hiddenText.at('', { text: hiddenText })]),
    ...(struckText === '' ? [] : [fileRules.struckText.at('', { text: struckText })]),
  ]
}

const hasMacros = (file: CompoundFile) => file.has('Macros') || file.has('VBA')

function read(document: Bytes, table: Bytes, fib: Fib, file: CompoundFile, name: string): Opened {
  const pieces = readPieces(table, fib.table('pieces'))
  const length = pieces?.at(-1)?.end ?? 0
  if (pieces === null || length < fib.mainLength) return nothing(fileRules.damaged.at('', { name }))
  if (length > LIMIT * MILLION) return nothing(fileRules.tooLarge.at('', { name, limitMb: LIMIT }))
  const text = textOf(document, table, fib, pieces, file)
  const main = text.paragraphs(0, fib.mainLength)
  const boxTexts = readTextBoxes(table, fib)
    .map(({ start, end, anchor }) => ({ anchor, paragraphs: withoutEnd(text.paragraphs(start, end)) }))
    .filter(({ paragraphs }) => !paragraphs.every(isEmpty))
  if (text.notes.damaged) return nothing(fileRules.damaged.at('', { name }))
  const all = [...boxTexts.flatMap(({ paragraphs }) => paragraphs), ...main]
  const fonts = new LegacyRuns(all.flatMap(({ runs }) => runs))
  const boxes = boxesIn(
    boxTexts.map(({ paragraphs, anchor }) => ({ nodes: treeOf(paragraphs), anchor })),
    main,
  )
  const lists = readLists(table, fib.table('lists'), fib.table('listUses'))
  const blocks = blocksOf([...boxes.first, ...treeOf(main)], { fonts, lists, boxesOf: boxes.of })
  return {
    blocks,
    findings: [
      ...(hasMacros(file) ? [fileRules.macros.at('', { name })] : []),
      ...noteFindings(text.notes, name),
      ...fonts.findings(),
      ...(blocks.length === 0 ? [fileRules.noText.at('', { name })] : []),
    ],
  }
}

/**
 * Word's binary format of 1997 to 2003. Tracked changes are read as accepted; hidden and struck-out text is left out, and said
 * to be; headers, footers, notes and comments are no part of a letter's text.
 */
export async function openDoc(bytes: Uint8Array, fileName: string): Promise<Opened> {
  const name = { name: fileName }
  const file = openCompoundFile(bytes)
  const document = file?.stream('WordDocument') ?? null
  if (file === null || document === null || document === 'cut') return nothing(fileRules.damaged.at('', name))
  const fib = readFib(document)
  if (fib === 'older') return nothing(docRules.tooOld.at('', name))
  if (fib === 'encrypted') return nothing(fileRules.encrypted.at('', name))
  if (fib === 'damaged') return nothing(fileRules.damaged.at('', name))
  const table = file.stream(fib.tableStream)
  if (table === null || table === 'cut') return nothing(fileRules.damaged.at('', name))
  return read(document, table, fib, file, fileName)
}
