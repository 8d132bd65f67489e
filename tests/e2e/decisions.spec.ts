import { expect, type Browser, type Page } from '@playwright/test'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections, type ReportSections } from '#domain/model/sections.ts'
import { reportSchema } from '#domain/reports/report.ts'
import { bodyOf, type ApiClient } from '#tests/setup/api-client.ts'
import { expectAccessible } from './accessibility.ts'
import { demoUnitId, enter } from './demo-server.ts'
import { test, type FreshServer } from './fresh-server.ts'
import { settled } from './watched-test.ts'

const figures = (scans: number, more: Partial<ReportSections> = {}): ReportSections => ({
  ...emptySections,
  qr: [
    {
      subject: 'Trụ sở Sở Công Thương',
      group: null,
      qrCodes: { state: 'number', value: 1 },
      scans: { state: 'number', value: scans },
      note: null,
    },
  ],
  inspection: { state: 'items', items: ['Kiểm tra 3 chợ.'] },
  results: { state: 'items', items: ['Đã dán mã tại cổng.'] },
  recommendations: { state: 'none' },
  ...more,
})

async function submit(client: ApiClient, campaignId: string, sections: ReportSections) {
  const body = { campaignId, unitId: demoUnitId, letter: emptyLetterHead, sections }
  return bodyOf(await client.post('/api/reports', body), 201, reportSchema)
}

async function open(page: Page, fresh: FreshServer, id: string): Promise<void> {
  await enter(page, 'analyst', `/reports/${id}`, fresh)
  await settled(page)
}

const decision = (page: Page) => page.getByRole('region', { name: 'Quyết định', exact: true })

test('an analyst accepts with one key, takes it back with another, and opens an accepted report again', async ({
  page,
  fresh,
}) => {
  const { id: campaignId } = await fresh.openCampaign()
  await fresh.join('analyst')
  const { id } = await submit(fresh.administrator, campaignId, figures(541))
  await open(page, fresh, id)

  await page.keyboard.press('a')
  await expect(decision(page).getByText(/đã tiếp nhận lúc/)).toBeVisible()
  await expect(page.getByText('Đã tiếp nhận báo cáo.')).toBeVisible()
  await page.keyboard.press('u')
  await expect(decision(page).getByText('Báo cáo đang chờ quyết định.')).toBeVisible()
  await expect(page.getByText('Đã hoàn tác; báo cáo trở lại như trước quyết định.')).toBeVisible()

  await page.keyboard.press('a')
  await expect(decision(page).getByText(/đã tiếp nhận lúc/)).toBeVisible()
  await page.keyboard.press('o')
  await page.getByLabel(/Lý do/).fill('Đơn vị báo lại số liệu')
  await page.keyboard.press('Control+Enter')
  await expect(decision(page).getByText(/đã mở lại lúc .*: Đơn vị báo lại số liệu/)).toBeVisible()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Phím tắt' }).getByText('Tiếp nhận')).toBeVisible()
})

test('a report goes back with reasons from its findings, and its next version leads with what changed', async ({
  page,
  fresh,
}) => {
  const { id: campaignId } = await fresh.openCampaign()
  await fresh.join('analyst')
  const unit = await fresh.join('unit', demoUnitId)
  const { id } = await submit(unit, campaignId, figures(541, { results: { state: 'blank' } }))
  await open(page, fresh, id)

  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: /Trả lại báo cáo/ })
  await dialog.getByRole('textbox', { name: 'Lý do 1' }).fill('Gửi kèm phụ lục.')
  await dialog.getByRole('button', { name: /^Cảnh báo Mục «Kết quả, kinh nghiệm»/ }).click()
  await dialog.getByRole('button', { name: 'Đưa lý do 2 lên' }).click()
  const preview = dialog.getByRole('region', { name: 'Đơn vị sẽ đọc' })
  await expect(preview.getByRole('listitem').last()).toHaveText('Gửi kèm phụ lục.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(decision(page).getByText(/đã trả lại lúc/)).toBeVisible()

  await submit(unit, campaignId, figures(641))
  await page.reload()
  await settled(page)
  const versions = page.getByRole('region', { name: 'Các phiên bản' })
  await expect(versions.getByText('Phiên bản 2 khác phiên bản 1 ở 3 chỗ')).toBeVisible()
  const scans = versions.getByRole('listitem').filter({ hasText: 'Số lượt quét' })
  await expect(scans.getByRole('deletion')).toHaveText('trước: 541')
  await expect(scans.getByRole('insertion')).toHaveText('nay: 641')

  await expectAccessible(page)

  await versions.getByRole('link', { name: /^Phiên bản 1/ }).click()
  await expect(page).toHaveURL(/version=1/)
  await expect(versions.getByText(/Bạn đang xem phiên bản 1/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tiếp nhận' })).toHaveCount(0)
})

test.describe('two analysts on one report', () => {
  test.use({ provoked: [/status of 412/] })

  test('the second sees what the first did, both decisions, and chooses; nothing is overwritten', async ({
    browser,
    page,
    fresh,
  }) => {
    const { id: campaignId } = await fresh.openCampaign()
    await fresh.join('analyst')
    const { id } = await submit(fresh.administrator, campaignId, figures(541))
    await open(page, fresh, id)
    const second = await anotherBrowser(browser)
    await enter(second, 'administrator', `/reports/${id}`, fresh)
    await settled(second)

    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: 'Lý do 1' }).fill('Thiếu phụ lục.')
    await page.keyboard.press('Control+Enter')
    await expect(decision(page).getByText(/đã trả lại lúc/)).toBeVisible()

    await second.keyboard.press('a')
    const dialog = second.getByRole('dialog', { name: 'Báo cáo đã được thay đổi trong lúc bạn xem' })
    await expect(dialog.getByText('Trả lại phiên bản 1', { exact: true })).toBeVisible()
    await expect(dialog.getByText('Tiếp nhận phiên bản 1', { exact: true })).toBeVisible()
    await expect(dialog.getByText('Thiếu phụ lục.').first()).toBeVisible()
    await expectAccessible(second)
    const now = bodyOf(await fresh.administrator.get(`/api/reports/${id}`), 200, reportSchema)
    expect(now).toMatchObject({ status: 'returned', revision: 2 })

    await dialog.getByRole('button', { name: 'Tiếp nhận bản hiện nay' }).click()
    await expect(decision(second).getByText(/đã tiếp nhận lúc/)).toBeVisible()
    await second.close()
  })
})

async function anotherBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' })
  return context.newPage()
}
