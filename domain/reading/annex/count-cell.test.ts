import { describe, expect, it } from 'vitest'
import { readCount, type Figure } from './count-cell.ts'

const outcome = (text: string, figure: Figure = /mã|trụ sở/.test(text) ? 'qrCodes' : 'scans') => {
  const { count, finding } = readCount(text, figure)
  return { ...count, rule: finding?.('/x').rule ?? null }
}
const number = (value: number, rule: string | null = null) => ({ state: 'number', value, rule })

describe('a cell with a figure', () => {
  it('that says its number again in words is read, and to be looked at', () => {
    expect(outcome('01 (một) mã')).toEqual(number(1, 'count-with-words'))
    expect(outcome('541 (năm trăm bốn mươi mốt) lượt')).toEqual(number(541, 'count-with-words'))
  })

  it('in brackets said to be cumulative is read for sure: every figure is', () =>
    expect(readCount('541 (lũy kế)', 'scans')).toEqual({ count: { state: 'number', value: 541 }, finding: null }))

  it.each([
    '541(1)',
    '541*',
    '541¹',
    'O1',
    'l2',
    '12 345,0',
    '1,250.00',
    '541/600',
    '500+',
    '½',
    '1e3',
    '1\t541',
    '1   541',
    '1  541 lượt',
  ])('of «%s» is left open, and asked about', (text) => {
    const { count, finding } = readCount(text, 'scans')
    expect(count).toEqual({ state: 'blank' })
    expect(finding?.('/x').rule).toBe('count-unreadable')
  })

  it.each([
    ['541', 541],
    ['01', 1],
    ['00', 0],
    ['0', 0],
    ['1.250', 1250],
    ['1,250', 1250],
    ['1 250', 1250],
    ['12.345.678', 12_345_678],
    ['541.', 541],
    ['541 lượt', 541],
    ['01 mã', 1],
    ['1.204 lượt quét', 1204],
    ['541\nlượt', 541],
    ['1.204 (lượt)', 1204],
    ['02 (hai)', 2],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('«%s» is the number %d', (text, value) => expect(outcome(text)).toEqual(number(value)))

  it.each(['gần 500', 'khoảng 500', 'Hơn 500', 'trên 500 lượt', 'Khoảng 500.'])(
    '«%s» is about 500, and says so',
    (text) =>
      expect(outcome(text)).toEqual({ state: 'number', value: 500, approximate: true, rule: 'count-approximate' }),
  )

  it.each([
    '',
    '-',
    '…',
    '...',
    '/',
    'Chưa có số liệu',
    'chưa có số liệu.',
    'Đang tổng hợp',
    'Chưa thống kê được',
    'Đang cập nhật số liệu',
    'N/A',
  ])('«%s» is blank', (text) => expect(outcome(text)).toEqual({ state: 'blank', rule: null }))

  it.each(['Không', 'không có', 'Không phát sinh.'])('«%s» is none, and asks whether it is zero', (text) =>
    expect(outcome(text)).toEqual({ state: 'none', rule: 'count-none' }),
  )

  it.each([
    '1.25',
    '12,5',
    '1.2500',
    '0.250',
    '1.250,000',
    '1.250 000',
    '12345.678',
    '1\n250',
    '01 (trụ sở), 02 (chi nhánh)',
    '1 mã, 541 lượt',
    '01 - 02',
    '-5',
    'l541',
    '541 lượt/tháng',
    '1,2 nghìn',
    '5 nghìn',
    '500+',
    'Chưa có',
    '541 (chưa kể chi nhánh)',
    '5 chi nhánh',
    '90071992547409920',
    'năm trăm',
  ])('«%s» is not read, and says so', (text) =>
    expect(outcome(text)).toEqual({ state: 'blank', rule: 'count-unreadable' }),
  )

  it('that counts something else is in the wrong column', () => {
    expect(outcome('541 lượt', 'qrCodes').rule).toBe('count-unreadable')
    expect(outcome('01 mã', 'scans').rule).toBe('count-unreadable')
  })

  it.each([
    ['01 (tại trụ sở)', 1],
    ['02 (ba)', 2],
  ])('with a remark in brackets is read, and to be looked at: «%s»', (text, value) =>
    expect(outcome(text)).toEqual(number(value, 'count-with-words')),
  )
})
