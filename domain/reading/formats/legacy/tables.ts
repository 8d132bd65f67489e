/** Letters of windows-1252 and windows-1258 that stand where Latin-1 has none, or another, by their byte. */
const BYTES_1252: Readonly<Record<string, number>> = {
  ƒ: 0x83,
  ˆ: 0x88,
  Š: 0x8a,
  Œ: 0x8c,
  Ž: 0x8e,
  '˜': 0x98,
  š: 0x9a,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
}
const BYTES_1258: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  '\u0300': 0xcc,
  Đ: 0xd0,
  '\u0309': 0xd2,
  Ơ: 0xd5,
  Ư: 0xdd,
  '\u0303': 0xde,
  ă: 0xe3,
  '\u0301': 0xec,
  đ: 0xf0,
  '\u0323': 0xf2,
  ơ: 0xf5,
  ư: 0xfd,
  '₫': 0xfe,
}
/** Fonts that call themselves symbols have their 256 signs here. */
const SYMBOLS = /[\uF000-\uF0FF]/g
/** Where Latin-1 has control characters and windows-1252 has signs. */
const CONTROLS = /[\u0080-\u009F]/g
const SIGNS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Text by the signs of windows-1252, however its bytes arrived: as Latin-1, or in the private area of symbol fonts. */
export const asWindows = (text: string): string =>
  text
    .replace(SYMBOLS, (sign) => String.fromCharCode(sign.charCodeAt(0) & 0xff))
    .replace(CONTROLS, (sign) => SIGNS_1252[sign.charCodeAt(0) - 0x80] ?? sign)

const LETTER_1258 = new RegExp(`[${Object.keys(BYTES_1258).join('')}]`, 'g')

/** Letters that windows-1258 has where windows-1252 has others, as those others. */
export const from1258 = (text: string): string =>
  text.replace(LETTER_1258, (sign) => String.fromCharCode(BYTES_1258[sign] ?? sign.charCodeAt(0)))

/** The byte that a letter was in a font from before Unicode, or null when it was never one; punctuation is none. */
function byteOf(sign: string): number | null {
  const code = sign.charCodeAt(0)
  return code <= 0xff ? code : (BYTES_1252[sign] ?? null)
}

/** TCVN 5712 (TCVN3) from 0x80 on; the tone marks at 0xB0 go onto the vowel before. */
const TCVN3 =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'
const TCVN3_MARKS = /^[\u0300\u0309\u0303\u0301\u0323]$/
const VOWEL = /[aeiouyăâêôơư]/i

function tcvn3Letter(byte: number, before: string): string {
  const letter = byte < 0x80 ? '' : (TCVN3[byte - 0x80] ?? '')
  const isMark = TCVN3_MARKS.test(letter)
  return letter === '' || (isMark && !VOWEL.test(before)) ? String.fromCharCode(byte) : letter
}

/** What a text shows in a font like `.VnTime`. */
export function decodeTcvn3(text: string): string {
  let decoded = ''
  for (const sign of text) {
    const byte = byteOf(sign)
    decoded += byte === null ? sign : tcvn3Letter(byte, decoded.at(-1) ?? '')
  }
  return decoded.normalize('NFC')
}

const GRAVE = '\u0300'
const ACUTE = '\u0301'
const TILDE = '\u0303'
const HOOK = '\u0309'
const DOT = '\u0323'
const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'

/** What VNI sets after a vowel as a sign of its own. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE,
  ø: GRAVE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
}
/** Letters of one sign. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
}
const TONE_SIGNS = 'ùøûõï'
const CIRCUMFLEX_SIGNS = 'âáàåãä'
const VNI_PAIR = new RegExp(
  `a[${TONE_SIGNS}${CIRCUMFLEX_SIGNS}êéèúüë]|[eo][${TONE_SIGNS}${CIRCUMFLEX_SIGNS}]|[uyôö][${TONE_SIGNS}]|[ñôöîæóò]`,
  'gi',
)

function vniLetter(pair: string): string {
  const [sign = '', mark = ''] = pair
  const small = sign.toLowerCase()
  const letter = VNI_LETTERS[small] ?? small
  return (sign === small ? letter : letter.toUpperCase()) + (VNI_MARKS[mark.toLowerCase()] ?? '')
}

/** What a text shows in a font like `VNI-Times`. */
export function decodeVni(text: string): string {
  return text.replace(VNI_PAIR, vniLetter).normalize('NFC')
}
