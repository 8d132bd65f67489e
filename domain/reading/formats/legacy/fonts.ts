import { isSyllable } from './syllables.ts'
import { asWindows, decodeTcvn3, decodeVni, from1258 } from './tables.ts'

/**
 * Encodings of Vietnamese before Unicode: the same bytes as Western letters, made Vietnamese by the font alone. In fonts of
 * capitals (`.VnTimeH`) the small letters' bytes show capitals.
 */
export type LegacyEncoding = 'TCVN3' | 'TCVN3-capitals' | 'VNI'

/** `ABCDEF+` before the names of fonts that a PDF holds in part. */
const SUBSET = /^[A-Z]{6}\+/
const withoutSubset = (font: string) => font.replace(SUBSET, '').trim()
/** What stands before a style: `.VnTimeH,Bold`, `VNI-Times-Italic`. */
const STYLE = /[,-](?:bold|italic|regular|oblique)+$/i

/** `.VnTime` and its like; without the dot, as some programs write it, only with its own capitals: `VNtimes` is another encoding. */
const TCVN3_FONT = /^(?:\.vn[a-z0-9]|Vn[A-Z]|VNTIMEH?$)/
const TCVN3_DOTTED = /^\.vn[a-z0-9]/i
const CAPITALS = /[a-z ]H$|^\.?vn(?:time|arial|avant|arial narrow)h$/i
const VNI_FONT = /^vni[-_ ]?[a-z0-9]/i
/** Vietware, VPS and VISCII fonts, of which no table is known here. */
const OTHER_FONT = /^(?:S?VN(?:times|arial|helv|book|univers)|VPS[ -]?[A-Z]|VI (?:Times|Arial|Helv))/

/** The encoding that a run's font implies: `.VnTime` and its like are TCVN3, `VNI-Times` and its like are VNI. */
export function legacyEncodingOf(font: string | null): LegacyEncoding | null {
  if (font === null) return null
  const name = withoutSubset(font).replace(STYLE, '')
  if (VNI_FONT.test(name)) return 'VNI'
  if (!TCVN3_FONT.test(name) && !TCVN3_DOTTED.test(name)) return null
  return CAPITALS.test(name) ? 'TCVN3-capitals' : 'TCVN3'
}

/** Whether a font is from before Unicode, of an encoding that `decodeLegacy` does not know. */
export const isUnknownLegacyFont = (font: string): boolean =>
  OTHER_FONT.test(withoutSubset(font)) && legacyEncodingOf(font) === null

/** `NĐ`, `đ`: too short to tell whether their letters are bytes of windows-1258, which is rare. */
const SHORT = /^(?:.|[A-ZĐ]+)$/u

/** A word as a font of this encoding shows it. Letters of windows-1258 count as bytes only where that makes a syllable. */
function decodeWord(word: string, encoding: LegacyEncoding): string {
  const decode = encoding === 'VNI' ? decodeVni : decodeTcvn3
  if (SHORT.test(word)) return decode(word)
  const vietnamese = from1258(word)
  const decoded = decode(vietnamese)
  return vietnamese === word || isSyllable(decoded) ? decoded : decode(word)
}

/** What can be a word in any of the encodings: some of their letters are the signs of Latin-1. */
export const LEGACY_WORD = /[A-Za-z\u00A1-\u02DC\u1E00-\u1EFF\u20AB\p{M}]+/gu
const PLAIN = /^[\u0020-\u007E]*$/
/** Letters that no byte can have been, in no code page. */
const ONLY_UNICODE = /[\u1EA0-\u1EF9\u0128\u0129\u0168\u0169]/
/** Signs of the upper half of Latin-1 that no Vietnamese word is written with. */
const ONLY_LEGACY =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/

/** Quotation marks, which are letters in TCVN3. */
const QUOTED = /^«?(.+?)»?$/

/** What a word is by its own letters: as a font from before Unicode shows it, Unicode already, or possibly either. */
type Written = 'legacy' | 'unicode' | 'either'
type Judged = { readonly written: Written; readonly decoded: string }

function judge(word: string, encoding: LegacyEncoding): Judged {
  if (PLAIN.test(word)) return { written: 'either', decoded: word }
  const decoded = decodeWord(word, encoding)
  if (ONLY_UNICODE.test(word.normalize('NFC'))) return { written: 'unicode', decoded }
  const asIs = isSyllable(word.replace(QUOTED, '$1'))
  if (!SHORT.test(word) && asIs !== isSyllable(decoded)) return { written: asIs ? 'unicode' : 'legacy', decoded }
  return { written: ONLY_LEGACY.test(word) ? 'legacy' : 'either', decoded }
}

/** Words come again and again; what they are does not change. */
const MOST_KNOWN = 4000
const LONGEST_KNOWN = 20
const known: Record<LegacyEncoding, Map<string, Judged>> = {
  TCVN3: new Map(),
  'TCVN3-capitals': new Map(),
  VNI: new Map(),
}

function judged(word: string, encoding: LegacyEncoding): Judged {
  const words = known[encoding]
  const before = words.get(word)
  if (before !== undefined) return before
  const made = judge(word, encoding)
  if (words.size >= MOST_KNOWN) words.clear()
  if (word.length <= LONGEST_KNOWN) words.set(word, made)
  return made
}

/** How most words of a text are written, of those that tell. */
function mostOf(text: string, encoding: LegacyEncoding): Written {
  let more = 0
  for (const word of text.match(LEGACY_WORD) ?? []) {
    const { written } = judged(word, encoding)
    if (written === 'legacy') more += 1
    if (written === 'unicode') more -= 1
  }
  return more === 0 ? 'either' : more > 0 ? 'legacy' : 'unicode'
}

/** Whether text in a font from before Unicode is Unicode all the same, as where new text was pasted under an old style. */
export const isUnicodeAnyway = (text: string, encoding: LegacyEncoding): boolean =>
  mostOf(asWindows(text), encoding) === 'unicode'

/**
 * Text as a font of this encoding shows it. Words that are Unicode already stay; a word that could be either is taken as most
 * others of the text are, then as `inDoubt` says. Before `prepareText`, which drops the soft hyphen (`ư` in TCVN3).
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding, inDoubt: 'legacy' | 'unicode' = 'legacy'): string {
  const show = (shown: string) => (encoding === 'TCVN3-capitals' ? shown.toUpperCase() : shown)
  if (PLAIN.test(text)) return show(text)
  const windows = asWindows(text)
  const most = mostOf(windows, encoding)
  const otherwise = most === 'either' ? inDoubt : most
  return windows.replace(LEGACY_WORD, (word) => {
    const { written, decoded } = judged(word, encoding)
    return show((written === 'either' ? otherwise : written) === 'legacy' ? decoded : word)
  })
}
