import { test as base, expect, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test'
import type { Locale } from '#domain/model/locale.ts'
import { chromiumLaunch } from '#tests/setup/chromium.ts'
import { followRequests, pendingRequests } from './pending-requests.ts'

/** How the user of a test likes the interface, and what trouble the test itself makes. */
export type Taste = {
  readonly language: Locale
  /** Console and page errors that the test provokes. Every other one fails it. */
  readonly provoked: readonly RegExp[]
}

type Watched = {
  readonly watch: (context: BrowserContext) => Promise<void>
  /** The test's own browser is watched by itself. */
  readonly watchOwn: void
  /** Opens a page in another browser, which knows nothing of the first. */
  readonly otherBrowser: () => Promise<Page>
}

/** A slow answer of the API, and a screen that asks for more after it. */
const SETTLING_MS = 30_000

/** A test whose pages may not write an error to the console, nor throw one. */
export const test = base.extend<Taste & Watched>({
  // Looked for here rather than in the configuration, which is also read by tools that need no browser.
  launchOptions: [
    async ({ browserName: _any }, provide) => {
      await provide(await chromiumLaunch())
    },
    { scope: 'worker' },
  ],
  language: ['vi', { option: true }],
  provoked: [[], { option: true }],
  // After the context, so that it is still open while its troubles are looked at.
  watch: async ({ context: _own, language, provoked }, provide) => {
    const troubles: string[] = []
    const note = (trouble: string) => {
      if (!provoked.some((pattern) => pattern.test(trouble))) troubles.push(trouble)
    }
    await provide(async (context) => {
      context.on('console', (message) => {
        if (isTrouble(message)) note(describe(message))
      })
      context.on('weberror', (error) => note(`page error: ${error.error().stack ?? error.error().message}`))
      followRequests(context)
      await remember(context, 'tong-hop.language', language)
    })
    expect(troubles, 'errors in the console or on the page').toEqual([])
  },
  watchOwn: [
    async ({ context, watch }, provide) => {
      await watch(context)
      await provide()
    },
    { auto: true },
  ],
  otherBrowser: async ({ browser, watch }, provide) => {
    const contexts: BrowserContext[] = []
    await provide(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      await watch(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }

/** Lets every page of this browser find something in its storage, as if left there by an earlier visit. */
export async function remember(context: BrowserContext, key: string, value: string): Promise<void> {
  await context.addInitScript(
    (item) => {
      // A page that is still blank has no storage.
      if (window.location.protocol.startsWith('http')) localStorage.setItem(item.key, item.value)
    },
    { key, value },
  )
}

/** Chromium itself reports the 401 by which the API says that nobody is signed in yet; that is no error. */
function isTrouble(message: ConsoleMessage): boolean {
  const asksWhoIsThere = /status of 401/.test(message.text()) && message.location().url.endsWith('/api/session')
  return ['error', 'assert'].includes(message.type()) && !asksWhoIsThere
}

function describe(message: ConsoleMessage): string {
  return `${message.type()}: ${message.text()} (${message.location().url})`
}

/**
 * Waits until a screen has its heading, nothing on it is still loading, nothing stands for what is to come, and every answer
 * of the API is on screen.
 */
export async function settled(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  const underWay = page.locator('[aria-busy="true"], .mantine-Skeleton-root')
  await expect(async () => {
    await expect(heading).toBeVisible()
    await expect(underWay).toHaveCount(0)
    await drawn(page)
    expect(await underWay.count(), 'parts under way').toBe(0)
    expect(pendingRequests(page), 'requests under way').toEqual([])
  }).toPass({ timeout: SETTLING_MS, intervals: [50] })
}

/** Waits until the page has drawn what it knows, twice: what it draws may ask for more. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((settle) => requestAnimationFrame(settle))
  })
}
