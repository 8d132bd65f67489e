import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { violationsOn } from './accessibility.ts'
import { demo, enter } from './demo-server.ts'
import { sidewaysScroll } from './fitting.ts'
import { enterMock } from './mock-page.ts'
import { expect, settled, test } from './watched-test.ts'

type CardFile = { readonly name: string; readonly bytes: Buffer; readonly text: string }

const isPhone = () => test.info().project.name === 'phone'

const cardNamed = (page: Page, name: RegExp) => page.getByRole('figure', { name })
const bars = (page: Page) => cardNamed(page, /^Lượt quét mã QR theo đơn vị/)

const openMenu = (card: Locator) => card.getByRole('button', { name: /^Tải ảnh, số liệu/ }).click()

async function takeFile(page: Page, card: Locator, item: RegExp): Promise<CardFile> {
  await openMenu(card)
  const download = page.waitForEvent('download')
  await card.getByRole('button', { name: item }).click()
  const file = await download
  const bytes = await readFile(await file.path())
  await expect(card.getByRole('status')).toContainText(file.suggestedFilename())
  await card.getByRole('button', { name: 'Đóng thông báo' }).click()
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

/** Fills the screen with a card, as its tools offer it here. */
async function fillScreen(card: Locator): Promise<void> {
  if (isPhone()) await openMenu(card)
  await card.getByRole('button', { name: 'Toàn màn hình' }).click()
  await expect(card).toHaveAttribute('data-full', 'true')
}

async function copyLink(card: Locator): Promise<void> {
  if (isPhone()) await openMenu(card)
  await card.getByRole('button', { name: 'Sao chép liên kết' }).click()
}

/** What a browser makes of an SVG document. */
const parsed = (page: Page, svg: string) =>
  page.evaluate((markup) => {
    const document = new DOMParser().parseFromString(markup, 'image/svg+xml')
    const root = document.documentElement
    return {
      faults: document.querySelectorAll('parsererror').length,
      size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))],
      texts: [...document.querySelectorAll('text')].map((text) => text.textContent),
      looks: [...document.querySelectorAll('*')].filter((one) => one.hasAttribute('class')).length,
      ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
    }
  }, svg)

const linesOf = ({ text }: CardFile) => text.slice(1).trimEnd().split('\r\n')

test('every card of Overview can be had as pictures that stand by themselves, and as its rows', async ({ page }) => {
  await enter(page, 'leader', '/')
  await settled(page)
  const places = page.locator('[id^="chart-"]')
  expect(await places.count()).toBeGreaterThanOrEqual(4)
  for (const place of await places.all()) {
    await place.scrollIntoViewIfNeeded()
    const card = place.getByRole('figure')
    await expect(card).toBeVisible()
    await settled(page)
    const title = await card.getByRole('heading', { level: 2 }).innerText()

    const svg = await takeFile(page, card, /^Ảnh SVG/)
    expect(svg.name).toMatch(/^tong-hop_[a-z0-9-]+_.+\.svg$/)
    const picture = await parsed(page, svg.text)
    expect(picture.faults, title).toBe(0)
    expect(picture.looks, 'elements that need a style sheet').toBe(0)
    expect(new Set(picture.ids).size).toBe(picture.ids.length)
    expect(svg.text).not.toMatch(/var\(|href=|url\((?!#)/)
    expect(svg.text).toBe(svg.text.normalize('NFC'))
    const words = picture.texts.join(' ')
    expect(words).toContain(title)
    expect(words).toMatch(/\d+\/\d+ (?:đơn vị|báo cáo)/)
    expect(words).toMatch(/Nguồn: .+Số liệu lúc \d\d:\d\d, .+Xem tại: http.+#chart-/)

    const png = await takeFile(page, card, /^Ảnh PNG/)
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    const size = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]
    expect(size, title).toEqual(picture.size.map((pixels) => pixels * 2))

    for (const item of [/^CSV đang hiển thị/, /^CSV đầy đủ/]) {
      await openMenu(card)
      const offered = await card.getByRole('button', { name: item }).innerText()
      await page.keyboard.press('Escape')
      const lines = linesOf(await takeFile(page, card, item))
      const rows = Number(/\(([\d.]+) dòng\)/.exec(offered)?.[1]?.replaceAll('.', ''))
      expect(rows).toBeGreaterThan(0)
      // Content may have line breaks of its own, within quotes.
      expect(lines.length, offered).toBeGreaterThanOrEqual(rows + 1)
    }
  }
})

test('pictures and files of the bars have every unit, each state by its name', async ({ page }) => {
  await enter(page, 'leader', '/?basis=submitted')
  await settled(page)
  const { units } = await page.evaluate(async () => (await fetch('/api/summary?basis=submitted')).json())
  const card = bars(page)
  const picture = await parsed(page, (await takeFile(page, card, /^Ảnh SVG/)).text)
  const drawn = picture.texts.join(' ')
  for (const { shortName } of units) expect(drawn).toContain(shortName)

  for (const item of [/^CSV đang hiển thị/, /^CSV đầy đủ/]) {
    const file = await takeFile(page, card, item)
    expect(file.text.startsWith('\uFEFF')).toBe(true)
    const [header = '', ...rows] = linesOf(file)
    expect(header).toMatch(/trạng thái/)
    expect(rows).toHaveLength(units.length)
    for (const { name } of units) expect(rows.filter((row) => row.includes(name))).toHaveLength(1)
    const missing = units.filter(({ status }: { status: string }) => status === 'missing')
    for (const { name } of missing) {
      const row = rows.find((one) => one.includes(name)) ?? ''
      expect(row).toContain(',,chưa báo cáo,')
    }
  }
})

test('a picture is in light colours, also from a dark screen, and has the chart while the table is shown', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await enter(page, 'leader', '/?tables=scans')
  await settled(page)
  const { text } = await takeFile(page, bars(page), /^Ảnh SVG/)
  expect(text).toContain('fill="#2b6cb0"')
  expect(text).not.toMatch(/#6aaef0|#e6e9ec|#242424/)
})

test(
  'the bars of 250 units become a picture that browsers can hold, and the reader is told',
  { tag: '@once' },
  async ({ page }) => {
    await enterMock(page, 'units-250', '/')
    await settled(page)
    const card = bars(page)
    await openMenu(card)
    const download = page.waitForEvent('download')
    await card.getByRole('button', { name: /^Ảnh PNG/ }).click()
    const bytes = await readFile(await (await download).path())
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    expect(height).toBeGreaterThan(250 * 24)
    expect(width * height).toBeLessThanOrEqual(16_777_216)
    await expect(card.getByRole('status')).toContainText('ảnh SVG nét ở mọi cỡ')
  },
)

const widthOf = async (card: Locator) => (await card.locator('.recharts-surface').first().boundingBox())?.width ?? 0

test('a card fills the screen, drawn anew at that size, and Escape brings it back', async ({ page }) => {
  await enter(page, 'leader', '/')
  await settled(page)
  const card = bars(page)
  const before = await widthOf(card)
  await fillScreen(card)
  expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe('FIGURE')
  const screen = page.viewportSize()
  await expect.poll(() => widthOf(card)).toBeGreaterThan((screen?.width ?? 0) * 0.85)
  expect(await violationsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(card).not.toHaveAttribute('data-full')
  await expect.poll(() => widthOf(card)).toBe(before)
})

test('where the browser refuses the whole screen, the card covers the window, and keeps the keyboard', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'))
  })
  await enter(page, 'leader', '/')
  await settled(page)
  const card = bars(page)
  await fillScreen(card)
  const box = await card.boundingBox()
  expect([box?.x, box?.y]).toEqual([0, 0])
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab')
    expect(await card.evaluate((figure) => figure.contains(document.activeElement))).toBe(true)
  }
  expect(await sidewaysScroll(page)).toBe(0)
  await page.keyboard.press('Escape')
  await expect(card).not.toHaveAttribute('data-full')
})

test('a copied link opens at its card, as it was, in another browser', async ({ page, context, otherBrowser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await enter(page, 'leader', '/?sort=name&tables=scans')
  await settled(page)
  await copyLink(bars(page))
  await expect(bars(page).getByRole('status')).toContainText('Đã sao chép liên kết')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toBe(`${demo().url}/?sort=name&tables=scans#chart-scans`)

  const other = await otherBrowser()
  await enter(other, 'analyst', link.slice(demo().url.length))
  await settled(other)
  await expect(bars(other).getByRole('table')).toBeVisible()
  const top = async () => (await bars(other).boundingBox())?.y ?? 0
  await expect.poll(top).toBeGreaterThan(0)
  expect(await top()).toBeLessThan(160)
  await expect(bars(other)).toBeFocused()
})

test('where the clipboard is refused, the link is there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await enter(page, 'leader', '/')
  await settled(page)
  await copyLink(bars(page))
  await expect(bars(page).getByLabel('Liên kết của biểu đồ')).toHaveValue(`${demo().url}/#chart-scans`)
  await expect(bars(page).getByLabel('Liên kết của biểu đồ')).toBeFocused()
})

test('the menu of a card fits on the screen, and is accessible', async ({ page }) => {
  await enter(page, 'leader', '/')
  await settled(page)
  await openMenu(bars(page))
  await expect(bars(page).getByRole('button', { name: /^CSV đầy đủ/ })).toBeInViewport({ ratio: 1 })
  expect(await violationsOn(page)).toEqual([])
})
