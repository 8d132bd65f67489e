import { readdir, readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import type { Page, Route } from '@playwright/test'
import { letterInListSchema, type LetterInList, type LetterState } from '#domain/letters/letter-in-list.ts'
import { pageOf } from '#domain/model/page.ts'
import { bodyOf } from '#tests/setup/api-client.ts'
import { enter } from './demo-server.ts'
import { test, type FreshServer } from './fresh-server.ts'
import { signInByForm } from './navigation.ts'
import { expect, settled } from './watched-test.ts'

const folder = resolve(import.meta.dirname, '..', 'fixtures', 'letters')
/** Thirty-two letters in all formats on a machine that does much else. */
const READING_MS = 75_000

type Dropped = { name: string; mimeType: string; buffer: Buffer }

/** A letter of the corpus, in the format that is asked for, or else the first that it has. */
async function letterFile(letter: string, format?: string): Promise<Dropped> {
  const files = (await readdir(join(folder, letter))).filter((name) => name.startsWith('letter.')).toSorted()
  const file = files.find((name) => name === `letter.${format}`) ?? files[0] ?? ''
  const buffer = await readFile(join(folder, letter, file))
  return { name: `${letter}${extname(file)}`, mimeType: 'application/octet-stream', buffer }
}

const renamed = (file: Dropped, name: string): Dropped => ({ ...file, name })

/** Forty files as they come: 36 letters in all formats, two of them once more, one in another file, and a picture. */
async function fortyFiles(): Promise<Dropped[]> {
  const formats = ['docx', 'pdf', 'doc', 'txt', 'xlsx']
  const names = (await readdir(folder))
    .filter((name) => /^\d/.test(name))
    .toSorted()
    .slice(0, 36)
  const letters = await Promise.all(names.map((name, index) => letterFile(name, formats[index % formats.length])))
  const again = letters.slice(0, 2).map((file) => renamed(file, `bản sao ${file.name}`))
  const other = renamed(await letterFile('03-district-shuffled-columns', 'docx'), 'gửi lại.docx')
  const picture = {
    name: 'ảnh.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  }
  return [...letters, ...again, other, picture]
}

async function lettersIn(server: FreshServer, state: LetterState): Promise<LetterInList[]> {
  const answer = await server.administrator.get(`/api/letters?state=${state}&limit=200`)
  return bodyOf(answer, 200, pageOf(letterInListSchema)).items
}

const namesIn = async (server: FreshServer, state: LetterState = 'waiting') =>
  (await lettersIn(server, state)).map(({ fileName }) => fileName).toSorted()
const namesOf = (files: readonly Dropped[]) => files.map(({ name }) => name).toSorted()

async function openIntake(page: Page, server: FreshServer): Promise<void> {
  await server.join('analyst')
  await server.openCampaign()
  await enter(page, 'analyst', '/intake', server)
  await settled(page)
}

const drop = (page: Page, files: readonly Dropped[]) => page.locator('input[type="file"]').setInputFiles([...files])
const summary = (page: Page) => page.getByText(/^\d+ tệp: /)
const isUpload = (route: Route) => route.request().method() === 'POST'

/** Lets some uploads through; the others get no answer while the page is open. */
async function letThrough(page: Page, count: number): Promise<void> {
  let passed = 0
  await page.route(/\/api\/letters(\?|$)/, async (route) => {
    if (!isUpload(route)) return route.continue()
    passed += 1
    return passed > count ? undefined : route.continue()
  })
}

test.describe('forty files', () => {
  // The picture is refused.
  test.use({ provoked: [/status of 415/] })

  test(
    'dropped at once all arrive, each once, through a reload in the middle',
    { tag: '@once' },
    async ({ page, fresh }) => {
      await openIntake(page, fresh)
      const files = await fortyFiles()
      await letThrough(page, 8)
      await drop(page, files)
      await expect(summary(page)).toHaveText(/^40 tệp: .*32 đang đọc hoặc chờ/)
      await expect(page.getByText('tải lại hay đóng trang cũng không mất')).toBeVisible()
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.reload()
      await expect(summary(page)).not.toHaveText(/đang đọc/, { timeout: READING_MS })
      await settled(page)
      expect(await namesIn(fresh)).toEqual(namesOf(files.filter(({ name }) => name !== 'ảnh.png')))

      await test.step('what it is not is said', async () => {
        await expect(summary(page)).toHaveText(/^40 tệp: .*1 lỗi/)
        await expect(page.getByRole('listitem').filter({ hasText: 'ảnh.png' })).toContainText('được giữ nguyên')
      })
      await test.step('what came twice is said, and set aside together', async () => {
        await page.getByRole('button', { name: /^Trùng/ }).click()
        await expect(page).toHaveURL(/show=twin/)
        await expect(page.getByText('Trùng nguyên vẹn với tệp')).toHaveCount(2)
        await expect(page.getByText('Cùng số, ngày và đơn vị với tệp')).toHaveCount(1)
        await page.getByRole('button', { name: 'Để riêng 3 tệp trùng' }).click()
        await expect(page.getByText('Đã để riêng 3 công văn.')).toBeVisible()
        expect(await namesIn(fresh, 'aside')).toEqual(namesOf(files.slice(36, 39)))
      })
    },
  )
})

test.describe('a connection that is cut', () => {
  test.use({ provoked: [/net::ERR_(INTERNET_DISCONNECTED|FAILED)/] })

  test(
    'is waited for, and no upload whose answer was lost becomes two letters',
    { tag: '@once' },
    async ({ page, fresh, context }) => {
      await openIntake(page, fresh)
      const files = (await fortyFiles()).slice(0, 6)
      let lost = 0
      await page.route(/\/api\/letters(\?|$)/, async (route) => {
        if (!isUpload(route) || lost > 0) return route.continue()
        lost += 1
        // The server has it; the answer does not arrive, and then nothing does.
        await route.fetch()
        await context.setOffline(true)
        return route.abort('failed')
      })
      await drop(page, files)
      await expect(page.getByText('Mất kết nối; sẽ tự gửi tiếp khi có mạng').first()).toBeVisible()
      await context.setOffline(false)
      await expect(summary(page)).toHaveText(/^6 tệp: /)
      await expect(summary(page)).not.toHaveText(/đang đọc/)
      expect(await namesIn(fresh)).toEqual(namesOf(files))
    },
  )
})

test.describe('a session that ends', () => {
  test.use({ provoked: [/status of 401/] })

  test(
    'keeps the files for their user alone, and they go on when that one is back',
    { tag: '@once' },
    async ({ page, fresh, context }) => {
      await openIntake(page, fresh)
      const files = (await fortyFiles()).slice(0, 6)
      await letThrough(page, 1)
      await drop(page, files)
      await expect(summary(page)).toHaveText(/5 đang đọc hoặc chờ/)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await context.clearCookies()
      await page.reload()
      await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()

      await test.step('somebody else signs in: nothing of it shows, nothing is sent', async () => {
        await signInByForm(page, 'admin', fresh.adminPassword)
        await settled(page)
        await expect(summary(page)).toHaveText(/ đã đọc/)
        await expect(summary(page)).not.toHaveText(/đang đọc/)
        expect((await namesIn(fresh)).length).toBeLessThan(files.length)
        await context.clearCookies()
        await page.reload()
      })
      await test.step('their user signs in: all go on', async () => {
        await signInByForm(page, 'analyst.moi', 'mật khẩu thử 2021')
        await expect(summary(page)).toHaveText(/^6 tệp: /)
        await expect(summary(page)).not.toHaveText(/đang đọc/)
        expect(await namesIn(fresh)).toEqual(namesOf(files))
      })
    },
  )
})

test(
  'by keys alone: the unit is said, a letter is set aside and taken back, a row is opened',
  { tag: '@once' },
  async ({ page, fresh }) => {
    await openIntake(page, fresh)
    const files = [await letterFile('31-name-against-symbol'), await letterFile('01-form-as-asked')]
    await drop(page, files)
    await expect(summary(page)).toHaveText('2 tệp: 1 đã đọc, 1 cần chọn đơn vị hoặc đợt')
    await settled(page)

    const asked = page.getByRole('listitem').filter({ hasText: '31-name-against-symbol' })
    await asked.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('list', { name: 'Công văn chờ xử lý' }).getByRole('listitem').first()).toBeFocused()
    await asked.focus()
    await expect(asked).toBeFocused()
    await page.keyboard.press('1')
    await expect(summary(page)).toHaveText('2 tệp: 2 đã đọc')

    await page.keyboard.press('Delete')
    await expect(page.getByRole('dialog', { name: /^Để riêng: / })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(summary(page)).toHaveText('1 tệp: 1 đã đọc')
    await page.keyboard.press('u')
    await expect(summary(page)).toHaveText('2 tệp: 2 đã đọc')

    await asked.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/intake\/[0-9a-f-]{36}$/)
    await settled(page)
    const placed = (await lettersIn(fresh, 'waiting')).find(({ fileName }) => fileName.startsWith('31-'))
    await expect(page.getByRole('combobox', { name: 'Đơn vị' })).toHaveValue(placed?.unitName ?? '')
  },
)
