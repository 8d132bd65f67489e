import type { Page } from '@playwright/test'
import { demo, enter } from './demo-server.ts'
import { showOriginal } from './original-on-screen.ts'
import { expect, settled, test } from './watched-test.ts'

const cardOf = (page: Page) => page.locator('#chart-directives')
const listOf = (page: Page) => cardOf(page).getByRole('region', { name: 'Danh sách văn bản' })

/** Opens Overview with the timeline on screen and its list, with what documents say, below it. */
async function openTimeline(page: Page, search = ''): Promise<void> {
  await enter(page, 'leader', `/${search}`)
  await showTimeline(page)
}

async function showTimeline(page: Page): Promise<void> {
  await settled(page)
  const list = listOf(page)
  const first = list.locator('tbody th').first()
  // What is below is drawn as it is approached, and what is above may still grow.
  await expect(async () => {
    const goal = (await first.count()) === 0 ? cardOf(page).locator('figcaption') : first
    await goal.scrollIntoViewIfNeeded({ timeout: 2000 })
    await expect(first).toBeInViewport({ timeout: 2000 })
  }).toPass()
  await expect(list.getByText('đang tải nội dung…')).toHaveCount(0)
}

/** How many documents the list says that it has. */
async function listed(page: Page): Promise<number> {
  const words = await listOf(page).locator('strong').first().innerText()
  return Number(words.replaceAll('.', '').match(/^\d+/)?.[0])
}

const daysOf = (page: Page) => new URL(page.url()).searchParams.get('directives.days')

test('days are chosen by dragging on the strip; the list keeps step, the address keeps them, and one button resets', async ({
  page,
}) => {
  await openTimeline(page)
  const all = await listed(page)
  const strip = cardOf(page).getByRole('group', { name: 'Dải toàn bộ thời gian' })
  await expect(async () => {
    await strip.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = await strip.boundingBox()
    if (box === null) throw new Error('the strip is not on screen')
    const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const
    await page.mouse.move(...at(0.3))
    await page.mouse.down()
    await page.mouse.move(...at(0.45))
    await page.mouse.move(...at(0.6))
    await page.mouse.up()
    // What is drawn above meanwhile may have moved the strip away from under the pointer.
    await expect.poll(() => daysOf(page), { timeout: 3000 }).toMatch(/^\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d$/)
  }).toPass()
  await expect.poll(() => listed(page)).toBeLessThan(all)
  const some = await listed(page)
  await expect(listOf(page).getByText(`${all - some} văn bản ngoài khoảng này`)).toBeVisible()

  const address = page.url()
  await page.reload()
  await showTimeline(page)
  expect(page.url()).toBe(address)
  await expect.poll(() => listed(page)).toBe(some)

  await expect(async () => {
    await cardOf(page).getByRole('button', { name: 'Toàn bộ thời gian' }).click()
    // As above: a card that is drawn further up may take the button away from under the pointer.
    await expect.poll(() => daysOf(page), { timeout: 3000 }).toBeNull()
  }).toPass()
  await expect.poll(() => listed(page)).toBe(all)
  await page.goBack()
  await expect.poll(() => listed(page)).toBe(some)
})

test('days are chosen by keys, on the strip and in the chart', async ({ page }) => {
  await openTimeline(page)
  const from = cardOf(page).getByRole('slider', { name: 'Từ ngày' })
  const before = await from.getAttribute('aria-valuetext')
  await from.focus()
  for (let press = 0; press < 4; press += 1) await from.press('PageUp')
  await expect.poll(() => daysOf(page)).not.toBeNull()
  expect(await from.getAttribute('aria-valuetext')).not.toBe(before)

  const chosen = daysOf(page)
  const chart = cardOf(page).getByRole('application')
  await chart.focus()
  await chart.press('+')
  await expect.poll(() => daysOf(page)).not.toBe(chosen)
  await chart.press('0')
  await expect.poll(() => daysOf(page)).toBeNull()
})

test('the same document is linked across lanes, from the mark to the panel of every unit that lists it', async ({
  page,
}) => {
  await openTimeline(page, '?directives.find=9201/UBND-MAU')
  const rows = listOf(page)
    .locator('tbody tr')
    .filter({ has: page.locator('th') })
  const count = await listed(page)
  expect(count).toBeGreaterThan(1)
  await expect(rows).toHaveCount(count)

  await rows.first().locator('th a').focus()
  const line = cardOf(page).locator('path[data-links]')
  await expect(line).toHaveAttribute('data-links', String(count))
  await rows.first().locator('th a').press('Enter')
  const panel = page.getByRole('dialog')
  await expect(panel.getByText('Đơn vị khác cũng nêu văn bản này')).toBeVisible()
  const others = panel
    .locator('dd')
    .filter({ has: page.locator('a[href*="directive="]') })
    .getByRole('link')
  await expect(others).toHaveCount(count - 1)
  const name = await others.first().innerText()
  const opened = page.url()
  await others.first().click()
  await expect(page).not.toHaveURL(opened)
  await expect(panel.getByRole('link', { name, exact: true }).first()).toBeVisible()
  await panel.getByRole('link', { name: 'Xem trong sổ văn bản chỉ đạo' }).click()
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('9201/UBND-MAU')
})

test('a row shows its mark, and keys go from mark to mark', async ({ page }) => {
  await openTimeline(page, `?campaign=${demo().campaignId}&directives.find=780/SCT-VP`)
  const row = listOf(page)
    .locator('tbody tr')
    .filter({ has: page.getByRole('link', { name: '780/SCT-VP', exact: true }) })
  const key = `${demo().reportId}.0.0`
  await row.locator('td').nth(2).click()
  await expect(cardOf(page).locator('circle[data-pointed]')).toHaveAttribute('data-pointed', key)

  const chart = cardOf(page).getByRole('application')
  await chart.focus()
  await chart.press('Home')
  const first = await cardOf(page).locator('circle[data-pointed]').getAttribute('data-pointed')
  await chart.press('ArrowRight')
  await expect(cardOf(page).locator('circle[data-pointed]')).not.toHaveAttribute('data-pointed', first ?? '')
})

test('a mark leads to its report at the place in the original letter, and back to exactly the same view', async ({
  page,
}) => {
  await openTimeline(page, `?campaign=${demo().campaignId}&directives.find=1532`)
  await listOf(page).getByRole('link', { name: '1532/SCT-QLTM' }).click()
  const panel = page.getByRole('dialog')
  await expect(panel).toBeVisible()
  const address = page.url()
  await panel.getByRole('link', { name: 'Xem tại báo cáo và bản gốc' }).click()
  await expect(page).toHaveURL(/\/reports\/.*field=%2Fsections%2Fdirectives%2F1%2Fdocuments$/)
  await settled(page)
  await showOriginal(page)
  await expect(page.locator('[data-chosen]').filter({ hasText: '1532/SCT-QLTM' }).first()).toBeInViewport()
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('dialog')).toBeVisible()
})
