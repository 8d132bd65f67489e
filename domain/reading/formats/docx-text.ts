import { fileRules } from '../../checks/rules/file-rules.ts'
import type { Finding } from '../../model/finding.ts'
import { prepareText } from '../../text/prepare.ts'
import { HIDDEN } from './docx-xml.ts'
import { legacyEncodingOf } from './legacy-fonts.ts'

/** What the library's document model says of an element; it comes without types. Fields are there where they apply. */
export type DocxElement = {
  readonly type: string
  readonly children?: readonly DocxElement[]
  readonly value?: string
  readonly isBold?: boolean
  readonly isStrikethrough?: boolean
  readonly highlight?: string | null
  readonly font?: string | null
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null
  readonly styleName?: string | null
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** What was met on the way through a document, to be said once. */
export class DocxNotes {
  readonly #hidden: string[] = []
  readonly #struck: string[] = []
  readonly #legacyFonts = new Set<string>()

  leaveOut(run: DocxElement, text: string): boolean {
    if (run.highlight === HIDDEN) this.#hidden.push(text)
    else if (run.isStrikethrough === true) this.#struck.push(text)
    else return false
    return true
  }

  meet(font: string | null): void {
    if (font !== null && legacyEncodingOf(font) !== null) this.#legacyFonts.add(font)
  }

  findings(): Finding[] {
    const quoted = (pieces: readonly string[]) => prepareText(pieces.join('')).trim().slice(0, 200)
    const hidden = quoted(this.#hidden)
    const struck = quoted(this.#struck)
    return [
      ...(hidden === '' ? [] : [fileRules.hiddenText.at('', { text: hidden })]),
      ...(struck === '' ? [] : [fileRules.struckText.at('', { text: struck })]),
      ...Array.from(this.#legacyFonts, (font) => fileRules.legacyFont.at('', { font })),
    ]
  }
}

export type DocxText = { readonly text: string; readonly bold: boolean }

type Piece = { readonly text: string; readonly bold: boolean }

function pieceOf(element: DocxElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return '\n'
    default:
      return ''
  }
}

function rawText(element: DocxElement): string {
  return element.children === undefined ? pieceOf(element) : element.children.map(rawText).join('')
}

function piecesOf(element: DocxElement, notes: DocxNotes): Piece[] {
  if (element.type !== 'run') return (element.children ?? []).flatMap((child) => piecesOf(child, notes))
  const text = rawText(element)
  if (text === '' || notes.leaveOut(element, text)) return []
  notes.meet(element.font ?? null)
  return [{ text, bold: element.isBold === true }]
}

const isHeadingStyle = (name: string | null | undefined) => /^(?:heading|title|tiêu đề)/i.test(name ?? '')

/** The words of a paragraph. An accent may stand in another run than its letter, so they are joined before they are composed. */
export function textOf(paragraph: DocxElement, notes: DocxNotes): DocxText {
  const pieces = piecesOf(paragraph, notes)
  const written = pieces.filter(({ text }) => text.trim() !== '')
  return {
    text: prepareText(pieces.map(({ text }) => text).join(''))
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
    bold: isHeadingStyle(paragraph.styleName) || (written.length > 0 && written.every(({ bold }) => bold)),
  }
}
