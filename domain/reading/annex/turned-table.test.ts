import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, table } from '#tests/fixtures/docx-writer.ts'
import { annexRulesOf, readDocx, readText } from '#tests/fixtures/letters/read-text.ts'
import type { Count } from '#domain/model/count.ts'
import type { LetterReading } from '../read-letter.ts'

const TITLE = '2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR'
const figure = (count: Count) => (count.state === 'number' ? count.value : count.state)
const outcome = (reading: LetterReading) => ({
  rows: reading.sections.qr.map(({ subject, qrCodes, scans, note }) =>
    [subject, figure(qrCodes), figure(scans), ...(note === null ? [] : [note])].join(' '),
  ),
  asked: annexRulesOf(reading),
})
const read = (...lines: string[]) => outcome(readText(TITLE, ...lines))

describe('a table with what is counted in its rows', () => {
  it('is read for the unit that it names', () =>
    expect(read('Đơn vị\tSở Y tế', 'Số mã QR đã tạo\t12', 'Số lượt quét\t1.541', 'Ghi chú\ttốt')).toEqual({
      rows: ['Sở Y tế 12 1541 tốt'],
      asked: [],
    }))

  it('is read for each unit that has a column, and its total is none of them', () =>
    expect(
      read(
        'TT\tNội dung\tPhòng Y tế\tTrung tâm Y tế\tTổng cộng',
        '1\tSố mã QR đã tạo\t12\t3\t15',
        '2\tSố lượt quét\t1.541\t20\t1.562',
      ),
    ).toEqual({ rows: ['Phòng Y tế 12 1541', 'Trung tâm Y tế 3 20'], asked: ['subtotal-differs qr'] }))

  it('leaves open whose the figures are where it names nobody', () =>
    expect(
      read(
        'TT\tChỉ tiêu\tĐơn vị tính\tSố lượng\tGhi chú',
        '1\tTổng số mã QR\tmã\t2\t',
        '2\tTổng số lượt quét\tlượt\t811\ttừ 01/8',
      ),
    ).toEqual({ rows: [' 2 811 từ 01/8'], asked: ['subject-missing qr/0/subject'] }))

  it('says which of its rows are not of the form', () =>
    expect(read('Đơn vị\tSở Y tế', 'Số lao động\t25', 'Số mã QR\t2', 'Số lượt quét\t8')).toEqual({
      rows: ['Sở Y tế 2 8'],
      asked: ['columns-left-out qr'],
    }))

  it('leads to the cells that it was read from', () => {
    const { provenance } = readText(TITLE, 'Đơn vị\tSở Y tế\tBan Dân tộc', 'Số lượt quét\t8\t9', 'Số mã QR\t2\t3')
    expect(provenance['/sections/qr/1/subject']).toMatchObject({ block: 1, row: 0, cell: 2 })
    expect(provenance['/sections/qr/1/scans']).toMatchObject({ block: 1, row: 1, cell: 2 })
    expect(provenance['/sections/qr/1/qrCodes']).toMatchObject({ block: 1, row: 2, cell: 2 })
  })

  it.each([
    ['of two times where units should be named', ['Đơn vị\tTháng 9\tTháng 10', 'Số mã QR\t1\t2', 'Số lượt quét\t5\t8']],
    ['of two times', ['Chỉ tiêu\tTháng 9\tTháng 10', 'Tổng số mã QR\t1\t2', 'Tổng số lượt quét\t5\t811']],
    ['of a plan and what was done', ['Nội dung\tKế hoạch\tKết quả', 'Tổng số mã QR\t1\t2', 'Số lượt quét\t5\t8']],
    ['of two that nobody names', ['Tổng số mã QR\t1\t2', 'Tổng số lượt quét\t5\t811']],
    ['in thousands', ['Chỉ tiêu\tĐơn vị tính\tKết quả', 'Tổng số mã QR\tmã\t2', 'Số lượt quét\tnghìn lượt\t811']],
    ['with a remark on each figure', ['Nội dung\tKết quả\tGhi chú', 'Số mã QR\t2\ta', 'Số lượt quét\t8\tb']],
  ])('%s is not read, and asked about', (_, lines) =>
    expect(read(...lines)).toEqual({ rows: [], asked: ['table-not-understood qr'] }),
  )

  it('with one figure merged over two units is not read, and asked about', async () => {
    const merged = table([
      ['Đơn vị', 'Sở Y tế', 'Ban Dân tộc'],
      row([cell('Số mã QR đã tạo'), cell('5', { colSpan: 2 })]),
      ['Số lượt quét', '8', '9'],
    ])
    expect(outcome(await readDocx(paragraph(TITLE), merged))).toEqual({ rows: [], asked: ['table-not-understood qr'] })
  })
})
