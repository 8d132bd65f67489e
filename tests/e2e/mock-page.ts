import { expect, type Page } from '@playwright/test'
import type { Scenario } from '#mocks/scenario.ts'
import { mock } from './demo-server.ts'

/** A province of 250 units takes a while to be made up in a browser. */
const FILLING_MS = 90_000

/** Opens an address of the app with its API mocked in the browser, playing a scenario for somebody who is signed in. */
export async function enterMock(
  page: Page,
  scenario: Scenario,
  path: string,
  username = 'chuyenvien',
  server: { readonly url: string } = mock(),
): Promise<void> {
  await page.addInitScript((name) => {
    // A page that is still blank has no storage.
    if (window.location.protocol.startsWith('http')) sessionStorage.setItem('mock-user', name)
  }, username)
  const url = new URL(path, server.url)
  url.searchParams.set('mock', scenario)
  await page.goto(url.href)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: FILLING_MS })
}
