import { describe, expect, it } from 'vitest'
import { grid, pdf, stroke, text } from '#tests/fixtures/pdf-writer.ts'
import { HEADER, LEFT, rowOf, tablesOf, textsIn, XS } from '#tests/fixtures/ruled-table.ts'
import { openPdf } from './open-pdf.ts'

describe('rows that no line parts', () => {
  const outer = [stroke(85, 100, 505, 100), stroke(85, 300, 505, 300), ...XS.map((x) => stroke(x, 100, x, 300))]
  const header = rowOf(120, HEADER)
  const long = ['Trung tâm Công nghệ', 'thông tin và Truyền', 'thông']
  const expected = [
    HEADER,
    ['1', 'Sở Y tế', '2', '7'],
    ['2', 'Trung tâm Công nghệ thông tin và Truyền thông', '3', '1.250'],
    ['3', 'Sở Xây dựng', '4', '9'],
  ]
  const [first, last] = [
    ['1', 'Sở Y tế', '2', '7'],
    ['3', 'Sở Xây dựng', '4', '9'],
  ]
  /** The second row's number stands beside the line of its name with this number. */
  const rows = (beside: number) => [
    ...rowOf(150, first),
    ...long.map((words, nth) => text(LEFT[1] ?? 0, 168 + nth * 14, words)),
    ...['2', '3', '1.250'].map((word, nth) => text(LEFT[nth === 0 ? 0 : nth + 1] ?? 0, 168 + beside * 14, word)),
    ...rowOf(214, last),
  ]
  const opened = async (...content: string[]) => {
    const { blocks, findings } = await openPdf(pdf([{ content }]), 'a.pdf')
    const tables = blocks.filter((block) => block.kind === 'table')
    return { texts: textsIn(tables), tables, rules: findings.map(({ rule, severity }) => [rule, severity]) }
  }

  it.each([
    ['at the top', 0],
    ['in the middle', 1],
  ])('are told apart by their numbers, which stand %s of them', async (_, beside) => {
    const { texts, rules } = await opened(...outer, ...header, ...rows(beside))
    expect(texts).toEqual([expected])
    expect(rules).toEqual([])
  })

  it('are told apart below a header that a line parts from them', async () => {
    const { texts } = await opened(...outer, stroke(85, 130, 505, 130), ...header, ...rows(0))
    expect(texts).toEqual([expected])
  })

  it.each([
    ['at the top', 0],
    ['in the middle', 1],
  ])('are told apart between three lines across, with their numbers %s', async (_, beside) => {
    const lines = [100, 130, 230].map((y) => stroke(85, y, 505, y))
    const { texts, rules } = await opened(...lines, ...header, ...rows(beside))
    expect(texts).toEqual([expected])
    expect(rules).toEqual([])
  })

  it('are told apart from their total', async () => {
    const total = [text(LEFT[1] ?? 0, 232, 'Tổng cộng'), text(LEFT[2] ?? 0, 232, '9'), text(LEFT[3] ?? 0, 232, '1.266')]
    const { texts } = await opened(...outer, ...header, ...rows(0), ...total)
    expect(texts).toEqual([[...expected, ['', 'Tổng cộng', '9', '1.266']]])
  })

  it('each stand where their words do', async () => {
    const { tables } = await opened(...outer, ...header, ...rows(0))
    const tops = tables[0]?.rows.map(({ cells }) => Math.round((cells[0]?.areas?.[0]?.top ?? 0) * 842)) ?? []
    expect(tops).toEqual([100, 132, 156, 202])
  })

  it.each([
    ['of the second begins above its number', text(LEFT[1] ?? 0, 186, 'Ban')],
    ['of them is numbered out of order', text(LEFT[0] ?? 0, 240, '7')],
  ])('are asked about where something %s', async (_, word) => {
    const { texts, rules } = await opened(
      ...outer,
      ...header,
      ...rowOf(150, first),
      ...rowOf(200, ['2', 'A', '3', '4']),
      word,
    )
    expect(texts[0]).toHaveLength(1)
    expect(rules).toEqual([['file-rows-unruled', 'error']])
  })
})

describe('a table that a page break cuts', () => {
  const first = {
    content: [...grid(XS, [700, 730, 760]), ...rowOf(720, HEADER), ...rowOf(750, ['1', 'Sở Y tế', '2', '7'])],
  }
  const second = (...rows: string[][]) => ({
    content: [
      ...grid(XS, [60, ...rows.map((_, nth) => 90 + nth * 30)]),
      ...rows.flatMap((row, nth) => rowOf(80 + nth * 30, row)),
    ],
  })

  it('is one table, without the header that is drawn again', async () =>
    expect(textsIn(await tablesOf(first, second(HEADER, ['2', 'Sở Xây dựng', '3', '9'])))).toEqual([
      [HEADER, ['1', 'Sở Y tế', '2', '7'], ['2', 'Sở Xây dựng', '3', '9']],
    ]))

  it('has rows on both pages, each cell where it stands', async () => {
    const [table] = await tablesOf(first, second(['2', 'Sở Xây dựng', '3', '9']))
    expect(table?.rows.map(({ cells }) => cells[1]?.areas?.map(({ page }) => page))).toEqual([[1], [1], [2]])
  })

  it('within a row has that row whole', async () => {
    const long = ['1', 'Trung tâm Công nghệ thông tin', '2', '7']
    const cut = { content: [...grid(XS, [700, 730, 760]), ...rowOf(720, HEADER), ...rowOf(750, long)] }
    expect(textsIn(await tablesOf(cut, second(['', 'và Truyền thông', '', ''], ['2', 'Sở Y tế', '1', '1'])))).toEqual([
      [HEADER, ['1', 'Trung tâm Công nghệ thông tin và Truyền thông', '2', '7'], ['2', 'Sở Y tế', '1', '1']],
    ])
  })

  it('has a total at the top of the next page as a row of its own', async () => {
    const long = ['1', 'Trung tâm Công nghệ thông tin', '2', '7']
    const cut = { content: [...grid(XS, [700, 730, 760]), ...rowOf(720, HEADER), ...rowOf(750, long)] }
    expect(textsIn(await tablesOf(cut, second(['', 'Tổng cộng', '2', '7'])))).toEqual([
      [HEADER, long, ['', 'Tổng cộng', '2', '7']],
    ])
  })

  it('is another table where its columns stand elsewhere', async () => {
    const other = { content: [...grid([85, 285, 505], [60, 90]), text(90, 80, 'A'), text(290, 80, 'B')] }
    expect(await tablesOf(first, other)).toHaveLength(2)
  })
})
