import { describe, expect, it } from 'vitest'
import { annexRulesOf } from '#tests/fixtures/letters/read-text.ts'
import { context } from '#tests/fixtures/letters/read-text.ts'
import type { Block, Cell } from '../blocks.ts'
import { readLetter } from '../read-letter.ts'

const cells = (...texts: string[]): Cell[] =>
  texts.map((text, column) => ({ text, column, colSpan: 1, rowSpan: 1, bold: false }))
const through = (text: string, colSpan = 5): Cell[] => [{ text, column: 0, colSpan, rowSpan: 1, bold: false }]
const tableOf = (...rows: Cell[][]): Block => ({ kind: 'table', page: null, rows: rows.map((row) => ({ cells: row })) })
const read = (...blocks: Block[]) => readLetter(blocks, context)

const HEADER_1 = cells('STT', 'Nội dung thực hiện', 'Số, ngày ban hành', 'Đơn vị ban hành', 'Đối tượng tiếp nhận')
const HEADER_2 = cells('TT', 'Đối tượng thống kê', 'Tổng số mã QR', 'Tổng số lượt quét', 'Ghi chú')

describe('one table with all sections of the annex', () => {
  const reading = read(
    tableOf(
      through('1. Công tác chỉ đạo, triển khai và tuyên truyền'),
      HEADER_1,
      cells('1', 'Triển khai PC-Covid', '780/SCT-VP ngày 07/05/2021', 'Sở Công Thương', 'Công chức'),
      through('2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR'),
      HEADER_2,
      cells('1', 'Sở Công Thương', '01', '541', ''),
      through('3. Công tác kiểm tra, giám sát'),
      through('- Đã kiểm tra.\n- Đã nhắc nhở.'),
      through('4. Một số kết quả, kinh nghiệm\n- Đã tuyên truyền.'),
      through('5. Kiến nghị, đề xuất: Không có'),
    ),
  )

  it('is read section by section', () => {
    expect(reading.sections).toEqual({
      directives: [
        {
          ordinal: 1,
          content: 'Triển khai PC-Covid',
          documents: [{ number: '780/SCT-VP', date: '2021-05-07' }],
          issuer: 'Sở Công Thương',
          audiences: ['Công chức'],
        },
      ],
      qr: [
        {
          subject: 'Sở Công Thương',
          group: null,
          qrCodes: { state: 'number', value: 1 },
          scans: { state: 'number', value: 541 },
          note: null,
        },
      ],
      inspection: { state: 'items', items: ['Đã kiểm tra.', 'Đã nhắc nhở.'] },
      results: { state: 'items', items: ['Đã tuyên truyền.'] },
      recommendations: { state: 'none' },
    })
    expect(annexRulesOf(reading)).toEqual([])
  })

  it('leads to the rows of the table as it stands in the file', () => {
    expect(reading.provenance['/sections/qr/0/scans']).toEqual({ block: 0, row: 5, cell: 3 })
    expect(reading.provenance['/sections/inspection/items/1']).toEqual({ block: 0, row: 7, cell: 0 })
  })
})

describe('a form with the sections in its first column and answers beside them', () => {
  it('gives its notes, and asks for figures that are in words', () => {
    const reading = read(
      tableOf(
        cells('STT', 'Nội dung báo cáo', 'Kết quả'),
        cells('1', 'Kết quả tạo, quản lý mã QR địa điểm', 'Đã tạo 01 mã'),
        cells('2', 'Công tác kiểm tra, giám sát', 'Đã kiểm tra 02 đợt'),
        cells('3', 'Kiến nghị, đề xuất', 'Không có'),
      ),
    )
    expect(reading.sections).toMatchObject({
      qr: [],
      inspection: { state: 'items', items: ['Đã kiểm tra 02 đợt'] },
      recommendations: { state: 'none' },
    })
    expect(annexRulesOf(reading)).toEqual(['table-missing qr'])
  })
})

describe('a heading in the first row of its table', () => {
  it('heads what stands under it', () =>
    expect(
      read(tableOf(through('3. Công tác kiểm tra, giám sát', 2), cells('1', 'Đã kiểm tra'), cells('2', 'Đã xử lý')))
        .sections.inspection,
    ).toEqual({ state: 'items', items: ['Đã kiểm tra', 'Đã xử lý'] }))

  it('heads what stands beside it in a table of that row alone', () =>
    expect(read(tableOf(cells('4. Kết quả, kinh nghiệm', 'Đạt 22%'))).sections.results).toEqual({
      state: 'items',
      items: ['Đạt 22%'],
    }))
})

describe('a table of one row', () => {
  const under = (...row: string[]) =>
    read(
      { kind: 'paragraph', text: '3. Công tác kiểm tra, giám sát', bold: true, list: null, page: null },
      tableOf(cells(...row)),
    ).sections

  it('is a section where it says in words what stands beside the heading', () =>
    expect(under('Một số kết quả triển khai, kinh nghiệm', '- Hình thành thói quen quét mã.').results).toEqual({
      state: 'items',
      items: ['Hình thành thói quen quét mã.'],
    }))

  it('is none where a figure stands beside it', () =>
    expect(under('Kết quả kiểm tra', '12').results).toEqual({ state: 'blank' }))
})

describe('a foot whose left column begins with the last lines of the text', () => {
  const closing = (...left: string[]): Block[] => [
    { kind: 'paragraph', text: '5. Kiến nghị, đề xuất', bold: true, list: null, page: null },
    tableOf(cells([...left, 'Nơi nhận:', '- Như trên;', '- Lưu: VT.'].join('\n'), 'GIÁM ĐỐC\nNguyễn Đức Huy')),
  ]
  const recommendationsOf = (...left: string[]) => read(...closing(...left)).sections.recommendations

  it('gives them back to the section that they end', () => {
    expect(recommendationsOf('- Không có')).toEqual({ state: 'none' })
    expect(recommendationsOf('- Cấp kinh phí.', '- Tập huấn.')).toEqual({
      state: 'items',
      items: ['Cấp kinh phí.', 'Tập huấn.'],
    })
    expect(read(...closing('- Không có')).letter.signer).toBe('Nguyễn Đức Huy')
  })

  it('keeps what is no list', () => expect(recommendationsOf('SỞ CÔNG THƯƠNG')).toEqual({ state: 'blank' }))
})
