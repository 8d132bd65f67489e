import { describe, expect, it } from 'vitest'
import { grid, pdf, text, widthOf } from '#tests/fixtures/pdf-writer.ts'
import { openPdf } from './open-pdf.ts'

async function opened(content: readonly string[]) {
  const { blocks, findings } = await openPdf(pdf([{ content }]), 'a.pdf')
  const tables = blocks.filter((block) => block.kind === 'table')
  return {
    rows: tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text))),
    rules: findings.map(({ rule }) => rule),
  }
}

describe('words that a narrow cell cut', () => {
  it.each([
    ['a number of a document', ['1190/', 'SLĐTBX', 'H-VP'], '1190/SLĐTBXH-VP'],
    ['one with letters at its end', ['1125/', 'SGDĐT-', 'KTQLCLG', 'D'], '1125/SGDĐT-KTQLCLGD'],
    ['one in capitals and figures', ['602/SVHTTD', 'L-QLDL'], '602/SVHTTDL-QLDL'],
    ['an abbreviation', ['Sở', 'VHTTD', 'L'], 'Sở VHTTDL'],
    ['one that is known', ['UB', 'ND'], 'UBND'],
    ['a header', ['Số', 'T', 'T'], 'Số TT'],
    ['two abbreviations', ['TNHH', 'MTV'], 'TNHH MTV'],
    ['capitals that may be two words', ['BQLX', 'PQRS'], 'BQLX\nPQRS'],
    ['a number before a name', ['1190/QĐ-', 'VPX', 'UBND'], '1190/QĐ-VPX\nUBND'],
  ])('%s', async (_, lines, expected) => {
    const widest = Math.max(...lines.map((line) => widthOf(line.replace(/ .*/, ''))))
    const right = 90 + widest + 5
    const { rows } = await opened([
      ...grid([85, right, 485], [100, 180, 210]),
      ...lines.map((line, nth) => text(90, 115 + nth * 14, line)),
      text(90, 200, '1'),
      text(right + 5, 115, 'A'),
      text(right + 5, 200, 'A'),
    ])
    expect(rows[0]?.[0]).toBe(expected)
  })
})

describe('numbers of rows that a narrow column tore', () => {
  const xs = [85, 103, 285, 485]
  const [ordinal, subject, count] = [91, 108, 290]
  const rowsOf = (numbers: readonly (readonly string[])[]) => [
    ...grid(xs, [100, ...numbers.map((_, nth) => 140 + nth * 40)]),
    ...numbers.flatMap((pieces, nth) => [
      ...pieces.map((piece, at) => text(ordinal, 115 + nth * 40 + at * 14, piece)),
      text(subject, 115 + nth * 40, 'Công ty TNHH Happy Furniture'),
      text(subject, 129 + nth * 40, 'Việt Nam'),
      text(count, 115 + nth * 40, '7'),
    ]),
  ]

  it('are whole where they follow the one before, and their rows are not parted again', async () => {
    const { rows, rules } = await opened(rowsOf([['9'], ['1', '0'], ['1', '1'], ['1', '2']]))
    expect(rules).toEqual([])
    expect(rows.map(([first, second]) => [first, second])).toEqual(
      ['9', '10', '11', '12'].map((number) => [number, 'Công ty TNHH Happy Furniture Việt Nam']),
    )
  })

  it('are whole where they are of groups, and stay torn where they do not follow', async () => {
    const { rows } = await opened(rowsOf([['VI'], ['9'], ['VI', 'I'], ['1', '2']]))
    expect(rows.map(([first]) => first)).toEqual(['VI', '9', 'VII', '1\n2'])
  })
})

describe('names one below the other in a cell that they fill', () => {
  it.each([
    [['Phòng Dân tộc các huyện', 'Người có uy tín tại các'], 2],
    [['Các đơn vị trực thuộc', 'Các cơ sở giáo dục'], 2],
    [['Chi cục Thủy sản', 'Các cảng cá', 'UBND các xã'], 3],
    [['Lãnh đạo và cán bộ', 'Các phòng chuyên môn'], 1],
    [['Bộ phận một cửa tại', 'UBND các phường, xã'], 1],
    [['Triển khai tới các đơn', 'Các hộ kinh doanh khác'], 1],
  ])('%j are %i', async (lines, count) => {
    const right = 92 + Math.max(...lines.map((line) => widthOf(line))) + 4
    const { rows } = await opened([
      ...grid([85, right, 540], [100, 180, 210]),
      ...lines.map((line, nth) => text(90, 115 + nth * 14, line)),
      text(90, 200, 'Khác'),
      text(right + 5, 200, 'A'),
    ])
    expect(rows[0]?.[0]?.split('\n')).toHaveLength(count)
  })
})
