import type { BrowserContext, Page } from '@playwright/test'

const STILL_BUSY = '[aria-busy="true"], .mantine-Skeleton-root'

/** From asking for a screen's address until it has its heading and nothing on it is on its way, by the clock of the page. */
export async function openingMs(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  try {
    await page.goto(url, { waitUntil: 'commit' })
    return await whenSettled(page)
  } finally {
    await page.close()
  }
}

/** Watches from frame to frame; the time is of the first frame after which nothing was busy for ten more. */
async function whenSettled(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    ({ busy, frames }) => {
      const isSettled = document.querySelector('h1') !== null && document.querySelector(busy) === null
      const seen = window as unknown as { settledAt?: number; settledFor?: number }
      if (!isSettled) {
        seen.settledFor = 0
        return false
      }
      if ((seen.settledFor ?? 0) === 0) seen.settledAt = performance.now()
      seen.settledFor = (seen.settledFor ?? 0) + 1
      return seen.settledFor > frames ? (seen.settledAt ?? false) : false
    },
    { busy: STILL_BUSY, frames: 10 },
    { polling: 'raf' },
  )
  return Number(await handle.jsonValue())
}

const QUIET_MS = 400

/**
 * Types a text into the search field of a screen, and returns for each key the time from its event until the last change that
 * it made on the screen.
 */
export async function settlingMs(context: BrowserContext, url: string, text: string): Promise<number[]> {
  const page = await context.newPage()
  try {
    await page.goto(url)
    await whenSettled(page)
    await page.evaluate(() => {
      const times = { pressed: 0, changed: 0 }
      Object.assign(window, { times })
      window.addEventListener('keydown', () => (times.pressed = performance.now()), { capture: true })
      new MutationObserver(() => (times.changed = performance.now())).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
    })
    await page.getByRole('main').locator('input[type="search"]').focus()
    const taken: number[] = []
    for (const key of text) {
      await page.keyboard.press(key)
      taken.push(await quietAfterKey(page))
    }
    return taken
  } finally {
    await page.close()
  }
}

/** The time of the last change after a key, once nothing has changed for a while. */
async function quietAfterKey(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    (quiet) => {
      const { times } = window as unknown as { times: { pressed: number; changed: number } }
      const last = Math.max(times.changed, times.pressed)
      return performance.now() - last > quiet ? { ms: last - times.pressed } : false
    },
    QUIET_MS,
    { polling: 'raf' },
  )
  const { ms } = (await handle.jsonValue()) as { ms: number }
  return ms
}
