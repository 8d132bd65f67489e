import { describe, expect, it } from 'vitest'
import { readText } from '#tests/fixtures/letters/read-text.ts'
import { outcome, TITLE } from '#tests/fixtures/qr-table.ts'

const read = (...lines: string[]) =>
  outcome(readText('SỞ TƯ PHÁP', 'Kính gửi: Sở Y tế', TITLE, ...lines, '3. Công tác kiểm tra', '- Đã kiểm tra.'))

describe('figures of section 2 in words', () => {
  it.each([
    'Số mã QR: 01; lượt quét: 541',
    'Số mã QR: 01; số lượt quét: 541.',
    '- Tổng số mã QR địa điểm đã tạo và quản lý: 01 mã. - Tổng số lượt quét mã QR: 541 lượt.',
    'Sở Tư pháp đã tạo và quản lý 01 mã QR địa điểm; tổng số lượt quét là 541 lượt.',
    'Đã tạo 1 mã QR với 541 lượt quét.',
  ])('«%s» are read for the unit itself, and asked about', (words) => {
    const { rows, asked } = read(words)
    expect(rows).toEqual(['Sở Tư pháp 1 541'])
    expect(asked.filter((rule) => rule.includes(' qr'))).toEqual(['figures-in-words qr/0'])
  })

  it('are read from two lines, each with its place', () => {
    expect(read('- Số lượng mã QR đã tạo: 12', '- Số lượt quét: 1.204').rows).toEqual(['Sở Tư pháp 12 1204'])
  })

  it.each([
    ['a third figure', 'Đã tạo 47 mã QR với 3.216 lượt quét, trong đó có 2 mã tại Trung tâm.'],
    ['a figure that is about so much', 'Đã tạo 47 mã QR với khoảng 3.216 lượt quét.'],
    ['an increase', 'Đã tạo thêm 47 mã QR, tổng số lượt quét là 3.216.'],
    ['a plan', 'Dự kiến tạo 47 mã QR với 3.216 lượt quét.'],
    ['a figure of something else', 'Đã tạo 47 mã QR cho 32 cơ sở.'],
    ['one figure twice', 'Đã tạo 47 mã QR, số mã QR quản lý: 48.'],
    ['a number in no known form', 'Đã tạo 47 mã QR với 3.21 lượt quét.'],
    ['a part of it', 'Đã tạo 47 mã QR; riêng Trung tâm có 541 lượt quét.'],
  ])('are left for people where they give %s', (_, words) => {
    const { rows, asked } = read(words)
    expect(rows).toEqual([])
    expect(asked).toContain('table-missing qr')
  })

  it('are left for people where nobody is named whose they are', () =>
    expect(outcome(readText(TITLE, 'Số mã QR: 01; số lượt quét: 541')).rows).toEqual([]))
})
