import { describe, expect, it } from 'vitest'
import { bold, inFont, joined, sprm, u16 } from '#tests/fixtures/doc-bytes.ts'
import { doc, paragraph, type DocOptions, type DocParagraph } from '#tests/fixtures/doc-writer.ts'
import type { Block } from '#domain/reading/blocks.ts'
import { openLetterFile } from '../open-letter-file.ts'

const open = (main: readonly DocParagraph[], options?: DocOptions) => openLetterFile(doc(main, options), 'a.doc')
const blocksOf = async (main: readonly DocParagraph[], options?: DocOptions) => (await open(main, options)).blocks
const rulesOf = async (main: readonly DocParagraph[], options?: DocOptions) =>
  (await open(main, options)).findings.map(({ rule }) => rule)

const textsOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  )
const boldOf = (blocks: readonly Block[]) => blocks.map((block) => block.kind === 'paragraph' && block.bold)
describe('the text of a .doc', () => {
  it('stands in pieces of one byte a character or of two', async () => {
    const pieces = [
      { length: 9, width: 1 as const },
      { length: 100, width: 2 as const },
    ]
    const body = [paragraph('“Phòng” – Sở Công Thương'), paragraph('Số: 1')]
    expect(textsOf(await blocksOf(body, { pieces }))).toEqual(['“Phòng” - Sở Công Thương', 'Số: 1'])
  })

  it('stands in any order after a fast save, with changes for a piece', async () => {
    const pieces = [
      { length: 5, width: 1 as const, changes: bold() },
      { length: 4, width: 1 as const },
      { length: 100, width: 2 as const, changes: sprm(0x08_00, 1) },
    ]
    const body = [paragraph('541 '), paragraph('Hai'), paragraph('bị xóa')]
    const { blocks, findings } = await open(body, { pieces, reversed: true })
    expect(textsOf(blocks)).toEqual(['541', 'Hai'])
    expect(boldOf(blocks)).toEqual([true, false])
    expect(findings.map(({ rule }) => rule)).toEqual(['file-tracked-changes'])
  })

  it('is the same in a file of scattered sectors', async () => {
    const body = Array.from({ length: 300 }, (_, nth) => paragraph(`Đoạn ${nth}`))
    expect(await blocksOf(body, { layout: { scattered: true } })).toEqual(await blocksOf(body))
  })

  it('is found in a file so large that its table of sectors is listed apart', async () => {
    const more = [{ name: 'Pictures', content: new Uint8Array(7_500_000) }]
    expect(textsOf(await blocksOf([paragraph('Số: 1')], { more, layout: { scattered: true } }))).toEqual(['Số: 1'])
  })

  it('shows hyphens, breaks and symbols, and no marks of notes and pictures', async () => {
    const symbol = joined(sprm(0x6a_09, ...u16(1), ...u16(0xf0_fc)), sprm(0x08_55, 1))
    const body: DocParagraph[] = [
      { runs: [{ text: 'a\u001Eb\u001Fc\u000Bd\u0002\u0005\u0001' }] },
      { runs: [{ text: '(', sprms: symbol }, { text: ' xong (1)' }] },
      { runs: [{ text: '\uF0B7 mục', sprms: inFont(2) }] },
    ]
    const fonts = ['Times New Roman', 'Wingdings', 'Symbol']
    expect(textsOf(await blocksOf(body, { fonts }))).toEqual(['a-bc\nd', '✓ xong (1)', '• mục'])
  })

  it('tells figures above or below the line from those beside them', async () => {
    const marked = (sprms: readonly number[]): DocParagraph => ({ runs: [{ text: '541' }, { text: '1', sprms }] })
    const raise = 0x2a_48
    const moved = 0x48_45
    const body = [
      marked(sprm(raise, 1)),
      marked(sprm(raise, 2)),
      marked(sprm(moved, ...u16(6))),
      marked(sprm(raise, 0)),
    ]
    expect(textsOf(await blocksOf(body))).toEqual(['541¹', '541₁', '541¹', '5411'])
  })

  it('is without what is white or tiny beside other text; all of it may stand on a dark ground', async () => {
    const white = sprm(0x2a_42, 8)
    const body: DocParagraph[] = [
      {
        runs: [
          { text: '541' },
          { text: '9', sprms: white },
          { text: '8', sprms: sprm(0x68_70, 255, 255, 255, 0) },
          { text: '7', sprms: sprm(0x4a_43, ...u16(2)) },
        ],
      },
      { runs: [{ text: 'Ghi chú', sprms: white }] },
    ]
    const { blocks, findings } = await open(body)
    expect(textsOf(blocks)).toEqual(['541', 'Ghi chú'])
    expect(findings).toMatchObject([{ rule: 'file-hidden-text', evidence: { text: '987' } }])
  })

  it('goes on after a page break, and ends where a section does', async () => {
    const body = [paragraph('một\fhai'), paragraph('ba', { end: '\f' }), paragraph('bốn')]
    expect(textsOf(await blocksOf(body))).toEqual(['một\nhai', 'ba', 'bốn'])
  })

  it('has the results of fields, not their instructions, also one in another', async () => {
    const body = [
      paragraph(
        'ngày \u0013 DATE \\@ "dd" \u001427\u0015 tháng \u0013 IF \u0013 PAGE \u00141\u0015 = 1 \u001410\u0015',
      ),
      paragraph('mục \u0013 XE "chỉ mục" \u0015lục'),
      paragraph('\u0013 hỏng'),
      paragraph('vẫn đọc'),
    ]
    expect(textsOf(await blocksOf(body))).toEqual(['ngày 27 tháng 10', 'mục lục', 'vẫn đọc'])
  })

  it('is without what is deleted, hidden or struck out, and says so', async () => {
    const body: DocParagraph[] = [
      {
        runs: [
          { text: 'Có ' },
          { text: '540', sprms: sprm(0x08_00, 1) },
          { text: '541', sprms: sprm(0x08_01, 1) },
          { text: 'ẩn', sprms: sprm(0x08_3c, 1) },
          { text: 'gạch', sprms: sprm(0x08_37, 1) },
          { text: 'đôi', sprms: sprm(0x2a_53, 1) },
        ],
      },
      { runs: [{ text: 'nối ' }], endSprms: sprm(0x08_00, 1) },
      paragraph('liền'),
    ]
    const { blocks, findings } = await open(body)
    expect(textsOf(blocks)).toEqual(['Có 541', 'nối liền'])
    expect(findings).toMatchObject([
      { rule: 'file-tracked-changes' },
      { rule: 'file-hidden-text', evidence: { text: 'ẩn' } },
      { rule: 'file-struck-text', evidence: { text: 'gạchđôi' } },
    ])
  })
})

describe('styles of a .doc', () => {
  const styles: DocOptions['styles'] = [
    { name: 'Normal', kind: 'paragraph' },
    { name: 'Mục', kind: 'paragraph', base: 0, sprms: bold() },
    { name: 'Mục con', kind: 'paragraph', base: 1, paragraphSprms: sprm(0x46_0b, ...u16(1)) },
    { name: 'Chữ đậm', kind: 'character', sprms: bold() },
    { name: 'heading 1', kind: 'paragraph', base: 0 },
    { name: 'Vòng', kind: 'paragraph', base: 5 },
  ]

  it('say what is bold, unless the text says otherwise', async () => {
    const runs = (text: string, value: number) => [{ text, sprms: bold(value) }]
    const body: DocParagraph[] = [
      paragraph('a', { style: 1 }),
      paragraph('b', { style: 2 }),
      { runs: runs('c', 0), style: 1 },
      { runs: runs('d', 0x80), style: 1 },
      { runs: runs('e', 0x81), style: 1 },
      { runs: runs('f', 0x81), style: 0 },
      { runs: [{ text: 'g', sprms: sprm(0x4a_30, ...u16(3)) }] },
      paragraph('h', { style: 4 }),
      paragraph('i', { style: 5 }),
    ]
    expect(boldOf(await blocksOf(body, { styles }))).toEqual([true, true, false, true, false, true, true, true, false])
  })

  it('say of which list a paragraph is', async () => {
    const lists = [
      { id: 77, kinds: Array.from({ length: 9 }, (_, level) => (level === 1 ? 23 : 0)) },
      { id: 78, kinds: [23] },
    ]
    const use = (list: number, level = 0) => joined(sprm(0x26_0a, level), sprm(0x46_0b, ...u16(list)))
    const body = [
      paragraph('Theo kiểu', { style: 2 }),
      paragraph('Gạch', { sprms: use(1, 1) }),
      paragraph('Đơn giản', { sprms: use(2) }),
      paragraph('Không', { style: 2, sprms: sprm(0x46_0b, ...u16(0)) }),
      paragraph('Lạ', { sprms: use(9) }),
    ]
    const blocks = await blocksOf(body, { styles, lists })
    expect(blocks.map((block) => block.kind === 'paragraph' && block.list)).toEqual([
      { ordered: true, level: 0 },
      { ordered: false, level: 1 },
      { ordered: false, level: 0 },
      null,
      { ordered: false, level: 0 },
    ])
  })

  it('name fonts from before Unicode, which are converted', async () => {
    const fonts = ['.VnTime', 'VNI-Times', '.VnTimeH', 'Times New Roman']
    const body: DocParagraph[] = [
      paragraph('Së C«ng Th\u00AD\u00ACng, l\u001Fu'),
      {
        runs: [
          { text: 'Coäng hoøa ', sprms: inFont(1) },
          { text: 'ubnd tØnh', sprms: inFont(2) },
        ],
      },
      { runs: [{ text: 'Sở Y tế', sprms: inFont(3) }] },
    ]
    const { blocks, findings } = await open(body, { fonts })
    expect(textsOf(blocks)).toEqual(['Sở Công Thương, lưu', 'Cộng hòa UBND TỈNH', 'Sở Y tế'])
    expect(findings).toMatchObject([
      { rule: 'file-legacy-font-converted', evidence: { fonts: '.VnTime, VNI-Times, .VnTimeH' } },
    ])
  })
})

describe('text boxes of a .doc', () => {
  const box = (shape: number, text: string) => ({ shape, paragraphs: [paragraph(text), paragraph('')] })

  it('stand after the paragraph that they are anchored in, and before all when in none', async () => {
    const main = [paragraph('\u0008Số: 1'), paragraph('Kính gửi\u0008')]
    const options = {
      boxes: [box(1025, 'SỞ Y TẾ'), box(1026, 'trong nhóm'), box(1027, 'ngày 27'), box(1028, '')],
      anchors: [
        { at: 0, shape: 1025 },
        { at: 15, shape: 1027 },
      ],
    }
    expect(textsOf(await blocksOf(main, options))).toEqual(['trong nhóm', 'Số: 1', 'SỞ Y TẾ', 'Kính gửi', 'ngày 27'])
  })

  it('of a group stand where the group does', async () => {
    const options = { boxes: [box(1030, 'A'), box(1031, 'B')], anchors: [{ at: 6, shape: 1029 }] }
    expect(textsOf(await blocksOf([paragraph('Số: 1'), paragraph('\u0008Kính gửi')], options))).toEqual([
      'Số: 1',
      'Kính gửi',
      'A',
      'B',
    ])
  })
})

describe('a .doc that cannot be read', () => {
  it('because of a password, says so', async () =>
    expect(await rulesOf([paragraph('Số: 1')], { flags: 0x01_00 })).toEqual(['file-encrypted']))

  it('because it is of Word 95, says so', async () =>
    expect(await rulesOf([paragraph('Số: 1')], { version: 0x68 })).toEqual(['doc-too-old']))

  it('because it holds no text, says so', async () => expect(await rulesOf([paragraph('')])).toEqual(['file-no-text']))

  it('because it would be endless, is not read', async () => {
    const pieces = Array.from({ length: 100 }, () => ({ length: 100_000, width: 1 as const }))
    const bytes = doc([paragraph('a'.repeat(100_000))], { pieces: pieces.slice(0, 2) })
    const at = bytes.findIndex((_, nth) => bytes[nth] === 2 && bytes[nth + 1] === 28 && bytes[nth + 2] === 0)
    new DataView(bytes.buffer).setUint32(at + 13, 2_000_000_000, true)
    expect((await openLetterFile(bytes, 'a.doc')).findings.map(({ rule }) => rule)).toEqual(['file-too-large'])
  })

  it('is read with a warning where it has macros', async () => {
    const { blocks, findings } = await open([paragraph('Số: 1')], { more: [{ name: 'Macros' }] })
    expect(textsOf(blocks)).toEqual(['Số: 1'])
    expect(findings.map(({ rule }) => rule)).toEqual(['file-macros'])
  })

  it.each([
    ['RTF', '{\\rtf1\\ansi So: 1}'],
    ['HTML', '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>Số: 1</body></html>'],
    ['HTML', '\uFEFF<!DOCTYPE html><p>Số: 1</p>'],
    ['MHTML', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'],
    ['XML (Word 2003)', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
  ])('because it is %s under that name, says so', async (kind, text) => {
    const { format, findings } = await openLetterFile(new TextEncoder().encode(text), 'a.doc')
    expect(format).toBeNull()
    expect(findings).toMatchObject([{ rule: 'doc-other-kind', evidence: { kind } }])
  })
})
