import { describe, expect, it } from 'vitest'
import { filled, grid, pdf, stroke, text, widthOf } from '#tests/fixtures/pdf-writer.ts'
import { HEADER, rowOf, tablesOf, textsIn, XS } from '#tests/fixtures/ruled-table.ts'
import { openPdf } from './open-pdf.ts'

const YS = [100, 130, 160]
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
