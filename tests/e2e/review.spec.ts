import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { pageOf } from '#domain/model/page.ts'
import { readingSchema, type Reading } from '#domain/reports/reading.ts'
import { reportSchema, reportSummarySchema, type Report } from '#domain/reports/report.ts'
import { bodyOf } from '#tests/setup/api-client.ts'
import { enter } from './demo-server.ts'
import { testOnShared as test, type FreshServer } from './fresh-server.ts'
import { signInByForm } from './navigation.ts'
import { expect, settled } from './watched-test.ts'

const letters = resolve(import.meta.dirname, '..', 'fixtures', 'letters')
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function letterFile(name: string) {
  return { name: `${name}.docx`, mimeType: docx, buffer: await readFile(join(letters, name, 'letter.docx')) }
}

/** An analyst drops letters on Intake; what was read of each, in their order. Each test has units of its own. */
async function takeIn(page: Page, server: FreshServer, ...names: readonly string[]): Promise<Reading[]> {
  await enter(page, 'analyst', '/intake', server)
  await settled(page)
  const readings: Reading[] = []
  for (const name of names) {
    const answer = page.waitForResponse((each) => each.url().includes('/api/letters') && each.status() === 201)
    await page.locator('input[type="file"]').setInputFiles(await letterFile(name))
    readings.push(readingSchema.parse(await (await answer).json()))
    await page.goto(`${server.url}/intake`)
    await settled(page)
  }
  return readings
}

async function openLetter(page: Page, server: FreshServer, reading: Reading | undefined): Promise<void> {
  await page.goto(`${server.url}/intake/${reading?.letterId}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reading?.letter.number ?? '')
  await settled(page)
}

async function newestReport(server: FreshServer, unitId: string | null | undefined): Promise<Report> {
  const list = bodyOf(await server.administrator.get(`/api/reports?unit=${unitId}`), 200, pageOf(reportSummarySchema))
  return bodyOf(await server.administrator.get(`/api/reports/${list.items[0]?.id}`), 200, reportSchema)
}

/** Hands on the keys: nothing else is used from here on, and each press counts. */
function keyboardOf(page: Page) {
  let presses = 0
  return {
    press: async (key: string) => {
      presses += 1
      await page.keyboard.press(key)
    },
    count: () => presses,
  }
}

const progress = (page: Page) => page.getByText(/^Đã xem \d+\/\d+ cảnh báo$/)

test(
  'a letter without findings takes one press, and the next one opens by itself',
  { tag: '@once' },
  async ({ page, shared }) => {
    const readings = await takeIn(
      page,
      shared,
      '01-form-as-asked',
      '02-tabs-side-by-side',
      '03-district-shuffled-columns',
    )
    await openLetter(page, shared, readings[0])
    const keys = keyboardOf(page)
    for (const [index, reading] of readings.entries()) {
      await expect(page.getByRole('heading', { level: 1 })).toContainText(reading.letter.number ?? '')
      await settled(page)
      await keys.press('Control+Enter')
      const next = readings[index + 1]
      const after = page.getByRole('heading', { level: 1 })
      await expect(after).toContainText(next === undefined ? 'Đã nộp báo cáo của' : (next.letter.number ?? ''))
    }
    expect(keys.count() / readings.length).toBe(1)
    for (const { unitId } of readings) expect((await newestReport(shared, unitId)).status).toBe('accepted')
  },
)

test(
  'a letter of many findings is checked, corrected and accepted by keys alone',
  { tag: '@once' },
  async ({ page, shared }) => {
    const [reading] = await takeIn(page, shared, '37-figures-nobody-can-be-sure-of')
    await openLetter(page, shared, reading)
    const keys = keyboardOf(page)
    const must = (reading?.findings ?? []).filter(({ severity }) => severity !== 'info').length
    await expect(progress(page)).toHaveText(`Đã xem 0/${must} cảnh báo`)

    await test.step('findings in a row, each settled by one press', async () => {
      for (let seen = 1; seen <= must; seen += 1) {
        const sum = page.getByRole('button', { name: /Lấy tổng 1\.070/ })
        await keys.press((await sum.isVisible()) ? '1' : '0')
        await expect(progress(page)).toHaveText(`Đã xem ${seen}/${must} cảnh báo`)
      }
    })

    await test.step('the reason of the one correction is there already, and it is accepted', async () => {
      await keys.press('Control+Enter')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp báo cáo của')
      const accept = page.getByRole('button', { name: /^Tiếp nhận/ })
      if (await accept.isVisible()) {
        await keys.press('Control+Enter')
        await expect(page.getByText('Báo cáo đã được tiếp nhận')).toBeVisible()
      }
    })
    expect(keys.count()).toBeLessThanOrEqual(must + 2)

    const report = await newestReport(shared, reading?.unitId)
    expect(report.status).toBe('accepted')
    expect(report.sections.qr[8]?.scans).toEqual({ state: 'number', value: 1070 })
    expect(report.corrections.map(({ path, reason }) => [path, reason])).toEqual([['/sections/qr/8/scans', 'Đọc sai']])
  },
)

test(
  'keys lead through fields and places, ask for reasons, and never act while one types',
  { tag: '@once' },
  async ({ page, shared }) => {
    const [reading] = await takeIn(page, shared, '37-figures-nobody-can-be-sure-of')
    await openLetter(page, shared, reading)
    const scans = page.getByRole('textbox', { name: 'Số lượt quét' })

    await test.step('«e» goes into the field of the finding, where letters and figures are text', async () => {
      await page.keyboard.press('e')
      await expect(scans).toBeFocused()
      await page.keyboard.type('n1250')
      await expect(scans).toHaveValue('n1250')
      await expect(page.getByText(/Không rõ là số nào/)).toBeVisible()
      await scans.fill('1250')
    })

    await test.step('its reason by Alt and a number; Ctrl+S says where it is kept', async () => {
      await page.keyboard.press('Alt+2')
      await expect(page.getByRole('button', { name: 'Đơn vị đính chính' })).toHaveAttribute('aria-pressed', 'true')
      await page.keyboard.press('Control+s')
      await expect(page.getByText(/^Mọi chỗ sửa đã lưu trên máy này lúc \d\d:\d\d\. Chưa nộp\.$/)).toBeVisible()
    })

    await test.step('the arrows lead from row to row, Escape back to the findings', async () => {
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('group', { name: 'Dòng 3' })).toBeVisible()
      await expect(scans).toBeFocused()
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toContainText('Đã đối chiếu, giữ nguyên')
      await page.keyboard.press('Escape')
    })

    await test.step('what was done is there after a reload', async () => {
      await page.reload()
      await expect(page.getByText('Đang tiếp tục bản sửa dở từ lần trước.')).toBeVisible()
      await expect(page.getByText('1 chỗ khác bản đọc')).toBeVisible()
    })

    await test.step('a place from which two fields were read asks which', async () => {
      await page.getByRole('button', { name: /Số: 2984\/SYT-NVY&CNTT/ }).click()
      await page.getByRole('menuitem', { name: /Trích yếu/ }).click()
      await expect(page.getByRole('textbox', { name: 'Trích yếu' })).toBeFocused()
      await page.getByRole('textbox', { name: 'Số, ký hiệu' }).focus()
      await expect(page.locator('td[data-chosen]')).toContainText('Số: 2984/SYT-NVY&CNTT')
    })
  },
)

test.describe('two people', () => {
  test.use({ provoked: [/status of 412 .*\/api\/reports/] })

  test('on one letter: the second is told who was faster, sees both, and chooses', async ({
    page,
    shared,
    otherBrowser,
  }) => {
    const [reading] = await takeIn(page, shared, '05-city-landscape-annex')
    await openLetter(page, shared, reading)
    const other = await otherBrowser()
    await enter(other, 'administrator', `/intake/${reading?.letterId}`, shared)
    await settled(other)

    await test.step('the other one corrects and accepts', async () => {
      await other.getByRole('textbox', { name: 'Người ký' }).fill('Trần Văn Khác')
      await other.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('UBND thành phố')
      await other.keyboard.press('Control+Enter')
      await other.getByRole('dialog', { name: 'Lý do sửa' }).waitFor()
      await other.keyboard.press('1')
      await expect(other.getByRole('heading', { level: 1 })).toContainText('Đã nộp báo cáo của')
    })

    await test.step('mine meets it', async () => {
      await page.getByRole('textbox', { name: 'Người ký' }).fill('Nguyễn Thị Tôi')
      await page.getByRole('button', { name: 'Nộp', exact: true }).click()
      await page.getByRole('dialog', { name: 'Lý do sửa' }).waitFor()
      await page.keyboard.press('3')
      const dialog = page.getByRole('dialog', { name: /Báo cáo đã có thay đổi/ })
      await expect(dialog).toContainText(/(Quản trị|admin|Administrator)/i)
      await expect(dialog).toContainText('2 chỗ khác nhau.')
      await dialog.getByRole('radio', { name: /Nguyễn Thị Tôi/ }).check()
      await dialog.getByRole('button', { name: 'Nộp trên bản mới nhất' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp báo cáo của')
    })

    const report = await newestReport(shared, reading?.unitId)
    expect(report.version).toBe(2)
    expect(report.letter).toMatchObject({ signer: 'Nguyễn Thị Tôi', issuer: 'UBND thành phố' })
  })
})

test.describe('trouble', () => {
  test.use({ provoked: [/net::ERR_FAILED|status of 412 .*\/api\/reports|status of 401/] })

  test('a connection that breaks while submitting: sent again, and stored once', async ({ page, shared }) => {
    const [reading] = await takeIn(page, shared, '16-merged-down')
    await openLetter(page, shared, reading)
    await page.route('**/api/reports', async (route) => {
      if (route.request().method() === 'POST') await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: 'Nộp và tiếp nhận' }).click()
    await expect(page.getByText('Mất kết nối khi đang nộp')).toBeVisible()
    expect((await newestReport(shared, reading?.unitId)).status).toBe('submitted')

    await page.unroute('**/api/reports')
    await page.getByRole('button', { name: 'Gửi lại' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp báo cáo của')
    const report = await newestReport(shared, reading?.unitId)
    expect([report.version, report.status]).toEqual([1, 'accepted'])
  })

  test('a session that ends: sign in again, and go on where one was', async ({ page, shared }) => {
    const [reading] = await takeIn(page, shared, '18-all-numbers-automatic')
    await openLetter(page, shared, reading)
    await page.context().clearCookies()
    await enter(page, 'administrator', `/intake/${reading?.letterId}`, shared)
    await settled(page)
    await page.getByRole('textbox', { name: 'Người ký' }).fill('Trần Văn Khác')
    await page.getByRole('button', { name: 'Nộp', exact: true }).click()
    await page.getByRole('dialog', { name: 'Lý do sửa' }).waitFor()
    // Only now: whatever else the page asks for in the background would lead to the sign-in as well.
    await page.context().clearCookies()
    await page.keyboard.press('1')
    await signInByForm(page, 'admin', shared.adminPassword)
    await expect(page.getByText('Đang tiếp tục bản sửa dở từ lần trước.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Người ký' })).toHaveValue('Trần Văn Khác')
    await page.getByRole('button', { name: 'Nộp', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nộp báo cáo của')
  })
})
