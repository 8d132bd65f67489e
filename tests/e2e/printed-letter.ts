import type { Browser } from '@playwright/test'

/** A4 in CSS pixels. */
const PAPER = { width: 794, height: 1123 }

/** A place on a printed page: page from 1, distances in parts of the page. */
export type PrintedPlace = { readonly page: number; readonly x: number; readonly y: number }

/** A file that a browser printed, and the middle of each element of it that has a `data-name`. */
export type PrintedLetter = {
  readonly file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
  readonly places: Readonly<Record<string, PrintedPlace>>
}

const style = `
  body { margin: 0; font: 17px serif }
  .paper { box-sizing: border-box; height: ${PAPER.height - 1}px; padding: 70px 60px 70px 100px; break-after: page }
  .head { display: flex; justify-content: space-between; text-align: center }
  p { margin: 8px 0 }
  table { width: 100%; border-collapse: collapse }
  td, th { padding: 4px; border: 1px solid black; vertical-align: top; text-align: left }`

const row = (cells: readonly string[], tag: string) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<${tag}>${cell}</${tag}>`)).join('')}</tr>`
const table = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<table>${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`
const paper = (...parts: readonly string[]) => `<div class="paper">${parts.join('')}</div>`
const paragraph = (text: string, name = '') => `<p data-name="${name}">${text}</p>`

/** A made-up letter of two pages in answer to 1406/STTTT-BCVT&CNTT, whose figures are 12 codes and 4.321 scans. */
export const letterOfTwoPages = [
  paper(
    '<div class="head"><div>UBND TỈNH QUẢNG NGÃI<br><b>SỞ CÔNG THƯƠNG</b></div>',
    '<div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></div></div>',
    paragraph('Số: 77/SCT-VP', 'number'),
    '<p style="text-align: right"><i>Quảng Ngãi, ngày 28 tháng 10 năm 2021</i></p>',
    paragraph('Kính gửi: Sở Thông tin và Truyền thông.'),
    paragraph('Theo Công văn số 1406/STTTT-BCVT&amp;CNTT ngày 26/10/2021, Sở Công Thương báo cáo theo phụ lục.'),
    '<p style="text-align: right"><b>GIÁM ĐỐC</b><br><br><br><b>Trần Văn Thử</b></p>',
  ),
  paper(
    '<p><b>PHỤ LỤC</b></p><p><b>1. Công tác chỉ đạo, triển khai và tuyên truyền</b></p>',
    table(
      ['STT', 'Nội dung thực hiện', 'Số, ngày ban hành văn bản', 'Đơn vị ban hành', 'Đối tượng tiếp nhận thông tin'],
      ['1', 'Triển khai quét mã QR', '70/SCT-VP ngày 07/05/2021', 'Sở Công Thương', 'Công chức, viên chức'],
    ),
    '<p><b>2. Kết quả tạo, quản lý mã QR địa điểm và quét mã QR tại các địa điểm</b></p>',
    table(
      ['TT', 'Đối tượng thống kê', 'Tổng số mã QR địa điểm đã tạo', 'Tổng số lượt quét mã QR', 'Ghi chú'],
      ['1', 'Sở Công Thương', '<td data-name="codes">12</td>', '<td data-name="scans">4.321</td>', ''],
    ),
    '<p><b>3. Công tác kiểm tra, giám sát triển khai</b></p>',
    paragraph('- Đã kiểm tra các chợ trên địa bàn tỉnh.', 'inspection'),
    '<p><b>4. Một số kết quả triển khai, kinh nghiệm</b></p><p>- Đã cập nhật bộ giải pháp.</p>',
    '<p><b>5. Kiến nghị, đề xuất</b></p><p>Không có.</p>',
  ),
].join('')

/** As many pages as asked, each saying which it is. */
export const longLetter = (pages: number) =>
  Array.from({ length: pages }, (_, index) => paper(`<h1>Trang số ${index + 1}</h1>`)).join('')

/** Prints HTML made of papers, one a page. */
export async function printLetter(browser: Browser, name: string, html: string): Promise<PrintedLetter> {
  // Printed as from a desk, also in a test of phones.
  const page = await browser.newPage({ viewport: PAPER, isMobile: false, hasTouch: false, deviceScaleFactor: 1 })
  await page.setContent(`<!doctype html><html lang="vi"><style>${style}</style><body>${html}`)
  const places = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-name]')].map((element) => {
      const papers = [...document.querySelectorAll('.paper')]
      const nth = papers.findIndex((one) => one.contains(element))
      const around = papers[nth]?.getBoundingClientRect() ?? new DOMRect()
      const text = document.createRange()
      text.selectNodeContents(element)
      const { left, top, width, height } = text.getBoundingClientRect()
      return {
        name: element.dataset['name'] ?? '',
        page: nth + 1,
        x: (left + width / 2 - around.left) / around.width,
        y: (top + height / 2 - around.top) / around.height,
      }
    }),
  )
  const buffer = await page.pdf({ width: `${PAPER.width}px`, height: `${PAPER.height}px`, printBackground: true })
  await page.close()
  return {
    file: { name, mimeType: 'application/pdf', buffer },
    places: Object.fromEntries(places.map(({ name: key, ...place }) => [key, place])),
  }
}
