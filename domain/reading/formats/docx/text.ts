import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { prepareText } from '#domain/text/prepare.ts'
import type { DocxStyles } from './styles.ts'
import { HIDDEN } from './losses.ts'
import { isSignFont, signsShown } from '../doc/symbols.ts'
import { LegacyRuns, type FontRun } from '../legacy/runs.ts'
import type { Raise } from '../raised.ts'

/** What the library's document model says of an element; it comes without types. Fields are there where they apply. */
export type DocxElement = {
  readonly type: string
  readonly children?: readonly DocxElement[]
  readonly value?: string
  readonly isBold?: boolean
  /** Is not bold though its style is, in the document as rewritten before. */
  readonly isSmallCaps?: boolean
  readonly isStrikethrough?: boolean
  /** Is white, in the document as rewritten before. */
  readonly isUnderline?: boolean
  /** In points. */
  readonly fontSize?: number | null
  readonly highlight?: string | null
  readonly font?: string | null
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null
  readonly styleId?: string | null
  readonly styleName?: string | null
  readonly verticalAlignment?: string
  readonly checked?: boolean
  /** How many columns a cell takes, and how it is merged: in one number, as the document was rewritten before. */
  readonly colSpan?: number
  /** Of a row: it is hidden, in the document as rewritten before. */
  readonly isHeader?: boolean
}

/** All runs of a document in their fonts. */
function* fontRuns(element: DocxElement, styles: DocxStyles, paragraph: string | null): Generator<FontRun> {
  if (element.type === 'run') yield { text: rawText(element), font: fontOf(element, styles, paragraph) }
  else
    for (const child of element.children ?? [])
      yield* fontRuns(child, styles, element.type === 'paragraph' ? (element.styleId ?? null) : paragraph)
}

const fontOf = (run: DocxElement, styles: DocxStyles, paragraph: string | null) =>
  run.font ?? styles.fontOf(paragraph, run.styleId ?? null)

const isBold = (run: DocxElement, styles: DocxStyles, paragraph: string | null) =>
  run.isBold === true || (run.isSmallCaps !== true && styles.isBold(paragraph, run.styleId ?? null))

/** «Click here to enter text.»: what a form shows where nothing was entered. */
const isPlaceholder = ({ styleId, styleName }: DocxElement) =>
  styleId === 'PlaceholderText' || /^placeholder text$/i.test(styleName ?? '')

const RAISES: Readonly<Record<string, Raise>> = { superscript: 'above', subscript: 'below' }

/** The library says `baseline` also where a run says nothing. */
const raiseOf = ({ verticalAlignment = '', styleId = null }: DocxElement, styles: DocxStyles): Raise | null =>
  RAISES[verticalAlignment] ?? RAISES[styles.verticalAlignmentOf(styleId) ?? ''] ?? null

/** What holds for a whole document, and what was met on the way through it, to be said once. */
export class DocxNotes {
  readonly styles: DocxStyles
  readonly fonts: LegacyRuns
  readonly #hidden: string[] = []
  readonly #struck: string[] = []

  constructor(document: DocxElement, styles: DocxStyles) {
    this.styles = styles
    this.fonts = new LegacyRuns(fontRuns(document, styles, null))
  }

  /** Takes note of text that the document holds and does not show. */
  hide(text: string): void {
    this.#hidden.push(text)
  }

  leaveOut(run: DocxElement, text: string): boolean {
    if (run.highlight === HIDDEN || isPlaceholder(run)) this.hide(text)
    else if (run.isStrikethrough === true) this.#struck.push(text)
    else return false
    return true
  }

  findings(): Finding[] {
    const quoted = (pieces: readonly string[]) => prepareText(pieces.join('')).trim().slice(0, 200)
    const hidden = quoted(this.#hidden)
    const struck = quoted(this.#struck)
    return [
      ...(hidden === '' ? [] : [fileRules.hiddenText.at('', { text: hidden })]),
      ...(struck === '' ? [] : [fileRules.struckText.at('', { text: struck })]),
      ...this.fonts.findings(),
    ]
  }
}

export type DocxText = { readonly text: string; readonly bold: boolean }

type Piece = FontRun & { readonly bold: boolean; readonly faint: boolean }

/** Smaller text cannot be read. */
const LEAST_SIZE = 3

/** Cannot be seen beside other text: as white as the page, or hardly larger than a dot. */
const isFaint = ({ isUnderline, fontSize }: DocxElement) =>
  isUnderline === true || (fontSize ?? LEAST_SIZE) < LEAST_SIZE

function pieceOf(element: DocxElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return '\n'
    case 'checkbox':
      return element.checked === true ? '☑' : '☐'
    default:
      return ''
  }
}

function rawText(element: DocxElement): string {
  return element.children === undefined ? pieceOf(element) : element.children.map(rawText).join('')
}

function piecesOf(element: DocxElement, paragraph: string | null, notes: DocxNotes): Piece[] {
  if (element.type !== 'run') return (element.children ?? []).flatMap((child) => piecesOf(child, paragraph, notes))
  const text = rawText(element)
  if (text === '' || notes.leaveOut(element, text)) return []
  const font = fontOf(element, notes.styles, paragraph)
  return [
    {
      text: font !== null && isSignFont(font) ? signsShown(text, font) : text,
      font,
      raise: raiseOf(element, notes.styles),
      bold: isBold(element, notes.styles, paragraph),
      faint: isFaint(element),
    },
  ]
}

const isHeadingStyle = (name: string | null | undefined) => /^(?:heading|title|tiêu đề)/i.test(name ?? '')

/** What is white beside other text does not show; where all is, it stands on a dark ground. */
function seen(pieces: readonly Piece[], notes: DocxNotes): readonly Piece[] {
  if (pieces.every(({ faint, text }) => faint || text.trim() === '')) return pieces
  for (const { faint, text } of pieces) if (faint && text.trim() !== '') notes.hide(text)
  return pieces.filter(({ faint, text }) => !faint || text.trim() === '')
}

/** The words of a paragraph. An accent may stand in another run than its letter, so they are joined before they are composed. */
export function textOf(paragraph: DocxElement, notes: DocxNotes): DocxText {
  const pieces = seen(piecesOf(paragraph, paragraph.styleId ?? null, notes), notes)
  const written = pieces.filter(({ text }) => text.trim() !== '')
  return {
    text: prepareText(notes.fonts.decode(pieces))
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
    bold: isHeadingStyle(paragraph.styleName) || (written.length > 0 && written.every(({ bold }) => bold)),
  }
}
