import { fieldsMessages } from '#src/ui/fields.messages.ts'
import { demo, enter } from './demo-server.ts'
import { testOnShared as test } from './fresh-server.ts'
import { canvasOf, expectFits, expectMarked, pdf, showOriginal, takeIn } from './original-on-screen.ts'
import { letterOfTwoPages, longLetter, printLetter } from './printed-letter.ts'
import { recordTraffic } from './traffic.ts'
import { expect, settled } from './watched-test.ts'

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
