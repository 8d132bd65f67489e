import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Locale } from '#domain/model/locale.ts'
import type { Scenario } from '#mocks/scenario.ts'
import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { chromiumLaunch } from '#tests/setup/chromium.ts'
import { startMockedServer } from '#tests/setup/mocked-server.ts'
import { startServer } from '#tests/setup/server.ts'
import { announce, demo, demoUnitId, enter, findRealReport, signInEveryRole } from './demo-server.ts'
import { enterMock } from './mock-page.ts'
import { screens } from './screens.ts'
import { remember, settled } from './watched-test.ts'

/**
 * `npm run screenshots`: every screen, desktop and phone, in both languages, light and dark, and with 0, 1, 40 and 250 units,
 * into `screenshots/` (not kept); the few that the README shows, into `docs/screenshots/`. Needs a build. With `-- --readme`,
 * only the latter.
 */
const onlyForReadme = process.argv.includes('--readme')
const root = resolve(import.meta.dirname, '..', '..')
const everything = join(root, 'screenshots')
const forReadme = join(root, 'docs', 'screenshots')

const windows = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} satisfies Record<string, BrowserContextOptions>
const languages: readonly Locale[] = ['vi', 'en']
const schemes = ['light', 'dark'] as const
const sizes: readonly Scenario[] = ['empty', 'units-1', 'units-40', 'units-250']
const screensBySize = { overview: '/', units: '/units', intake: '/intake' }

/** Between the last thing on a picture and its edge, in pixels. */
const MARGIN = 8

const always: BrowserContextOptions = { reducedMotion: 'reduce', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }

async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  language: Locale,
  picture: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...always, ...options })
  await remember(context, 'tong-hop.language', language)
  await picture(await context.newPage())
  await context.close()
}

/** Every screen of the demonstration, in every window, language and scheme. */
async function pictureScreens(browser: Browser): Promise<void> {
  for (const [window, options] of Object.entries(windows)) {
    for (const language of languages) {
      for (const { name, as, path } of screens) {
        await withPage(browser, options, language, async (page) => {
          if (as === null) await page.goto(`${demo().url}${path()}`)
          else await enter(page, as, path())
          for (const colorScheme of schemes) {
            await page.emulateMedia({ colorScheme })
            await settled(page)
            await page.screenshot({
              path: join(everything, `${name}-${window}-${language}-${colorScheme}.png`),
              fullPage: true,
            })
          }
        })
      }
    }
  }
}

/** The screens whose look depends on how many units there are. A page is filled once, and then looked at in every way. */
async function pictureSizes(browser: Browser): Promise<void> {
  for (const size of sizes) {
    for (const language of languages) {
      await withPage(browser, windows.desktop, language, async (page) => {
        await enterMock(page, size, '/')
        for (const [name, path] of Object.entries(screensBySize)) {
          await goWithin(page, path)
          for (const [window, { viewport }] of Object.entries(windows)) {
            await page.setViewportSize(viewport)
            for (const colorScheme of schemes) {
              await page.emulateMedia({ colorScheme })
              await settled(page)
              const file = `${name}-${size}-${window}-${language}-${colorScheme}.png`
              await page.screenshot({ path: join(everything, file), fullPage: true })
            }
          }
        }
      })
    }
  }
}

/** Goes to another address of the app without loading the page again, which would fill it anew. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

/** What the README shows: the upper part of the screens that say most: one window, or down to the end of a figure. */
async function pictureForReadme(browser: Browser): Promise<void> {
  const { desktop, phone } = windows
  const overview = `/?campaign=${demo().campaignId}`
  const pictures = [
    { name: 'overview', window: desktop, path: overview, endOf: 'figure >> nth=0' },
    { name: 'intake', window: desktop, path: `/intake/${demo().letterId}`, endOf: null },
    { name: 'unit', window: desktop, path: `/units/${demoUnitId}`, endOf: null },
    { name: 'overview-phone', window: phone, path: overview, endOf: null },
  ]
  for (const { name, window, path, endOf } of pictures) {
    await withPage(browser, { ...window, colorScheme: 'light' }, 'vi', async (page) => {
      await enter(page, 'analyst', path)
      await settled(page)
      const end = endOf === null ? null : await page.locator(endOf).boundingBox()
      const { width, height } = window.viewport
      await page.setViewportSize({ width, height: end === null ? height : Math.ceil(end.y + end.height + MARGIN) })
      await page.screenshot({ path: join(forReadme, `${name}.png`) })
    })
  }
}

await rm(everything, { recursive: true, force: true })
await mkdir(everything, { recursive: true })
const server = await startServer({ entry: 'demo', adminPassword: DEMO_PASSWORD })
const mocked = await startMockedServer()
const browser = await chromium.launch(await chromiumLaunch())
try {
  const cookies = await signInEveryRole(server.url)
  const real = await findRealReport(server.url, cookies.analyst)
  announce({ demo: { url: server.url, cookies, ...real }, mock: { url: mocked.url } })
  await pictureForReadme(browser)
  if (!onlyForReadme) {
    await pictureScreens(browser)
    await pictureSizes(browser)
  }
} finally {
  await browser.close()
  await mocked.stop()
  await server.stop()
}
console.log(`${onlyForReadme ? '' : `every screen: ${everything}\n`}for the README: ${forReadme}`)
