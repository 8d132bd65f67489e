import { describe, expect, it } from 'vitest'
import { pdf, stroke, text } from '#tests/fixtures/pdf-writer.ts'
import { openPdf } from './open-pdf.ts'

const xs = [85, 125, 305, 385, 465, 535]
const lefts = xs.map((x) => x + 5)

/** Lines of a header of two rows: the third and fourth column share a title. */
const headerLines = (top: number, middle: number, bottom: number) => [
  ...[top, bottom].map((y) => stroke(85, y, 535, y)),
  stroke(305, middle, 465, middle),
  ...[85, 125, 305, 465, 535].map((x) => stroke(x, top, x, bottom)),
  stroke(385, middle, 385, bottom),
]
const rowLines = (heights: readonly number[]) => [
  ...heights.map((y) => stroke(85, y, 535, y)),
  ...xs.map((x) => stroke(x, heights[0] ?? 0, x, heights.at(-1) ?? 0)),
]
const rowAt = (y: number, words: readonly string[]) =>
  words.flatMap((word, nth) => (word === '' ? [] : [text(lefts[nth] ?? 0, y, word)]))
const titles = (y: number) => rowAt(y, ['TT', 'Đơn vị', 'Kết quả', '', 'Ghi chú'])

async function tableOf(...pages: readonly (readonly string[])[]) {
  const { blocks } = await openPdf(pdf(pages.map((content) => ({ content }))), 'a.pdf')
  const tables = blocks.filter((block) => block.kind === 'table')
  expect(tables).toHaveLength(1)
  return tables[0]?.rows.map(({ cells }) => cells.map((cell) => cell.text)) ?? []
}

const header = [
  ['TT', 'Đơn vị', 'Kết quả', 'Ghi chú'],
  ['Số mã', 'Lượt quét'],
]
const counted = ['1', 'Sở Y tế', '2', '7', '']

describe('a page break', () => {
  it('below a header of two rows leaves the first row whole', async () => {
    const rows = await tableOf(
      [...headerLines(700, 730, 760), ...titles(720), ...rowAt(750, ['', '', 'Số mã', 'Lượt quét'])],
      [...rowLines([60, 90, 120]), ...rowAt(80, counted), ...rowAt(110, ['2', 'Sở Xây dựng', '3', '8', 'Mới'])],
    )
    expect(rows).toEqual([...header, counted, ['2', 'Sở Xây dựng', '3', '8', 'Mới']])
  })

  it('below a header of two rows leaves the heading of a group whole', async () => {
    const rows = await tableOf(
      [...headerLines(700, 730, 760), ...titles(720), ...rowAt(750, ['', '', 'Số mã', 'Lượt quét'])],
      [...rowLines([60, 90, 120]), ...rowAt(80, ['I', 'Cấp huyện']), ...rowAt(110, counted)],
    )
    expect(rows).toEqual([...header, ['I', 'Cấp huyện', '', '', ''], counted])
  })

  it('between the two rows of a header leaves their columns together', async () => {
    const ends = [85, 125, 305, 465, 535]
    const rows = await tableOf(
      [...[730, 760].map((y) => stroke(85, y, 535, y)), ...ends.map((x) => stroke(x, 730, x, 760)), ...titles(750)],
      [...rowLines([60, 90, 120]), ...rowAt(80, ['', '', 'Số mã', 'Lượt quét']), ...rowAt(110, counted)],
    )
    expect(rows).toEqual([header[0], ['', '', 'Số mã', 'Lượt quét', ''], counted])
  })

  it('within the lower row of a header joins its words', async () => {
    const rows = await tableOf(
      [...headerLines(700, 730, 760), ...titles(720), ...rowAt(750, ['', '', 'Tổng số mã', 'Lượt quét'])],
      [...rowLines([60, 90, 120]), ...rowAt(80, ['', '', 'địa điểm', '']), ...rowAt(110, counted)],
    )
    expect(rows).toEqual([header[0], ['Tổng số mã địa điểm', 'Lượt quét'], counted])
  })

  it('within cells that are merged over several rows joins their parts', async () => {
    const merged = (heights: readonly number[]) => {
      const [top = 0, bottom = 0] = [heights[0], heights.at(-1)]
      return [
        ...[top, bottom].map((y) => stroke(85, y, 535, y)),
        ...heights.slice(1, -1).map((y) => stroke(85, y, 465, y)),
        ...xs.map((x) => stroke(x, top, x, bottom)),
      ]
    }
    const rows = await tableOf(
      [
        ...rowLines([670, 700]),
        ...merged([700, 730, 760]),
        ...rowAt(690, ['TT', 'Đơn vị', 'Số mã', 'Lượt', 'Cụm']),
        ...rowAt(720, ['1', 'A', '2', '7', 'Một']),
        ...rowAt(750, ['2', 'B', '3', '8']),
      ],
      [...merged([60, 90, 120]), ...rowAt(80, ['3', 'C', '4', '9']), ...rowAt(110, ['4', 'D', '5', '6'])],
    )
    expect(rows).toEqual([
      ['TT', 'Đơn vị', 'Số mã', 'Lượt', 'Cụm'],
      ['1', 'A', '2', '7', 'Một'],
      ['2', 'B', '3', '8'],
      ['3', 'C', '4', '9'],
      ['4', 'D', '5', '6'],
    ])
  })
})
