import { describe, expect, it } from 'vitest'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { xlsx, type CellOf, type SheetOf, type WorkbookOf } from '#tests/fixtures/xlsx-writer.ts'
import { inWords } from '#domain/checks/messages.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import { openLetterFile } from '../open-letter-file.ts'

const open = (sheets: readonly SheetOf[], workbook?: WorkbookOf) => openLetterFile(xlsx(sheets, workbook), 'a.xlsx')
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
    [
      'figures above the line told from those beside them',
      { runs: [{ text: '541' }, { text: '1', vertical: 'superscript' }] },
      '541¹',
    ],
    ['a white number on a dark ground', { number: 541, white: true, filled: true }, '541'],
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
    ['xlsx-value-not-shown', { number: 541, white: true }],
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

  it('beside a 1.250 that became 1.25 may be a 2.000 that became 2, and are no count; larger ones are', async () => {
    const rows: CellOf[][] = [header, [1, 'Sở', 7, 1.25], [2, 'Kho', 8, 2], [3, 'Chợ', 9, 16_805]]
    const { blocks, findings } = await open([{ name: 'Mã QR', rows }])
    expect(readLetter(blocks, context).sections.qr).toMatchObject([
      { qrCodes: { value: 7 }, scans: { state: 'blank' } },
      { qrCodes: { value: 8 }, scans: { state: 'blank' } },
      { qrCodes: { value: 9 }, scans: { value: 16_805 } },
    ])
    expect(findings).toMatchObject([{ rule: 'xlsx-number-beside-fractions', evidence: { cells: 'Mã QR!D3' } }])
  })

  it('beside numbers of rows like 1.1 are what they are', async () => {
    const { findings } = await open([{ name: 'Mã QR', rows: [header, [1.1, 'Sở', 7, 9], [2, 'Kho', 8, 3]] }])
    expect(findings).toEqual([])
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
