import { demo, demoUnitId, enter } from './demo-server.ts'
import { expect, settled, test } from './watched-test.ts'

test('a unit is compared with others that are found by search; the address keeps them', async ({ page }) => {
  await enter(page, 'leader', `/units/${demoUnitId}`)
  await settled(page)
  await page.getByRole('link', { name: 'So sánh với đơn vị khác' }).click()
  await expect(page.getByRole('heading', { name: 'Chọn ít nhất hai đơn vị' })).toBeVisible()
  await page.getByLabel('Thêm đơn vị').fill('ly son')
  await page.getByRole('button', { name: 'Thêm Huyện Lý Sơn' }).click()
  await expect(page).toHaveURL(`${demo().url}/compare?units=${demoUnitId}%2Chuyen-ly-son`)
  await settled(page)

  const differences = page.getByRole('region', { name: 'Khác nhau ra sao' })
  await expect(differences.getByRole('listitem')).toHaveCount(5)
  await page.getByLabel('Đợt báo cáo').selectOption({ label: 'Đợt 10/2021' })
  await settled(page)
  const scans = page.getByRole('row', { name: /^Lượt quét mã QR/ })
  await expect(scans.getByRole('cell').first()).toContainText('541')

  await page.reload()
  await settled(page)
  await expect(page.getByLabel('Đợt báo cáo')).toHaveValue(demo().campaignId)
  await expect(scans.getByRole('cell').first()).toContainText('541')
  await scans.getByRole('link').first().click()
  await expect(page).toHaveURL(`${demo().url}/reports/${demo().reportId}`)
})

test('four units are the most, and one can be taken away', async ({ page }) => {
  await enter(page, 'analyst', `/compare?units=${demoUnitId},so-y-te,huyen-ly-son,huyen-ba-to`)
  await settled(page)
  await expect(page.getByText('Đã đủ bốn đơn vị.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Bỏ Sở Y tế' }).click()
  await expect(page).toHaveURL(`${demo().url}/compare?units=${demoUnitId}%2Chuyen-ly-son%2Chuyen-ba-to`)
  await expect(page.getByLabel('Thêm đơn vị')).toBeVisible()
})

test('each mark of the development answers to keys and leads to its report', { tag: '@once' }, async ({ page }) => {
  await enter(page, 'leader', `/compare?units=${demoUnitId},so-y-te`)
  await settled(page)
  const chart = page.getByRole('application', { name: 'Lượt quét mã QR của 2 đơn vị qua các đợt' })
  await chart.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(/^Sở Y tế, \d\d\/\d\d\/\d{4}, Đợt/).first()).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/reports\//)
})

test('two campaigns stand side by side on the page of one, which offers every other', async ({ page }) => {
  await enter(page, 'leader', '/campaigns')
  await settled(page)
  const links = page.getByRole('table').locator('a[href^="/campaigns/"]')
  const ids = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').pop() ?? ''))
  const [newest = '', , third = ''] = ids
  await page.goto(`${demo().url}/compare?campaigns=${newest},${third}`)
  await expect(page).toHaveURL(`${demo().url}/campaigns/${newest}?tab=comparison&with=${third}`)
  await settled(page)
  const other = page.getByLabel('Đợt để so sánh')
  await expect(other).toHaveValue(third)
  await other.selectOption(demo().campaignId)
  await expect(page).toHaveURL(`${demo().url}/campaigns/${newest}?tab=comparison&with=${demo().campaignId}`)
})
