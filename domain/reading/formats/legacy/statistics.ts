import { decodeLegacy, LEGACY_WORD, type LegacyEncoding } from './fonts.ts'
import { isSyllable } from './syllables.ts'

/** Fewer words with accents say nothing. */
const ENOUGH_WORDS = 4
/** Of the words with signs above ASCII: in an old encoding, hardly any looks Vietnamese as it stands, and nearly all do once decoded. */
const MOST_AS_IS = 0.5
const LEAST_DECODED = 0.85
/** A page or two tells. */
const SAMPLE = 6000
/** Letters that no other encoding has; of Vietnamese in Unicode, one sign in fourteen is one. */
const FIRST_ONLY_UNICODE = 0x1e_a0
const LAST_ONLY_UNICODE = 0x1e_f9
const MOST_ONLY_UNICODE = 1 / 33

const MARKED = /[^\u0020-\u007E]/

const markedWords = (text: string): string[] => (text.match(LEGACY_WORD) ?? []).filter((word) => MARKED.test(word))

const shareOf = (words: readonly string[]) => (words.length === 0 ? 0 : words.filter(isSyllable).length / words.length)

function isMuchUnicode(text: string): boolean {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= FIRST_ONLY_UNICODE && code <= LAST_ONLY_UNICODE) count += 1
  }
  return count > text.length * MOST_ONLY_UNICODE
}

/**
 * The encoding from before Unicode that text without known fonts is in, as in `Céng hoµ x· héi` or `COÄNG HOØA XAÕ HOÄI`; null
 * when it reads as it stands, or does not read in any of them. Before `prepareText`.
 */
export function legacyEncodingByWords(text: string): LegacyEncoding | null {
  const sample = text.slice(0, SAMPLE)
  if (isMuchUnicode(sample)) return null
  const words = markedWords(sample)
  if (words.length < ENOUGH_WORDS || shareOf(words) > MOST_AS_IS) return null
  const [best] = (['TCVN3', 'VNI'] as const)
    .map((encoding) => ({ encoding, share: shareOf(words.map((word) => decodeLegacy(word, encoding))) }))
    .toSorted((a, b) => b.share - a.share)
  return best !== undefined && best.share >= LEAST_DECODED ? best.encoding : null
}

const isInCapitals = (word: string) => !/[a-z]/.test(word) && (word.match(/[A-Z]/g) ?? []).length > 1

/**
 * Text of an encoding found by its words alone. No font tells capitals: where a word's plain letters are capitals, so are those
 * with accents, whose bytes are of small ones.
 */
export const decodeWithoutFont = (text: string, encoding: LegacyEncoding): string =>
  decodeLegacy(text, encoding).replace(/\p{L}+/gu, (word) => (isInCapitals(word) ? word.toUpperCase() : word))
