import { describe, expect, it } from 'vitest'
import { annexRulesOf, readText } from '#tests/fixtures/letters/read-text.ts'

const read = (...lines: string[]) => readText('2. Kết quả tạo mã QR và quét mã QR', ...lines)
const codes = ['2.1. Kết quả tạo mã QR', 'TT\tĐơn vị\tTổng số mã QR', '1\tSở Y tế\t3', '2\tChợ\t4']

describe('a table of codes and a table of scans', () => {
  it('of the same subjects, in any order, are one', () => {
    const reading = read(
      ...codes,
      '2.2. Kết quả quét mã QR',
      'TT\tĐơn vị\tTổng số lượt quét',
      '1\tChợ\t40',
      '2\tSở Y tế\t541',
    )
    expect(reading.sections.qr.map(({ subject, qrCodes, scans }) => [subject, qrCodes, scans])).toEqual([
      ['Sở Y tế', { state: 'number', value: 3 }, { state: 'number', value: 541 }],
      ['Chợ', { state: 'number', value: 4 }, { state: 'number', value: 40 }],
    ])
    expect(annexRulesOf(reading)).toEqual([])
    expect(reading.provenance['/sections/qr/0/scans']).toEqual({ block: 4, row: 2, cell: 2 })
  })

  it('ask about a figure where it stands after they were joined', () =>
    expect(
      annexRulesOf(
        read(...codes, '2.2. Kết quả quét mã QR', 'TT\tĐơn vị\tTổng số lượt quét', '1\tChợ\t40', '2\tSở Y tế\t5,5'),
      ),
    ).toEqual(['count-unreadable qr/0/scans']))

  it('of other subjects stay apart, and are asked about', () => {
    const reading = read(...codes, '2.2. Kết quả quét mã QR', 'TT\tĐơn vị\tTổng số lượt quét', '1\tChợ\t40')
    expect(reading.sections.qr).toHaveLength(3)
    expect(annexRulesOf(reading)).toContain('several-tables qr')
  })
})
