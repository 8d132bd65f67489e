import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { unitIdSchema, type CampaignId } from '#domain/model/ids.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import { reportSchema } from '#domain/reports/report.ts'
import { bodyOf, type ApiClient } from '#tests/setup/api-client.ts'
import { enter } from './demo-server.ts'
import { test } from './fresh-server.ts'
import { expect, settled } from './watched-test.ts'

const submit = async (client: ApiClient, campaignId: CampaignId, unit: string) => {
  const notes = { state: 'items', items: ['Đã triển khai'] } as const
  const report = {
    campaignId,
    unitId: unitIdSchema.parse(unit),
    letter: { ...emptyLetterHead, number: `1/${unit.length}-VP`, date: '2021-11-01' },
    sections: { ...emptySections, inspection: notes, results: { state: 'none' } },
  }
  return bodyOf(await client.post('/api/reports', report), 201, reportSchema)
}

/** Moves the focus as a keyboard does, and presses a key there. */
async function press(target: Locator, key: string): Promise<void> {
  await target.focus()
  await target.press(key)
}

const rowOf = (page: Page, unit: string) => page.getByRole('row').filter({ hasText: unit })
const boxOf = (page: Page, unit: string) => page.getByRole('checkbox', { name: `Chọn ${unit}`, exact: true })

test.describe('the progress board', () => {
  test('chases the missing with the keyboard alone: filter, select, remind, and take it back', async ({
    page,
    fresh,
  }) => {
    const { id } = await fresh.openCampaign()
    const analyst = await fresh.join('analyst')
    await submit(analyst, id, 'so-y-te')
    await enter(page, 'analyst', '/progress', fresh)
    await settled(page)
    await press(page.getByRole('link', { name: /^Xem các đơn vị: Chưa báo cáo/ }), 'Enter')
    await expect(page).toHaveURL(/standing=missing/)
    await expect(page.getByText('32/33 đơn vị')).toBeVisible()
    await expect(rowOf(page, 'Sở Y tế')).toHaveCount(0)

    const first = boxOf(page, 'Văn phòng UBND tỉnh Quảng Ngãi')
    await press(first, 'Space')
    await first.press('Shift+ArrowDown')
    await expect(page.getByText('Đã chọn 2')).toBeVisible()
    await boxOf(page, 'Sở Công Thương tỉnh Quảng Ngãi').press('Control+a')
    await expect(page.getByText('Đã chọn 32')).toBeVisible()

    await press(page.getByRole('button', { name: 'Soạn công văn đôn đốc' }), 'Enter')
    const dialog = page.getByRole('dialog', { name: 'Công văn đôn đốc' })
    await expect(dialog.getByText('Kính gửi: Các cơ quan, đơn vị có tên tại Phụ lục kèm theo')).toBeVisible()
    const downloading = page.waitForEvent('download')
    await press(dialog.getByRole('button', { name: 'Tải công văn (.docx)' }), 'Enter')
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^cong-van-don-doc-\d{4}-\d\d-\d\d\.docx$/)
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')

    await expect(page.getByText(/ghi đôn đốc 32 đơn vị/)).toBeVisible()
    const contact = rowOf(page, 'Sở Công Thương').getByRole('button', { name: /Các lần liên hệ/ })
    await expect(contact).toContainText('Công văn đôn đốc')
    await expect(contact).toContainText('hôm nay')
    await press(page.getByRole('button', { name: 'Hoàn tác' }), 'Enter')
    await expect(page.getByText('Đã hoàn tác.')).toBeVisible()
    await expect(contact).toContainText('chưa liên hệ')
  })

  test('accepts together what has no errors, and takes it back', async ({ page, fresh }) => {
    const { id } = await fresh.openCampaign()
    const analyst = await fresh.join('analyst')
    for (const unit of ['so-y-te', 'so-tu-phap']) await submit(analyst, id, unit)
    await enter(page, 'analyst', '/progress?standing=received', fresh)
    await settled(page)
    await press(boxOf(page, 'Sở Tư pháp tỉnh Quảng Ngãi'), 'Control+a')
    await press(page.getByRole('button', { name: 'Tiếp nhận báo cáo không có lỗi (2)' }), 'Enter')
    await expect(page.getByText('Đã tiếp nhận 2 báo cáo.')).toBeVisible()
    await expect(rowOf(page, 'Sở Y tế').getByText('Đã tiếp nhận')).toBeVisible()
    await press(page.getByRole('button', { name: 'Hoàn tác' }), 'Enter')
    await expect(page.getByText('Đã hoàn tác 2 báo cáo.')).toBeVisible()
    await expect(rowOf(page, 'Sở Y tế').getByText('Chờ duyệt')).toBeVisible()
  })

  test('tells sections apart by words as well, and each leads to its place in the report', async ({ page, fresh }) => {
    const { id } = await fresh.openCampaign()
    const report = await submit(await fresh.join('analyst'), id, 'so-y-te')
    await enter(page, 'analyst', '/progress?find=y te', fresh)
    await settled(page)
    const row = rowOf(page, 'Sở Y tế')
    await expect(row.getByRole('link', { name: 'Mục 3, kiểm tra, giám sát: có nội dung' })).toBeVisible()
    await expect(row.getByRole('link', { name: 'Mục 4, kết quả, kinh nghiệm: ghi «Không có»' })).toBeVisible()
    await row.getByRole('link', { name: 'Mục 5, kiến nghị, đề xuất: để trống' }).click()
    await expect(page).toHaveURL(`${fresh.url}/reports/${report.id}?field=%2Fsections%2Frecommendations`)
  })

  test('keeps what was agreed with a unit, which opens beside the board by its address', async ({ page, fresh }) => {
    await fresh.openCampaign()
    await fresh.join('analyst')
    await enter(page, 'analyst', '/progress?unit=so-y-te', fresh)
    await settled(page)
    const panel = page.getByRole('dialog', { name: /^Liên hệ với Sở Y tế/ })
    await panel.getByLabel('Ghi chú').fill('Hẹn gửi ngày mai')
    await panel.getByRole('button', { name: 'Ghi lại' }).click()
    await expect(panel.getByRole('listitem').filter({ hasText: 'Hẹn gửi ngày mai' })).toContainText('Điện thoại')
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(`${fresh.url}/progress`)
    await expect(rowOf(page, 'Sở Y tế')).toContainText('Điện thoại')
  })
})

test('a leader reads the board, and finds nothing there to change @once', async ({ page, fresh }) => {
  await fresh.openCampaign()
  await fresh.join('leader')
  await enter(page, 'leader', '/progress', fresh)
  await settled(page)
  await expect(rowOf(page, 'Sở Y tế')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /đôn đốc|Ghi liên hệ|Tiếp nhận/ })).toHaveCount(0)
})
