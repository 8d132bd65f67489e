import { fold } from './fold.ts'

/** `SCT`, `TTg`, `SNgV`: capitals and figures (a mark of a note above the line is none), with a small letter or two in the middle or at the end. */
const TOKEN = String.raw`\p{Lu}[\p{Lu}\d]*(?:\p{Ll}{1,2}[\p{Lu}\d]*)?`
/** A further token. With spaces around the hyphen it must be all capitals: `SCT - Sở` is no `SCT-Sở`. */
const MORE = String.raw`(?:[-&.]${TOKEN}|\s*[-&]\s*\p{Lu}[\p{Lu}\d]+)`
/** Neither a letter nor a lost sign follows: a conversion that lost a hyphen leaves a control sign or U+FFFD. */
const END = String.raw`(?![\p{L}\d\u0000-\u0008\u000E-\u001F\p{Co}\uFFFD]|[-&/][\p{L}\d])`
const YEAR = String.raw`(?:(?:19|20)\d\d\s*/\s*)?`
/** `2162/SCT-VP`, `2917 /SGDĐT-VP`, `06/2024/QĐ-UBND`; of the Party `16-CT/TW`. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])\d{1,6}[a-zđ]?(?:\s*/\s*${YEAR}${TOKEN}${MORE}*|\s*-\s*${TOKEN}\s*/\s*${TOKEN})${END}`,
  'gu',
)
/** How every number goes on behind its figures. */
const MAY_BE_NUMBER = /\d[a-zđ]?\s*[/-]\s*[\p{Lu}\d]/u

export type NumberMatch = { readonly number: string; readonly start: number; readonly end: number }

/** The number as it is printed by the rules: no spaces within. */
const tidy = (text: string) => text.replace(/\s+/g, '')

/** Longer ones are no numbers of documents, whatever they look like. */
const LONGEST = 100

/** The numbers of official documents in a text, in order; the first `most` of them. */
export function numbersIn(text: string, most: number = Number.POSITIVE_INFINITY): NumberMatch[] {
  const numbers: NumberMatch[] = []
  if (!MAY_BE_NUMBER.test(text)) return numbers
  for (const { index, 0: found } of text.matchAll(NUMBER)) {
    if (numbers.length >= most) break
    const number = tidy(found)
    if (number.length <= LONGEST) numbers.push({ number, start: index, end: index + found.length })
  }
  return numbers
}

/** The number at the very start of a text. */
export function numberAtStart(text: string): NumberMatch | null {
  const [first] = numbersIn(text)
  return first !== undefined && text.slice(0, first.start).trim() === '' ? first : null
}

/** For comparing: without accents, case, spaces and leading zeros. */
export function numberKey(number: string): string {
  return tidy(fold(number)).replace(/^0+(?=\d)/, '')
}

/** Abbreviations of kinds of documents (Nghị định 30/2020/NĐ-CP, phụ lục III). A công văn has none. */
const documentTypes = new Set(
  'NQ QĐ CT QC QYĐ TC TB HD CTR CTr KH PA ĐA DA BC BB TTR TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB TT NĐ LT CV'.split(
    ' ',
  ),
)

/** Tokens after the figure: SCT and VP of 2162/SCT-VP, QĐ and UBND of 06/2024/QĐ-UBND. */
export function tokensOf(number: string): string[] {
  return (number.split('/').at(-1) ?? '').split('-').filter((token) => token !== '')
}

/** Such a first token names a kind of document only if the second names an issuer: 26998/CT-TTHT is from a tax office. */
export const isDocumentType = (token: string): boolean => documentTypes.has(token)
