import type { Page } from '@playwright/test'
import { summarySchema } from '#domain/totals/summary.ts'
import { readingSchema, type Reading } from '#domain/reports/reading.ts'
import { test } from './fresh-server.ts'
import { chooseSection, signInByForm } from './navigation.ts'
import { dropLetter, realLetter } from './real-letter.ts'
import { expect, settled } from './watched-test.ts'

// Before the first campaign there is no summary, and Chromium reports the 404 that says so.
test.use({ provoked: [/status of 404 .*\/api\/summary/] })

test('the real letter goes in, and its figures come out', async ({ page, fresh }) => {
  await page.goto(fresh.url)
  await signInByForm(page, 'admin', fresh.adminPassword)

  await test.step('the administrator opens the campaign', async () => {
    await page.getByRole('link', { name: 'Mở đợt báo cáo' }).click()
    const form = page.getByRole('form', { name: 'Mở đợt báo cáo' })
    await form.getByLabel('Tên đợt báo cáo').fill('Báo cáo ứng dụng công nghệ tháng 10/2021')
    await form.getByLabel('Số công văn yêu cầu').fill('1406/STTTT-BCVT&CNTT')
    await fillDay(page, 'Ngày công văn yêu cầu', '26/10/2021')
    await fillDay(page, 'Hạn báo cáo', '05/11/2021')
    await form.getByRole('button', { name: 'Mở đợt cho 33 đơn vị' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Báo cáo ứng dụng công nghệ tháng 10/2021' }),
    ).toBeVisible()
  })

  const reading = await test.step('the letter is dropped on Intake, and read', async () => {
    await chooseSection(page, 'Công văn')
    await settled(page)
    const answer = page.waitForResponse((response) => response.url().includes('/api/letters') && response.ok())
    await dropLetter(page, '[aria-label^="Thả tệp vào đây"]:not(input)')
    return readingSchema.parse(await (await answer).json())
  })
  expectRealReading(reading)

  await test.step('what was read stands beside the original, and is submitted', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Công văn 2162/SCT-VP' })).toBeVisible()
    await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('2162/SCT-VP')
    await expect(page.getByLabel('Người ký')).toHaveValue('Nguyễn Đức Huy')
    await expect(page.getByText('Giống bản đọc')).toBeVisible()
    await page.getByRole('button', { name: 'Nộp', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Đã nộp báo cáo của Sở Công Thương/)
  })

  await test.step('the report is accepted', async () => {
    await page.getByRole('link', { name: 'Xem báo cáo' }).click()
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await expect(
      page.getByText('admin đã tiếp nhận', { exact: false }).or(page.getByText('Đã tiếp nhận báo cáo.')).first(),
    ).toBeVisible()
  })

  await test.step('the summary has its figures, and Overview shows them', async () => {
    const { coverage, totals, units } = summarySchema.parse(
      await (await page.request.get(`${fresh.url}/api/summary`)).json(),
    )
    expect(coverage).toMatchObject({ expected: 33, submitted: 1, accepted: 1, onTime: 1, late: 0, missing: 32 })
    expect([totals.qrCodes.value, totals.scans.value, totals.directives.value]).toEqual([1, 541, 3])
    expect(units.filter(({ counted }) => counted).map(({ unitId }) => unitId)).toEqual([reading.unitId])

    await chooseSection(page, 'Tổng quan')
    await settled(page)
    const head = page.getByRole('main')
    await expect(head.getByText('1/33 đơn vị, đã chấp nhận').first()).toBeVisible()
    for (const [tile, value] of Object.entries(expectedTiles)) {
      const shown = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: tile, exact: true }) })
      await expect(shown.getByText(value, { exact: true })).toBeVisible()
      await expect(shown).not.toContainText('Dữ liệu mẫu')
    }
  })
})

const expectedTiles = {
  'Mã QR địa điểm': '1',
  'Lượt quét mã QR': '541',
  'Văn bản chỉ đạo': '3',
  'Lượt quét mỗi mã': '541',
}

function expectRealReading({ format, letter, unitId, sections, findings }: Reading): void {
  const { head, directives, qr, inspection, results } = realLetter
  expect(format).toBe('txt')
  expect(letter).toMatchObject(head)
  expect(unitId).toBe('so-cong-thuong')
  expect(sections.directives).toEqual(
    directives.map(({ number, date, content }, index) =>
      expect.objectContaining({
        ordinal: index + 1,
        documents: [{ number, date }],
        content: expect.stringContaining(content),
      }),
    ),
  )
  expect(sections.qr).toEqual([expect.objectContaining(qr)])
  for (const [section, beginnings] of [
    [sections.inspection, inspection],
    [sections.results, results],
  ] as const) {
    expect(section).toEqual({ state: 'items', items: beginnings.map((text) => expect.stringMatching(`^${text}`)) })
  }
  expect(sections.recommendations).toEqual({ state: 'none' })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
}

async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label })
  await field.fill(day)
  await field.press('Tab')
}
