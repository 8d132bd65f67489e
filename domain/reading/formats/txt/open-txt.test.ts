import { describe, expect, it } from 'vitest'
import type { Block } from '#domain/reading/blocks.ts'
import { openLetterFile } from '../open-letter-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const open = (bytes: Uint8Array) => openLetterFile(bytes, 'a.txt')
const shapesOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.bold
        ? { bold: block.text }
        : block.text
      : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  )
const read = async (text: string) => shapesOf((await open(utf8(text))).blocks)

describe('encodings of text', () => {
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2)
    const view = new DataView(bytes.buffer)
    Array.from(`\uFEFF${text}`).forEach((letter, at) => view.setUint16(at * 2, letter.charCodeAt(0), !bigEndian))
    return bytes
  }

  it.each([
    ['UTF-8', utf8('SỞ Y TẾ')],
    ['UTF-8 with a mark', utf8('\uFEFFSỞ Y TẾ')],
    ['UTF-16, little end first', utf16('SỞ Y TẾ', false)],
    ['UTF-16, big end first', utf16('SỞ Y TẾ', true)],
  ])('reads %s', async (_, bytes) => {
    const { blocks, findings } = await open(bytes)
    expect(shapesOf(blocks)).toEqual(['SỞ Y TẾ'])
    expect(findings).toEqual([])
  })

  it('reads windows-1258, and asks to compare the accents', async () => {
    // «Kính gửi: các Sở, ngày 27 tháng 10 năm 2021» with ử and ở as letter and combining hook (0xD2), à as 0xE0, ă as 0xE3
    const bytes = Uint8Array.from(
      'K\u00EDnh g\u00FD\u00D2i: c\u00E1c S\u00F5\u00D2, ng\u00E0y 27 th\u00E1ng 10 n\u00E3m 2021',
      (l) => l.charCodeAt(0),
    )
    const { blocks, findings } = await open(bytes)
    expect(shapesOf(blocks)).toEqual(['Kính gửi: các Sở, ngày 27 tháng 10 năm 2021'])
    expect(findings.map(({ rule }) => rule)).toEqual(['file-encoding-assumed'])
  })

  const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

  it.each([
    ['TCVN3', 'C\u00ABng v\u00A8n s\u00E8 1, ng\u00B5y 2 th\u00B8ng 3, S\u00EB C\u00ABng Th\u00AD\u00ACng'],
    ['VNI', 'Co\u00E2ng va\u00EAn so\u00E1 1, nga\u00F8y 2 tha\u00F9ng 3, S\u00F4\u00FB Co\u00E2ng Th\u00F6\u00F4ng'],
  ])('reads %s by its words, and asks to compare', async (encoding, text) => {
    for (const bytes of [bytesOf(text), utf8(text)]) {
      const { blocks, findings } = await open(bytes)
      expect(shapesOf(blocks)).toEqual(['Công văn số 1, ngày 2 tháng 3, Sở Công Thương'])
      expect(findings).toMatchObject([{ rule: 'file-legacy-encoding-assumed', evidence: { encoding } }])
    }
  })

  it('reads nothing where no encoding makes Vietnamese of it', async () => {
    const rubbish = bytesOf('Q\u00A4z\u00A8 w\u00E8j 1, \u00B5xk 2 f\u00B8\u00B8z 3, z\u00EB\u00A4')
    const { format, blocks, findings } = await open(rubbish)
    expect({ format, blocks }).toEqual({ format: 'txt', blocks: [] })
    expect(findings.map(({ rule }) => rule)).toEqual(['file-encoding-unreadable'])
  })
})

describe('lines of text', () => {
  it('are a paragraph each, with one empty paragraph where lines were left empty', async () =>
    expect(await read('\n\nUBND TỈNH\nSỞ Y TẾ\n\n\nSố: 1')).toEqual(['UBND TỈNH', 'SỞ Y TẾ', '', 'Số: 1']))

  it('cut by tabs in a row are a table', async () =>
    expect(await read('TT\tĐối tượng\n1\tSở Y tế\t\nhết')).toEqual([
      [
        ['TT', 'Đối tượng'],
        ['1', 'Sở Y tế', ''],
      ],
      'hết',
    ]))

  it('cut by pipes are a table, with or without outer pipes and a Markdown rule', async () => {
    const rows = [
      ['TT', 'Tên'],
      ['1', ''],
    ]
    expect(await read('| TT | Tên |\n|----|:---:|\n| 1 |  |')).toEqual([rows])
    expect(await read('TT | Tên\n1 | ')).toEqual([rows])
  })

  it('keep tabs and pipes apart', async () =>
    expect(await read('a\tb\nc|d|e')).toEqual([[['a', 'b']], [['c', 'd', 'e']]]))

  it('pasted from a workbook have cells of several lines, and quotation marks as they were', async () => {
    expect(await read('1\t"Sở ""Công"" Thương\r\n(trụ sở)"\t01\t"541\nlượt"\n2\tChợ\t02\t7')).toEqual([
      [
        ['1', 'Sở "Công" Thương\n(trụ sở)', '01', '541\nlượt'],
        ['2', 'Chợ', '02', '7'],
      ],
    ])
    expect(await read('"Một\nhai"\na\t"b"')).toEqual(['"Một', 'hai"', [['a', '"b"']]])
  })

  it('that a tab only indents, or that are a list item, are no table', async () =>
    expect(await read('\tTheo Công văn\n-\tNhư trên;\n1.\tCông tác chỉ đạo')).toEqual([
      'Theo Công văn',
      '- Như trên;',
      '1. Công tác chỉ đạo',
    ]))

  it('keep a row whose first cell is empty in its table', async () =>
    expect(await read('TT\tTên\n\tKhối A\n1\tSở')).toEqual([
      [
        ['TT', 'Tên'],
        ['', 'Khối A'],
        ['1', 'Sở'],
      ],
    ]))
})

describe('what a conversion left of Markdown', () => {
  it('is taken apart where bold headings were glued', async () =>
    expect(await read('**PHỤ LỤC****BIỂU MẪU****1. Công tác chỉ đạo**')).toEqual([
      { bold: 'PHỤ LỤC' },
      { bold: 'BIỂU MẪU' },
      { bold: '1. Công tác chỉ đạo' },
    ]))

  it('is dropped around words, also of a part of a line', async () =>
    expect(await read('**Kính gửi:** Sở\nphát hành “*Tài liệu giới thiệu*” ngày\n## Phụ lục')).toEqual([
      'Kính gửi: Sở',
      'phát hành “Tài liệu giới thiệu” ngày',
      { bold: 'Phụ lục' },
    ]))

  it('is not seen in bullets and footnote marks', async () =>
    expect(await read('* Một; * hai\n541 (*) lượt (*)\n2*3*4')).toEqual(['* Một; * hai', '541 (*) lượt (*)', '2*3*4']))
})
