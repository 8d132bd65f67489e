import { enter } from './demo-server.ts'
import { expect, settled, test } from './watched-test.ts'

test('a document is found by its words, shows who acts upon it, and leads to the place in the report', async ({
  page,
}) => {
  await enter(page, 'analyst', '/directives')
  await settled(page)
  await page.getByLabel('Tìm theo số, nội dung, nơi ban hành').fill('780 sct')
  await expect(page).toHaveURL(/\?q=780\+sct$/)
  const rows = page.getByRole('main').locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await page.getByRole('link', { name: '780/SCT-VP' }).click()

  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('780/SCT-VP')
  const acting = page.getByRole('table', { name: /^Đơn vị triển khai văn bản này/ })
  await expect(acting.getByText('1711/TB-SCT')).toBeVisible()
  await acting.getByRole('link', { name: 'Xem trong báo cáo' }).click()
  await expect(page).toHaveURL(/\/reports\/.*field=%2Fsections%2Fdirectives%2F2$/)
})

test('of a request to all, the units that have not acted upon it are named', async ({ page }) => {
  await enter(page, 'leader', '/directives?view=cited')
  await settled(page)
  await page.getByRole('main').locator('tbody a').first().click()
  await settled(page)
  const number = async (heading: RegExp) => {
    const words = await page.getByRole('heading', { name: heading }).innerText()
    return Number(/\d+/.exec(words)?.[0])
  }
  const silent = page.getByRole('table', { name: /^Đơn vị chưa nêu/ })
  await expect(silent.locator('tbody tr')).toHaveCount(await number(/^Đơn vị chưa nêu/))
  expect(await number(/^Đơn vị triển khai/)).toBeGreaterThan(1)
  await page.getByLabel('Xét theo đợt').selectOption({ index: 3 })
  await expect(page).toHaveURL(/campaign=/)
  await settled(page)
  await expect(silent.locator('tbody tr')).toHaveCount(await number(/^Đơn vị chưa nêu/))
})
