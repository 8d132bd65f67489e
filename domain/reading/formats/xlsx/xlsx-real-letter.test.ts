import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { context } from '#tests/fixtures/letters/read-text.ts'
import { xlsx, type CellOf, type SheetOf } from '#tests/fixtures/xlsx-writer.ts'
import { readLetter } from '#domain/reading/read-letter.ts'
import type { Block } from '#domain/reading/blocks.ts'
import { openLetterFile } from '../open-letter-file.ts'

/** The real letter 2162/SCT-VP, typed into workbooks in the ways in which units do so. */
const file = new Uint8Array(readFileSync(new URL('../../../../server/demo/letters/2162-SCT-VP.txt', import.meta.url)))
const original = await openLetterFile(file, '2162-SCT-VP.txt')
const truth = readLetter(original.blocks, context)

const tables = original.blocks.filter((block) => block.kind === 'table')
const rowsOf = (table: number, bordered: boolean): CellOf[][] =>
  (tables[table]?.rows ?? []).map(({ cells }) =>
    cells.map(({ text }) => {
      if (text === '') return bordered ? { empty: true, bordered } : null
      const number = /^[1-9]\d*$/.test(text) ? Number(text) : null
      return number === null ? { text, bordered } : { number, bordered }
    }),
  )
const lines = original.blocks.flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : []))
const between = (from: RegExp, to: RegExp) =>
  lines.slice(
    lines.findIndex((line) => from.test(line)) + 1,
    lines.findIndex((line) => to.test(line)),
  )
const heading = (number: number) => lines.find((line) => line.startsWith(`${number}. `)) ?? ''
const notes = (number: number) =>
  number === 5 ? ['- Không có'] : between(new RegExp(`^${number}\\. `), new RegExp(`^${number + 1}\\. `))

const head: CellOf[][] = [
  ['UBND TỈNH QUẢNG NGÃI', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ CÔNG THƯƠNG', null, null, 'Độc lập – Tự do – Hạnh phúc'],
  ['Số: 2162/SCT-VP', null, null, 'Quảng Ngãi, ngày 27 tháng 10 năm 2021'],
  ['V/v báo cáo tình hình triển khai ứng dụng các giải pháp công nghệ trong phòng, chống dịch Covid-19'],
  [],
  [null, 'Kính gửi: Sở Thông tin và Truyền thông tỉnh Quảng Ngãi'],
  ...lines.filter((line) => /^(?:Theo Công văn|Kính đề nghị)/.test(line)).map((line): CellOf[] => [line]),
  [],
  ['Nơi nhận:', null, null, 'KT. GIÁM ĐỐC'],
  ['- Như trên;', null, null, 'PHÓ GIÁM ĐỐC'],
  ['- Lưu: VT, VP.', null, null, 'Nguyễn Đức Huy'],
  [],
]
const titles: CellOf[][] = [
  [{ text: 'PHỤ LỤC', bold: true }],
  ['BIỂU MẪU BÁO CÁO TÌNH HÌNH TRIỂN KHAI TUYÊN TRUYỀN VÀ ỨNG DỤNG CÔNG NGHỆ TRONG PHÒNG, CHỐNG DỊCH COVID-19'],
]
const alone = (text: string, column = 0): CellOf[] => [...Array<null>(column).fill(null), text]

function annexRows(bordered: boolean, gap: CellOf[][], column: number): CellOf[][] {
  return [
    ...titles,
    alone(heading(1)),
    ...rowsOf(0, bordered),
    ...gap,
    alone(heading(2)),
    ...rowsOf(1, bordered),
    ...gap,
    ...[3, 4, 5].flatMap((number) =>
      [[alone(heading(number))], notes(number).map((note) => alone(note, column)), gap].flat(),
    ),
  ]
}

const read = async (sheets: readonly SheetOf[]) => {
  const opened = await openLetterFile(xlsx(sheets), 'phu-luc.xlsx')
  return { opened, reading: readLetter(opened.blocks, context) }
}
const inColumns = (number: number): CellOf[][] => notes(number).map((note) => ['-', note.replace(/^- /, '')])

const arrangements: Record<string, SheetOf[]> = {
  'on one sheet, with lines around its tables': [{ name: 'Sheet1', rows: annexRows(true, [], 0), merges: ['A1:E1'] }],
  'on one sheet, without lines or gaps': [{ name: 'Sheet1', rows: annexRows(false, [], 0) }],
  'with gaps, and notes in column B': [{ name: 'Sheet1', rows: annexRows(false, [[]], 1) }],
  'with a section a sheet, headed on the sheet': [1, 2, 3, 4, 5].map((number) => ({
    name: `Sheet${number}`,
    rows: [
      ...(number === 1 ? titles : []),
      alone(heading(number)),
      ...(number < 3 ? rowsOf(number - 1, true) : notes(number).map((note) => [note])),
    ],
  })),
  'with a section a sheet, headed by the names of the sheets': [
    { name: 'Chỉ đạo', rows: [...titles, ...rowsOf(0, true)] },
    { name: 'Mã QR', rows: rowsOf(1, true) },
    { name: 'Kiểm tra', rows: notes(3).map((note) => [note]) },
    { name: 'KetQua', rows: notes(4).map((note) => [note]) },
    { name: 'Kiến nghị', rows: [['Không có']] },
  ],
  'with numbers of the sections, and bullets, in a column of their own': [
    {
      name: 'Sheet1',
      rows: [
        ...titles,
        ...[1, 2, 3, 4, 5].flatMap((number): CellOf[][] => {
          const title: CellOf[] = [number, heading(number).replace(/^\d\. /, '')]
          return [title].concat(number < 3 ? rowsOf(number - 1, true) : inColumns(number))
        }),
      ],
    },
  ],
  'with what sections 3 to 5 say beside their headings': [
    {
      name: 'Sheet1',
      rows: [
        ...titles,
        alone(heading(1)),
        ...rowsOf(0, false),
        alone(heading(2)),
        ...rowsOf(1, false),
        ...[3, 4, 5].map((number): CellOf[] => [
          number,
          heading(number).replace(/^\d\. /, ''),
          notes(number).join('\n'),
        ]),
      ],
    },
  ],
}

describe('the annex of the real letter 2162/SCT-VP as a workbook', () => {
  it.each(Object.entries(arrangements))('%s, says what the letter says', async (_, sheets) => {
    const { opened, reading } = await read(sheets)
    expect(opened.findings).toEqual([])
    expect(reading.sections).toEqual(truth.sections)
    expect(reading.findings.filter(({ path }) => path.startsWith('/sections'))).toEqual([])
  })

  it('without a letter head asks for all that stands there', async () => {
    const { reading } = await read([{ name: 'Sheet1', rows: annexRows(true, [], 0) }])
    expect(reading.letter).toMatchObject({ number: null, date: null, issuer: null, signer: null, answers: null })
    const asked = reading.findings.map(({ path }) => path)
    expect(asked).toEqual(
      expect.arrayContaining(['/letter/number', '/letter/date', '/letter/issuer', '/letter/answers']),
    )
  })

  it('with the letter above it has the same head too', async () => {
    const { reading } = await read([{ name: 'Công văn', rows: [...head, ...annexRows(true, [[]], 0)] }])
    expect(reading.letter).toEqual(truth.letter)
    expect(reading.sections).toEqual(truth.sections)
    expect([reading.unitId, reading.campaignId]).toEqual([truth.unitId, truth.campaignId])
    expect(reading.findings).toEqual([])
  })

  it('with the letter on a sheet of its own has the same head too', async () => {
    const { reading } = await read([
      { name: 'Công văn', rows: head },
      { name: 'Phụ lục', rows: annexRows(true, [], 0) },
    ])
    expect(reading.letter).toEqual(truth.letter)
    expect(reading.sections).toEqual(truth.sections)
  })

  it('keeps what stands on sheets before the title of an annex', async () => {
    const rows = annexRows(true, [], 0)
    const third = rows.findIndex((row) => row.some((cell) => JSON.stringify(cell)?.includes(heading(3))))
    const { reading } = await read([
      { name: 'Công văn', rows: head },
      { name: 'I', rows: rows.slice(third) },
      {
        name: 'II',
        rows: [['PHỤ LỤC II'], ...rows.slice(0, third).filter((row) => !JSON.stringify(row).includes('PHỤ LỤC'))],
      },
    ])
    expect(reading.sections).toEqual(truth.sections)
  })

  it('leads from each figure to its cell', async () => {
    const { opened, reading } = await read(arrangements['with gaps, and notes in column B'] ?? [])
    const textAt = (path: string) => {
      const place = reading.provenance[path]
      const block: Block | undefined = opened.blocks[place?.block ?? -1]
      if (block?.kind === 'paragraph') return block.text
      return block?.rows[place?.row ?? -1]?.cells[place?.cell ?? -1]?.text
    }
    expect(textAt('/sections/qr/0/scans')).toBe('541')
    expect(textAt('/sections/qr/0/qrCodes')).toBe('01')
    expect(textAt('/sections/directives/2/documents/0/number')).toBe('1711/TB-SCT ngày 30/8/2021')
    expect(textAt('/sections/inspection/items/1')).toMatch(/^- Chấp hành/)
    expect(textAt('/sections/recommendations')).toBe('- Không có')
  })
})
