import type { Page } from '@playwright/test'
import { reportSchema } from '#domain/reports/report.ts'
import { bodyOf } from '#tests/setup/api-client.ts'
import { demo, demoUnitId, enter } from './demo-server.ts'
import { test } from './fresh-server.ts'
import { offeredSections } from './navigation.ts'
import { expect, settled } from './watched-test.ts'

/** Everything by which somebody could change something, by its name on screen. */
const waysToEdit = /Mở đợt báo cáo|Tiếp nhận$|Trả lại…|Mở lại…|Hoàn tác|Sửa và nộp lại|Nộp báo cáo|^Nộp/

test.describe('a leader', () => {
  test('reads every screen, and finds no way to change anything', async ({ page }) => {
    for (const path of ['/', '/units', `/units/${demoUnitId}`, `/reports/${demo().reportId}`]) {
      await enter(page, 'leader', path)
      await settled(page)
      await expect(page.getByRole('main').getByRole('button', { name: waysToEdit })).toHaveCount(0)
      await expect(page.getByRole('main').getByRole('link', { name: waysToEdit })).toHaveCount(0)
    }
    expect(await offeredSections(page)).toEqual([
      'Tổng quan',
      'Tiến độ',
      'Văn bản chỉ đạo',
      'Kiến nghị',
      'Báo cáo tổng hợp',
      'Các đơn vị',
      'Đợt báo cáo',
      'Nhật ký',
    ])
  })

  test('is told so where an address leads to what only others may do', async ({ page }) => {
    await enter(page, 'leader', '/intake')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bạn không được xem trang này')
  })

  test('drills from a figure to the letter that it came from', async ({ page }) => {
    await enter(page, 'leader', `/?campaign=${demo().campaignId}&tables=scans`)
    await settled(page)
    const table = page.getByRole('table', { name: /Lượt quét/ })
    await table.getByRole('link', { name: 'Sở Công Thương' }).click()
    await expect(page).toHaveURL(new RegExp(`/units/${demoUnitId}`))
    await page.getByRole('link', { name: 'Xem báo cáo Đợt 10/2021' }).click()
    await expect(page).toHaveURL(new RegExp(`/reports/${demo().reportId}`))
    const seen = (text: string) => page.getByText(text).filter({ visible: true }).first()
    await expect(seen('2162/SCT-VP')).toBeVisible()
    await expect(seen('541')).toBeVisible()
  })
})

test.describe('a unit', () => {
  test.use({ provoked: [/status of 40[34]/] })

  test('comes to its own page, and sees nothing of others', async ({ page }) => {
    await enter(page, 'unit', '/')
    await settled(page)
    await expect(page).toHaveURL(new RegExp(`/units/${demoUnitId}$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sở Công Thương')
    expect(await offeredSections(page)).toEqual(['Việc cần làm', 'Công văn', 'Đơn vị của tôi'])

    await page.goto(`${demo().url}/units/so-y-te`)
    await expect(page.getByRole('heading', { name: 'Không xem được đơn vị này' })).toBeVisible()
    await expect(page.getByText('Sở Y tế')).toHaveCount(0)
    expect((await page.request.get(`${demo().url}/api/summary`)).status()).toBe(403)
  })

  test('learns why its report was returned, corrects it, and sees it accepted', async ({ page, fresh }) => {
    const { id: campaignId } = await fresh.openCampaign()
    await fresh.join('unit', demoUnitId)
    const analyst = await fresh.join('analyst')

    await test.step('types its report and submits it', async () => {
      await enter(page, 'unit', `/intake/new?campaign=${campaignId}`, fresh)
      await settled(page)
      const recommendations = page.getByRole('radiogroup', { name: /Kiến nghị, đề xuất/ })
      await recommendations.getByText('Không có', { exact: true }).click()
      await page.getByRole('button', { name: 'Nộp', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Đã nộp báo cáo của Sở Công Thương/)
      await page.getByRole('link', { name: 'Xem báo cáo' }).click()
      await expect(page.getByText('Báo cáo đang chờ quyết định.')).toBeVisible()
    })
    const reportUrl = new URL(page.url())
    const reportId = reportUrl.pathname.split('/').at(-1) ?? ''
    const returned = await analyst.post(`/api/reports/${reportId}/return`, { reasons: ['Chưa ghi số lượt quét.'] })
    expect(returned.status).toBe(200)

    await test.step('reads the reason', async () => {
      await page.goto(`${fresh.url}/units/${demoUnitId}`)
      await page.getByRole('link', { name: /^Xem báo cáo/ }).click()
      const decision = page.getByRole('region', { name: 'Quyết định' })
      await expect(decision.getByText('Chưa ghi số lượt quét.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Tiếp nhận', exact: true })).toHaveCount(0)
    })
    await test.step('submits a second version', async () => {
      await page.getByRole('link', { name: 'Sửa và nộp lại' }).click()
      await settled(page)
      await page.getByRole('button', { name: 'Nộp', exact: true }).click()
      await expect(page.getByText(/, phiên bản 2\.$/)).toBeVisible()
    })
    expect((await analyst.post(`/api/reports/${reportId}/accept`)).status).toBe(200)
    await page.goto(reportUrl.href)
    await expect(page.getByText(/đã tiếp nhận lúc/)).toBeVisible()
  })
})

test.describe('an analyst', () => {
  test.use({ provoked: [/status of 412/] })

  test('returns a report with a reason, after being told that a colleague accepted it meanwhile', async ({
    page,
    fresh,
  }) => {
    const { id: campaignId } = await fresh.openCampaign()
    await fresh.join('analyst')
    const colleague = await fresh.join('administrator')
    const blank = { state: 'blank' }
    const report = await colleague.post('/api/reports', {
      campaignId,
      unitId: demoUnitId,
      letter: { number: null, date: null, issuer: null, subject: null, signer: null, recipients: [], answers: null },
      sections: { directives: [], qr: [], inspection: blank, results: blank, recommendations: blank },
    })
    const { id } = bodyOf(report, 201, reportSchema)

    await enter(page, 'analyst', `/reports/${id}`, fresh)
    await settled(page)
    expect((await colleague.post(`/api/reports/${id}/accept`)).status).toBe(200)
    await returnFor(page, 'Mục 2 để trống.')
    await expect(page.getByText(/Quyết định của bạn chưa được ghi, và không có gì bị ghi đè/)).toBeVisible()

    await page.goto(`${fresh.url}/reports/${id}`)
    await settled(page)
    await expect(page.getByText(/đã tiếp nhận lúc/)).toBeVisible()
    await returnFor(page, 'Mục 2 để trống.')
    const decision = page.getByRole('region', { name: 'Quyết định' })
    await expect(decision.getByText(/đã trả lại lúc/)).toBeVisible()
    await expect(decision.getByText('Mục 2 để trống.')).toBeVisible()
  })
})

test.describe('an administrator', () => {
  test('may do all that an analyst may', async ({ page }) => {
    await enter(page, 'administrator', '/')
    await settled(page)
    await expect(page.getByRole('link', { name: 'Mở đợt báo cáo' })).toBeVisible()
    expect(await offeredSections(page)).toEqual([
      'Tổng quan',
      'Việc cần làm',
      'Tiến độ',
      'Công văn',
      'Văn bản chỉ đạo',
      'Kiến nghị',
      'Báo cáo tổng hợp',
      'Các đơn vị',
      'Đợt báo cáo',
      'Nhật ký',
    ])
  })
})

async function returnFor(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Trả lại…' }).click()
  const form = page.getByRole('dialog', { name: /Trả lại báo cáo/ })
  await form.getByRole('textbox', { name: 'Lý do 1' }).fill(reason)
  await form.getByRole('button', { name: 'Trả lại báo cáo' }).click()
}
