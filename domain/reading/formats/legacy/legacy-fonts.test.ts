import { describe, expect, it } from 'vitest'
import { decodeLegacy, isUnicodeAnyway, isUnknownLegacyFont, legacyEncodingOf } from './fonts.ts'
import { isSyllable } from './syllables.ts'
import { decodeWithoutFont, legacyEncodingByWords } from './statistics.ts'

/** Every vowel with no tone, then acute, grave, hook, tilde, dot below. */
const ALPHABET = 'aáàảãạ ăắằẳẵặ âấầẩẫậ eéèẻẽẹ êếềểễệ iíìỉĩị oóòỏõọ ôốồổỗộ ơớờởỡợ uúùủũụ ưứừửữự yýỳỷỹỵ đ'
/** The same in TCVN 5712, as the C library of GNU writes it. */
const IN_TCVN3 =
  '61b8b5b6b7b9 a8bebbbcbdc6 a9cac7c8c9cb 65d0cccecfd1 aad5d2d3d4d6 69ddd7d8dcde 6fe3dfe1e2e4 abe8e5e6e7e9 acedeaebecee 75f3eff1f2f4 adf8f5f6f7f9 79fdfafbfcfe ae'
/** The same in VNI, as its makers list it. */
const IN_VNI =
  'a|aù|aø|aû|aõ|aï aê|aé|aè|aú|aü|aë aâ|aá|aà|aå|aã|aä e|eù|eø|eû|eõ|eï eâ|eá|eà|eå|eã|eä i|í|ì|æ|ó|ò o|où|oø|oû|oõ|oï oâ|oá|oà|oå|oã|oä ô|ôù|ôø|ôû|ôõ|ôï u|uù|uø|uû|uõ|uï ö|öù|öø|öû|öõ|öï y|yù|yø|yû|yõ|î ñ'

const signsOf = (hex: string, signOf: (byte: number) => string = String.fromCharCode) =>
  hex
    .split(' ')
    .map((group) => (group.match(/../g) ?? []).map((byte) => signOf(Number.parseInt(byte, 16))).join(''))
    .join(' ')
const tcvn3 = signsOf(IN_TCVN3)
const vni = IN_VNI.replaceAll('|', '')

describe('the whole alphabet', () => {
  it('is read from TCVN3', () => expect(decodeLegacy(tcvn3, 'TCVN3')).toBe(ALPHABET))

  it('is read as capitals in a TCVN3 font of capitals', () =>
    expect(decodeLegacy(tcvn3, 'TCVN3-capitals')).toBe(ALPHABET.toUpperCase()))

  it('has these capitals in TCVN3', () =>
    expect(decodeLegacy('\u00A1 \u00A2 \u00A3 \u00A4 \u00A5 \u00A6 \u00A7', 'TCVN3')).toBe('Ă Â Ê Ô Ơ Ư Đ'))

  it('is read from VNI, small', () => expect(decodeLegacy(vni, 'VNI')).toBe(ALPHABET))

  it('is read from VNI, in capitals', () => expect(decodeLegacy(vni.toUpperCase(), 'VNI')).toBe(ALPHABET.toUpperCase()))

  it('is read from VNI where small accents stand after capitals', () =>
    expect(decodeLegacy('AÙ AØ Aù Aø Eâ Oâ Uø', 'VNI')).toBe('Á À Á À Ê Ô Ù'))
})

describe('text from before Unicode', () => {
  it.each([
    ['Së C«ng Th\u00AD\u00ACng tØnh Qu\u00B6ng Ng\u00B7i', 'TCVN3', 'Sở Công Thương tỉnh Quảng Ngãi'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'TCVN3', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['Céng hoµ x· héi', 'TCVN3-capitals', 'CỘNG HOÀ XÃ HỘI'],
    ['ubnd tØnh', 'TCVN3-capitals', 'UBND TỈNH'],
    ['§éc lËp - Tù do - H¹nh phóc', 'TCVN3', 'Độc lập - Tự do - Hạnh phúc'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'VNI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Sôû Coâng Thöông tænh Quaûng Ngaõi, ngaøy 27', 'VNI', 'Sở Công Thương tỉnh Quảng Ngãi, ngày 27'],
    ['Kính gôûi ñôn vò; quyù, thuûy, khuyeán nghò', 'VNI', 'Kính gởi đơn vị; quý, thủy, khuyến nghị'],
  ] as const)('«%s» in %s reads «%s»', (text, encoding, read) => expect(decodeLegacy(text, encoding)).toBe(read))

  it('keeps its numbers, degrees and quotation marks', () =>
    expect(decodeLegacy('\u201CTõ 541 – 1.250\u201D, 37\u00B0C, sè 2162/SCT-VP', 'TCVN3')).toBe(
      '“Từ 541 – 1.250”, 37°C, số 2162/SCT-VP',
    ))

  it('is the same when its bytes stand in the private area of symbol fonts', () => {
    const symbols = Array.from('Së C«ng Th\u00AD\u00ACng 541', (sign) =>
      String.fromCharCode(0xf0_00 + sign.charCodeAt(0)),
    ).join('')
    expect(decodeLegacy(symbols, 'TCVN3')).toBe('Sở Công Thương 541')
  })

  it.each([
    ['windows-1252', 'TCVN3', '\u201CViÖt Nam\u201D ngµy'],
    ['Latin-1', 'TCVN3', '\u0093ViÖt Nam\u0094 ngµy'],
  ] as const)('is the same when it was taken for %s', (_, encoding, text) =>
    expect(decodeLegacy(text, encoding)).toBe('“Việt Nam” ngày'),
  )

  it.each([
    ['TCVN3', 'biện pháp, hướng dẫn, chỉ đạo, đơn vị, thực hiện, cường, quét mã, địa điểm', signsOf],
    ['VNI', 'công nghệ, chỉ đạo, quận, đơn vị, ngã, thị trấn', null],
  ] as const)('is the same when it was taken for windows-1258 (%s)', (encoding, expected, bytes) => {
    const spelling = new Map<string, string>()
    const small = ALPHABET.replaceAll(' ', '')
    const codes = bytes === null ? IN_VNI.replaceAll(' ', '|').split('|') : Array.from(tcvn3.replaceAll(' ', ''))
    Array.from(small).forEach((letter, nth) => spelling.set(letter, codes[nth] ?? ''))
    const latin = Array.from(expected, (sign) => spelling.get(sign) ?? sign).join('')
    const windows1258 = new TextDecoder('windows-1258').decode(Uint8Array.from(latin, (sign) => sign.charCodeAt(0)))
    expect(windows1258).not.toBe(latin)
    expect(decodeLegacy(windows1258, encoding)).toBe(expected)
  })
})

describe('text that is Unicode already', () => {
  it.each([
    'Sở Công Thương tỉnh Quảng Ngãi',
    'Kính gửi: hoà giải, quý, thông, Công an',
    'SCT 541',
    '«Sở Y tế»',
    'NĐ-CP',
    'HĐND',
    'đ) Sở',
  ])('«%s» stays under a font from before it', (text) => {
    expect(decodeLegacy(text, 'TCVN3')).toBe(text)
    expect(decodeLegacy(text, 'VNI')).toBe(text)
  })

  it('stays beside words that are not', () =>
    expect(decodeLegacy('Sở C«ng Th\u00AD\u00ACng tỉnh Qu¶ng Bình', 'TCVN3')).toBe('Sở Công Thương tỉnh Quảng Bình'))

  it('is known as such when most of it is', () => {
    expect(isUnicodeAnyway('Công an tỉnh: hướng dẫn', 'TCVN3')).toBe(true)
    expect(isUnicodeAnyway('C«ng an tØnh: h\u00AD\u00ADíng dÉn', 'TCVN3')).toBe(false)
  })

  it('decides for words that could be either', () => {
    expect(decodeLegacy('vô', 'TCVN3')).toBe('vụ')
    expect(decodeLegacy('vô', 'TCVN3', 'unicode')).toBe('vô')
  })
})

describe('the encoding of a font', () => {
  it.each([
    ['.VnTime', 'TCVN3'],
    ['.VnTimeH', 'TCVN3-capitals'],
    ['.VnArial NarrowH', 'TCVN3-capitals'],
    ['ABCDEF+.VnTimeH,Bold', 'TCVN3-capitals'],
    ['.VNTIMEH', 'TCVN3-capitals'],
    ['VnTime', 'TCVN3'],
    ['.VnCentury Schoolbook', 'TCVN3'],
    ['VNI-Times', 'VNI'],
    ['VNI-Helve-Condense', 'VNI'],
    ['Times New Roman', null],
    ['UVN Van', null],
    ['Vnexpress Sans', null],
    ['VNtimes new roman', null],
  ] as const)('%s is %s', (font, encoding) => expect(legacyEncodingOf(font)).toBe(encoding))

  it('is unknown for fonts of further makers', () => {
    expect(['VNtimes new roman', 'VPS Times', 'VI Times'].every(isUnknownLegacyFont)).toBe(true)
    expect(['.VnTime', 'VNI-Times', 'Times New Roman', 'Viner Hand ITC'].some(isUnknownLegacyFont)).toBe(false)
  })
})

describe('text without fonts', () => {
  it.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'TCVN3'],
    ['§éc lËp - Tù do - H¹nh phóc', 'TCVN3'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'VNI'],
    ['Sôû Coâng Thöông tænh Quaûng Ngaõi baùo caùo', 'VNI'],
    ['Cộng hoà xã hội chủ nghĩa Việt Nam', null],
    ['Số: 2162/SCT-VP, ngày 27 tháng 10', null],
    ['Le conseil a décidé à l’unanimité où été élève garçon', null],
    ['SCT 541, 01 mã', null],
  ] as const)('«%s» is known as %s by its words', (text, encoding) =>
    expect(legacyEncodingByWords(text)).toBe(encoding),
  )

  it('has capitals where its plain letters are capitals', () =>
    expect(decodeWithoutFont('CéNG HOµ X\u00B7 HéI; ViÖt Nam; Q§-UBND', 'TCVN3')).toBe(
      'CỘNG HOÀ Xã HỘI; Việt Nam; QĐ-UBND',
    ))
})

describe('a syllable', () => {
  it.each('Quảng Ngãi huyện nghiêm khuỷu giặt gì thuở ưu oanh yêu quýt nghĩa Hoà hòa Đắk xoong'.split(' '))(
    'can be «%s»',
    (word) => expect(isSyllable(word)).toBe(true),
  )

  it.each('Céng ViÖt hoµ héi chñ cìc tùc áà aâ nge gê'.split(' '))('cannot be «%s»', (word) =>
    expect(isSyllable(word)).toBe(false),
  )
})
