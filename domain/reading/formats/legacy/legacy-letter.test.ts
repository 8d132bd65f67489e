import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LegacyRuns } from './runs.ts'

const letter = readFileSync(new URL('../../../../server/demo/letters/2162-SCT-VP.txt', import.meta.url), 'utf8')
const lines = letter.normalize('NFC').split('\n')

const ALPHABET = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ'
/** The same as Latin-1 shows it in each encoding. */
const IN_TCVN3 = '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ®'
const IN_VNI =
  'aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ'

const codesOf = (codes: readonly string[]) => new Map(Array.from(ALPHABET, (sign, nth) => [sign, codes[nth] ?? '']))
const tcvn3 = codesOf(Array.from(IN_TCVN3))
const vni = codesOf(IN_VNI.split(' '))

/** TCVN3 has no capitals with tones: the font shows the small letters' codes as capitals. */
const inTcvn3 = (text: string) => Array.from(text, (sign) => tcvn3.get(sign.toLowerCase()) ?? sign).join('')
const inVni = (text: string) =>
  Array.from(text, (sign) => vni.get(sign) ?? vni.get(sign.toLowerCase())?.toUpperCase() ?? sign).join('')

function readIn(font: string, texts: readonly string[]): string[] {
  const runs = new LegacyRuns(texts.map((text) => ({ text, font })))
  return texts.map((text) => runs.decode([{ text, font }]))
}

describe('a whole letter', () => {
  it('reads the same in VNI', () => expect(readIn('VNI-Times', lines.map(inVni))).toEqual(lines))

  it('reads the same in TCVN3, but for capitals that a font of capitals shows', () => {
    expect(readIn('.VnTime', lines.map(inTcvn3)).map((line) => line.toLowerCase())).toEqual(
      lines.map((line) => line.toLowerCase()),
    )
    expect(readIn('.VnTimeH', lines.map(inTcvn3))).toEqual(lines.map((line) => line.toUpperCase()))
  })

  it('stays as it is where it is Unicode under such fonts', () => {
    expect(readIn('.VnTime', lines)).toEqual(lines)
    expect(readIn('VNI-Times', lines)).toEqual(lines)
  })
})
