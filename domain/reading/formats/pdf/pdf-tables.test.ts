import { describe, expect, it } from 'vitest'
import { filled, grid, pdf, stroke, text, widthOf, type PdfPageParts } from '#tests/fixtures/pdf-writer.ts'
import type { Table } from '#domain/reading/blocks.ts'
import { openPdf } from './open-pdf.ts'

async function tablesOf(...pages: PdfPageParts[]): Promise<Table[]> {
  const { blocks } = await openPdf(pdf(pages), 'a.pdf')
  return blocks.filter((block) => block.kind === 'table')
}
const textsIn = (tables: readonly Table[]) =>
  tables.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)))

const XS = [85, 125, 305, 405, 505]
const YS = [100, 130, 160]
const LEFT = XS.slice(0, 4).map((x) => x + 5)
const HEADER = ['TT', 'Đơn vị', 'Số mã QR', 'Lượt quét']

/** One line of text in each cell of a row. */
const rowOf = (y: number, words: readonly string[]) => words.map((word, nth) => text(LEFT[nth] ?? 0, y, word))
const words = [...rowOf(120, HEADER), ...rowOf(150, ['1', 'Sở Công Thương', '01', '541'])]
const asExpected = [[HEADER, ['1', 'Sở Công Thương', '01', '541']]]

/** As Word draws borders: a thin area for each side of each cell, and a dot in each corner. */
function wordBorders(): string[] {
  const across = YS.flatMap((y) =>
    XS.slice(1).map((x, nth) => filled((XS[nth] ?? 0) + 0.5, y, x - (XS[nth] ?? 0) - 0.5, 0.5)),
  )
  const down = XS.flatMap((x) =>
    YS.slice(1).map((y, nth) => filled(x, (YS[nth] ?? 0) + 0.5, 0.5, y - (YS[nth] ?? 0) - 0.5)),
  )
  const corners = XS.flatMap((x) => YS.map((y) => filled(x, y, 0.5, 0.5)))
  return [...across, ...down, ...corners]
}

const codesOf = (words: string) =>
  Array.from(words, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
/** Text whose line stands upright. */
const upwards = (x: number, y: number, words: string) =>
  `BT /F1 12 Tf 0 1 -1 0 ${x} ${842 - y} Tm <${codesOf(words)}> Tj ET`
const downwards = (x: number, y: number, words: string) =>
  `BT /F1 12 Tf 0 -1 1 0 ${x} ${842 - y} Tm <${codesOf(words)}> Tj ET`

const dots = (x1: number, y1: number, x2: number, y2: number): string => {
  const length = Math.max(x2 - x1, y2 - y1)
  const places = Array.from({ length: Math.floor(length / 2) + 1 }, (_, nth) => (nth * 2) / length)
  return places.map((part) => filled(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, 1, 1)).join('\n')
}
const double = (x1: number, y1: number, x2: number, y2: number): string =>
  x1 === x2
    ? [stroke(x1 - 1, y1, x2 - 1, y2), stroke(x1 + 1, y1, x2 + 1, y2)].join('\n')
    : [stroke(x1, y1 - 1, x2, y2 - 1), stroke(x1, y1 + 1, x2, y2 + 1)].join('\n')

describe('a table is known by its lines', () => {
  it.each([
    ['strokes', grid(XS, YS)],
    ['thick strokes', grid(XS, YS, (x1, y1, x2, y2) => stroke(x1, y1, x2, y2, 3))],
    ['thin filled areas', wordBorders()],
    ['dots', grid(XS, YS, dots)],
    ['double lines', grid(XS, YS, double)],
    ['lines drawn twice', [...grid(XS, YS), ...grid(XS, YS)]],
    ['inner lines only', grid(XS, YS).filter((_, nth) => ![0, 2, 3, 7].includes(nth))],
    ['lines across only', YS.map((y) => stroke(85, y, 505, y))],
  ])('drawn as %s', async (_, lines) =>
    expect(textsIn(await tablesOf({ content: [...lines, ...words] }))).toEqual(asExpected),
  )

  it('in shaded rows', async () => {
    const shade = filled(85, 100, 420, 30, '0.8 0.8 0.9')
    expect(textsIn(await tablesOf({ content: [shade, ...grid(XS, YS), ...words] }))).toEqual(asExpected)
  })

  it('drawn in a form of its own, at half its size', async () => {
    const half = { matrix: [0.5, 0, 0, 0.5, 30, 400], content: [...grid(XS, YS), ...words] }
    expect(textsIn(await tablesOf({ content: ['/X1 Do'], form: half }))).toEqual(asExpected)
  })

  it('not by white ones, and not by what underlines words', async () => {
    const white = grid(XS, YS).map((line) => `1 1 1 RG ${line}`)
    expect(await tablesOf({ content: [...white, text(90, 120, 'Sở Công Thương')] })).toEqual([])
    expect(await tablesOf({ content: [stroke(85, 122, 200, 122), text(85, 120, 'Sở Công Thương')] })).toEqual([])
  })

  it('or by the places of its words, where it has a header that says what it holds', async () => {
    const more = rowOf(166, ['2', 'UBND huyện Lý Sơn', '12', '1.250'])
    expect(textsIn(await tablesOf({ content: [...words, ...more] }))).toEqual([
      [...(asExpected[0] ?? []), ['2', 'UBND huyện Lý Sơn', '12', '1.250']],
    ])
  })
})

describe('cells of a table in a PDF', () => {
  const cellsOf = async (...content: string[]) => {
    const [table] = await tablesOf({ content })
    return table?.rows.flatMap(({ cells }) => cells) ?? []
  }
  const around = grid([85, 185, 485], [100, 200])

  it('are merged where no line parts them', async () => {
    const [xs, ys] = [
      [85, 185, 285, 385],
      [100, 130, 160, 190],
    ]
    const lines = [
      ...[100, 190].map((y) => stroke(85, y, 385, y)),
      stroke(185, 130, 385, 130),
      stroke(185, 160, 385, 160),
      ...[85, 185, 385].map((x) => stroke(x, 100, x, 190)),
      stroke(285, 130, 285, 190),
    ]
    const places = xs.slice(0, 3).flatMap((x) => ys.slice(0, 3).map((y) => text(x + 5, y + 20, `${x}`)))
    const [table] = await tablesOf({ content: [...lines, ...places] })
    const spans = table?.rows.map(({ cells }) =>
      cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan]),
    )
    expect(spans).toEqual([
      [
        [0, 1, 3],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
  })

  it('hold wrapped lines as one, and paragraphs apart', async () => {
    const [cell] = await cellsOf(
      ...around,
      text(90, 115, 'UBND các huyện,'),
      text(90, 130, 'thị xã, thành'),
      text(90, 145, 'phố'),
      text(90, 160, '- Chợ'),
      text(90, 175, '- Siêu thị'),
      text(190, 115, 'Ghi chú'),
    )
    expect(cell?.text).toBe('UBND các huyện, thị xã, thành phố\n- Chợ\n- Siêu thị')
  })

  it('keep a number that stands on two lines on two lines', async () => {
    const [cell] = await cellsOf(...around, text(90, 115, '12345678901234'), text(90, 130, '567'), text(190, 115, 'A'))
    expect(cell?.text).toBe('12345678901234\n567')
  })

  it('join the number of a document that was too wide for them', async () => {
    const cells = await cellsOf(
      ...around,
      text(88, 115, '1532/SCT-QLTMQLT'),
      text(88, 130, 'MVP ngày 5/6/2021'),
      text(190, 115, 'A'),
    )
    expect(cells[0]?.text).toBe('1532/SCT-QLTMQLTMVP ngày 5/6/2021')
  })

  it.each([
    ['a syllable', ['Tổn', 'g'], 'Tổng'],
    ['capitals', ['TỔ', 'NG'], 'TỔNG'],
    ['two syllables', ['Ghi', 'chú'], 'Ghi chú'],
    ['two syllables in capitals', ['GHI', 'CHÚ'], 'GHI CHÚ'],
    ['two syllables that could be one', ['hu', 'yên'], 'hu yên'],
    ['a figure', ['1.2', '05'], '1.2\n05'],
  ])('too narrow for their words join what was one syllable: %s', async (_, [first = '', second = ''], expected) => {
    const right = 90 + widthOf(first) + 5
    const narrow = grid([85, right, 485], [100, 130, 160, 190])
    const others = [120, 150, 180].map((y) => text(right + 5, y, 'A'))
    const beside = [text(90, 115, 'TT'), text(90, 180, '1')]
    const cells = await cellsOf(...narrow, ...others, ...beside, text(90, 142, first), text(90, 155, second))
    expect(cells[2]?.text).toBe(expected)
  })

  it('may hold words that stand upright', async () => {
    const [cell] = await cellsOf(...around, upwards(130, 190, 'Mã QR'), text(190, 115, 'Sở Công Thương'))
    expect(cell?.text).toBe('Mã QR')
  })

  it.each([
    ['upwards', [upwards(130, 190, 'Tổng số'), upwards(146, 180, 'mã QR')]],
    ['downwards', [downwards(146, 110, 'Tổng số'), downwards(130, 120, 'mã QR')]],
  ])('hold lines that run %s in their order, with a warning', async (_, lines) => {
    const content = [...around, ...lines, text(190, 115, 'Sở Công Thương')]
    const { blocks, findings } = await openPdf(pdf([{ content }]), 'a.pdf')
    expect(textsIn(blocks.filter((block) => block.kind === 'table'))).toEqual([[['Tổng số mã QR', 'Sở Công Thương']]])
    expect(findings).toMatchObject([{ rule: 'file-upright-text', evidence: { text: 'Tổng số mã QR' } }])
  })

  it('stand where they are drawn', async () => {
    const [cell] = await cellsOf(...around, text(90, 115, 'Sở'), text(190, 115, 'A'))
    expect(cell?.areas).toEqual([{ page: 1, left: 0.1429, top: 0.1188, right: 0.3109, bottom: 0.2375 }])
  })
})

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
