import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { letterInListSchema, type LetterState } from '#domain/letters/letter-in-list.ts'
import { pageOf } from '#domain/model/page.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { reportSummarySchema } from '#domain/reports/report.ts'
import { bodyOf } from '#tests/setup/api-client.ts'
import { fortyFiles, letterNamedIn, morningLetters, type Letter } from './forty-letters.ts'
import { test, type FreshServer } from './fresh-server.ts'
import { handsOnKeys, type Hands } from './hands-on-keys.ts'
import { expect, settled } from './watched-test.ts'

const request = join(resolve(import.meta.dirname, '..'), 'fixtures', 'requests', '01-month-of-october.txt')
const PASSWORD = 'mật khẩu thử 2021'
/** Forty letters in all formats on a machine that does much else. */
const READING_MS = 75_000

const summary = (page: Page) => page.getByText(/^\d+ tệp: /)
const onRow = (page: Page) => page.locator('li[data-row]:focus')
const title = (page: Page) => page.getByRole('heading', { level: 1 })

/** To a screen of the menu: `g`, and the digit that stands beside it. */
async function goTo(page: Page, hands: Hands, section: string): Promise<void> {
  await hands.press('g')
  const places = page.getByRole('menuitem')
  await expect(places.first()).toBeFocused()
  const at = (await places.allInnerTexts()).findIndex((words) => words.includes(section))
  await hands.press(`${(at + 1) % 10}`)
}

/** Another screen was asked for: it is there once its heading is. */
async function arrived(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await settled(page)
}

async function lettersIn(server: FreshServer, state: LetterState) {
  const answer = await server.administrator.get(`/api/letters?state=${state}&limit=200`)
  return bodyOf(answer, 200, pageOf(letterInListSchema)).items
}

async function reportsOf(server: FreshServer) {
  return bodyOf(await server.administrator.get('/api/reports?limit=200'), 200, pageOf(reportSummarySchema)).items
}

test.describe('one morning', () => {
  // The picture among the letters is refused; before the first campaign there are no figures.
  test.use({ provoked: [/status of 415|status of 404 .*\/api\/summary/] })
  test.setTimeout(240_000)

  test(
    'forty files are taken in and decided, and the missing are chased, without the mouse',
    { tag: '@once' },
    async ({ page, fresh }) => {
      await fresh.join('analyst')
      const hands = await handsOnKeys(page)

      await test.step('sign in', async () => {
        await page.goto(`${fresh.url}/`)
        await hands.tabTo(page.getByLabel('Tên đăng nhập'))
        await hands.type('analyst.moi')
        await hands.press('Tab')
        await hands.type(PASSWORD)
        await hands.press('Enter')
        await expect(page.getByRole('navigation', { name: 'Các mục' })).toBeVisible()
      })

      await test.step('open the campaign from its request letter', async () => {
        await goTo(page, hands, 'Đợt báo cáo')
        await arrived(page, 'Đợt báo cáo')
        await hands.press('n')
        await arrived(page, 'Mở đợt báo cáo')
        await hands.choose('f', request)
        await expect(page.getByRole('textbox', { name: 'Số công văn yêu cầu' })).toHaveValue('1406/STTTT-BCVT&CNTT')
        await expect(page.getByRole('button', { name: 'Mở đợt cho 33 đơn vị' })).toBeVisible()
        await settled(page)
        await hands.press('Control+Enter')
        await expect(page.getByText('0/33 đơn vị đã nộp')).toBeVisible()
      })

      await test.step('take in forty files', async () => {
        await goTo(page, hands, 'Công văn')
        await arrived(page, 'Tiếp nhận công văn')
        await hands.choose('f', await fortyFiles())
        await expect(summary(page)).toHaveText(/^40 tệp: /)
        await expect(summary(page)).not.toHaveText(/đang đọc/, { timeout: READING_MS })
        await settled(page)
      })
      const before = hands.presses()

      await test.step('say whose they are, set aside what is no report', () => clearDesk(page, hands))
      await test.step('check and decide every letter', () => decideAll(page, hands))

      const reports = await reportsOf(fresh)
      await test.step('every letter is decided', async () => {
        expect(await lettersIn(fresh, 'waiting')).toEqual([])
        const aside = morningLetters.filter(({ desk }) => desk === 'aside' || desk === 'twin').length
        expect(await lettersIn(fresh, 'aside')).toHaveLength(aside)
        expect(await lettersIn(fresh, 'reported')).toHaveLength(morningLetters.length - aside)
        expect(reports.filter(({ status }) => status === 'submitted')).toEqual([])
        expect(reports.filter(({ status }) => status === 'returned').map(({ unitId }) => unitId)).toEqual([
          'huyen-son-tay',
        ])
      })
      const accepted = reports.filter(({ status }) => status === 'accepted').length
      const perReport = (hands.presses() - before) / accepted

      const missing = quangNgai.units.filter(({ id }) => reports.every(({ unitId }) => unitId !== id))
      expect(missing.length).toBeGreaterThan(1)
      await test.step('the board is complete, and the missing are reminded', () =>
        chase(
          page,
          hands,
          reports.length,
          missing.map(({ name }) => name),
        ))

      expect(await hands.clicks(), 'clicks').toBe(0)
      const figures = `${perReport.toFixed(2)} presses and 0 clicks for each of ${accepted} accepted reports`
      test.info().annotations.push({ type: 'presses', description: figures })
      expect(perReport, figures).toBeLessThan(4)
    },
  )
})

/** From row to row that asks for something, until none does. */
async function clearDesk(page: Page, hands: Hands): Promise<void> {
  const list = page.getByRole('list', { name: 'Công văn chờ xử lý' })
  const asking = list.locator('li[data-tone="asks"], li[data-tone="twin"], li[data-tone="failed"]')
  for (let left = await asking.count(); left > 0; left = await asking.count()) {
    await hands.press('n')
    await expect(onRow(page)).toHaveAttribute('data-tone', /asks|twin|failed/)
    await answer(page, hands, (await onRow(page).textContent()) ?? '')
    await expect.poll(() => asking.count()).toBeLessThan(left)
    await settled(page)
  }
}

async function answer(page: Page, hands: Hands, row: string): Promise<void> {
  const desk = letterNamedIn(row)?.desk ?? 'removed'
  if (desk === 'stays') throw new Error(`nobody expected a question about ${row}`)
  if (desk === 'removed') await hands.press('Delete')
  else if (desk === 'twin') await hands.press('t')
  else if (desk === 'first answer') await hands.press('1')
  else if (desk === 'aside') {
    await hands.press('Delete')
    await expect(page.getByRole('dialog', { name: /^Để riêng: / })).toBeVisible()
    await hands.press('Enter')
  } else {
    await hands.press('0')
    await expect(
      page.getByRole('combobox', { name: /^Đơn vị khác/ }).or(page.getByPlaceholder('Gõ tên đơn vị')),
    ).toBeFocused()
    await hands.type(desk.typed)
    await hands.press('Enter')
    await expect(onRow(page)).toContainText('Thuộc đợt nào?')
    await hands.press('1')
  }
}

/** From the first letter that waits through all of them, each opened by the decision on the one before. */
async function decideAll(page: Page, hands: Hands): Promise<void> {
  await hands.press('n')
  await hands.press('Enter')
  await expect(page).toHaveURL(/\/intake\/.+/)
  const done = new Set<string>()
  for (;;) {
    await settled(page)
    const address = page.url()
    const found = letterNamedIn((await page.getByRole('banner').or(page.locator('main')).last().textContent()) ?? '')
    if (found === undefined) throw new Error(`no letter of the morning is open: ${await title(page).textContent()}`)
    done.add(address)
    await decide(page, hands, found)
    if (new URL(page.url()).pathname === '/intake') return
    expect(done.has(page.url()), 'a letter that was decided opens again').toBe(false)
  }
}

async function decide(page: Page, hands: Hands, { review }: Letter): Promise<void> {
  const address = page.url()
  if (review === 'return') return giveBack(page, hands)
  if (review === 'fills') await fill(page, hands)
  await settleFindings(page, hands)
  await hands.press('Control+Enter')
  const isOver = () => page.url() !== address || titleNow.startsWith('Đã nộp báo cáo của')
  let titleNow = ''
  await expect
    .poll(async () => {
      titleNow = (await title(page).textContent()) ?? ''
      return isOver()
    })
    .toBe(true)
  if (page.url() !== address) return
  await settled(page)
  // Checks at the submission found more: it is looked at, and accepted in view of it.
  const unseen = page.getByRole('alert').filter({ hasText: 'Kiểm tra khi nộp thấy điều chưa được xem' })
  if (await unseen.isVisible()) {
    await hands.press('Control+Enter')
    await expect(async () => {
      expect(page.url() !== address || (await page.getByText('Báo cáo đã được tiếp nhận').isVisible())).toBe(true)
    }).toPass()
    if (page.url() !== address) return
  }
  await hands.press((await page.getByRole('link', { name: /^Kiểm tra tệp tiếp theo/ }).isVisible()) ? 'n' : 'b')
  await expect(page).not.toHaveURL(address)
}

const progress = (page: Page) => page.getByText(/^Đã xem \d+\/\d+ cảnh báo$/)

/** One press a finding: the correction that is offered, or else that it was compared and is right as it is. */
async function settleFindings(page: Page, hands: Hands): Promise<void> {
  if (!(await progress(page).isVisible())) return
  const [seen = 0, of = 0] = ((await progress(page).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
  for (let next = seen + 1; next <= of; next += 1) {
    const offered = page.getByRole('button', { name: /^1 Sửa thành / })
    await hands.press((await offered.isVisible()) ? '1' : '0')
    await expect(progress(page)).toHaveText(`Đã xem ${next}/${of} cảnh báo`)
  }
}

/** Back to its unit: with the errors as reasons, or the first warning. */
async function giveBack(page: Page, hands: Hands): Promise<void> {
  await hands.press('r')
  const dialog = page.getByRole('dialog', { name: /^Trả lại báo cáo/ })
  const first = dialog.getByRole('textbox', { name: 'Lý do 1' })
  await expect(first).toBeFocused()
  if ((await first.inputValue()) === '') await hands.press('Alt+1')
  await expect(first).not.toHaveValue('')
  await hands.press('Control+Enter')
  await expect(page.getByText(/đã trả lại lúc/)).toBeVisible()
  await expect(page.getByText('Đã trả lại báo cáo cho đơn vị.')).toBeVisible()
  await hands.press('n')
  await expect(page).toHaveURL(/\/intake/)
}

/** Of a scan nothing is read: its figures are typed beside the picture. */
async function fill(page: Page, hands: Hands): Promise<void> {
  await hands.press('e')
  await expect(page.getByRole('textbox', { name: 'Đối tượng thống kê' })).toBeFocused()
  await hands.type('Cảng Lý Sơn')
  await hands.tabTo(page.getByRole('textbox', { name: 'Số mã QR địa điểm' }))
  await hands.type('4')
  await hands.tabTo(page.getByRole('textbox', { name: 'Số lượt quét' }))
  await hands.type('9711')
  await hands.press('Escape')
}

async function chase(page: Page, hands: Hands, received: number, missing: readonly string[]): Promise<void> {
  await goTo(page, hands, 'Tiến độ')
  await arrived(page, 'Tiến độ')
  await expect(page.getByText(`${received}/33 đơn vị`).first()).toBeVisible()
  await hands.press('m')
  await expect(page.getByText(`${missing.length}/33 đơn vị`)).toBeVisible()
  await hands.press('x')
  await expect(page.getByText(`Đã chọn ${missing.length}`)).toBeVisible()
  await hands.press('d')
  const dialog = page.getByRole('dialog', { name: 'Công văn đôn đốc' })
  await expect(dialog.getByText(/^Kính gửi/)).toBeVisible()
  const downloading = page.waitForEvent('download')
  await hands.press('Control+Enter')
  const words = wordsOf(await readFile(await (await downloading).path()))
  for (const name of missing) expect(words).toContain(name)
  await expect(page.getByText(`ghi đôn đốc ${missing.length} đơn vị`)).toBeVisible()
}

/** What a .docx says, without its markup. */
function wordsOf(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
}
