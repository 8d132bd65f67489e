import type { Page } from '@playwright/test'
import { violationsOn } from './accessibility.ts'
import { demo, enter } from './demo-server.ts'
import { cutTexts, sidewaysScroll } from './fitting.ts'
import { enterMock } from './mock-page.ts'
import { expect, settled, test } from './watched-test.ts'

const openOverview = async (page: Page, search = '') => {
  await enter(page, 'leader', `/${search}`)
  await settled(page)
}

test(
  'on a desk, coverage, figures, what is unusual and the first chart’s head need no scrolling',
  { tag: '@once' },
  async ({ page }) => {
    await openOverview(page)
    const window = page.viewportSize()
    const seen = [
      page.getByRole('heading', { name: 'Tiến độ báo cáo' }),
      page.getByRole('heading', { name: 'Lượt quét mỗi mã' }),
      page.getByRole('heading', { name: 'Đáng chú ý' }),
      page.getByRole('figure').first().getByRole('heading'),
    ]
    for (const heading of seen) {
      const box = await heading.boundingBox()
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(window?.height ?? 0)
    }
  },
)

test('what is unusual names its units: a fact colours them in the charts, and each leads to its report', async ({
  page,
}) => {
  await openOverview(page)
  const unusual = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Đáng chú ý' }) })
  await unusual.getByRole('link', { name: /chưa phát sinh lượt quét: tô đậm/ }).click()
  await expect(page).toHaveURL(/[?&]fact=noScans/)
  await expect(page.getByText(/Đang tô đậm trong biểu đồ: \d+ đơn vị chưa phát sinh lượt quét/)).toBeVisible()

  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Bỏ tô đậm' }).click()
  await expect(page).not.toHaveURL(/fact=/)

  await unusual
    .getByRole('listitem')
    .filter({ hasText: 'chưa phát sinh' })
    .getByRole('listitem')
    .first()
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(/\/reports\//)
})

test('reports that wait can be counted from where they are told of, and the address says so', async ({ page }) => {
  await openOverview(page)
  await expect(page.getByText(/báo cáo chờ duyệt chưa được tính/)).toBeVisible()
  await page.getByRole('link', { name: 'Tính cả báo cáo chờ duyệt' }).click()
  await expect(page).toHaveURL(/[?&]basis=submitted/)
  await expect(page.getByText(/Số liệu gồm cả \d+ báo cáo chờ duyệt/)).toBeVisible()
  await expect(page.getByText(/^\d+\/\d+ đơn vị, đã nộp$/).first()).toBeVisible()
})

test('every missing unit is named and leads to its page, and every part of the coverage to the units behind it', async ({
  page,
}) => {
  await openOverview(page)
  const coverage = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Tiến độ báo cáo' }) })
  const count = Number(/(\d+) chưa báo cáo/.exec(await coverage.innerText())?.[1])
  await expect(coverage.getByRole('link', { name: 'chưa báo cáo' })).toHaveAttribute('href', /standing=missing/)
  await expect(coverage.locator('a[href^="/units/"]')).toHaveCount(count)
})

test('the map shows the measure that its address names, and a tile opens the report behind it', async ({ page }) => {
  await openOverview(page, '?map.measure=qrCodes')
  const place = page.locator('#chart-map')
  await place.scrollIntoViewIfNeeded()
  const map = place.getByRole('figure')
  await expect(
    map
      .getByText('TP. Quảng Ngãi')
      .or(map.getByText('Ngãi', { exact: true }))
      .first(),
  ).toBeVisible()
  await map.getByLabel('Thể hiện').selectOption('scansPerResidents')
  await expect(page).toHaveURL(/map\.measure=scansPerResidents/)
  await settled(page)
  await map.getByRole('application').press('End')
  await map.getByRole('application').press('Enter')
  await expect(page).toHaveURL(/\/(reports|units)\//)
  await page.goBack()
  await expect(page).toHaveURL(/map\.measure=scansPerResidents/)
})

test('timeliness opens the slowest answer by keys', async ({ page }) => {
  await openOverview(page, `?campaign=${demo().campaignId}&sort=name`)
  const card = page.locator('#chart-timeliness')
  await card.scrollIntoViewIfNeeded()
  await expect(card.getByRole('figure')).toBeVisible()
  await settled(page)
  await card.getByRole('application').press('Home')
  await card.getByRole('application').press('Enter')
  await expect(page).toHaveURL(/\/(reports|units)\//)
})

for (const scenario of ['units-1', 'units-250'] as const) {
  test(`with ${scenario.replace('units-', '')} units, head, map and timeliness fit and are accessible`, async ({
    page,
  }) => {
    await enterMock(page, scenario, '/?fact=noScans', 'lanhdao')
    await settled(page)
    for (const id of ['map', 'scansPerCode', 'timeliness']) await page.locator(`#chart-${id}`).scrollIntoViewIfNeeded()
    await settled(page)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await cutTexts(page)).toEqual([])
    expect(await violationsOn(page)).toEqual([])
  })
}
