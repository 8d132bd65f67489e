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

  it('have cells merged down where their lines leave out a column', async () => {
    const { seen } = await opened([
      ...across([100, 130, 220]),
      stroke(85, 160, 300, 160),
      stroke(400, 160, 535, 160),
      stroke(85, 190, 300, 190),
      stroke(400, 190, 535, 190),
      ...rowAt(120, other),
      ...rowAt(150, ['1', 'Tuyên truyền']),
      ...rowAt(180, ['2', 'Hướng dẫn']),
      ...rowAt(210, ['3', 'Kiểm tra']),
      text(310, 180, '12/SYT'),
      ...[150, 180, 210].map((y, nth) => text(410, y, `Nơi ${nth}`)),
    ])
    expect(seen).toEqual([
      [other, ['1', 'Tuyên truyền', '12/SYT', 'Nơi 0'], ['2', 'Hướng dẫn', 'Nơi 1'], ['3', 'Kiểm tra', 'Nơi 2']],
    ])
  })

  it('and a frame around go on over a page with a single row', async () => {
    const sides = (top: number, bottom: number) => [85, 535].map((x) => stroke(x, top, x, bottom))
    const last = ['2', 'Trung tâm Y tế', '3', '1.204']
    const { seen } = await opened(
      [...across([100, 130, 160]), ...sides(100, 160), ...rowAt(120, header), ...rowAt(150, counted)],
      [...across([70, 100]), ...sides(70, 100), ...rowAt(90, last)],
    )
    expect(seen).toEqual([[header, counted, last]])
  })

  it('around the whole of a table leave its rows to their words', async () => {
    const { seen, rules } = await opened([
      ...across([100, 200, 240]),
      ...['S', 'T', 'T'].map((letter, nth) => text(90, 115 + nth * 14, letter)),
      ...rowAt(115, ['', ...header.slice(1)]),
      ...rowAt(160, counted),
      ...rowAt(180, ['2', 'Trung tâm Y tế', '3', '1.204']),
      text(90, 225, '3. Công tác kiểm tra'),
    ])
    expect(rules).toEqual([])
    expect(seen).toEqual([
      [['S TT', ...header.slice(1)], counted, ['2', 'Trung tâm Y tế', '3', '1.204']],
      '3. Công tác kiểm tra',
    ])
  })
})

describe('tables with lines down only', () => {
  it('have the columns beside the outermost lines too', async () => {
    const { seen } = await opened([
      ...[125, 305, 405].map((x) => stroke(x, 100, x, 230)),
      ...rowAt(120, header),
      ...rowAt(160, counted),
      ...rowAt(200, ['2', 'Trung tâm Y tế', '3', '1.204']),
    ])
    expect(seen).toEqual([[header, counted, ['2', 'Trung tâm Y tế', '3', '1.204']]])
  })

  it('go on over a page with the number after the last', async () => {
    const rows = (first: number) => [
      ...[85, 125, 305, 405, 535].map((x) => stroke(x, 100, x, 230)),
      ...rowAt(120, header),
      ...rowAt(160, [String(first), 'Sở Y tế', '2', '7']),
      ...rowAt(200, [String(first + 1), 'Trung tâm Y tế', '3', '1.204']),
    ]
    const { seen } = await opened(rows(1), rows(3))
    expect(seen).toEqual([
      [
        header,
        ...[1, 3].flatMap((first) => [
          [String(first), 'Sở Y tế', '2', '7'],
          [String(first + 1), 'Trung tâm Y tế', '3', '1.204'],
        ]),
      ],
    ])
  })
})

describe('a figure at the foot of a page', () => {
  it('is no number of the page where it goes on with a cell', async () => {
    const { seen } = await opened(
      [
        ...rowAt(660, ['TT', 'Đơn vị', 'Số mã QR', 'Ghi chú']),
        ...rowAt(690, ['1', 'Sở Y tế', '2', '']),
        ...rowAt(720, ['2', 'Trung tâm Y tế', '3', 'Đến 01/9/202']),
        text(410, 735, '1'),
      ],
      [text(90, 100, 'Hết.')],
    )
    expect(seen[0]).toContainEqual(['2', 'Trung tâm Y tế', '3', 'Đến 01/9/202\n1'])
  })
})

describe('rows that nothing but words tells apart', () => {
  const wide = (y: number, words: readonly (readonly string[])[], step = 14) =>
    words.flatMap((cell, column) =>
      cell.map((line, nth) => text(lefts[column] ?? 0, y + (nth - (cell.length - 1) / 2) * step, line)),
    )

  it('are taken by their middles where those are level', async () => {
    const { seen, rules } = await opened([
      ...rowAt(100, other),
      ...wide(140, [['1'], ['Tuyên truyền'], ['12/SYT'], ['Các đơn vị']]),
      ...wide(180, [['2'], ['Hướng dẫn', 'về mã QR', 'tại chợ'], ['13/SYT-VP', 'ngày 02/8/2021'], ['Trường học']]),
    ])
    expect(rules).toEqual([])
    expect(seen).toEqual([
      [
        other,
        ['1', 'Tuyên truyền', '12/SYT', 'Các đơn vị'],
        ['2', 'Hướng dẫn về mã QR tại chợ', '13/SYT-VP ngày 02/8/2021', 'Trường học'],
      ],
    ])
  })

  it('are asked about where some of them begin above their number and some do not', async () => {
    const { rules } = await opened([
      ...rowAt(100, other),
      ...rowAt(150, ['1', 'Tuyên truyền', '', 'Các đơn vị']),
      text(310, 143, '12/SYT'),
      text(310, 157, 'ngày 02/8/2021'),
      ...rowAt(190, ['2', 'Hướng dẫn', '', 'Trường học']),
      text(310, 166, '13/SYT'),
    ])
    expect(rules).toEqual(['file-rows-unruled'])
  })

  it('end before their total', async () => {
    const { seen } = await opened([
      ...rowAt(100, header),
      ...rowAt(130, counted),
      ...rowAt(150, ['2', 'Trung tâm Y tế', '3', '1.204']),
      ...rowAt(170, ['', 'Tổng cộng', '5', '1.211']),
    ])
    expect(seen).toEqual([[header, counted, ['2', 'Trung tâm Y tế', '3', '1.204'], ['', 'Tổng cộng', '5', '1.211']]])
  })
})
