import { describe, expect, it } from 'vitest'
import { composePicture, FIGURE_WIDTH, MARGIN, PICTURE_WIDTH, styles, type PictureTexts } from './compose-picture.ts'

const texts: PictureTexts = {
  title: 'Lượt quét mã QR theo đơn vị',
  facts: ['Đơn vị tính: lượt quét', '23/27 đơn vị, đã chấp nhận'],
  filters: [],
  sample: null,
  notes: [],
  definition: 'Tổng số lượt quét.',
  source: 'Nguồn: báo cáo của các đơn vị',
  origin: ['Số liệu lúc 14:05, 27/10/2021', 'Xem tại: https://example.vn/#chart-scans'],
  language: 'vi',
}
const figure = { width: FIGURE_WIDTH, height: 500 }
/** Every letter half as wide as its size. */
const measureOf = (size: number) => (text: string) => text.length * size * 0.5
const compose = (part: Partial<PictureTexts> = {}, drawn = figure) =>
  composePicture({ ...texts, ...part }, drawn, measureOf)

describe('composePicture', () => {
  it('says title, measure and coverage above the figure, definition, source, date and link below it', () => {
    const { lines, figure: at } = compose()
    const above = lines.filter(({ y }) => y < at.y).map(({ text }) => text)
    const below = lines.filter(({ y }) => y > at.y + figure.height).map(({ text }) => text)
    expect(above).toEqual([texts.title, 'Đơn vị tính: lượt quét · 23/27 đơn vị, đã chấp nhận'])
    expect(below).toEqual([texts.definition, texts.source, ...texts.origin])
  })

  it('wraps every word into the picture, and loses none, nor a part of a long address', () => {
    const long = Array.from({ length: 60 }, (_, index) => `từ${index}`).join(' ')
    const link = `https://example.vn/?${'campaign=0123456789&'.repeat(20)}#chart-scans`
    const { lines, height } = compose({ notes: [long], definition: long, origin: [link] })
    for (const { role, x, text } of lines) {
      expect(x + measureOf(styles[role].size)(text)).toBeLessThanOrEqual(PICTURE_WIDTH - MARGIN)
    }
    const said = lines.map(({ text }) => text)
    expect(said.join(' ').split('từ59')).toHaveLength(3)
    expect(said.join('')).toContain(link)
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(height)
  })

  it('leaves every line the height that two marks on a letter need', () => {
    const { lines } = compose({ notes: ['một', 'hai', 'ba'], filters: ['Đợt 10/2021'], sample: 'DỮ LIỆU MẪU' })
    const gaps = lines.slice(1).map(({ y, role }, index) => (y - (lines[index]?.y ?? 0)) / styles[role].size)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1.3)
  })

  it('marks samples, and has room for the mark', () => {
    const { pill, lines } = compose({ sample: 'DỮ LIỆU MẪU' })
    const line = lines.find(({ role }) => role === 'sample')
    expect(compose().pill).toBeNull()
    expect(pill).not.toBeNull()
    expect(line?.x).toBeGreaterThan(pill?.x ?? 0)
    expect((line?.x ?? 0) + measureOf(styles.sample.size)('DỮ LIỆU MẪU')).toBeLessThan(
      (pill?.x ?? 0) + (pill?.width ?? 0),
    )
  })

  it('becomes as wide as a figure that needs more, and as high', () => {
    const wide = compose({}, { width: 4000, height: 8000 })
    expect(wide.width).toBe(4000 + 2 * MARGIN)
    expect(wide.ruleY).toBeGreaterThan(wide.figure.y + 8000)
  })
})
