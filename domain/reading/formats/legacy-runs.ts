import { fileRules } from '../../checks/rules/file-rules.ts'
import type { Finding } from '../../model/finding.ts'
import { decodeLegacy, isUnicodeAnyway, isUnknownLegacyFont, legacyEncodingOf } from './legacy-fonts.ts'
import type { LegacyEncoding } from './legacy-fonts.ts'
import { decodeWithoutFont, legacyEncodingByWords } from './legacy-statistics.ts'

/** Text in one font, as the file holds it. */
export type FontRun = { readonly text: string; readonly font: string | null }

/** Of each encoding's text, what tells whether it is Unicode anyway. */
const SAMPLE = 50_000
const MARKED = /[^\n\t\u0020-\u007E\u2010-\u2026]/

type Piece = { text: string; encoding: LegacyEncoding | null }

/** Words go on from one run into the next: runs side by side in the same encoding are one piece. */
function joined(runs: readonly FontRun[]): Piece[] {
  const pieces: Piece[] = []
  for (const { text, font } of runs) {
    const encoding = legacyEncodingOf(font)
    const last = pieces.at(-1)
    if (last?.encoding === encoding) last.text += text
    else pieces.push({ text, encoding })
  }
  return pieces
}

/** The fonts of one document: which of its text is from before Unicode, and that text decoded. */
export class LegacyRuns {
  readonly #samples = new Map<LegacyEncoding | null, string[]>()
  readonly #unknown = new Set<string>()
  readonly #converted = new Set<string>()
  readonly #doubts = new Map<LegacyEncoding, 'legacy' | 'unicode'>()
  #withoutFont: LegacyEncoding | null = null
  #assumed: LegacyEncoding | null = null

  /** Takes note of all text of the document before any of it is decoded: a word alone can be in doubt, all of them hardly. */
  constructor(all: Iterable<FontRun>) {
    const sizes = new Map<LegacyEncoding | null, number>()
    for (const { text, font } of all) {
      if (!MARKED.test(text)) continue
      if (font !== null && isUnknownLegacyFont(font)) this.#unknown.add(font)
      const encoding = legacyEncodingOf(font)
      const size = sizes.get(encoding) ?? 0
      if (size > SAMPLE) continue
      sizes.set(encoding, size + text.length)
      const sample = this.#samples.get(encoding)
      if (sample === undefined) this.#samples.set(encoding, [text])
      else sample.push(text)
    }
    this.#judge()
  }

  #judge(): void {
    for (const [encoding, sample] of this.#samples) {
      const text = sample.join(' ')
      if (encoding === null) this.#withoutFont = legacyEncodingByWords(text)
      else this.#doubts.set(encoding, isUnicodeAnyway(text, encoding) ? 'unicode' : 'legacy')
    }
    this.#samples.clear()
  }

  #decoded({ text, encoding }: Piece): string {
    if (encoding !== null) return decodeLegacy(text, encoding, this.#doubts.get(encoding))
    if (this.#withoutFont === null || !MARKED.test(text)) return text
    this.#assumed = this.#withoutFont
    return decodeWithoutFont(text, this.#withoutFont)
  }

  /** The text of runs that follow each other, to be prepared after. */
  decode(runs: readonly FontRun[]): string {
    const pieces = joined(runs)
    if (this.#withoutFont === null && pieces.every(({ encoding }) => encoding === null))
      return pieces.map(({ text }) => text).join('')
    const decoded = pieces.map((piece) => this.#decoded(piece))
    const isChanged = decoded.some((text, nth) => text !== pieces[nth]?.text)
    if (isChanged)
      for (const { font } of runs) if (font !== null && legacyEncodingOf(font) !== null) this.#converted.add(font)
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
