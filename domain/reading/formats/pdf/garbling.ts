import { isSyllable } from '../legacy/syllables.ts'

/** Fewer words say nothing about a page. */
const LEAST_WORDS = 25
/** In sound letters next to all words are syllables; names of programs and abbreviations are few. */
const MOST_IMPOSSIBLE = 0.3
/** Of sound text two words in three bear a mark. */
const LEAST_MARKED = 0.08
const MARKED_AMONG = 80
/** Words that are looked at; further ones of a page are like these. */
const MOST_WORDS = 120
const MOST_BROKEN_SIGNS = 0.02

/** Signs without a meaning of their own: private use, replacements, controls, halves of pairs. */
const BROKEN = /[\p{Co}\p{Cc}\p{Cs}\p{Cn}\uFFFD]/gu
/** Words in small letters, or with a capital in front: others are abbreviations. */
const WORD = /(?<![\p{L}\p{N}])\p{L}\p{Ll}+(?![\p{L}\p{N}])/gu
const MARKED = /[^a-z]/i

/**
 * Whether text is not what the page shows: its letters are others, lack their accents, or are torn apart. Counts what
 * cannot be Vietnamese.
 */
export function isGarbled(text: string): boolean {
  const signs = text.replace(/\s/g, '')
  if (signs.length > LEAST_WORDS && (signs.match(BROKEN) ?? []).length > signs.length * MOST_BROKEN_SIGNS) return true
  const words = (text.normalize('NFC').match(WORD) ?? []).slice(0, MOST_WORDS)
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length > 4 * LEAST_WORDS && words.length * 12 < letters.length) return isMostlyOdd(text)
  if (words.length < LEAST_WORDS) return false
  const impossible = words.filter((word) => !isSyllable(word)).length
  if (impossible > words.length * MOST_IMPOSSIBLE) return true
  return words.length >= MARKED_AMONG && words.filter((word) => MARKED.test(word)).length < words.length * LEAST_MARKED
}

/** Text with hardly a word in small letters: capitals and figures of a table, or noise. */
function isMostlyOdd(text: string): boolean {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, MOST_WORDS)
  const odd = words.filter((word) => !isSyllable(word) && word.length > 1).length
  return words.length >= LEAST_WORDS && odd > words.length * 0.6
}

/** A word with a letter that no Vietnamese word has, or with a sign that stands in none. */
const ALIEN =
  /[^\P{L}a-zA-ZàáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\u1EA0-\u1EF9]|\p{L}[¡-©«-¶¸-¿×÷]|[¡-©¬-¶¸-º¼-¿×÷]\p{L}/u
/** A capital with an accent within small letters, or the other way round. */
const MIXED = /\p{Ll}(?!Đ)(?=\P{ASCII})\p{Lu}|\p{Lu}(?=\P{ASCII})\p{Ll}\p{Lu}/u
const LETTER = /\p{L}/u
const PLAIN = /^[ -~]*$/
/** In short samples, and in long ones. */
const FEW_ALIEN = { least: 2, share: 0.08 } as const
const SOME_ALIEN = { least: 4, share: 0.015 } as const

/** The fonts whose letters are not those that they show, by the words in them. */
export function garbledFonts(fragments: readonly { readonly text: string; readonly font: string }[]): Set<string> {
  const words = new Map<string, { all: number; alien: number }>()
  for (const { text, font } of fragments) {
    if (!LETTER.test(text)) continue
    const count = words.get(font) ?? { all: 0, alien: 0 }
    words.set(font, count)
    count.all += 1
    if (PLAIN.test(text)) continue
    const word = text.normalize('NFC')
    if (ALIEN.test(word) || MIXED.test(word)) count.alien += 1
  }
  const isGarbledFont = ({ all, alien }: { all: number; alien: number }) =>
    [FEW_ALIEN, SOME_ALIEN].some(({ least, share }) => alien >= least && alien > all * share)
  return new Set([...words].flatMap(([font, count]) => (isGarbledFont(count) ? [font] : [])))
}
