import { describe, expect, it } from 'vitest'
import { A4, filled, grid, pdf, picture, pieces, text, widthOf, type PdfPageParts } from '#tests/fixtures/pdf-writer.ts'
import { openPdf } from './open-pdf.ts'

const opened = (...pages: PdfPageParts[]) => openPdf(pdf(pages), 'a.pdf')
const textsOf = async (...pages: PdfPageParts[]) =>
  (await opened(...pages)).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map((cell) => cell.text)),
  )
const onePage = (...content: string[]) => textsOf({ content })

/** Text as wide as the page's text: 78 signs from 85 to 553. */
const full = (x: number, y: number, words: string) => text(x, y, words.padEnd(78, 'm'))

describe('words of a PDF', () => {
  it('are put together from pieces that stand close, and parted where a space was left', async () =>
    expect(
      await onePage(
        pieces(100, [
          [100, 'Ch'],
          [112, 'ỉ đ'],
          [130, 'ạo'],
          [148, 'phòng'],
        ]),
      ),
    ).toEqual(['Chỉ đạo phòng']))

  it('are put together from single signs, without spaces that nobody sees', async () => {
    const letters = Array.from('Sở Y tế', (sign, nth): [number, string] => [100 + nth * 6, sign])
    expect(await onePage(pieces(100, letters))).toEqual(['Sở Y tế'])
  })

  it('keep no space that is drawn over', async () =>
    expect(
      await onePage(
        pieces(100, [
          [100, 'V '],
          [106, 'iệt'],
        ]),
      ),
    ).toEqual(['Việt']))

  it('set with wide gaps between their letters stay words', async () => {
    const letters = Array.from('PHỤ LỤC', (sign, nth): [number, string] => [100 + nth * 8, sign])
    expect(await onePage(pieces(100, letters))).toEqual(['PHỤ LỤC'])
  })

  it('get back the accents that were drawn apart from their letters', async () =>
    expect(
      await onePage(
        pieces(100, [
          [100, 'to'],
          [112, 'a'],
          [112, '\u0301'],
          [118, 'n'],
          [130, 'ha'],
          [136, '\u00B4'],
          [142, 'i'],
        ]),
      ),
    ).toEqual(['toán hái']))

  it('keep a small raised figure as a raised sign, which is no figure of theirs', async () => {
    expect(await onePage(text(100, 100, '541'), text(118, 95, '2', { size: 7 }))).toEqual(['541²'])
    const both = [text(100, 100, '541'), text(118, 95, '2', { size: 7 }), text(121.5, 95, '1', { size: 7 })]
    expect(await onePage(...both)).toEqual(['541²¹'])
  })

  it('lose the small raised figure of a footnote that stands on their page', async () => {
    const note = [filled(85, 700, 140, 0.5), text(85, 715, '2', { size: 9 }), text(95, 715, 'Đến 17 giờ.', { size: 9 })]
    const body = [text(100, 100, '541'), text(118, 95, '2', { size: 7 }), text(100, 200, 'Sở'), text(100, 300, 'Ban')]
    const { blocks } = await opened({ content: [...body, ...note] })
    expect(blocks).toMatchObject([{ text: '541' }, { text: 'Sở' }, { text: 'Ban' }])
  })

  it('are two numbers where figures stand further apart than a space sets them', async () => {
    const cell = (...words: string[]) => [...grid([85, 285, 485], [100, 130]), ...words, text(290, 120, 'A')]
    const textOf = async (...words: string[]) => (await textsOf({ content: cell(...words) })).flat(2)[0]
    expect(await textOf(text(90, 120, '1'), text(150, 120, '541'))).toBe('1  541')
    expect(await textOf(text(90, 120, '1      541'))).toBe('1  541')
    expect(await textOf(text(90, 120, '1 541'))).toBe('1 541')
  })

  it('whose wide figures the font lacks are no figures', async () =>
    expect(await onePage(text(100, 100, 'Sở Y tế: １１１ lượt'))).toEqual(['Sở Y tế: \uFFFD\uFFFD\uFFFD lượt']))

  it('that do not show are not read, and said to be there', async () => {
    const hidden = text(100, 100, 'Không ai thấy', { mode: 3 })
    const { blocks, findings } = await opened({ content: [hidden, text(100, 200, 'Sở Y tế')] })
    expect(blocks).toMatchObject([{ text: 'Sở Y tế' }])
    expect(findings).toMatchObject([{ rule: 'file-hidden-text', evidence: { text: 'Không ai thấy' } }])
    expect(await onePage(`q 0 0 50 50 re W n ${text(100, 100, 'Bị che')} Q`, text(100, 200, 'Sở Y tế'))).toEqual([
      'Sở Y tế',
    ])
  })
})

describe('lines of a PDF', () => {
  it('that reach the margin go on in the next one, and others do not', async () => {
    const content = [
      full(85, 100, 'Sở Công Thương báo cáo tình hình triển khai '),
      text(85, 116, 'tại cơ quan.'),
      text(85, 132, 'Trân trọng.'),
    ]
    const [first, second] = await textsOf({ content })
    expect(first).toMatch(/^Sở Công Thương báo cáo tình hình triển khai m+ tại cơ quan\.$/)
    expect(second).toBe('Trân trọng.')
  })

  it('that end in the middle of a number go on without a space', async () => {
    const line = `${'m'.repeat(61)} số 1406/STTTT-`
    expect(await onePage(full(85, 84, 'Theo'), text(85, 200, line), text(85, 216, 'BCVT&CNTT'))).toContain(
      `${line}BCVT&CNTT`,
    )
  })

  it('that begin with a bullet or an indent begin anew, however full the one before is', async () =>
    expect(
      await onePage(full(85, 100, '- Một'), full(85, 116, '- Hai'), text(121, 132, 'Ba.'), full(85, 148, 'Bốn ')),
    ).toHaveLength(4))

  it('in the middle of the page stay apart', async () => {
    const centred = (y: number, words: string) => text(319 - widthOf(words) / 2, y, words, { font: 'F2' })
    const lines = ['PHỤ LỤC', 'BIỂU MẪU BÁO CÁO']
    expect(await onePage(full(85, 60, 'Sở '), ...lines.map((words, nth) => centred(100 + nth * 16, words)))).toEqual(
      expect.arrayContaining(lines),
    )
  })

  it('go on over the end of a page', async () => {
    const [first, second] = await textsOf(
      { content: [text(85, 80, 'Kính gửi.'), full(85, 760, 'Báo cáo tình hình ')] },
      { content: [text(85, 80, 'tại cơ quan.'), text(85, 96, 'Trân trọng.')] },
    )
    expect(first).toBe('Kính gửi.')
    expect(second).toMatch(/^Báo cáo tình hình m+ tại cơ quan\.$/)
  })

  it('whose words are spread over the width are lines, and no columns', async () => {
    const spread = pieces(100, [
      [85, 'Kính '],
      [175, 'gửi: '],
      [265, 'Sở '],
      [343, 'Y '],
      [415, 'tế'],
    ])
    expect(await onePage(spread, text(85, 116, 'tỉnh'), full(85, 160, 'Theo '))).toContain('Kính gửi: Sở Y tế')
  })

  it('of two columns are not mixed', async () => {
    const rows = [
      ['UBND TỈNH QUẢNG NGÃI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['SỞ CÔNG THƯƠNG', 'Độc lập - Tự do - Hạnh phúc'],
    ]
    const head = rows.flatMap(([left = '', right = ''], nth) => [
      text(85, 80 + nth * 16, left),
      text(320, 83 + nth * 17, right),
    ])
    const content = [
      ...head,
      text(85, 120, 'Số: 12/SCT-VP'),
      text(85, 160, 'Kính gửi: Sở Y tế'),
      full(85, 180, 'Theo '),
    ]
    const [table, recipients] = await textsOf({ content })
    expect(table).toEqual([
      [
        'UBND TỈNH QUẢNG NGÃI\nSỞ CÔNG THƯƠNG\nSố: 12/SCT-VP',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      ],
    ])
    expect(recipients).toBe('Kính gửi: Sở Y tế')
  })
})

describe('what stands on pages of a PDF without being of the letter', () => {
  const footer = text(200, 815, 'Sở Công Thương - trang in', { size: 9 })
  const body = [full(85, 100, 'Sở '), text(85, 400, 'Kính gửi.')]

  it('is left out: page numbers, running lines, marks of a signature', async () => {
    const mark = [
      'Ký bởi: Sở Công Thương',
      'Email: sct@quangngai.gov.vn',
      'Thời gian ký: 27.10.2021 15:30:12 +07:00',
    ].map((words, nth) => text(400, 600 + nth * 9, words, { size: 8 }))
    const texts = await textsOf(
      { content: [...body, ...mark, footer] },
      { content: [text(295, 50, '2'), ...body, footer] },
    )
    expect(texts.flat().join(' ')).not.toMatch(/Ký bởi|Email|Thời gian|trang in|(?<!\S)2(?!\S)/)
    expect(texts).toHaveLength(4)
  })

  it('is where the office is and how to reach it, in small letters at the edge of a page', async () => {
    const address = '182 Hùng Vương, TP. Quảng Ngãi - ĐT: 0255.3822.541'
    expect(await textsOf({ content: body }, { content: [text(85, 45, address, { size: 10 })] })).toHaveLength(2)
    expect(await textsOf({ content: body }, { content: [text(85, 45, address)] })).toHaveLength(3)
    expect(await textsOf({ content: [...body, text(85, 500, address, { size: 10 })] })).toHaveLength(3)
  })

  it('is said of footnotes', async () => {
    const notes = [filled(85, 700, 140, 0.5), text(85, 715, '1 Số liệu đến 17 giờ.', { size: 9 })]
    const { blocks, findings } = await opened({ content: [...body, ...notes] })
    expect(blocks).toHaveLength(2)
    expect(findings).toMatchObject([{ rule: 'file-footnotes', evidence: { text: '1 Số liệu đến 17 giờ.' } }])
  })
})

describe('places in a PDF', () => {
  const areasOf = async (page: PdfPageParts) => {
    const [block] = (await opened(page)).blocks
    return block?.kind === 'paragraph' ? block.areas : undefined
  }

  it('are parts of the page', async () =>
    expect(await areasOf({ content: [text(59.5, 84.2, 'Sở Y tế')] })).toEqual([
      { page: 1, left: 0.1, top: 0.0893, right: 0.1706, bottom: 0.1031 },
    ]))

  it('are parts of what is left of a cut page', async () => {
    const area = await areasOf({ cropBox: [50, 100, 545, 742], content: [text(50, 150, 'Sở Y tế')] })
    expect(area).toMatchObject([{ left: 0, top: 0.0639, right: 0.0848 }])
  })

  it.each([
    ['a page turned to lie across', { rotate: 90 }],
    ['a page whose text was drawn lying on its side', {}],
  ])('are right on %s', async (_, page) => {
    const sideways = `q 0 1 -1 0 ${A4.width} 0 cm ${text(100, 100, 'Sở Y tế', { height: A4.width })} Q`
    const { blocks } = await opened({ ...page, content: [sideways] })
    const [block] = blocks
    const [area] = (block?.kind === 'paragraph' ? block.areas : undefined) ?? []
    expect(block).toMatchObject({ text: 'Sở Y tế' })
    const [across, high] = 'rotate' in page ? [A4.height, A4.width] : [A4.width, A4.height]
    const size = [(area?.right ?? 0) - (area?.left ?? 0), (area?.bottom ?? 0) - (area?.top ?? 0)]
    const points = [(size[0] ?? 0) * across, (size[1] ?? 0) * high]
    const wide = widthOf('Sở Y tế')
    expect('rotate' in page ? points[0] : points[1]).toBeCloseTo(wide, 0)
  })
})

describe('a PDF that is no text', () => {
  const sentence = text(85, 100, 'Kính gửi: Sở Thông tin và Truyền thông tỉnh Quảng Ngãi')
  const scan = picture(0, 0, A4.width, A4.height)
  const rulesOf = async (...pages: PdfPageParts[]) => (await opened(...pages)).findings

  it('but pictures is said to be a scan', async () =>
    expect(await opened({ content: [scan] })).toMatchObject({ blocks: [], findings: [{ rule: 'file-scan' }] }))

  it('on some of its pages names them', async () =>
    expect(await rulesOf({ content: [sentence] }, { content: [scan] })).toMatchObject([
      { rule: 'file-scan-pages', severity: 'warning', evidence: { pages: '2' } },
    ]))

  it('but was recognised by a scanner is read, with a warning', async () => {
    const recognised = text(85, 100, 'Kính gửi: Sở Thông tin và Truyền thông tỉnh Quảng Ngãi', { mode: 3 })
    const { blocks, findings } = await opened({ content: [scan, recognised] })
    expect(blocks).toMatchObject([{ text: 'Kính gửi: Sở Thông tin và Truyền thông tỉnh Quảng Ngãi' }])
    expect(findings).toMatchObject([{ rule: 'file-scan-recognised', severity: 'warning' }])
  })

  it('but other letters than it shows is not read', async () => {
    const words = 'Triển khai ứng dụng các giải pháp công nghệ trong phòng'
    const shifted = Array.from(words, (sign) => (sign === ' ' ? sign : String.fromCharCode(sign.charCodeAt(0) + 3)))
    const content = Array.from({ length: 10 }, (_, nth) => text(60, 100 + nth * 16, shifted.join(''), { font: 'F3' }))
    const file = pdf([{ content }], { F3: { name: 'Tinos', mute: true } })
    expect(await openPdf(file, 'a.pdf')).toMatchObject({ blocks: [], findings: [{ rule: 'file-garbled' }] })
  })

  it('in one of its fonts is read without the lines in it, and the page is named', async () => {
    const content = [
      full(85, 60, 'Sở Công Thương báo cáo '),
      ...['SÞ CÔNG TH¯¡NG', 'PHÓ GIÁM ÐÞC', 'NGUYÞN VN A'].map((words, nth) =>
        text(85, 100 + nth * 40, words, { font: 'F2' }),
      ),
    ]
    const { blocks, findings } = await opened({ content })
    expect(blocks).toHaveLength(1)
    expect(findings).toMatchObject([{ rule: 'file-garbled-pages', evidence: { pages: '1' } }])
  })

  it('of today but of the nineties is decoded', async () => {
    const words = text(85, 100, 'C«ng v¨n sè 12/UBND ngµy 5/6/2021', { font: 'F3', western: true })
    const file = pdf([{ content: [words] }], { F3: { name: '.VnTime', western: true } })
    expect((await openPdf(file, 'a.pdf')).blocks).toMatchObject([{ text: 'Công văn số 12/UBND ngày 5/6/2021' }])
  })
})
