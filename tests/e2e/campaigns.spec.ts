import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { enter } from './demo-server.ts'
import { test } from './fresh-server.ts'
import { expect, settled } from './watched-test.ts'

const fixtures = join(resolve(import.meta.dirname, '..'), 'fixtures', 'requests')

/** Drops a request letter onto the form. */
async function dropRequest(page: Page, name: string): Promise<void> {
  const text = await readFile(join(fixtures, `${name}.txt`), 'utf8')
  const files = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/plain' }))
      return transfer
    },
    [`${name}.txt`, text],
  )
  await page.dispatchEvent('[aria-label="Thả công văn yêu cầu vào đây"]:not(input)', 'drop', { dataTransfer: files })
}

async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label })
  await field.fill(day)
  await field.press('Tab')
}

test('a campaign is opened from its request letter, extended for one unit, closed and opened again', async ({
  page,
  fresh,
}) => {
  await fresh.join('analyst')
  await enter(page, 'analyst', '/campaigns', fresh)
  await settled(page)

  await test.step('the request letter fills the form, and what it is not sure of is asked', async () => {
    await page.getByRole('link', { name: 'Mở đợt báo cáo' }).click()
    await dropRequest(page, '05-no-year-in-the-deadline')
    await expect(page).toHaveURL(/letter=/)
    await expect(page.getByRole('textbox', { name: 'Tên đợt báo cáo' })).toHaveValue('Báo cáo năm 2021')
    await expect(page.getByRole('textbox', { name: 'Số công văn yêu cầu' })).toHaveValue('1677/STTTT-CNTT')
    await expect(page.getByRole('textbox', { name: 'Hạn báo cáo' })).toHaveValue('')
    await expect(page.getByText('Đã chọn 33/33 đơn vị')).toBeVisible()
    await page.getByRole('button', { name: 'Mở đợt cho 33 đơn vị' }).click()
    await expect(page.getByText('Còn 1 mục cần điền hoặc sửa')).toBeVisible()
  })

  await test.step('a suggested day is taken, a unit left out, and the campaign opens', async () => {
    await page.getByRole('button', { name: 'Dùng 05/01/2022' }).click()
    await page.getByRole('button', { name: 'Dùng 15/12/2021' }).click()
    await page.getByRole('checkbox', { name: 'Sở Thông tin và Truyền thông tỉnh Quảng Ngãi' }).uncheck()
    await page.getByRole('button', { name: 'Mở đợt cho 32 đơn vị' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo năm 2021' })).toBeVisible()
    await expect(page.getByText('0/32 đơn vị đã nộp')).toBeVisible()
    await settled(page)
  })

  await test.step('one unit gets more time, with a reason', async () => {
    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('ba to')
    await page.getByRole('checkbox', { name: 'Chọn UBND huyện Ba Tơ' }).check()
    await page.getByRole('button', { name: 'Gia hạn…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Gia hạn cho 1 đơn vị' })
    await fillDay(page, 'Gia hạn đến hết ngày', '05/01/2022')
    await expect(dialog.getByText('Ngày gia hạn phải sau hạn chung của đợt (05/01/2022).')).toBeVisible()
    await fillDay(page, 'Gia hạn đến hết ngày', '12/01/2022')
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Mất điện do lũ')
    await dialog.getByRole('button', { name: 'Gia hạn', exact: true }).click()
    await expect(page.getByText('Đã gia hạn cho 1 đơn vị.')).toBeVisible()
    const row = page.getByRole('row').filter({ hasText: 'UBND huyện Ba Tơ' })
    await expect(row).toContainText('12/01/2022')
    await expect(row).toContainText('Mất điện do lũ')
  })

  await test.step('closing says what is missing, and closes', async () => {
    await page.getByRole('button', { name: 'Đóng đợt' }).click()
    const dialog = page.getByRole('dialog', { name: 'Đóng đợt báo cáo?' })
    await expect(dialog.getByText('32 đơn vị chưa báo cáo')).toBeVisible()
    await dialog.getByRole('button', { name: 'Đóng đợt' }).click()
    await expect(page.getByText('Đợt đã đóng: không nhận báo cáo')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Gia hạn…' })).toHaveCount(0)
  })

  await test.step('it opens again with a reason, and the record has it all', async () => {
    await page.getByRole('button', { name: 'Mở lại đợt' }).click()
    const dialog = page.getByRole('dialog', { name: 'Mở lại đợt báo cáo' })
    await dialog.getByRole('button', { name: 'Mở lại đợt' }).click()
    await expect(dialog.getByText('Hãy nêu lý do.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Ba Tơ gửi bổ sung')
    await dialog.getByRole('button', { name: 'Mở lại đợt' }).click()
    await expect(page.getByRole('button', { name: 'Đóng đợt' })).toBeVisible()
    await page.getByText('Lịch sử', { exact: true }).click()
    const entries = page.getByRole('region', { name: 'Lịch sử' }).locator('ol > li')
    await expect(entries).toHaveCount(4)
    await expect(entries.first()).toContainText('Ba Tơ gửi bổ sung')
  })
})
