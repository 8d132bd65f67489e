import type { Bytes } from './cfb-bytes.ts'
import type { FormatPages } from './format-pages.ts'
import type { CharacterFormat, Formats, ParagraphFormat } from './formats.ts'
import type { Piece } from './pieces.ts'
import { signsShown, symbolText } from './symbols.ts'
import type { FontRun } from '../legacy/runs.ts'

/** While the runs of a paragraph are collected. `faint`: cannot be seen beside other text. */
type DrawnRun = Omit<StyledRun, 'text'> & { text: string; readonly faint: boolean }

export type StyledRun = FontRun & { readonly bold: boolean }

/** A paragraph as the file holds it: its runs, how it is laid out, and the drawings that are anchored in it. */
export type DocParagraph = {
  readonly runs: readonly StyledRun[]
  readonly format: ParagraphFormat
  /** Ends with the mark of a table's cell or row. */
  readonly isCellEnd: boolean
  /** Its end was deleted with changes tracked. */
  readonly isDeleted: boolean
  /** Characters, counted through the whole document, where drawings stand. */
  readonly anchors: readonly number[]
}

/** What was met on the way through the text, to be said once. */
export type TextNotes = { tracked: boolean; damaged: boolean; readonly hidden: string[]; readonly struck: string[] }

const PARAGRAPH_END = 0x0d
const CELL_END = 0x07
const PAGE_BREAK = 0x0c
const TAB = 0x09
const LINE_FEED = 0x0a
const FIRST_PLAIN = 0x20
const isControl = (code: number) => code < FIRST_PLAIN && code !== TAB && code !== LINE_FEED

const DRAWING = '\u0008'
const FIELD_BEGINS = '\u0013'
const FIELD_RESULT = '\u0014'
const FIELD_ENDS = '\u0015'
/** Line, page and column breaks, and hyphens. Other control characters show pictures and notes. */
const SHOWN: Readonly<Record<string, string>> = {
  '\u000B': '\n',
  '\f': '\n',
  '\u000E': '\n',
  '\u001E': '-',
  '\u001F': '\u00AD',
}
/** Nobody nests fields deeper. */
const MOST_FIELDS = 50

const western = new TextDecoder('windows-1252')
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Characters of one paragraph with the same formatting, before it is known which paragraph's style they have. */
type Pending = {
  readonly text: string
  readonly hasControls: boolean
  readonly start: number
  /** Where their formatting is described. */
  readonly at: number
  readonly piece: Piece
}

export class DocText {
  readonly notes: TextNotes = { tracked: false, damaged: false, hidden: [], struck: [] }
  readonly #document: Bytes
  readonly #pieces: readonly Piece[]
  readonly #characterPages: FormatPages
  readonly #formats: Formats
  readonly #texts = new Map<Piece, string>()
  /** Of fields that are open: whether the text is of their result, which shows, or of their instruction. */
  #fields: boolean[] = []
  #pending: Pending[] = []
  #runs: DrawnRun[] = []
  #anchors: number[] = []

  constructor(document: Bytes, pieces: readonly Piece[], characterPages: FormatPages, formats: Formats) {
    this.#document = document
    this.#pieces = pieces
    this.#characterPages = characterPages
    this.#formats = formats
  }

  #textOf(piece: Piece): string {
    const known = this.#texts.get(piece)
    if (known !== undefined) return known
    const { all } = this.#document.part(piece.offset, (piece.end - piece.start) * piece.width)
    const text = (piece.width === 1 ? western : utf16).decode(all)
    this.#texts.set(piece, text)
    return text
  }

  /** The paragraphs of a range of characters. */
  paragraphs(start: number, end: number): DocParagraph[] {
    const found: DocParagraph[] = []
    this.#fields = []
    this.#clear()
    let last: Piece | null = null
    for (let nth = this.#pieceAt(start); nth < this.#pieces.length; nth += 1) {
      const piece = this.#pieces[nth]
      if (piece === undefined || piece.start >= end) break
      this.#piece(piece, Math.max(start, piece.start), Math.min(end, piece.end), found)
      last = piece
    }
    if (last !== null && this.#pending.length > 0) {
      const lastByte = last.offset + (Math.min(end, last.end) - 1 - last.start) * last.width
      found.push(this.#paragraph(this.#formats.ofParagraph(lastByte, last), false, false))
    }
    if (end > (this.#pieces.at(-1)?.end ?? 0)) this.notes.damaged = true
    return found
  }

  /** The number of the first piece that ends behind a character. */
  #pieceAt(character: number): number {
    let low = 0
    let high = this.#pieces.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#pieces[middle]?.end ?? Infinity) <= character) low = middle + 1
      else high = middle
    }
    return low
  }

  #clear(): void {
    this.#pending = []
    this.#runs = []
    this.#anchors = []
  }

  #piece(piece: Piece, from: number, to: number, found: DocParagraph[]): void {
    const text = this.#textOf(piece)
    if (text.length < to - piece.start) this.notes.damaged = true
    const byteAt = (character: number) => piece.offset + (character - piece.start) * piece.width
    for (let at = from; at < to;) {
      const run = this.#characterPages.runAt(byteAt(at))
      const characters = Math.max(1, Math.floor((run.end - byteAt(at)) / piece.width))
      const end = Math.min(to, at + characters)
      this.#run(piece, at, text.slice(at - piece.start, end - piece.start), run.at, found)
      at = end
    }
  }

  /** Characters with the same formatting: cut into paragraphs. */
  #run(piece: Piece, start: number, text: string, at: number, found: DocParagraph[]): void {
    let from = 0
    let hasControls = false
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (!isControl(code)) continue
      const byte = piece.offset + (start + index - piece.start) * piece.width
      const isEnd =
        code === PARAGRAPH_END ||
        code === CELL_END ||
        (code === PAGE_BREAK && this.#formats.endsParagraph(byte, piece.width))
      if (!isEnd) hasControls = true
      else {
        if (index > from)
          this.#pending.push({ text: text.slice(from, index), hasControls, start: start + from, at, piece })
        this.#end(piece, byte, at, code === CELL_END, found)
        from = index + 1
        hasControls = false
      }
    }
    if (text.length > from) this.#pending.push({ text: text.slice(from), hasControls, start: start + from, at, piece })
  }

  /** A paragraph's end. With changes tracked it may be deleted, and the paragraph goes on; that of a cell stays. */
  #end(piece: Piece, byte: number, at: number, isCellEnd: boolean, found: DocParagraph[]): void {
    const format = this.#formats.ofParagraph(byte, piece)
    const { deleted, inserted } = this.#formats.ofCharacters(at, piece, format.style)
    this.notes.tracked ||= deleted || inserted
    const isOfTable = isCellEnd || format.endsInnerCell === true || format.endsInnerRow === true
    if (!deleted || isOfTable) found.push(this.#paragraph(format, isCellEnd, deleted))
  }

  #paragraph(format: ParagraphFormat, isCellEnd: boolean, isDeleted: boolean): DocParagraph {
    for (const pending of this.#pending) this.#show(pending, format.style)
    /** An instruction that is not ended where its paragraph ends is broken off. */
    if (this.#fields.length > 0) this.#fields = this.#fields.map(() => true)
    const paragraph = { runs: this.#seen(), format, isCellEnd, isDeleted, anchors: this.#anchors }
    this.#clear()
    return paragraph
  }

  /** What is white beside other text does not show; where all is, it stands on a dark ground. */
  #seen(): readonly StyledRun[] {
    const isBlank = ({ text }: DrawnRun) => text.trim() === ''
    if (this.#runs.every((run) => run.faint || isBlank(run))) return this.#runs
    for (const run of this.#runs) if (run.faint && !isBlank(run)) this.notes.hidden.push(run.text)
    return this.#runs.filter((run) => !run.faint || isBlank(run))
  }

  #show({ text, hasControls, start, at, piece }: Pending, style: number): void {
    const format = this.#formats.ofCharacters(at, piece, style)
    this.notes.tracked ||= format.deleted || format.inserted
    if (format.deleted) return
    if (format.symbol !== null && !this.#inField()) {
      this.#add(symbolText(format.symbol.font, format.symbol.code).repeat(text.length), format, format.symbol.font)
      return
    }
    const shown = hasControls ? this.#withoutControls(text, start) : this.#inField() ? '' : text
    const { font, isOfSigns } = format
    this.#add(isOfSigns && font !== null ? signsShown(shown, font) : shown, format, font)
  }

  readonly #inField = () => this.#fields.includes(false)

  #withoutControls(text: string, start: number): string {
    let shown = ''
    for (let nth = 0; nth < text.length; nth += 1) {
      const sign = text.charAt(nth)
      if (sign === FIELD_BEGINS && this.#fields.length < MOST_FIELDS) this.#fields.push(false)
      else if (sign === FIELD_RESULT) this.#fields.splice(-1, 1, true)
      else if (sign === FIELD_ENDS) this.#fields.pop()
      else if (!this.#inField() && sign === DRAWING) this.#anchors.push(start + nth)
      else if (!this.#inField()) shown += isControl(sign.charCodeAt(0)) ? (SHOWN[sign] ?? '') : sign
    }
    return shown
  }

  #add(text: string, { bold, hidden, struck, raise, faint }: CharacterFormat, font: string | null): void {
    if (text === '') return
    if (hidden) this.notes.hidden.push(text)
    else if (struck) this.notes.struck.push(text)
    else {
      const last = this.#runs.at(-1)
      if (last?.font === font && last.bold === bold && last.raise === raise && last.faint === faint) last.text += text
      else this.#runs.push({ text, font, bold, raise, faint })
    }
  }
}
