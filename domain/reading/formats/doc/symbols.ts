/** What letters are written with in fonts of symbols: bullets, ticks, arrows. Other signs of them are pictures. */
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xde: '⇒',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '•',
  0x6e: '▪',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfc: '✓',
  0xfe: '☑',
}
/** Figures in circles, white and black, from 0 to 10. */
const CIRCLED = Array.from('⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿')
const FIRST_CIRCLED = 0x80
const PRIVATE = /[\uF020-\uF0FF]/g
const isSymbolFont = (font: string) => /^symbol/i.test(font)
const isWingdings = (font: string) => /^wingdings/i.test(font)

/** In the font Symbol, figures and signs of punctuation are where they are in any font. */
const isPlain = (code: number) => code <= 0x3f && code !== 0x22 && code !== 0x24 && code !== 0x27 && code !== 0x2d

/** The text of a sign in a font of symbols; nothing where it is but a picture. A letter of another font stays its byte. */
export function symbolText(font: string, code: number): string {
  const byte = code & 0xff
  if (isWingdings(font)) return WINGDINGS[byte] ?? CIRCLED[byte - FIRST_CIRCLED] ?? ''
  if (!isSymbolFont(font)) return String.fromCharCode(code)
  if (byte === 0x2d) return '-'
  return isPlain(byte) ? String.fromCharCode(byte) : (SYMBOL[byte] ?? '')
}

export const isSignFont = (font: string): boolean => isSymbolFont(font) || isWingdings(font)

/** Text in a font of signs with what stands in the private area shown. */
export const signsShown = (text: string, font: string): string =>
  text.replace(PRIVATE, (sign) => symbolText(font, sign.charCodeAt(0)))
