import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import { fileName } from './file-name.ts'

const request = { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' as IsoDate }
const today = '2026-11-23' as IsoDate

describe('fileName', () => {
  it('names the figure and the request that it answers, without accents', () => {
    expect(fileName({ figure: 'lượt quét', request }, today, 'csv')).toBe(
      'tong-hop_luot-quet_1406-STTTT_2021-10-26.csv',
    )
  })

  it('takes the day of the data where no single request is answered', () => {
    expect(fileName({ figure: 'Lượt quét qua các đợt', request: null }, today, 'png')).toBe(
      'tong-hop_luot-quet-qua-cac-dot_2026-11-23.png',
    )
  })

  it('tells the full data from what is shown', () => {
    expect(fileName({ figure: 'mã QR', request }, today, 'csv', 'day-du')).toBe(
      'tong-hop_ma-qr_1406-STTTT_2021-10-26_day-du.csv',
    )
  })

  it('keeps to signs that every file system takes', () => {
    const odd = { number: 'Đ: 7*?\\/<x>|"y"', date: request.date }
    expect(fileName({ figure: 'a/b\\c: d?', request: odd }, today, 'svg')).toMatch(/^[\w-]+\.svg$/)
  })
})
