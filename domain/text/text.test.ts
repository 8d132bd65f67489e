import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '../model/dates.ts'
import { compareVietnamese, fold, matches } from './fold.ts'
import { formatDate, formatNumber, formatRatio } from './format.ts'
import { prepareText } from './prepare.ts'

describe('searching', () => {
  it.each(['hoa', 'hoà', 'hòa', 'HÒA', 'hoa\u0300'])('finds «hoà» by %s', (query) =>
    expect(matches('Nghĩa Hoà', query)).toBe(true),
  )
  it('treats đ as d, in both cases', () => expect(fold('Đức Phổ')).toBe('duc pho'))
  it('needs every word, in any order', () => {
    expect(matches('Sở Công Thương', 'thuong so')).toBe(true)
    expect(matches('Sở Công Thương', 'so xay')).toBe(false)
  })
  it('finds everything when nothing is asked', () => expect(matches('Ba Tơ', ' ')).toBe(true))
})

describe('sorting', () => {
  it('follows the Vietnamese alphabet: a ă â, d before đ, o ô ơ', () =>
    expect(['đa', 'da', 'âu', 'ăn', 'an', 'ơn', 'ôn', 'on'].toSorted(compareVietnamese)).toEqual([
      'an',
      'ăn',
      'âu',
      'da',
      'đa',
      'on',
      'ôn',
      'ơn',
    ]))
  it('counts numbers by size', () => expect(['Tổ 10', 'Tổ 9'].toSorted(compareVietnamese)).toEqual(['Tổ 9', 'Tổ 10']))
})

describe('printing', () => {
  it('groups every thousand, also in numbers of four digits', () =>
    expect([0, 541, 1234, 1234567].map(formatNumber)).toEqual(['0', '541', '1.234', '1.234.567']))
  it('gives ratios the decimals that say something, and never makes 0 of what is more', () =>
    expect([0, 0.00412, 0.05, 7, 37.24, 99.96, 1234.5].map(formatRatio)).toEqual([
      '0',
      '0,0041',
      '0,05',
      '7',
      '37,2',
      '100',
      '1.235',
    ]))
  it('puts the day first', () => expect(formatDate(isoDateSchema.parse('2021-10-27'))).toBe('27/10/2021'))
})

describe('preparing text', () => {
  it('composes accents', () => expect(prepareText('Sơ\u0309')).toBe('Sở'))
  it('makes every dash a hyphen and every special space a space', () =>
    expect(prepareText('a\u00A0–\u202Fb − c')).toBe('a - b - c'))
  it('drops what cannot be seen', () => expect(prepareText('\uFEFFmã\u00AD\u200BQR')).toBe('mãQR'))
  it('makes wide figures and letters plain ones', () => expect(prepareText('１２５ ＱＲ')).toBe('125 QR'))
  it.each([
    ['\uF0B7 Có\n\uF02DKhông', '- Có\n- Không'],
    ['  \uF0A7\tCó; \uF0D8 không', '  -\tCó; - không'],
    ['⮚ Có', '- Có'],
    ['\uF0B7', '- '],
    ['Có \uF0FE', 'Có \uF0FE'],
  ])('makes a hyphen of a bullet that only its font shows: %s', (text, prepared) =>
    expect(prepareText(text)).toBe(prepared),
  )
  it.each([
    ['Không có²', 'Không có'],
    ['Ghi chú⁽¹⁾, QR¹; (sở)³', 'Ghi chú, QR; (sở)'],
    ['780/SCT-VP¹', '780/SCT-VP'],
    ['541¹ 12 m² 3 km² x²', '541¹ 12 m² 3 km² x²'],
  ])('drops the mark of a note behind a word, and no other: %s', (text, prepared) =>
    expect(prepareText(text)).toBe(prepared),
  )
  it('drops marks of writing direction', () => expect(prepareText('\u200E12\u202A5\u2069')).toBe('125'))
  it('keeps line breaks, one kind of them, and tabs', () => expect(prepareText('a\r\nb\rc\td')).toBe('a\nb\nc\td'))
})
