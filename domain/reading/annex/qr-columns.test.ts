import { describe, expect, it } from 'vitest'
import { annexRulesOf, readText } from '#tests/fixtures/letters/read-text.ts'
import type { Count } from '#domain/model/count.ts'
import { isScaled } from './columns.ts'

const figure = (count: Count) => (count.state === 'number' ? count.value : count.state)
/** Rows as `subject codes scans`, and what is asked. */
function read(...lines: string[]) {
  const reading = readText('2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR', ...lines)
  const rows = reading.sections.qr.map(({ subject, qrCodes, scans }) =>
    [subject, figure(qrCodes), figure(scans)].join(' '),
  )
  return { rows, asked: annexRulesOf(reading) }
}

describe('a column about codes or scans that is no count of them', () => {
  it.each([
    'Tỷ lệ mã QR (%)',
    'Số người quét mã QR',
    'Lượt quét mã QR trung bình/ngày',
    'Kế hoạch tạo mã QR',
    'Mã QR còn lại',
  ])('«%s» is left out', (header) =>
    expect(read(`TT\tĐơn vị\tSố mã QR\t${header}\tSố lượt quét`, '1\tSở Y tế\t3\t95\t541')).toEqual({
      rows: ['Sở Y tế 3 541'],
      asked: ['columns-left-out qr'],
    }),
  )
})

describe('a column of scans', () => {
  it.each(['Số lượng quét', 'Quét mã QR', 'Số lần quét', 'Tổng lượt quét QR', 'Lượt quét đến ngày 25/10/2021'])(
    'may be called «%s»',
    (header) =>
      expect(read(`Đơn vị\tSố mã QR\t${header}`, 'Sở Y tế\t3\t541')).toEqual({ rows: ['Sở Y tế 3 541'], asked: [] }),
  )

  it.each(['Lượt quét tháng 10', 'Tổng lượt quét trong tháng', 'Lượt quét ngày 25/10/2021', 'Lượt quét quý IV'])(
    'that may be of a period is asked about: «%s»',
    (header) => expect(read(`Đơn vị\tSố mã QR\t${header}`, 'Sở Y tế\t3\t541').asked).toEqual(['column-of-a-period qr']),
  )
})

describe('a header again with its columns in another order', () => {
  it('holds for the rows under it', () =>
    expect(
      read('TT\tĐơn vị\tMã QR\tLượt quét', '1\tSở Y tế\t1\t5', 'TT\tĐơn vị\tLượt quét\tMã QR', '2\tChợ\t50\t2'),
    ).toEqual({ rows: ['Sở Y tế 1 5', 'Chợ 2 50'], asked: ['several-tables qr'] }))
})

describe('rows that need a second look', () => {
  it('that may head others or go on with the row above are asked about', () =>
    expect(
      read('TT\tĐơn vị\tMã QR\tLượt quét', '1\tTrung tâm A\t1\t5', '\tCơ sở 2\t\t', '2\tTrung tâm B\t2\t6').asked,
    ).toEqual(['row-unclear qr']))

  it('that head others whose numbers begin again are headings', () =>
    expect(
      read('TT\tĐơn vị\tMã QR\tLượt quét', '1\tTrung tâm A\t1\t5', '\tTrường học\t\t', '1\tTrường B\t2\t6').asked,
    ).toEqual([]))

  it.each(['Toàn ngành Y tế', 'Tổng cộng các đơn vị trực thuộc', 'Tổng số của toàn huyện'])(
    '«%s» is a total, and no subject',
    (label) =>
      expect(read('TT\tĐơn vị\tMã QR\tLượt quét', '1\tTrung tâm A\t1\t5', `\t${label}\t1\t5`)).toEqual({
        rows: ['Trung tâm A 1 5'],
        asked: [],
      }),
  )

  it('that are shorter than a header with other columns behind the figures give none', () =>
    expect(read('Đơn vị\tMã QR\tLượt quét\tTỷ lệ (%)', 'Chợ Ba Tơ 1\t5\t100', 'Chợ Sơn Hà\t2\t6\t90')).toEqual({
      rows: ['Chợ Ba Tơ 1 blank blank', 'Chợ Sơn Hà 2 6'],
      asked: ['columns-left-out qr', 'row-misaligned qr/0'],
    }))

  it('alone and without a subject are the unit’s own, and asked about', () =>
    expect(read('TT\tĐơn vị\tMã QR\tLượt quét', '\t\t01\t541')).toEqual({
      rows: [' 1 541'],
      asked: ['subject-missing qr/0/subject'],
    }))
})

describe('a sentence beside the table', () => {
  const table = ['TT\tĐơn vị\tMã QR\tLượt quét', '1\tSở Y tế\t1\t5', '2\tChợ\t2\t6']

  it('with other figures than the table is asked about', () =>
    expect(read('Tổng số mã QR là 10 mã, với 11 lượt quét.', ...table).asked).toContain('figures-beside-table qr'))

  it.each(['Tổng cộng 03 mã với 11 lượt quét.', 'Chợ có 2 mã.', 'Số liệu đến ngày 25/10/2021.'])(
    'with figures of the table is not: «%s»',
    (text) => expect(read(text, ...table).asked).toEqual(['text-beside-table qr']),
  )
})

describe('figures in thousands', () => {
  it.each(['(Đơn vị tính: nghìn lượt)', 'Lượt quét (triệu)', 'ĐVT: ngàn lượt'])('are said by «%s»', (text) =>
    expect(isScaled(text)).toBe(true),
  )
  it.each(['Đơn vị: Trạm Y tế xã Bình Chánh', 'Đơn vị: Ngân hàng', '(trạm y tế)'])('are not said by «%s»', (text) =>
    expect(isScaled(text)).toBe(false),
  )
})

describe('a header of two rows in a text', () => {
  const rows = ['1\tTrường THPT số 1\t2\t5\ttốt', '2\tTrường THPT số 2\t3\t6\t']
  const read1 = ['Trường THPT số 1 2 5', 'Trường THPT số 2 3 6']

  it('whose lower row lost its place is read where one place only fits', () =>
    expect(read('STT\tĐơn vị\tSố liệu\t\tGhi chú', 'Mã QR đã tạo\tLượt quét', ...rows)).toEqual({
      rows: read1,
      asked: [],
    }))

  it.each([
    ['none', 'STT\tĐơn vị\tSố liệu\tGhi chú'],
    ['two places', 'STT\tĐơn vị\tSố liệu\t\tGhi chú\t'],
  ])('whose lower row lost its place is not read where %s fits', (_, header) =>
    expect(read(header, 'Mã QR đã tạo\tLượt quét', ...rows)).toEqual({ rows: [], asked: ['table-not-understood qr'] }),
  )
})
