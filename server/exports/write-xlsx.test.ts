import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Workbook } from '#domain/consolidated/sheets/workbook.ts'
import { columnName, writeXlsx } from './write-xlsx.ts'

const long = 'dài '.repeat(10_000)

const workbook: Workbook = {
  title: 'a',
  sheets: [
    {
      id: 'about',
      name: 'Thông tin',
      columns: [{ title: 'Mục', width: 20, kind: 'text' }],
      rows: [['a']],
      filtered: false,
      frozen: 0,
    },
    {
      id: 'qr',
      name: "Mã QR & 'khác'",
      columns: [
        { title: 'Chữ', width: 30, kind: 'text' },
        { title: 'Số', width: 10, kind: 'number' },
        { title: 'Ngày', width: 12, kind: 'date' },
      ],
      rows: [
        ['=1+1', 0, '2021-02-28'],
        ['<a> & "b"', null, null],
        [long, 1_234_567, '2021-12-31'],
      ],
      filtered: true,
      frozen: 2,
    },
  ],
}

describe('a workbook as a file', () => {
  let bytes: Uint8Array<ArrayBuffer>
  let files: Record<string, string>
  beforeAll(async () => {
    bytes = await writeXlsx(workbook)
    files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  })

  it('keeps numbers, days, empty cells and texts what they are, also what looks like a formula', async () => {
    const [, table] = await readWorkbook(Buffer.from(bytes))
    expect(table?.data.slice(0, 3)).toEqual([
      ['Chữ', 'Số', 'Ngày'],
      ['=1+1', 0, new Date('2021-02-28')],
      ['<a> & "b"', null, null],
    ])
    expect(Object.values(files).some((content) => content.includes('<f>'))).toBe(false)
  })

  it('says where a text is longer than a cell holds', async () => {
    const [, table] = await readWorkbook(Buffer.from(bytes))
    const text = String(table?.data[3]?.[0])
    expect(text).toHaveLength(32_767)
    expect(text.endsWith(' […]')).toBe(true)
  })

  it('freezes the head and the columns that say whose row it is, filters the whole table, and repeats its head on paper', () => {
    const sheet = files['xl/worksheets/sheet2.xml'] ?? ''
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/)
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"/)
    expect(sheet).toMatch(/<pane [^>]*xSplit="2"/)
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:C4"/>')
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('autoFilter')
    expect(files['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Mã QR &amp; ''khác'''!$1:$1</definedName>`,
    )
  })

  it('makes rows as high as their longest text needs', () => {
    const heights = [...(files['xl/worksheets/sheet2.xml'] ?? '').matchAll(/<row [^>]*? ht="([\d.]+)"/g)].map(
      ([, ht]) => Number(ht),
    )
    expect(heights).toEqual([16, 16, 16, 409])
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
