import { fileRules } from '#domain/checks/rules/file-rules.ts'
import type { Finding } from '#domain/model/finding.ts'
import { decodeLegacy, isUnicodeAnyway, isUnknownLegacyFont, legacyEncodingOf } from './fonts.ts'
import type { LegacyEncoding } from './fonts.ts'
import { raised, type Raise } from '../raised.ts'
import { decodeWithoutFont, legacyEncodingByWords } from './statistics.ts'

/** Text in one font, as the file holds it, and whether it stands above or below the line. */
export type FontRun = { readonly text: string; readonly font: string | null; readonly raise?: Raise | null }

/** Characters of each encoding's text that tell whether it is Unicode anyway. */
const SAMPLE = 8000
const ONLY_UNICODE = /[\u1EA0-\u1EF9]/
const MARKED = /[^\n\t\u0020-\u007E\u2010-\u2026]/

type Piece = { text: string; readonly encoding: LegacyEncoding | null; readonly raise: Raise | null }

/** The start of all text in one encoding. */
type Sample = { readonly texts: string[]; size: number }

/** The fonts of one document: which of its text is from before Unicode, and that text decoded. */
export class LegacyRuns {
  readonly #encodings = new Map<string | null, LegacyEncoding | null>()
  readonly #unknown = new Set<string>()
  readonly #converted = new Set<string>()
  readonly #doubts = new Map<LegacyEncoding, 'legacy' | 'unicode'>()
  readonly #withoutFont: LegacyEncoding | null
  #assumed: LegacyEncoding | null = null

  /** Takes note of all text of the document before any of it is decoded: a word alone can be in doubt, all of them hardly. */
  constructor(all: Iterable<FontRun>) {
    const samples = new Map<LegacyEncoding | null, Sample>()
    const unknownFonts = new Set<string>()
    for (const { text, font } of all) {
      if (font !== null && !this.#encodings.has(font) && isUnknownLegacyFont(font)) unknownFonts.add(font)
      const encoding = this.#encodingOf(font)
      const sample = samples.get(encoding) ?? { texts: [], size: 0 }
      if (sample.size === 0) samples.set(encoding, sample)
      if (sample.size < SAMPLE) sample.texts.push(text)
      sample.size += text.length
      if (font !== null && unknownFonts.has(font) && MARKED.test(text) && !ONLY_UNICODE.test(text))
        this.#unknown.add(font)
    }
    const sampleOf = (encoding: LegacyEncoding | null) => samples.get(encoding)?.texts.join(' ') ?? ''
    this.#withoutFont = legacyEncodingByWords(sampleOf(null))
    for (const encoding of samples.keys())
      if (encoding !== null)
        this.#doubts.set(encoding, isUnicodeAnyway(sampleOf(encoding), encoding) ? 'unicode' : 'legacy')
  }

  #encodingOf(font: string | null): LegacyEncoding | null {
    const known = this.#encodings.get(font)
    if (known !== undefined) return known
    const encoding = legacyEncodingOf(font)
    this.#encodings.set(font, encoding)
    return encoding
  }

  /** Words go on from one run into the next: runs side by side in the same encoding, at the same height, are one piece. */
  #joined(runs: readonly FontRun[]): Piece[] {
    const pieces: Piece[] = []
    for (const { text, font, raise = null } of runs) {
      const encoding = this.#encodingOf(font)
      const last = pieces.at(-1)
      if (last?.encoding === encoding && last.raise === raise) last.text += text
      else pieces.push({ text, encoding, raise })
    }
    return pieces
  }

  #decoded(piece: Piece): string {
    const text = this.#unicode(piece)
    return piece.raise === null ? text : raised(text, piece.raise)
  }

  #unicode({ text, encoding }: Piece): string {
    if (encoding !== null) return decodeLegacy(text, encoding, this.#doubts.get(encoding))
    if (this.#withoutFont === null || !MARKED.test(text)) return text
    this.#assumed = this.#withoutFont
    return decodeWithoutFont(text, this.#withoutFont)
  }

  /** The text of runs that follow each other, to be prepared after. */
  decode(runs: readonly FontRun[]): string {
    const isPlain = this.#withoutFont === null && this.#doubts.size === 0
    if (isPlain && runs.every(({ raise = null }) => raise === null)) return runs.map(({ text }) => text).join('')
    const pieces = this.#joined(runs)
    const decoded = pieces.map((piece) => this.#decoded(piece))
    if (decoded.some((text, nth) => text !== pieces[nth]?.text))
      for (const { font } of runs) if (font !== null && this.#encodingOf(font) !== null) this.#converted.add(font)
    return decoded.join('')
  }

  findings(): Finding[] {
    return [
      ...(this.#converted.size === 0
        ? []
        : [fileRules.legacyFontConverted.at('', { fonts: Array.from(this.#converted).slice(0, 10).join(', ') })]),
      ...(this.#assumed === null ? [] : [fileRules.legacyEncodingAssumed.at('', { encoding: this.#assumed })]),
      ...Array.from(this.#unknown, (font) => fileRules.legacyFont.at('', { font })),
    ]
  }
}
