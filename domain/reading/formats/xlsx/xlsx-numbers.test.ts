import { describe, expect, it } from 'vitest'
import { NumberFormats } from './numbers.ts'

const from1900 = new NumberFormats(false)
const show = (value: number, format: string) => from1900.show(value, format).text

describe('a number', () => {
  it.each([
    [541, 'General', '541'],
    [1250, '#,##0', '1250'],
    [541, '0.00', '541'],
    [1, '00', '01'],
    [7, '000', '007'],
    [-5, '#,##0;[Red](#,##0)', '-5'],
    [5, '0" mã"', '5 mã'],
    [500, '"khoảng "0', 'khoảng 500'],
    [780, '0"/SCT-VP"', '780/SCT-VP'],
    [541.0000000000001, 'General', '541'],
    [1250, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-', '1250'],
    [12345678901, '0', '12345678901'],
    [3, '@', '3'],
  ])('%d in the format %s is the whole number %s', (value, format, text) => expect(show(value, format)).toBe(text))

  it.each([
    [1.25, 'General', '1.25'],
    [12.5, '0', '12.5'],
    [0.541, 'General', '0.541'],
    [0.125, '0%', '12.5%'],
    [0.5, '0%', '50%'],
  ])('%d in the format %s keeps its fraction: %s', (value, format, text) => expect(show(value, format)).toBe(text))

  it.each([
    [1.234, 'General', '1.234 (= 1234/1000)'],
    [1.234, '0.000', '1.234 (= 1234/1000)'],
    [12, '0.000', '12.000 (= 12000/1000)'],
  ])(
    '%d that shows three decimals by %s may have been thousands, and nobody can read it as such',
    (value, format, text) =>
      expect(from1900.show(value, format)).toEqual({ text, doubt: 'thousandths', isDate: false }),
  )

  it.each([
    [541_000, '0,', '541000 (= 541 × 1000)'],
    [541_000, '#,##0,"k"', '541000 (= 541 × 1000)'],
    [2_500_000, '0.0,,', '2500000 (= 2.5 × 1000000)'],
  ])('%d that shows as thousands by %s says both', (value, format, text) =>
    expect(from1900.show(value, format)).toMatchObject({ text, doubt: 'scaled' }),
  )

  it.each(['#', '#,###', '0;-0;', ';;;', '0;-0;;@'])('0 that %s does not show is no 0 for sure', (format) =>
    expect(from1900.show(0, format)).toMatchObject({ text: '', doubt: 'notShown' }),
  )

  it.each(['_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '0;-0;"-"', '0;-0;\\-'])(
    '0 that %s shows as a dash is 0',
    (format) => expect(from1900.show(0, format)).toMatchObject({ text: '0', doubt: 'dash' }),
  )

  it('shows by the part of its format whose condition it meets', () => {
    expect(show(1500, '[>=1000]0,;0')).toBe('1500 (= 1.5 × 1000)')
    expect(show(500, '[>=1000]0,;0')).toBe('500')
  })
})

describe('a day', () => {
  it.each([
    [44_323, 'd/m/yyyy', '07/05/2021'],
    [44_323, 'm/d/yy', '07/05/2021'],
    [44_323, 'dd\\-mm\\-yyyy', '07/05/2021'],
    [44_323, '[$-1010000]d/m/yyyy;@', '07/05/2021'],
    [44_323, 'dd/mm', '07/05'],
    [44_323, 'mm/yyyy', '05/2021'],
    [44_323.75, 'd/m/yyyy h:mm', '07/05/2021 18:00'],
    [0.604_166_666_7, 'h:mm AM/PM', '14:30'],
    [1.5, '[h]:mm', '36:00'],
    [1, 'd/m/yyyy', '01/01/1900'],
    [60, 'd/m/yyyy', '29/02/1900'],
    [61, 'd/m/yyyy', '01/03/1900'],
    [44_496, '"Quảng Ngãi, ngày "dd" tháng "mm" năm "yyyy', 'Quảng Ngãi, ngày 27 tháng 10 năm 2021'],
  ])('%d in the format %s is %s', (value, format, text) => expect(show(value, format)).toBe(text))

  it('counted from 1904 is four years and a day later', () =>
    expect(new NumberFormats(true).show(44_323, 'd/m/yyyy').text).toBe('08/05/2025'))

  it('that is none stays a number', () => {
    expect(show(-3, 'd/m/yyyy')).toBe('-3')
    expect(show(9_999_999, 'd/m/yyyy')).toBe('9999999')
  })
})
