import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import { enter } from './demo-server.ts'
import { test } from './fresh-server.ts'
import { expect, settled } from './watched-test.ts'

test('proposals are grouped, answered and taken back with the keyboard alone, and stay so after a reload', async ({
  page,
  fresh,
}) => {
  const { id: campaignId } = await fresh.openCampaign()
  await fresh.join('analyst')
  const propose = (unitId: string, ...items: string[]) =>
    fresh.administrator.post('/api/reports', {
      campaignId,
      unitId,
      letter: emptyLetterHead,
      sections: { ...emptySections, recommendations: { state: 'items', items } },
    })
  await propose('so-cong-thuong', 'Đề nghị cấp máy in mã QR cho các xã miền núi')
  await propose('so-y-te', 'Kiến nghị xem xét cấp máy in mã QR cho xã miền núi', 'Tập huấn cán bộ cấp xã')

  await enter(page, 'analyst', '/recommendations', fresh)
  await settled(page)
  await page.getByRole('checkbox', { name: /Đề nghị cấp máy in/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Chọn các kiến nghị tương tự' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã chọn 2')).toBeVisible()

  await page.getByPlaceholder('ví dụ: Thiết bị').focus()
  await page.keyboard.type('Thiết bị')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Nội dung trả lời' }).focus()
  await page.keyboard.type('Đã cấp 02 máy')
  await page.getByRole('button', { name: 'Áp dụng' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã cập nhật 2 kiến nghị.')).toBeVisible()
  const group = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Thiết bị/ }) })
  await expect(group.getByRole('listitem')).toHaveCount(2)
  await expect(group.getByText('Đã cấp 02 máy')).toHaveCount(2)

  await page.reload()
  await settled(page)
  await expect(group.getByRole('listitem')).toHaveCount(2)

  await page.getByRole('checkbox', { name: /Tập huấn/ }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Chuyển đợt sau' }).focus()
  await page.keyboard.press('Enter')
  const entry = page.getByRole('listitem').filter({ hasText: 'Tập huấn' })
  await expect(entry.getByText('chuyển đợt sau')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).focus()
  await page.keyboard.press('Enter')
  await expect(entry.getByText('chưa xử lý')).toBeVisible()
})
