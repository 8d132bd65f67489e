import { test as base, expect, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test'
import type { Locale } from '#domain/model/locale.ts'
import { chromiumLaunch } from '#tests/setup/chromium.ts'

/** How the user of a test likes the interface, and what trouble the test itself makes. */
export type Taste = {
  readonly language: Locale
  /** Console and page errors that the test provokes. Every other one fails it. */
  readonly provoked: readonly RegExp[]
}

/** A test whose page may not write an error to the console, nor throw one. */
export const test = base.extend<Taste & { watch: void }>({
  // Looked for here rather than in the configuration, which is also read by tools that need no browser.
  launchOptions: [
    async ({ browserName: _any }, provide) => {
      await provide(await chromiumLaunch())
    },
    { scope: 'worker' },
  ],
  language: ['vi', { option: true }],
  provoked: [[], { option: true }],
  watch: [
    async ({ context, language, provoked }, provide) => {
      const troubles: string[] = []
      const note = (trouble: string) => {
        if (!provoked.some((pattern) => pattern.test(trouble))) troubles.push(trouble)
      }
      context.on('console', (message) => {
        if (isTrouble(message)) note(describe(message))
      })
      context.on('weberror', (error) => note(`page error: ${error.error().stack ?? error.error().message}`))
      await remember(context, 'tong-hop.language', language)
      await provide()
      expect(troubles, 'errors in the console or on the page').toEqual([])
    },
    { auto: true },
  ],
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

/** Waits until a screen has its heading, nothing on it is still loading, and nothing stands for what is to come. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"], .mantine-Skeleton-root')).toHaveCount(0)
}
