import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { consolidatedOutlineSchema } from '#domain/consolidated/outline.schema.ts'
import { openLetterFile } from '#domain/reading/formats/open-letter-file.ts'
import { formatNumber } from '#domain/text/format.ts'
import { summarySchema } from '#domain/totals/summary.ts'
import { apiClient, bodyOf } from '#tests/setup/api-client.ts'
import { expectAccessible } from './accessibility.ts'
import { demo, enter } from './demo-server.ts'
import { expect, settled, test } from './watched-test.ts'

const files = /Tải về: |Tải lại/

/** Presses the button of a file with the keyboard, and waits until it is there. */
async function downloadOf(page: Page, name: string): Promise<Download> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: `Tải về: ${name}` }).focus()
  await page.keyboard.press('Enter')
  return download
}

const bytesOf = async (download: Download) => readFile(await download.path())

test('an analyst sees what goes upwards and who is missing in it, and downloads all three files of the province', async ({
  page,
}) => {
  const { url, cookies, campaignId } = demo()
  const client = apiClient(url, cookies['analyst'] ?? '')
  const summary = bodyOf(await client.get(`/api/summary?campaign=${campaignId}`), 200, summarySchema)
  const outline = bodyOf(
    await client.get(`/api/exports/consolidated?campaign=${campaignId}`),
    200,
    consolidatedOutlineSchema,
  )
  await enter(page, 'analyst', `/exports?campaign=${campaignId}`)
  await settled(page)

  const main = page.getByRole('main')
  const { expected, accepted } = summary.coverage
  await expect(main.getByText(`${accepted}/${expected} đơn vị`, { exact: true })).toBeVisible()
  const missing = outline.notices.find(({ kind }) => kind === 'missing')
  for (const { name } of missing?.units ?? []) {
    await expect(main.getByRole('link', { name, exact: true }).first()).toBeVisible()
  }
  await expect(main.getByText('Dữ liệu mẫu')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Bản xem trước, cuộn được' })).toContainText(
    'Độc lập - Tự do - Hạnh phúc',
  )

  const paper = await downloadOf(page, 'Báo cáo và phụ lục (Word)')
  expect(paper.suggestedFilename()).toMatch(/^bao-cao-tong-hop-.+-mau\.docx$/)
  await expect(main.getByText(/Đã tải bao-cao-tong-hop.+đơn vị/)).toBeVisible()
  const bytes = new Uint8Array(await bytesOf(paper))
  const { blocks } = await openLetterFile(bytes, 'a.docx')
  const said = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const cells = new Set(said.flatMap((row) => row.cells.map((cell) => cell.text)))
  expect([...summary.units.keys()].filter((at) => !cells.has(String(at + 1)))).toEqual([])
  expect(cells.has('780/SCT-VP')).toBe(true)
  const { 'word/header2.xml': first } = unzipSync(bytes)
  expect(strFromU8(first ?? new Uint8Array())).toContain('KHÔNG PHẢI SỐ LIỆU THẬT')

  const workbook = await downloadOf(page, 'Phụ lục (Excel)')
  const sheets = await readWorkbook(await bytesOf(workbook))
  const codes = sheets.find(({ sheet }) => sheet === 'Mã QR')?.data ?? []
  expect(codes).toHaveLength(outline.rows.qr + 1)
  expect(new Set(codes.slice(1).map(([id]) => id))).toEqual(new Set(summary.units.map(({ unitId }) => unitId)))

  const data = await downloadOf(page, 'Dữ liệu đầy đủ (CSV)')
  await expect(main.getByText(`${formatNumber(outline.rows.data)} dòng dữ liệu.`)).toBeVisible()
  expect((await bytesOf(data)).toString('utf8')).toContain('so-cong-thuong')
  await expect(page.getByRole('button', { name: files })).toHaveCount(3)
  await expectAccessible(page)
})

test('which reports count is in the address, on screen, in the preview and in the files', async ({ page }) => {
  const { campaignId } = demo()
  await enter(page, 'leader', `/exports?campaign=${campaignId}`)
  await settled(page)
  const preview = page.getByRole('region', { name: 'Bản xem trước, cuộn được' })
  await expect(preview).toContainText('đơn vị có báo cáo đã được tiếp nhận')
  await page.getByText('Tất cả đã nộp').click()
  await expect(page).toHaveURL(/basis=submitted/)
  await settled(page)
  await expect(preview).toContainText('kể cả')
  const data = await downloadOf(page, 'Dữ liệu đầy đủ (CSV)')
  const lines = (await bytesOf(data)).toString('utf8').split('\r\n')
  const at = (lines[0] ?? '').replace('\uFEFF', '').split(',').indexOf('basis')
  expect(lines[1]?.split(',')[at]).toBe('submitted')
  await page.reload()
  await settled(page)
  await expect(preview).toContainText('kể cả')
})

test.describe('when the server fails', () => {
  test.use({ provoked: [/503|Failed to load resource/] })

  test('a download that is given up or refused says so, and can be asked for again', async ({ page }) => {
    await enter(page, 'analyst', `/exports?campaign=${demo().campaignId}`)
    await settled(page)
    // Never answered.
    await page.route('**/api/exports/data.csv*', () => {})
    const main = page.getByRole('main')
    await page.getByRole('button', { name: 'Tải về: Dữ liệu đầy đủ (CSV)' }).click()
    await expect(main.getByText('Máy chủ đang lập tệp…')).toBeVisible()
    await page.getByRole('button', { name: 'Hủy tải: Dữ liệu đầy đủ (CSV)' }).click()
    await expect(main.getByText('Đã hủy; chưa lưu tệp nào.')).toBeVisible()
    await page.unroute('**/api/exports/data.csv*')

    await page.route('**/api/exports/data.csv*', (route) =>
      route.fulfill({
        status: 503,
        headers: { 'Retry-After': '5' },
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '/problems/exports-busy',
          title: 'a',
          status: 503,
          detail: 'Hãy tải lại sau 5 giây.',
        }),
      }),
    )
    await page.getByRole('button', { name: 'Tải về: Dữ liệu đầy đủ (CSV)' }).click()
    await expect(page.getByRole('alert')).toContainText('Hãy tải lại sau 5 giây.')
    await page.unroute('**/api/exports/data.csv*')
    await downloadOf(page, 'Dữ liệu đầy đủ (CSV)')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
