import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { xlsx, type CellOf, type SheetOf } from '#tests/fixtures/xlsx-writer.ts'
import type { Block } from '#domain/reading/blocks.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import { openLetterFile } from '../open-letter-file.ts'

const open = (sheets: readonly SheetOf[]) => openLetterFile(xlsx(sheets), 'a.xlsx')
const shapesOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.bold
        ? { bold: block.text }
        : block.text
      : block.rows.map(({ cells }) =>
          cells.map(({ text, colSpan, rowSpan }) => (colSpan + rowSpan > 2 ? [text, colSpan, rowSpan] : text)),
        ),
  )
const shapes = async (rows: CellOf[][], of: Partial<SheetOf> = {}) =>
  shapesOf((await open([{ name: 'Tờ 1', rows, ...of }])).blocks)
const header = ['TT', 'Đối tượng thống kê', 'Số mã QR', 'Số lượt quét']

describe('rows of a sheet', () => {
  it('with one text are paragraphs, with several a table, until an empty row', async () =>
    expect(await shapes([['PHỤ LỤC'], ['a', 'b'], ['c', 'd'], [], ['e', 'f']])).toEqual([
      'PHỤ LỤC',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [['e', 'f']],
    ]))

  it('with a few words beside a numbered heading say what its section says; names of columns are none', async () => {
    const title = '4. Một số kết quả triển khai, kinh nghiệm'
    expect(await shapes([[title, 'Trên 250 công chức đã cài']])).toEqual([title, 'Trên 250 công chức đã cài'])
    expect(await shapes([[title, 'Kết quả thực hiện được']])).toEqual([[[title, 'Kết quả thực hiện được']]])
  })

  it('keep merged cells, and lose columns in which nothing begins', async () =>
    expect(
      await shapes(
        [
          ['STT', 'Tên', null, 'Số', null],
          [null, null, null, 'mã', 'lượt'],
          [1, 'Sở', null, 2, 3],
        ],
        { merges: ['A1:A2', 'B1:C2', 'D1:E1', 'B3:C3'] },
      ),
    ).toEqual([
      [
        [
          ['STT', 1, 2],
          ['Tên', 1, 2],
          ['Số', 2, 1],
        ],
        ['mã', 'lượt'],
        ['1', 'Sở', '2', '3'],
      ],
    ]))

  it('of a group stay in their table, with lines around them or without', async () => {
    for (const bordered of [true, false]) {
      const rows: CellOf[][] = [header, [{ text: 'Khối chợ', bordered }], [1, 'Chợ A', 2, 3]]
      const drawn = rows.map((cells) =>
        cells.map((cell): CellOf => (typeof cell === 'string' ? { text: cell, bordered } : cell)),
      )
      const [table, more] = await shapes(drawn)
      expect(more).toBeUndefined()
      expect(table).toHaveLength(3)
    }
  })

  it('under another header begin another table', async () => {
    const directives = ['STT', 'Nội dung', 'Số văn bản', 'Đơn vị ban hành']
    const found = await shapes([directives, [1, 'a', '1/SCT', 'Sở'], ['Mã QR các nơi'], header, [1, 'Sở', 2, 3]])
    expect(found.map((shape) => (Array.isArray(shape) ? shape.length : shape))).toEqual([2, 'Mã QR các nơi', 2])
  })

  it('of two tables side by side are two tables, and an empty column in one is none', async () => {
    const directives = ['STT', 'Nội dung', 'Số văn bản', 'Đơn vị ban hành']
    const two = await shapes([
      [...header, null, ...directives],
      [1, 'Sở A', 2, 3, null, 1, 'a', '1/SCT', 'Sở'],
      [2, 'Sở B', 4, 5],
    ])
    expect(two).toEqual([
      [header, ['1', 'Sở A', '2', '3'], ['2', 'Sở B', '4', '5']],
      [directives, ['1', 'a', '1/SCT', 'Sở']],
    ])
    expect(
      await shapes([
        ['TT', 'Tên', null, 'Số mã QR'],
        [1, 'Sở', null, 2],
      ]),
    ).toHaveLength(1)
  })

  it('with an empty row that has lines around it stay one table', async () => {
    const drawn = (text: string): CellOf => ({ text, bordered: true })
    const empty: CellOf = { empty: true, bordered: true }
    expect(
      await shapes([
        [drawn('a'), drawn('b')],
        [empty, empty],
        [drawn('c'), drawn('d')],
      ]),
    ).toHaveLength(1)
  })

  it('of a bullet or number and a text are items', async () =>
    expect(
      await shapes([
        ['-', 'Đã kiểm tra'],
        ['2', 'Đã nhắc'],
      ]),
    ).toEqual(['- Đã kiểm tra', '2. Đã nhắc']))

  it('of notes are an item each, but for one that goes on in small letters', async () => {
    const { blocks } = await open([
      {
        name: 'a',
        rows: [['3. Công tác kiểm tra, giám sát'], ['Đã kiểm tra 3 chợ'], ['Đã nhắc các'], ['hộ kinh doanh']],
      },
    ])
    expect(readLetter(blocks, context).sections.inspection).toEqual({
      state: 'items',
      items: ['Đã kiểm tra 3 chợ', 'Đã nhắc các hộ kinh doanh'],
    })
  })
})

describe('what a workbook hides', () => {
  const rows: CellOf[][] = [header, [1, 'Sở A', 2, 3], [2, 'Sở B', 4, 5], [3, 'Sở C', 6, 7]]

  it('is left out and named: rows, columns, sheets', async () => {
    const { blocks, findings } = await open([
      { name: 'Mã QR', rows, hiddenRows: [3], hiddenColumns: [4, 9] },
      { name: 'Nháp', rows: [['541']], state: 'hidden' },
      { name: 'Nháp 2', rows: [['541']], state: 'veryHidden' },
    ])
    expect(shapesOf(blocks)).toEqual([
      { bold: 'Mã QR' },
      [
        ['TT', 'Đối tượng thống kê', 'Số mã QR'],
        ['1', 'Sở A', '2'],
        ['3', 'Sở C', '6'],
      ],
    ])
    expect(findings).toMatchObject([
      { rule: 'xlsx-sheets-hidden', evidence: { sheets: '«Nháp», «Nháp 2»' } },
      { rule: 'xlsx-rows-hidden', evidence: { sheet: 'Mã QR', rows: '3' } },
      { rule: 'xlsx-columns-hidden', evidence: { sheet: 'Mã QR', columns: 'D' } },
    ])
  })

  it('does not part a table, and a merged cell that begins there shows where it goes on', async () => {
    const merged = await shapes(
      [
        ['A', 'B'],
        [1, 'Khối'],
        [2, null],
        [3, 'c'],
      ],
      { merges: ['B2:B3'], hiddenRows: [2] },
    )
    expect(merged).toEqual([
      [
        ['A', 'B'],
        ['2', 'Khối'],
        ['3', 'c'],
      ],
    ])
  })

  it('is not mentioned where it holds nothing', async () => {
    const { findings } = await open([{ name: 'Mã QR', rows: [...rows, []], hiddenRows: [5], hiddenColumns: [9] }])
    expect(findings).toEqual([])
  })
})

describe('a workbook made by an office program', () => {
  const read = async (name: string) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../../tests/fixtures/xlsx/${name}`, import.meta.url)))
    const opened = await openLetterFile(bytes, name)
    return { opened, sections: readLetter(opened.blocks, context).sections }
  }

  it('on one sheet is read whole, but for the 1.250 that became 1.25', async () => {
    const { opened, sections } = await read('annex.xlsx')
    expect(opened.findings).toEqual([])
    expect(sections).toMatchObject({
      directives: [
        { documents: [{ number: '780/SCT-VP', date: '2021-05-07' }], issuer: 'Sở Công Thương' },
        { documents: [{ number: '1532/SCT-QLTM', date: '2021-08-09' }], issuer: 'Sở Công Thương' },
      ],
      qr: [
        { subject: 'Sở Công Thương', group: 'Khối cơ quan', qrCodes: { value: 3 }, scans: { state: 'blank' } },
        { subject: 'Chợ mẫu A', group: 'Khối chợ', qrCodes: { value: 12 }, scans: { state: 'none' } },
      ],
      inspection: { items: ['Kiểm tra 03 chợ.', 'Nhắc nhở 02 hộ kinh doanh.'] },
      recommendations: { state: 'none' },
    })
  })

  it('on several sheets is read by their names', async () => {
    const { opened, sections } = await read('sheets.xlsx')
    expect(opened.findings).toMatchObject([{ rule: 'xlsx-rows-hidden', evidence: { rows: '3' } }])
    expect(sections).toMatchObject({
      directives: [{ documents: [{ number: '780/SCT-VP', date: '2021-05-07' }] }],
      qr: [{ subject: 'Trụ sở', qrCodes: { value: 1 }, scans: { value: 1250 } }],
      recommendations: { state: 'none' },
    })
  })

  it.each(['ods', 'xls'])('of the kind .%s is known, and to be saved as another', async (format) => {
    const { opened } = await read(`annex.${format}`)
    expect(opened).toMatchObject({
      format: null,
      blocks: [],
      findings: [{ rule: 'file-other-workbook', evidence: { format } }],
    })
  })
})
