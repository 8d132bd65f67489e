import { describe, expect, it } from 'vitest'
import { A4, pdf, pieces, text, widthOf } from '#tests/fixtures/pdf-writer.ts'
import { openPdf } from './open-pdf.ts'

async function textsOf(...pages: readonly (readonly string[])[]) {
  const { blocks } = await openPdf(pdf(pages.map((content) => ({ content }))), 'a.pdf')
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))
}

const body = (words: string) => text(90, 400, words)

describe('a line in the margin of a page', () => {
  it.each(['Công văn số 2418/UBND-VHTT - trang 2', 'Phụ lục báo cáo | 2', 'SỞ Y TẾ - 2/3', 'Báo cáo - Trang 2 trên 3'])(
    '«%s» is left out, also where it stands on one page only',
    async (words) => {
      expect(await textsOf([body('Một')], [body('Hai'), text(200, 803, words)])).toEqual(['Một', 'Hai'])
      expect(await textsOf([body('Một')], [text(200, 35, words), body('Hai')])).toEqual(['Một', 'Hai'])
    },
  )

  it('is left out with what stands beside it', async () => {
    const footer = [text(90, 803, 'UBND huyện Bình Sơn'), text(480, 803, 'Trang 2')]
    expect(await textsOf([body('Một')], [body('Hai'), ...footer])).toEqual(['Một', 'Hai'])
  })

  it.each(['Đã kiểm tra 05 cơ sở - 12', 'Tổng số đợt kiểm tra là 2'])(
    '«%s» that names no page of the file stays',
    async (words) => {
      expect(await textsOf([body('Một'), text(90, 803, words)])).toEqual(['Một', words])
    },
  )

  it('that goes on with the text above it stays', async () => {
    const words = ['Đã tổ chức kiểm tra tại các cơ sở kinh doanh trên địa bàn,', 'xem tại trang 1']
    const lines = words.map((line, nth) => text(90, 780 + nth * 15, line))
    expect((await textsOf([body('Một'), ...lines])).join(' ')).toContain('xem tại trang 1')
  })
})

describe('room for a number that is filled in by hand', () => {
  it('parts no columns', async () => {
    const wide = (words: string) => widthOf(words)
    const start = '(Kèm theo Công văn số'
    const blanks = ' '.repeat(12)
    const line = pieces(100, [
      [90, start + blanks],
      [90 + wide(start + blanks), '/SYT-VP ngày    tháng 10 năm 2021)'],
    ])
    const texts = await textsOf([line, text(90, 130, '1. Công tác chỉ đạo')])
    expect(texts).toEqual(['(Kèm theo Công văn số /SYT-VP ngày tháng 10 năm 2021)', '1. Công tác chỉ đạo'])
  })
})

describe('a title without a number below an item', () => {
  it('begins a paragraph although the item fills its line', async () => {
    const width = Math.floor((A4.width - 90 - 60 - 12) / widthOf('a'))
    const item = 'Đã tổ chức kiểm tra tại các cơ sở kinh doanh'.padEnd(width - 1, ' a').slice(0, width - 1) + '.'
    const content = [
      text(102, 100, `- ${item}`),
      text(90, 116, 'Một số kết quả, kinh nghiệm'),
      text(102, 132, '- Đã dán mã.'),
    ]
    expect(await textsOf(content)).toEqual([`- ${item}`, 'Một số kết quả, kinh nghiệm', '- Đã dán mã.'])
  })
})

describe('bullets that are drawn as small areas', () => {
  /** A circle of four curves. */
  const circle = (x: number, y: number, radius: number) => {
    const [cx, cy, k] = [x, A4.height - y, radius * 0.5523]
    const curve = (...points: readonly number[]) => `${points.join(' ')} c`
    return [
      `${cx + radius} ${cy} m`,
      curve(cx + radius, cy + k, cx + k, cy + radius, cx, cy + radius),
      curve(cx - k, cy + radius, cx - radius, cy + k, cx - radius, cy),
      curve(cx - radius, cy - k, cx - k, cy - radius, cx, cy - radius),
      curve(cx + k, cy - radius, cx + radius, cy - k, cx + radius, cy),
      'f',
    ].join(' ')
  }

  it('begin items like signs do', async () => {
    const items = ['Đã tạo 312 mã QR cho hộ kinh doanh.', 'Số lượt quét tăng.']
    const drawn = items.flatMap((item, nth) => [circle(98, 96 + nth * 16, 2), text(110, 100 + nth * 16, item)])
    expect(await textsOf(drawn)).toEqual(items.map((item) => `• ${item}`))
  })

  it('are none within a line', async () => {
    expect(await textsOf([text(90, 100, 'Tổng'), circle(122, 96, 2), text(130, 100, 'số')])).toEqual(['Tổng số'])
  })
})

describe('whom a letter addresses, in the middle of the page', () => {
  it('ends with its line although the first word below would not have fitted', async () => {
    const [left, right] = [60, 540]
    const wide = (words: string) => text((left + right - widthOf(words)) / 2, 100, words)
    const addressed = 'Kính gửi: Sở Thông tin và Truyền thông tỉnh Quảng Ngãi, Quốc'
    const long = 'Thựchiệnnhiệmvụ được giao về việc báo cáo tình hình triển khai ứng dụng các'
    const content = [
      wide(addressed),
      text(left + 28, 116, long),
      text(left, 132, 'giải pháp công nghệ.'.padEnd(80, 'x')),
    ]
    expect((await textsOf(content))[0]).toBe(addressed)
  })
})
