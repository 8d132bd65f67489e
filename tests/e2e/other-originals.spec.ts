import { xlsx } from '#tests/fixtures/xlsx-writer.ts'
import { enter } from './demo-server.ts'
import { fax, faxScan } from './fax-scan.ts'
import { testOnShared as test } from './fresh-server.ts'
import { canvasOf, darknessAt, expectFits, pdf, showOriginal, takeIn } from './original-on-screen.ts'
import { expect, settled } from './watched-test.ts'

test('a scan shows its picture beside a form to type into, and is said to be one', async ({ page, shared }) => {
  await takeIn(page, shared, pdf('ban-chup.pdf', faxScan()))
  await expect(page.getByText(/bản quét|bản chụp|scan/i).first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('12/SCT-VP')
  await page.getByRole('textbox', { name: 'Số lượt quét' }).fill('300')

  await showOriginal(page)
  const picture = canvasOf(page, 1)
  await expect(picture).toBeVisible()
  const inside = (fax.black.from + fax.black.to) / 2 / fax.width
  expect(await darknessAt(picture, inside, 0.5)).toBeGreaterThan(0.9)
  expect(await darknessAt(picture, 0.8, 0.5)).toBeLessThan(0.1)
  await expect(page.getByText('Chữ đọc được')).toHaveCount(0)
  await expectFits(page)

  await page.getByRole('button', { name: 'Xoay trang 1' }).click()
  await expect.poll(() => darknessAt(picture, 0.5, inside)).toBeGreaterThan(0.9)
  expect(await darknessAt(picture, 0.5, 0.8)).toBeLessThan(0.1)
})

test('a wide sheet scrolls within the original, not with the page', async ({ page, shared }) => {
  const columns = Array.from({ length: 24 }, (_, index) => `Cột có tên dài thứ ${index + 1}`)
  const rows = [['Số: 9/SCT-VP'], ['PHỤ LỤC'], columns, columns.map((_, index) => index)]
  const name = 'phu-luc.xlsx'
  await takeIn(page, shared, {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(xlsx([{ name: 'Phụ lục', rows }])),
  })
  await showOriginal(page)
  const last = page.getByRole('cell', { name: 'Cột có tên dài thứ 24' })
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport()
  await expectFits(page)
})

test('text that is pasted is read as a letter', { tag: '@once' }, async ({ page, shared }) => {
  await enter(page, 'analyst', '/intake', shared)
  await settled(page)
  await page.getByRole('button', { name: 'Dán nội dung công văn' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dán nội dung công văn' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await expectFits(page)
  await dialog.getByRole('button', { name: 'Đọc nội dung' }).click()
  await expect(dialog.getByText('Chưa có nội dung nào.')).toBeVisible()
  await dialog
    .getByRole('textbox')
    .fill(
      'SỞ CÔNG THƯƠNG\nSố: 31/SCT-VP\nPHỤ LỤC\n2. Mã QR và lượt quét\nTT\tĐối tượng\tSố mã QR đã tạo\tLượt quét\n1\tChợ A\t2\t35',
    )
  await dialog.getByRole('button', { name: 'Đọc nội dung' }).click()
  await settled(page)
  await expect(page.getByRole('textbox', { name: 'Số, ký hiệu' })).toHaveValue('31/SCT-VP')
  await expect(page.getByRole('textbox', { name: 'Số lượt quét' })).toHaveValue('35')
})
