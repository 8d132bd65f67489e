import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { xlsx, type CellOf, type SheetOf, type WorkbookOf } from '#tests/fixtures/xlsx-writer.ts'
import { inWords } from '../../checks/messages.ts'
import type { Block } from '../blocks.ts'
import { readLetter } from '../read-letter.ts'
import { openLetterFile } from './open-letter-file.ts'

const open = (sheets: readonly SheetOf[], workbook?: WorkbookOf) => openLetterFile(xlsx(sheets, workbook), 'a.xlsx')
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
/** The text of cell A1, beside a cell that makes it a table. */
const cellText = async (cell: CellOf, workbook?: WorkbookOf) => {
  const { blocks, findings } = await open([{ name: 'Tờ 1', rows: [[cell, 'x']] }], workbook)
  const [block] = blocks
  const text = block?.kind === 'table' ? block.rows[0]?.cells[0]?.text : undefined
  return { text, rules: findings.map(({ rule }) => rule), findings }
}

const header = ['TT', 'Đối tượng thống kê', 'Số mã QR', 'Số lượt quét']

describe('cells of a workbook', () => {
  it.each<[string, CellOf, string]>([
    ['shared text', 'Sở Y tế', 'Sở Y tế'],
    ['text of its own', { inline: 'Sở Y tế' }, 'Sở Y tế'],
    [
      'text in pieces, without how it is pronounced',
      {
        runs: [
          { text: 'Sở ', bold: true },
          { text: 'Y tế', phonetic: 'i tê' },
        ],
      },
      'Sở Y tế',
    ],
    ['lines, each without spaces around it', 'Một \n  hai', 'Một\nhai'],
    ['signs that XML cannot hold', { inline: 'a_x000A_b _x005F_x000A_' }, 'a\nb _x000A_'],
    ['composed and with plain hyphens', 'Ho\u0300a \u2013 b\u00A0c', 'Hòa - b c'],
    ['a number stored as text', '1.250', '1.250'],
    ['a number', 541, '541'],
    ['the value of a formula', { formula: 'SUM(C1:C9)', value: 541 }, '541'],
    ['the text of a formula', { formula: 'A1&"/SCT"', value: '780/SCT' }, '780/SCT'],
    ['an error as it stands', { error: '#REF!' }, '#REF!'],
    ['a truth', { truth: true }, 'TRUE'],
    ['a day in words of the standard', { day: '2021-10-27T00:00:00' }, '27/10/2021'],
    ['a legacy font decoded', { text: 'Së C\u00ABng Th\u00AD\u00ACng', font: '.VnTime' }, 'Sở Công Thương'],
  ])('give %s', async (_, cell, text) => expect((await cellText(cell)).text).toBe(text))

  it('with a formula that was never calculated are no figure, and are named', async () => {
    for (const [cell, workbook] of [
      [{ formula: 'B2*2' }, {}],
      [{ formula: 'B2*2', value: 0 }, { uncalculated: true }],
    ] as const) {
      const { text, findings } = await cellText(cell, workbook)
      expect(text).toBe('=B2*2')
      expect(findings).toMatchObject([{ rule: 'xlsx-formula-without-value', evidence: { cells: 'Tờ 1!A1', more: 0 } }])
    }
  })

  it('with struck-out text say so, and give the rest', async () => {
    const { text, findings } = await cellText({ runs: [{ text: '541', struck: true }, { text: '540' }] })
    expect(text).toBe('540')
    expect(findings).toMatchObject([{ rule: 'file-struck-text', evidence: { text: '541' } }])
  })

  it.each<[string, CellOf]>([
    ['xlsx-number-scaled', { number: 541_000, format: '0,' }],
    ['xlsx-number-thousandths', { number: 1.234 }],
    ['xlsx-value-not-shown', { number: 0, format: '0;-0;' }],
    ['xlsx-formula-without-value', { formula: '541' }],
  ])('of which one is not sure (%s) give no count', async (rule, cell) => {
    const { blocks, findings } = await open([
      { name: 'Mã QR', rows: [header, [1, 'Sở', cell, { number: 541, format: '#,##0' }]] },
    ])
    const { sections } = readLetter(blocks, context)
    expect(sections.qr).toMatchObject([{ qrCodes: { state: 'blank' }, scans: { state: 'number', value: 541 } }])
    expect(findings).toMatchObject([{ rule, evidence: { cells: 'Mã QR!C2' } }])
    for (const locale of ['vi', 'en'] as const)
      for (const finding of findings) expect(inWords(finding, locale).message).toContain('Mã QR!C2')
  })

  it('with a zero on a sheet that hides zeros are no count', async () => {
    const { blocks, findings } = await open([{ name: 'Mã QR', rows: [header, [1, 'Sở', 0, 5]], hidesZeros: true }])
    expect(readLetter(blocks, context).sections.qr).toMatchObject([{ qrCodes: { state: 'blank' } }])
    expect(findings).toMatchObject([{ rule: 'xlsx-value-not-shown' }])
  })

  it('with a zero that shows as a dash are 0, and said to be', async () => {
    const dash = { number: 0, format: '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-' }
    const { blocks, findings } = await open([{ name: 'Mã QR', rows: [header, [1, 'Sở', dash, 5]] }])
    expect(readLetter(blocks, context).sections.qr).toMatchObject([{ qrCodes: { state: 'number', value: 0 } }])
    expect(findings).toMatchObject([{ rule: 'xlsx-zero-as-dash', severity: 'info' }])
  })

  it('name twelve at most, and count the others', async () => {
    const rows = Array.from({ length: 20 }, (): CellOf[] => [{ formula: 'B1' }, 'x'])
    const { findings } = await open([{ name: 'Tờ 1', rows }])
    expect(findings[0]?.evidence).toMatchObject({ more: 8 })
  })

  describe('with dates', () => {
    const date = (number: number): CellOf => ({ number, format: 'd/m/yyyy' })
    const table = (...dates: CellOf[]): CellOf[][] => [
      ['TT', 'Nội dung', 'Số văn bản', 'Ngày ban hành', 'Đơn vị ban hành'],
      ...dates.map((cell, nth): CellOf[] => [nth + 1, 'Triển khai', `${nth + 1}/SCT-VP`, cell, 'Sở']),
    ]
    const datesOf = async (rows: CellOf[][], workbook?: WorkbookOf) => {
      const { blocks, findings } = await open([{ name: 'Chỉ đạo', rows }], workbook)
      const { sections } = readLetter(blocks, context)
      return { dates: sections.directives.map(({ documents }) => documents[0]?.date), findings }
    }

    it('kept as numbers are read as the days they are', async () => {
      expect(await datesOf(table(date(44_323), date(44_438)))).toEqual({
        dates: ['2021-05-07', '2021-08-30'],
        findings: [],
      })
      const on1904 = await datesOf(table(date(42_861)), { from1904: true })
      expect(on1904.dates).toEqual(['2021-05-07'])
    })

    it('of which those after the 12th stayed text were swapped, and none is taken for sure', async () => {
      const { dates, findings } = await datesOf(table(date(44_382), '30/8/2021'))
      expect(dates).toEqual([null, '2021-08-30'])
      expect(findings).toMatchObject([{ rule: 'xlsx-dates-maybe-swapped', evidence: { cells: 'Chỉ đạo!D2' } }])
    })
  })
})

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
    const bytes = new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/xlsx/${name}`, import.meta.url)))
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
