import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { demo, enter } from './demo-server.ts'
import { expect, settled, test } from './watched-test.ts'

/** The least size of letters that are legible from six metres on a screen of 1080 lines, in its pixels. */
const LEGIBLE_PX = 30

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const slideOf = (page: Page) => new URL(page.url()).searchParams.get('slide')

test.describe('slides on the screen of a meeting room', { tag: '@once' }, () => {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    test(`are legible from the back and never run over the edge, at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await enter(page, 'leader', '/present?speed=60&every=yes')
      await settled(page)
      const seen = new Set<string>()
      for (;;) {
        const shown = await title(page).innerText()
        const { smallest, beyond } = await measured(page)
        expect.soft(smallest, shown).toBeGreaterThanOrEqual(LEGIBLE_PX * (height / 1080))
        expect.soft(beyond, shown).toEqual([])
        await page.keyboard.press('ArrowRight')
        const next = slideOf(page) ?? ''
        if (seen.has(next)) break
        seen.add(next)
      }
      expect(seen.size).toBeGreaterThan(12)
    })
  }

  test('turn by themselves while their seconds are counted down, stand on the space bar, and go by keys', async ({
    page,
  }) => {
    await page.clock.install()
    await enter(page, 'leader', '/present?speed=8&slide=qrCodes')
    await settled(page)
    await expect(page.getByText(/Sang trang sau \d giây/)).toBeVisible()
    await page.clock.runFor(9000)
    await expect(page).toHaveURL(/slide=scans/)
    await page.keyboard.press('Space')
    await expect(page.getByText('Đang dừng')).toBeVisible()
    await page.clock.runFor(60_000)
    expect(slideOf(page)).toBe('scans')
    await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/slide=qrCodes/)
    await page.keyboard.press('End')
    await expect(page).toHaveURL(/slide=development\.scans/)
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/slide=reported/)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toContainText('Dừng hoặc chạy tiếp')
  })

  test('hide what controls them until somebody moves, and it is all there then', async ({ page }) => {
    await enter(page, 'analyst', '/present?speed=60')
    await settled(page)
    const controls = page.getByRole('toolbar', { name: 'Điều khiển' })
    await expect(controls).toHaveCSS('opacity', '0')
    await expect(page.getByRole('main')).toHaveCSS('cursor', 'none')
    await page.mouse.move(200, 200)
    await page.mouse.move(220, 210)
    await expect(controls).toHaveCSS('opacity', '1')
    await expectAccessible(page)
    // They stay while one of them has the focus.
    const next = controls.getByRole('button', { name: 'Trang sau' })
    await next.focus()
    await next.click()
    await expect(page).toHaveURL(/slide=missing/)
    await controls.getByLabel('Mỗi trang').selectOption('30')
    await expect(page).toHaveURL(/speed=30/)
  })

  test('name every missing unit, and say what they cover and where they are from', async ({ page }) => {
    await enter(page, 'leader', '/present?speed=60&slide=missing')
    await settled(page)
    const missing = Number(/^\d+/.exec(await title(page).innerText())?.[0])
    expect(missing).toBeGreaterThan(0)
    await expect(page.getByRole('region').getByRole('listitem')).toHaveCount(missing)
    await page.goto(`${demo().url}/present?speed=60&slide=scans`)
    await settled(page)
    await expect(page.getByText(/\d+\/33 đơn vị, đã chấp nhận/)).toBeVisible()
    await expect(page.getByText(/Nguồn: báo cáo của các đơn vị theo công văn/)).toBeVisible()
    await expect(page.getByText(/cập nhật lúc \d\d:\d\d/)).toBeVisible()
  })
})

test.describe('a lost connection', { tag: '@once' }, () => {
  test.use({ provoked: [/ERR_FAILED/] })

  test('leaves the last figures on screen, with a warning since when they are old', async ({ page }) => {
    await page.clock.install()
    await enter(page, 'leader', '/present?speed=60&slide=scans')
    await settled(page)
    const figure = await page.getByRole('region').getByRole('paragraph').first().innerText()
    const warning = page.getByText('Số liệu có thể đã cũ')
    await expect(warning).toHaveCount(0)
    await page.keyboard.press('Space')
    await page.route('**/api/summary**', (route) => route.abort())
    await expect(async () => {
      await page.clock.runFor(20_000)
      await expect(warning).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(page.getByRole('region').getByRole('paragraph').first()).toHaveText(figure)
    await page.unroute('**/api/summary**')
    await expect(async () => {
      await page.clock.runFor(20_000)
      await expect(warning).toHaveCount(0, { timeout: 500 })
    }).toPass()
  })
})

test('slides open from Overview with its filters, and Escape leads back to where one was', async ({ page }) => {
  await enter(page, 'leader', '/?basis=submitted&kind=district')
  await settled(page)
  await page.getByRole('link', { name: 'Trình chiếu' }).click()
  await expect(page).toHaveURL(/\/present\?basis=submitted&kind=district$/)
  await settled(page)
  await expect(page.getByRole('main')).toContainText('Huyện, thị xã, thành phố')
  await expect(title(page)).toContainText('/13 đơn vị')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(`${demo().url}/?basis=submitted&kind=district`)
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible()
})

/** The smallest letters on the slide, and what of it lies beyond the screen. */
function measured(page: Page) {
  return page.getByRole('main').evaluate((main) => {
    const shown = [...main.querySelectorAll('*')].filter(
      (element) => element.closest('[role="toolbar"], .visually-hidden') === null && element.checkVisibility(),
    )
    const withText = shown.filter((element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      ),
    )
    const isBeyond = (element: Element) => {
      const { right, bottom, width } = element.getBoundingClientRect()
      return width > 0 && (right > innerWidth + 1 || bottom > innerHeight + 1)
    }
    return {
      smallest: Math.min(...withText.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))),
      beyond: [
        ...withText.filter(isBeyond).map((element) => element.textContent),
        ...(main.scrollHeight > main.clientHeight ? ['the slide scrolls'] : []),
      ],
    }
  })
}
