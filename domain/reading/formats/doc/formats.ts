import type { Bytes } from './cfb-bytes.ts'
import { characterChanges, type CharacterChanges, type Toggle } from './characters.ts'
import type { FormatPages } from './format-pages.ts'
import type { Piece } from './pieces.ts'
import { paragraphChanges, type DataStream, type ParagraphChanges } from './paragraphs.ts'
import type { DocStyles } from './styles.ts'
import { isSignFont } from './symbols.ts'
import type { Raise } from '../raised.ts'

/** How characters look, styles and all. */
export type CharacterFormat = {
  readonly bold: boolean
  readonly struck: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  readonly inserted: boolean
  readonly raise: Raise | null
  /** Cannot be seen beside other text: as white as the page, or hardly larger than a dot. */
  readonly faint: boolean
  readonly font: string | null
  /** Its font is one of signs. */
  readonly isOfSigns: boolean
  /** The sign that each of the characters stands for, and its font. */
  readonly symbol: { readonly font: string; readonly code: number } | null
}

export type ParagraphFormat = ParagraphChanges & { readonly style: number; readonly styleName: string }

function isOn(toggle: Toggle | undefined, ofStyle: boolean): boolean {
  if (toggle === undefined || toggle === 'style') return ofStyle
  return toggle === 'opposite' ? !ofStyle : toggle === 'on'
}

/** Half points; smaller text cannot be read. */
const LEAST_SIZE = 6

const fontOf = ({ font, plainFont }: CharacterChanges) => font ?? plainFont

type Parts = {
  readonly document: Bytes
  readonly data: DataStream
  readonly styles: DocStyles
  readonly fonts: readonly string[]
  readonly paragraphPages: FormatPages
}

/** Looks up how characters and paragraphs look by where that is described. */
export class Formats {
  readonly #parts: Parts
  readonly #known = new Map<number, CharacterFormat>()
  readonly #paragraphs = new Map<number, ParagraphFormat>()
  readonly #ofPieces = new Map<Bytes, { characters: CharacterChanges; paragraph: ParagraphChanges }>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** What a piece says of all of its characters and paragraphs; gone through once. */
  #ofPiece(changes: Bytes) {
    const known = this.#ofPieces.get(changes)
    if (known !== undefined) return known
    const made = {
      characters: characterChanges(changes, 0, changes.length),
      paragraph: paragraphChanges(changes, 0, changes.length, this.#parts.data),
    }
    this.#ofPieces.set(changes, made)
    return made
  }

  #described(at: number, changes: Bytes | null): CharacterChanges {
    const { document } = this.#parts
    const own = at === 0 ? {} : characterChanges(document, at + 1, at + 1 + (document.u8(at) ?? 0))
    return changes === null ? own : { ...own, ...this.#ofPiece(changes).characters }
  }

  #format(own: CharacterChanges, paragraphStyle: number): CharacterFormat {
    const { styles, fonts } = this.#parts
    const outer = styles.style(paragraphStyle).characters
    const style = own.style === undefined ? {} : styles.style(own.style).characters
    const toggle = (which: 'bold' | 'struck' | 'struckTwice' | 'hidden') =>
      isOn(own[which], isOn(style[which], isOn(outer[which], false)))
    const { symbol } = own
    const font = fonts[fontOf(own) ?? fontOf(style) ?? fontOf(outer) ?? styles.defaultFont] ?? null
    return {
      bold: toggle('bold'),
      struck: toggle('struck') || toggle('struckTwice'),
      hidden: toggle('hidden'),
      deleted: own.deleted === true,
      inserted: own.inserted === true,
      faint: own.white === true || (own.size ?? LEAST_SIZE) < LEAST_SIZE,
      raise: own.raise === undefined ? (style.raise ?? null) : own.raise,
      font,
      isOfSigns: font !== null && isSignFont(font),
      symbol:
        symbol === undefined || own.special !== true ? null : { font: fonts[symbol.font] ?? '', code: symbol.code },
    }
  }

  /** `at`: where the characters' formatting is described. */
  ofCharacters(at: number, { changes }: Piece, paragraphStyle: number): CharacterFormat {
    if (changes !== null) return this.#format(this.#described(at, changes), paragraphStyle)
    const key = at * 4096 + (paragraphStyle & 0xf_ff)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const made = this.#format(this.#described(at, null), paragraphStyle)
    this.#known.set(key, made)
    return made
  }

  #paragraph(at: number, changes: Bytes | null): ParagraphFormat {
    const { document, styles } = this.#parts
    const size = at === 0 ? 0 : (document.u8(at) ?? 0)
    const start = size === 0 ? at + 2 : at + 1
    const length = size === 0 ? (document.u8(at + 1) ?? 0) * 2 : size * 2 - 1
    const number = at === 0 ? 0 : (document.u16(start) ?? 0)
    const made = this.#changed(number, start + 2, start + length, changes)
    /** A change of the style itself, as a fast save leaves it, begins anew from there. */
    const { style = number } = made
    const { name } = styles.style(style)
    const whole = style === number ? made : this.#changed(style, start + 2, start + length, changes)
    return Object.assign(whole, { style, styleName: name })
  }

  #changed(style: number, start: number, end: number, changes: Bytes | null): ParagraphChanges {
    const { document, data, styles } = this.#parts
    const made = { ...styles.style(style).paragraph }
    if (start > 4) paragraphChanges(document, start, end, data, made)
    return changes === null ? made : { ...made, ...this.#ofPiece(changes).paragraph }
  }

  /** Of the paragraph whose text reaches to the byte at `offset`. The same description gives the same object. */
  ofParagraph(offset: number, { changes }: Piece): ParagraphFormat {
    const { at } = this.#parts.paragraphPages.runAt(offset)
    if (changes !== null) return this.#paragraph(at, changes)
    const known = this.#paragraphs.get(at)
    if (known !== undefined) return known
    const made = this.#paragraph(at, null)
    this.#paragraphs.set(at, made)
    return made
  }

  /** Whether a paragraph ends with the character at `offset`, by its formatting. */
  endsParagraph(offset: number, width: number): boolean {
    return this.#parts.paragraphPages.runAt(offset).end <= offset + width
  }
}
