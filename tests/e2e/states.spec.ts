import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { violationsOn } from './accessibility.ts'
import { demo, demoUnitId, enter } from './demo-server.ts'
import { cutTexts, sidewaysScroll } from './fitting.ts'
import { enterMock } from './mock-page.ts'
import { signInByForm } from './navigation.ts'
import { expect, settled, test } from './watched-test.ts'

for (const count of [1, 40, 250] as const) {
  test(`with ${count} units, Overview shows every one of them, in charts and in tables`, async ({ page }) => {
    await enterMock(page, `units-${count}`, '/')
    await settled(page)
    const chart = page.getByRole('figure', { name: /Lượt quét mã QR theo đơn vị/ })
    await expect(chart.getByRole('link')).toHaveCount(count)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await cutTexts(page)).toEqual([])

    await chart.getByText('Bảng', { exact: true }).click()
    // A row for every unit, and the one of the headings.
    await expect(chart.getByRole('row')).toHaveCount(count + 1)
  })
}

test.describe('before the first campaign', () => {
  test.use({ provoked: [/status of 404 .*\/api\/summary/] })

  test('whoever may open one is offered to, and others are told to wait', async ({ page, otherBrowser }) => {
    await enterMock(page, 'empty', '/')
    await expect(page.getByRole('heading', { name: 'Chưa có đợt báo cáo nào' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Mở đợt báo cáo' })).toBeVisible()
    expect(await violationsOn(page)).toEqual([])

    const leaders = await otherBrowser()
    await enterMock(leaders, 'empty', '/', 'lanhdao')
    await expect(leaders.getByText('Khi có đợt báo cáo, tình hình toàn tỉnh sẽ hiện ở đây.')).toBeVisible()
    await expect(leaders.getByRole('link', { name: 'Mở đợt báo cáo' })).toHaveCount(0)
  })
})

test.describe('while the server fails', () => {
  test.use({ provoked: [/status of (500|503)/] })

  for (const path of ['/', '/units', `/units/${demoUnitId}`]) {
    test(`${path} says so in words, and offers to try again`, async ({ page }) => {
      await enterMock(page, 'failing', path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('alert').first()).toContainText(/Máy chủ|Lỗi máy chủ/)
      await expect(page.getByRole('button', { name: 'Thử lại' }).first()).toBeVisible()
      expect(await violationsOn(page)).toEqual([])
    })
  }
})

test('while the server is slow, the shape of the page stands, and old figures look old until new ones come', async ({
  page,
}) => {
  await enterMock(page, 'slow', '/')
  await expect(page.locator('[aria-busy="true"]').first()).toBeVisible()
  await settled(page)
  await page.getByText('Tất cả đã nộp', { exact: true }).click()
  await expect(page.locator('[data-age="loading"]').first()).toBeVisible()
  await expect(page.getByText(/đơn vị, đã nộp/).first()).toBeVisible()
  await expect(page.locator('[data-age="loading"]')).toHaveCount(0)
})

test.describe('without a network', () => {
  test.use({ provoked: [/ERR_INTERNET_DISCONNECTED/] })

  test('figures on screen stay, with the hour they are of, and are renewed once it is back', async ({
    page,
    context,
  }) => {
    await enter(page, 'leader', '/')
    await settled(page)
    await context.setOffline(true)
    await page.getByText('Tất cả đã nộp', { exact: true }).click()
    await expect(page.getByText(/Thiết bị đang mất mạng/).first()).toBeVisible()
    await expect(page.getByText(/đơn vị, đã chấp nhận/).first()).toBeVisible()

    await context.setOffline(false)
    await expect(page.getByText(/đơn vị, đã nộp/).first()).toBeVisible()
    await expect(page.getByText(/Thiết bị đang mất mạng/)).toHaveCount(0)
  })
})

test.describe('when the session has ended', () => {
  test.use({ provoked: [/status of 401/] })

  test('one signs in again and is back at the same place', async ({ page, context }) => {
    await enter(page, 'leader', '/units')
    await settled(page)
    await context.clearCookies()
    await page
      .getByRole('main')
      .getByRole('link', { name: /Sở Công Thương/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await signInByForm(page, 'lanhdao', DEMO_PASSWORD)
    await expect(page).toHaveURL(new RegExp(`^${demo().url}/units/${demoUnitId}`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sở Công Thương')
  })
})
