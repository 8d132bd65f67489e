import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { demo, demoUnitId, enter } from './demo-server.ts'
import { signInByForm } from './navigation.ts'
import { expect, settled, test } from './watched-test.ts'

/** Views that somebody may want to show to somebody else. */
const views = {
  'Overview of a past campaign': () => `/?campaign=${demo().campaignId}`,
  'Overview with everything chosen otherwise': () =>
    '/?basis=submitted&kind=district&sort=name&find=ly+son&tables=qrCodes%2Cscans',
  'Overview with a directive open': () => `/?campaign=${demo().campaignId}&directive=${demo().reportId}.0.0`,
  'the list of units, searched': () => '/units?q=cong+thuong',
  'a unit': () => `/units/${demoUnitId}`,
  'a field of a report': () => `/reports/${demo().reportId}?field=%2Fsections%2Fqr%2F0%2Fscans`,
}

for (const [name, path] of Object.entries(views)) {
  test(`${name} is the same after a reload, and in another browser`, async ({ page, otherBrowser }) => {
    await enter(page, 'leader', path())
    const shown = await viewOf(page)
    await page.reload()
    await expect.poll(() => viewOf(page)).toEqual(shown)

    const other = await otherBrowser()
    await enter(other, 'analyst', new URL(page.url()).pathname + new URL(page.url()).search)
    expect((await viewOf(other)).url).toBe(shown.url)
  })
}

test('what is chosen on Overview is in its address, step by step, and the way back works', async ({ page }) => {
  await enter(page, 'leader', '/')
  await settled(page)
  const steps: (readonly [string, () => Promise<unknown>])[] = [
    ['?basis=submitted', () => page.getByText('Tất cả đã nộp', { exact: true }).click()],
    ['?basis=submitted&kind=district', () => page.getByLabel('Loại đơn vị').selectOption('district')],
    ['?basis=submitted&kind=district&sort=name', () => page.getByLabel('Sắp xếp').selectOption('name')],
  ]
  for (const [search, choose] of steps) {
    await choose()
    await expect(page).toHaveURL(`${demo().url}/${search}`)
  }
  await page.goBack()
  await expect(page).toHaveURL(`${demo().url}/?basis=submitted&kind=district`)
  await expect(page.getByLabel('Sắp xếp')).toHaveValue('value')
})

test('a pasted link asks to sign in first, and then shows what it names', async ({ page }) => {
  const path = `/units/${demoUnitId}?basis=submitted`
  await page.goto(`${demo().url}${path}`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await signInByForm(page, 'lanhdao', DEMO_PASSWORD)
  await expect(page).toHaveURL(`${demo().url}${path}`)
  await settled(page)
})

/** Everything of the view that must come again: its address, its words, what its fields hold. */
async function viewOf(page: Page) {
  await settled(page)
  const fields = page.getByRole('main').locator('input, select')
  return {
    url: page.url(),
    title: await page.title(),
    words: await page.getByRole('main').innerText(),
    values: await fields.evaluateAll((all) => all.map((field) => ('value' in field ? field.value : null))),
  }
}
