import { describe, expect, it } from 'vitest'
import { pdf, stroke, text } from '#tests/fixtures/pdf-writer.ts'
import { openPdf } from './open-pdf.ts'

const lefts = [90, 130, 310, 410]
const header = ['TT', 'Đơn vị', 'Số mã QR', 'Lượt quét']
const other = ['TT', 'Nội dung', 'Số văn bản', 'Đối tượng tiếp nhận']
const across = (heights: readonly number[]) => heights.map((y) => stroke(85, y, 535, y))
const rowAt = (y: number, words: readonly string[]) => words.map((word, nth) => text(lefts[nth] ?? 0, y, word))

async function opened(...pages: readonly (readonly string[])[]) {
  const { blocks, findings } = await openPdf(pdf(pages.map((content) => ({ content }))), 'a.pdf')
  return {
    seen: blocks.map((block) =>
      block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text)) : block.text,
    ),
    rules: findings.map(({ rule }) => rule),
  }
}

const directive = ['1', 'Tuyên truyền', '12/SYT', 'Các đơn vị']
const counted = ['1', 'Sở Y tế', '2', '7']

describe('tables with lines across only', () => {
  it('of one width are several where text stands between them', async () => {
    const { seen, rules } = await opened([
      ...across([100, 130, 160, 200, 230, 260]),
      ...rowAt(120, other),
      ...rowAt(150, directive),
      text(90, 185, '2. Kết quả tạo mã'),
      ...rowAt(220, header),
      ...rowAt(250, counted),
    ])
    expect(seen).toEqual([[other, directive], '2. Kết quả tạo mã', [header, counted]])
    expect(rules).toEqual([])
  })

  it('go on over a page with their header and without it, before others of that page', async () => {
    const next = ['2', 'Hướng dẫn', '13/SYT', 'Trường học']
    const last = ['2', 'Trung tâm Y tế', '3', '1.204']
    const { seen } = await opened(
      [...across([100, 130, 160]), ...rowAt(120, other), ...rowAt(150, directive)],
      [
        ...across([70, 100, 140, 170, 200]),
        ...rowAt(90, next),
        text(90, 125, '2. Kết quả tạo mã'),
        ...rowAt(160, header),
        ...rowAt(190, counted),
      ],
      [...across([70, 100, 130]), ...rowAt(90, header), ...rowAt(120, last)],
    )
    expect(seen).toEqual([[other, directive, next], '2. Kết quả tạo mã', [header, counted, last]])
  })

  it('have headings of groups over their columns', async () => {
    const { seen } = await opened([
      ...across([100, 130, 160, 190]),
      ...rowAt(120, header),
      text(90, 150, 'II'),
      text(130, 150, 'Các đơn vị sự nghiệp trực thuộc Sở Y tế tỉnh'),
      ...rowAt(180, counted),
    ])
    expect(seen).toEqual([[header, ['II', 'Các đơn vị sự nghiệp trực thuộc Sở Y tế tỉnh'], counted]])
  })

  it('end before a line at the foot of the page, and what stands between is text', async () => {
    const { seen } = await opened([
      ...across([100, 130, 160, 700]),
      ...rowAt(120, header),
      ...rowAt(150, counted),
      text(90, 185, '3. Công tác kiểm tra, giám sát triển khai'),
      text(90, 205, 'Đã kiểm tra tại 12 cơ sở kinh doanh trên địa bàn huyện.'),
    ])
    expect(seen).toEqual([
      [header, counted],
      '3. Công tác kiểm tra, giám sát triển khai',
      'Đã kiểm tra tại 12 cơ sở kinh doanh trên địa bàn huyện.',
    ])
  })

  it('are asked about where no header tells their columns', async () => {
    const { rules } = await opened([
      ...across([100, 130, 160, 190]),
      ...rowAt(120, ['A', 'B', 'C', 'D']),
      ...rowAt(150, counted),
      ...rowAt(180, counted),
    ])
    expect(rules).toEqual(['file-rows-unruled'])
  })
})
