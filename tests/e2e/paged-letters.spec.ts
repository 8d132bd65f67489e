import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { Locale } from '#domain/model/locale.ts'
import { fieldsMessages } from '#src/ui/fields.messages.ts'
import { originalMessages } from '#src/ui/original/original.messages.ts'
import { xlsx } from '#tests/fixtures/xlsx-writer.ts'
import { demo, enter } from './demo-server.ts'
import { fax, faxScan } from './fax-scan.ts'
import { cutTexts, sidewaysScroll } from './fitting.ts'
import { testOnShared as test, type FreshServer } from './fresh-server.ts'
import { enterMock } from './mock-page.ts'
import { letterOfTwoPages, longLetter, printLetter, type PrintedPlace } from './printed-letter.ts'
import { recordTraffic } from './traffic.ts'
import { expect, settled } from './watched-test.ts'

type Sent = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const pdf = (name: string, buffer: Buffer): Sent => ({ name, mimeType: 'application/pdf', buffer })

/** Opens Intake as an analyst of a province with one campaign, and sends a file there. */
async function takeIn(page: Page, server: FreshServer, file: Sent): Promise<void> {
  await enter(page, 'analyst', '/intake', server)
  await settled(page)
  await send(page, file)
}

async function send(page: Page, file: Sent): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file)
  await expect(page).toHaveURL(/\/intake\/[^/]{8,}$/)
  await settled(page)
}

/** Shows the original, where a narrow window shows it or the fields. */
async function showOriginal(page: Page, language: Locale = 'vi'): Promise<void> {
  const choice = page.getByText(originalMessages[language].sideOriginal, { exact: true })
  if ((await choice.count()) > 0) await choice.click()
}

const canvasOf = (page: Page, number: number, language: Locale = 'vi') =>
  page.getByRole('img', { name: originalMessages[language].pagePicture.replace('{page}', String(number)) })

/** How dark a drawn page is at a place, from 0 (white) to 1. */
const darknessAt = (canvas: Locator, x: number, y: number) =>
  canvas.evaluate(
    (element, at) => {
      if (!(element instanceof HTMLCanvasElement)) throw new Error('a page is drawn on a canvas')
      const pen = element.getContext('2d')
      if (pen === null) throw new Error('no pixels to look at')
      const [red = 0] = pen.getImageData(at.x * element.width, at.y * element.height, 1, 1).data
      return 1 - red / 255
    },
    { x, y },
  )

/** Whether what is marked on the pages is around a printed place, and is not much more than that. */
async function expectMarked(page: Page, place: PrintedPlace | undefined): Promise<void> {
  if (place === undefined) throw new Error('the letter has no such place')
  const mark = page.locator(`[data-page="${place.page}"] [data-mark]`)
  await expect(mark).toBeInViewport()
  const { paper, box } = await mark.evaluate((element) => ({
    paper: element.closest('[data-page]')?.getBoundingClientRect().toJSON() as DOMRect,
    box: element.getBoundingClientRect().toJSON() as DOMRect,
  }))
  const x = paper.x + place.x * paper.width
  const y = paper.y + place.y * paper.height
  expect(x).toBeGreaterThan(box.x)
  expect(x).toBeLessThan(box.x + box.width)
  expect(y).toBeGreaterThan(box.y)
  expect(y).toBeLessThan(box.y + box.height)
  expect(box.height).toBeLessThan(paper.height / 10)
}

async function violationsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

async function expectFits(page: Page): Promise<void> {
  expect.soft(await sidewaysScroll(page), 'pixels of sideways scroll').toBe(0)
  expect.soft(await cutTexts(page), 'texts cut off').toEqual([])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    // Looked at again while the colours are still changing.
    await expect.poll(() => violationsOn(page)).toEqual([])
  }
}

for (const language of ['vi', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })
    const words = fieldsMessages[language]

    test('a PDF shows its pages as printed, and each field leads to where its text stands', async ({
      page,
      shared,
      browser,
    }) => {
      const letter = await printLetter(browser, 'cong-van.pdf', letterOfTwoPages)
      await takeIn(page, shared, letter.file)
      const scans = page.getByRole('textbox', { name: words.columnScans })
      await expect(scans).toHaveValue('4.321')
      await showOriginal(page, language)
      await expect(canvasOf(page, 1, language)).toBeVisible()
      await expectFits(page)

      await page.getByRole('button', { name: /4\.321$/ }).click()
      await expect(scans).toBeFocused()
      await showOriginal(page, language)
      await expect(canvasOf(page, 2, language)).toBeVisible()
      await expectMarked(page, letter.places['scans'])
      await expectFits(page)
    })
  })
}

test('fields lead to their places on the pages, by mouse and by keys', async ({ page, shared, browser }) => {
  const letter = await printLetter(browser, 'cong-van.pdf', letterOfTwoPages)
  await takeIn(page, shared, letter.file)

  await test.step('a field of the first page, and one of the second', async () => {
    for (const [label, name] of [
      ['Số, ký hiệu', 'number'],
      ['Số mã QR địa điểm', 'codes'],
    ] as const) {
      await page.getByRole('textbox', { name: label }).focus()
      const told = page.getByText(new RegExp(`^(Xem trong|Trong) bản gốc[,:] trang ${letter.places[name]?.page ?? 0}$`))
      await expect(told).toBeVisible()
      const see = page.getByRole('button', { name: /^Xem trong bản gốc, trang/ })
      if (await see.isVisible()) await see.click()
      await expectMarked(page, letter.places[name])
      const fields = page.getByText('Số liệu đọc được', { exact: true })
      if (await fields.isVisible()) await fields.click()
    }
  })

  await test.step('the places are one tab stop, walked by arrow keys over the page break', async () => {
    await showOriginal(page)
    await page.getByRole('button', { name: 'Vừa khung' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Home')
    await expect(page.locator('[data-page="1"] :focus')).toHaveCount(1)
    await page.keyboard.press('End')
    await expect(page.locator('[data-page="2"] :focus')).toBeInViewport()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(page.locator(':focus')).toHaveAccessibleName(/Đã kiểm tra các chợ/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Ý 1' }).first()).toBeFocused()
  })
})

test(
  'pages grow and shrink around what is looked at, and stay sharp',
  { tag: '@once' },
  async ({ page, shared, browser }) => {
    const { file } = await printLetter(browser, 'cong-van.pdf', letterOfTwoPages)
    await takeIn(page, shared, file)
    await showOriginal(page)
    await expect(canvasOf(page, 1)).toBeVisible()
    const ratio = await page.evaluate(() => window.devicePixelRatio)
    const sharpness = () =>
      canvasOf(page, 1)
        .evaluate((canvas) => canvas.getAttribute('width') ?? '')
        .then(Number)
    const fitted = await sharpness()
    const shown = await canvasOf(page, 1).boundingBox()
    expect(Math.abs(fitted - (shown?.width ?? 0) * ratio)).toBeLessThan(ratio)

    await page.getByRole('button', { name: 'Phóng to' }).click()
    await expect(page.getByText('125%')).toBeVisible()
    await expect.poll(sharpness).toBeGreaterThan(fitted * 1.2)
    await page.getByRole('button', { name: 'Vừa khung' }).click()
    await expect.poll(sharpness).toBe(fitted)
  },
)

test(
  'of a hundred pages, a few are drawn, and the last is as near as the first',
  { tag: '@once' },
  async ({ page, shared, browser }) => {
    const { file } = await printLetter(browser, 'dai.pdf', longLetter(100))
    await takeIn(page, shared, file)
    await showOriginal(page)
    await expect(canvasOf(page, 1)).toBeVisible()
    await expect(page.getByText('Trang 1/100')).toBeVisible()
    expect(await page.locator('canvas').count()).toBeLessThan(6)
    const pane = page.getByRole('region', { name: 'Các trang của bản gốc' })
    await pane.evaluate((element) => element.scrollTo({ top: element.scrollHeight, behavior: 'instant' }))
    await expect(canvasOf(page, 100)).toBeVisible()
    await expect(page.getByText('Trang 100/100')).toBeVisible()
    expect(await page.locator('canvas').count()).toBeLessThan(6)
  },
)

test('a scan shows its picture beside a form to type into, and is said to be one', async ({ page, shared }) => {
  await takeIn(page, shared, pdf('ban-chup.pdf', faxScan()))
  const first = page
    .getByRole('listitem')
    .filter({ hasText: /bản quét|bản chụp|scan/i })
    .first()
  await expect(first).toBeVisible()
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('12/SCT-VP')
  await page.getByRole('textbox', { name: 'Số lượt quét' }).fill('300')

  await showOriginal(page)
  const picture = canvasOf(page, 1)
  await expect(picture).toBeVisible()
  const inside = (fax.black.from + fax.black.to) / 2 / fax.width
  expect(await darknessAt(picture, inside, 0.5)).toBeGreaterThan(0.9)
  expect(await darknessAt(picture, 0.8, 0.5)).toBeLessThan(0.1)
  await expect(page.getByText('Chữ đọc được')).toHaveCount(0)
  await expectFits(page)

  await page.getByRole('button', { name: 'Xoay trang 1' }).click()
  await expect.poll(() => darknessAt(picture, 0.5, inside)).toBeGreaterThan(0.9)
  expect(await darknessAt(picture, 0.5, 0.8)).toBeLessThan(0.1)
})

test(
  'a PDF that cannot be drawn says so, and the original is there to download',
  { tag: '@once' },
  async ({ page, shared }) => {
    await takeIn(page, shared, pdf('hong.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')))
    await showOriginal(page)
    const failure = page.getByRole('alert').filter({ hasText: 'Không vẽ được các trang của tệp này' })
    await expect(failure).toBeVisible()
    const download = page.waitForEvent('download')
    await failure.getByRole('link', { name: 'Tải tệp gốc' }).click()
    expect((await download).suggestedFilename()).toBe('hong.pdf')
    await expectFits(page)
  },
)

test('a wide sheet scrolls within the original, not with the page', async ({ page, shared }) => {
  const columns = Array.from({ length: 24 }, (_, index) => `Cột có tên dài thứ ${index + 1}`)
  const rows = [['Số: 9/SCT-VP'], ['PHỤ LỤC'], columns, columns.map((_, index) => index)]
  const name = 'phu-luc.xlsx'
  await takeIn(page, shared, {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(xlsx([{ name: 'Phụ lục', rows }])),
  })
  await showOriginal(page)
  const last = page.getByRole('cell', { name: 'Cột có tên dài thứ 24' })
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport()
  await expectFits(page)
})

test('text that is pasted is read as a letter', { tag: '@once' }, async ({ page, shared }) => {
  await enter(page, 'analyst', '/intake', shared)
  await settled(page)
  await page.getByRole('button', { name: 'Dán nội dung công văn' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dán nội dung công văn' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await expectFits(page)
  await dialog.getByRole('button', { name: 'Đọc nội dung' }).click()
  await expect(dialog.getByText('Chưa có nội dung nào.')).toBeVisible()
  await dialog
    .getByRole('textbox')
    .fill(
      'SỞ CÔNG THƯƠNG\nSố: 31/SCT-VP\nPHỤ LỤC\n2. Mã QR và lượt quét\nTT\tĐối tượng\tSố mã QR đã tạo\tLượt quét\n1\tChợ A\t2\t35',
    )
  await dialog.getByRole('button', { name: 'Đọc nội dung' }).click()
  await settled(page)
  await expect(page.getByRole('textbox', { name: 'Số, ký hiệu' })).toHaveValue('31/SCT-VP')
  await expect(page.getByRole('textbox', { name: 'Số lượt quét' })).toHaveValue('35')
})

test(
  'under development, where nothing is built, a PDF is read and drawn as well',
  { tag: '@once' },
  async ({ page, browser }) => {
    const letter = await printLetter(browser, 'cong-van.pdf', letterOfTwoPages)
    await enterMock(page, 'fresh', '/intake', 'admin')
    await send(page, letter.file)
    await showOriginal(page)
    await expect(canvasOf(page, 1)).toBeVisible()
    await expect(page.getByRole('button', { name: /4\.321$/ })).toBeAttached()
  },
)

test(
  'the code that draws pages comes only with a letter that has some',
  { tag: '@once' },
  async ({ page, browser, shared }) => {
    const transfers = await recordTraffic(page)
    const drawing = () => transfers.map(({ url }) => new URL(url).pathname).filter((path) => /pdf/i.test(path))
    await enter(page, 'analyst', `/intake/${demo().letterId}`)
    await settled(page)
    await page.waitForLoadState('networkidle')
    expect(drawing()).toEqual([])

    const { file } = await printLetter(browser, 'cong-van.pdf', letterOfTwoPages)
    await takeIn(page, shared, file)
    await expect(canvasOf(page, 1)).toBeVisible()
    expect(drawing()).toEqual([
      expect.stringMatching(/^\/assets\/pdf-file-.*\.js$/),
      expect.stringMatching(/^\/assets\/pdf\.worker-.*\.js$/),
    ])
  },
)
