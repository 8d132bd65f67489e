import { readFile } from 'node:fs/promises'
import { demoUnitId, enter } from './demo-server.ts'
import { expect, settled, test } from './watched-test.ts'

test('what somebody looks for in the history is in its address, on screen, and in the file', async ({ page }) => {
  await enter(page, 'leader', `/units/${demoUnitId}`)
  await page.getByRole('link', { name: 'Nhật ký của đơn vị' }).click()
  await expect(page.getByLabel('Đơn vị')).toHaveValue(demoUnitId)
  await settled(page)
  const entries = page.getByRole('main').locator('ol > li')
  const all = await entries.count()

  await page.getByLabel('Việc').selectOption({ label: 'Tiếp nhận phiên bản …' })
  await expect(page).toHaveURL(new RegExp(`/history\\?unit=${demoUnitId}&action=accepted$`))
  await settled(page)
  await expect.poll(() => entries.count()).toBeLessThan(all)
  for (const words of await entries.allInnerTexts()) expect(words).toMatch(/Tiếp nhận phiên bản \d/)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải tệp CSV' }).click()
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines).toHaveLength((await entries.count()) + 1)

  await entries.first().getByRole('link', { name: 'Mở báo cáo' }).click()
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sở Công Thương')
  await page.goBack()
  await expect(page.getByLabel('Việc')).toHaveValue('accepted')
})

test('the history that is longer than one part goes on, without an entry twice', async ({ page }) => {
  await enter(page, 'analyst', '/history')
  await settled(page)
  const times = page.getByRole('main').locator('ol > li')
  const first = await times.count()
  await page.getByRole('button', { name: 'Xem thêm' }).click()
  await expect.poll(() => times.count()).toBeGreaterThan(first)
  const words = await times.allInnerTexts()
  await page.reload()
  await settled(page)
  expect(await times.allInnerTexts()).toEqual(words.slice(0, first))
})
