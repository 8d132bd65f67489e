import { isSyllable } from '../legacy/syllables.ts'
import type { Line } from './lines.ts'

/** Words wider than their cell, which a program cuts where the cell ends and not where a syllable does. */

/** Abbreviations that stand in letters as words of their own. */
const ABBREVIATIONS = new Set(
  (
    'STT TT TTTT TTTTT UBND HĐND UBMTTQ MTTQ VHTT VHTTDL VHXH LĐTBXH SLĐTBXH SVHTTDL SGDĐT GDĐT SYT SCT SXD STC STP ' +
    'STTTT SKHĐT KHĐT SNN SNNPTNT NNPTNT PTNT STNMT TNMT SGTVT GTVT SKHCN KHCN SNV BQL KKT KCN CCN KKTDQ TNHH MTV CP ' +
    'THPT THCS TH MN GDTX GDNN TP TX TW CNTT BCVT QLNN TTHC HTX DN CBCC CCVC NLĐ XHCN QR PCD BCĐ VP TTYT BV QLLĐ'
  ).split(' '),
)
/** Signs that a capital is at most as wide as, in parts of the font's size. */
const WIDEST_CAPITAL = 0.8
/** More lines than one word is ever cut into. */
export const MOST_PIECES = 6

const WORD = /^\(?[\p{L}\d/&.-]+$/u
const LETTERS = /^\p{L}+$/u
const CAPITALS = /^\p{Lu}+$/u
const CODE = /^\(?[\p{Lu}\d/&.-]+$/u
const ENDS_OPEN = /[\p{L}\p{N}&)][-/]$/u

export type Cut = 'cut' | 'unsure' | null

const isWord = (text: string) => isSyllable(text.toLowerCase())

/** Two parts of one syllable, of which at least one is none by itself: «Tổn», «g»; small letters do not become capitals in it. */
const areOfOneSyllable = (start: string, rest: string) =>
  isWord(start + rest) && !(isWord(start) && isWord(rest)) && (CAPITALS.test(start) || rest === rest.toLowerCase())

/** Two runs of capitals: parts of one abbreviation («VHTTD», «L»), or two words. */
function cutInCapitals(start: string, rest: string): Cut {
  if (start.length < 2 && !ABBREVIATIONS.has(start + rest)) return null
  if (ABBREVIATIONS.has(start + rest)) return 'cut'
  if (isWord(start) || isWord(rest) || ABBREVIATIONS.has(start) || ABBREVIATIONS.has(rest)) return null
  return rest.length === 1 ? 'cut' : 'unsure'
}

/** A number of a document or another code that goes on in capitals, figures and signs. */
function cutInCode(start: string, rest: string): Cut {
  if (!CODE.test(start) || !/^[\p{Lu}\d/&-]+$/u.test(rest)) return null
  if (/^[\d.]+$/.test(start) && /^[\d.]+$/.test(rest)) return null
  if (!/[/&.-]/.test(start) && /\d$/.test(start)) return null
  if (CAPITALS.test(rest) && rest.length > 1 && (isWord(rest) || /^(?:UBND|HĐND|TNHH)$/.test(rest))) return 'unsure'
  return 'cut'
}

/** The word that lines of nothing else make up to the last of them. */
function wordUpTo(lines: readonly Line[]): string | null {
  let word = ''
  for (const { text } of lines.slice(-MOST_PIECES).toReversed()) {
    if (!WORD.test(text) || (word !== '' && !ENDS_OPEN.test(text) && !/[/&]/.test(text))) break
    word = text + word
  }
  return word === '' ? null : word
}

/** Whether the word that the lines of a cell end with goes on in the next line, being cut at the cell's right edge. */
export function cutAt(lines: readonly Line[], next: Line, right: number): Cut {
  const before = lines.at(-1)
  const start = wordUpTo(lines)
  if (before === undefined || start === null) return null
  const whole = /^\S*/.exec(next.text)?.[0] ?? ''
  const rest = whole.replace(/[.,;:)]+$/u, '')
  const sign = next.firstWord / Math.max(1, whole.length)
  const isCapital = /^\p{Lu}/u.test(rest)
  if (right - before.right >= (isCapital ? Math.max(sign, WIDEST_CAPITAL * next.size) : sign)) return null
  if (!LETTERS.test(start) || !LETTERS.test(rest)) return cutInCode(start, rest)
  if (areOfOneSyllable(start, rest)) return 'cut'
  return CAPITALS.test(start) && CAPITALS.test(rest) ? cutInCapitals(start, rest) : null
}
