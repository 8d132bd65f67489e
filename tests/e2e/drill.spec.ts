import type { Locator, Page } from '@playwright/test'
import { demo, demoUnitId, enter } from './demo-server.ts'
import { expect, settled, test } from './watched-test.ts'

const unitLinks = (page: Page) => page.locator(`[id^="chart-"] a[href^="/units/${demoUnitId}"]`)

test('a bar of Overview leads to the unit, its report, the field, its place in the letter; Back to where one was', async ({
  page,
}) => {
  const start = `/?campaign=${demo().campaignId}&find=cong+thuong`
  await enter(page, 'leader', start)
  await settled(page)
  const bar = page.locator(`#chart-scans a[href^="/units/${demoUnitId}"]`)
  const overview = await placeOf(page, bar)
  expect(overview.scrolled).toBeGreaterThan(0)
  await bar.click()

  await expect(page).toHaveURL(`${demo().url}/units/${demoUnitId}?campaign=${demo().campaignId}`)
  await settled(page)
  const reportLink = page.getByRole('main').locator(`a[href="/reports/${demo().reportId}"]`).first()
  const unit = await placeOf(page, reportLink)
  await reportLink.click()

  await expect(page).toHaveURL(`${demo().url}/reports/${demo().reportId}`)
  await settled(page)
  const field = page.locator('[data-field="/sections/qr/0/scans"]').getByRole('button')
  await field.click()
  await expect(page).toHaveURL(`${demo().url}/reports/${demo().reportId}?field=%2Fsections%2Fqr%2F0%2Fscans`)
  const place = page.locator('td[data-chosen]')
  await expect(place).toHaveText('541')
  await expect(place).toBeInViewport()

  await page.goBack()
  await expect(page).toHaveURL(`${demo().url}/units/${demoUnitId}?campaign=${demo().campaignId}`)
  await expect.poll(() => seenAt(page, reportLink)).toEqual(unit)
  await page.goBack()
  await expect(page).toHaveURL(`${demo().url}${start}`)
  await expect.poll(() => seenAt(page, bar)).toEqual(overview)
  await expect(page.getByLabel('Tìm đơn vị')).toHaveValue('cong thuong')
  await page.goForward()
  await expect.poll(() => seenAt(page, reportLink)).toEqual(unit)
})

test('Back from a card far down on Overview finds it where it was, though cards are drawn as they are approached', async ({
  page,
}) => {
  await enter(page, 'leader', `/?campaign=${demo().campaignId}&basis=submitted`)
  await settled(page)
  await scrollThrough(page)
  const last = unitLinks(page).last()
  const before = await placeOf(page, last)
  const href = await last.getAttribute('href')
  await last.click()
  await expect(page).toHaveURL(`${demo().url}${href ?? ''}`)
  await settled(page)
  await page.goBack()
  await expect.poll(() => seenAt(page, last)).toEqual(before)
})

/** Brings something onto the screen, and says where it then is. */
async function placeOf(page: Page, target: Locator) {
  await target.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await settled(page)
  return seenAt(page, target)
}

/** How far the page is scrolled, and how far below the upper edge of the window something is, in whole pixels. */
async function seenAt(page: Page, target: Locator) {
  const box = await target.boundingBox({ timeout: 1000 }).catch(() => null)
  const scrolled = await page.evaluate(() => window.scrollY)
  return { scrolled: Math.round(scrolled), top: box === null ? null : Math.round(box.y) }
}

/** Scrolls to the end by and by, as a reader does: everything is then drawn. */
async function scrollThrough(page: Page): Promise<void> {
  await expect(async () => {
    const isAtEnd = await page.evaluate(() => {
      window.scrollBy({ top: window.innerHeight / 2, behavior: 'instant' })
      return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2
    })
    await settled(page)
    expect(isAtEnd).toBe(true)
  }).toPass({ intervals: [50] })
}
