import type { Page } from '@playwright/test'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import { reportSchema } from '#domain/reports/report.ts'
import { bodyOf, type ApiClient } from '#tests/setup/api-client.ts'
import { expectAccessible } from './accessibility.ts'
import { demoUnitId, enter } from './demo-server.ts'
import { test } from './fresh-server.ts'
import { expect, settled } from './watched-test.ts'

async function submit(client: ApiClient, campaignId: string, unitId: string) {
  const body = { campaignId, unitId, letter: emptyLetterHead, sections: emptySections }
  return bodyOf(await client.post('/api/reports', body), 201, reportSchema)
}

const work = (page: Page) => page.locator('a[data-work]')
const count = (page: Page) => page.locator('[data-queue-count]')
const focused = (page: Page) => page.locator('a[data-work]:focus')

test('an analyst takes the first thing to do and does it by keys: it is gone, and the count has fallen', async ({
  page,
  fresh,
}) => {
  const { id: campaignId } = await fresh.openCampaign()
  await fresh.join('analyst')
  await submit(fresh.administrator, campaignId, demoUnitId)
  await submit(fresh.administrator, campaignId, 'so-y-te')

  await enter(page, 'analyst', '/queue', fresh)
  await settled(page)
  await expect(work(page)).toHaveText([
    /Sở Công Thương.*Báo cáo mới/,
    /Sở Y tế.*Báo cáo mới/,
    /đơn vị quá hạn, chưa đôn đốc/,
  ])
  await expect(page.getByRole('heading', { level: 2, name: /^Quá hạn/ })).toBeVisible()
  await expect(count(page)).toContainText('3 việc cần làm, 3 việc quá hạn')
  const entry = page.getByRole('link', { name: 'Việc cần làm' })
  if (await entry.isVisible()) await expect(entry).toHaveAccessibleDescription('3 việc cần làm, 3 việc quá hạn')
  await expectAccessible(page)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toContainText('Sở Y tế')
  await page.keyboard.press('ArrowUp')
  await expect(focused(page)).toContainText('Sở Công Thương')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/reports\//)
  await settled(page)
  await page.keyboard.press('a')
  await expect(count(page)).toContainText('2 việc cần làm, 2 việc quá hạn')

  await page.goBack()
  await settled(page)
  await expect(work(page)).toHaveText([/Sở Y tế.*Báo cáo mới/, /đơn vị quá hạn, chưa đôn đốc/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${fresh.url}/progress?campaign=${campaignId}&time=overdue&contact=3`)
  await settled(page)
})

test('an address keeps what was filtered, and says so when there is nothing of it', async ({ page, fresh }) => {
  const { id: campaignId } = await fresh.openCampaign()
  await fresh.join('analyst')
  await submit(fresh.administrator, campaignId, demoUnitId)
  await enter(page, 'analyst', '/queue', fresh)
  await settled(page)
  await page.getByRole('link', { name: 'Báo cáo chờ quyết định 1' }).click()
  await expect(work(page)).toHaveText([/Sở Công Thương/])
  await expect(page).toHaveURL(`${fresh.url}/queue?kind=decision`)
  await page.reload()
  await settled(page)
  await expect(work(page)).toHaveText([/Sở Công Thương/])

  await page.goto(`${fresh.url}/queue?kind=close&campaign=${campaignId}`)
  await expect(page.getByRole('heading', { name: 'Không có việc nào khớp' })).toBeVisible()
  await page.getByRole('button', { name: 'Xem tất cả' }).click()
  await expect(work(page)).toHaveCount(2)
})

test('a unit sees its returned report with the reasons, and nothing once it has sent it again', async ({
  page,
  fresh,
}) => {
  const { id: campaignId } = await fresh.openCampaign()
  const unit = await fresh.join('unit', demoUnitId)
  await enter(page, 'unit', '/queue', fresh)
  await settled(page)
  await expect(work(page)).toHaveText([/Nộp báo cáo của đơn vị/])

  const { id } = await submit(unit, campaignId, demoUnitId)
  await submit(fresh.administrator, campaignId, 'so-y-te')
  const reasons = ['Chưa ghi số lượt quét.', 'Thiếu phụ lục.']
  expect((await fresh.administrator.post(`/api/reports/${id}/return`, { reasons })).status).toBe(200)
  await page.reload()
  await settled(page)
  await expect(work(page)).toHaveText([/Báo cáo bị trả lại: sửa và nộp lại/])
  await expect(page.getByRole('list', { name: 'Lý do trả lại' }).getByRole('listitem')).toHaveText(reasons)
  await expect(count(page)).toContainText('1 việc cần làm, 1 việc quá hạn')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${fresh.url}/reports/${id}`)
  await settled(page)

  await submit(unit, campaignId, demoUnitId)
  await page.goto(`${fresh.url}/queue`)
  await expect(page.getByRole('heading', { name: 'Đã xong hết việc' })).toBeVisible()
  await expect(count(page)).toHaveCount(0)
})
