import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { demo, enter } from './demo-server.ts'
import { recordTraffic, type Transfer } from './traffic.ts'
import { expect, remember, settled, test } from './watched-test.ts'

/** All that the first view of Overview may bring over the wire, in bytes: page, scripts, styles, data. */
const BUDGET = 300_000
/** Smaller than this, compressing gains nothing. */
const WORTH_COMPRESSING = 1024

const dist = resolve(import.meta.dirname, '..', '..', 'dist')

test.describe('the first view of Overview, production build, as served', { tag: '@once' }, () => {
  test('comes to at most 300 KB in all, from no other host', async ({ page }, testInfo) => {
    const transfers = await firstView(page)
    const total = transfers.reduce((sum, { bytes }) => sum + bytes, 0)
    const list = transfers.map(({ bytes, kind, url }) => `${String(bytes).padStart(8)} ${kind} ${url}`).join('\n')
    await testInfo.attach('transfers', { body: `${list}\n${total} in all`, contentType: 'text/plain' })
    console.log(`first view of Overview: ${(total / 1000).toFixed(1)} KB in ${transfers.length} requests`)
    expect(total, list).toBeLessThanOrEqual(BUDGET)
    expect(transfers.map(({ url }) => new URL(url).origin)).toEqual(transfers.map(() => demo().url))
    expect(transfers.filter(({ finishedAt }) => finishedAt === null)).toEqual([])
    // A leader has nothing to do there, and so brings none of it.
    expect(transfers.filter(({ url }) => url.includes('queue'))).toEqual([])
    // What makes files of charts comes when somebody reaches for it.
    expect(transfers.filter(({ url }) => url.includes('late-tools'))).toEqual([])
  })

  test('asks for its data while the scripts are still loading', async ({ page }) => {
    const transfers = await firstView(page)
    const scriptsDone = Math.max(...transfers.filter(isScript).map(({ finishedAt }) => finishedAt ?? 0))
    for (const path of ['/api/session', '/api/summary', '/api/summary/trend', '/api/summary/directives/marks']) {
      const asked = transfers.filter(({ url }) => new URL(url).pathname === path)
      expect(
        asked.map(({ startedAt }) => startedAt < scriptsDone),
        path,
      ).toEqual([true])
    }
  })

  test('has its text compressed, and its hashed files cached for good', async ({ page }) => {
    const transfers = await firstView(page)
    const text = transfers.filter(({ headers }) => /text|javascript|json|svg/.test(headers['content-type'] ?? ''))
    const worth = text.filter(({ bytes, headers }) => bytes > WORTH_COMPRESSING || 'content-encoding' in headers)
    expect(worth.length).toBeGreaterThan(5)
    for (const { url, headers } of worth) expect(headers['content-encoding'], url).toMatch(/^(br|gzip|zstd)$/)
    const hashed = transfers.filter(({ url }) => new URL(url).pathname.startsWith('/assets/'))
    expect(hashed.length).toBeGreaterThan(2)
    for (const { url, headers } of hashed) expect(headers['cache-control'], url).toContain('immutable')
    const [first] = transfers
    expect(first?.headers['cache-control']).not.toContain('immutable')
  })
})

test.describe('the code of charts', { tag: '@once' }, () => {
  test.use({ provoked: [/ERR_FAILED|preload/] })

  test('is in files of its own: the shell and other screens work where it never arrives', async ({ page }) => {
    const chartFiles = (await builtFilesWith('recharts-')).filter((name) => name.endsWith('.js'))
    expect(chartFiles).not.toEqual([])
    await page.route(
      ({ pathname }) => chartFiles.includes(pathname.slice(1)),
      (route) => route.abort(),
    )
    await page.goto(`${demo().url}/sign-in`)
    await settled(page)
    await enter(page, 'analyst', '/intake')
    await settled(page)
    await expect(page.getByRole('navigation', { name: 'Các mục' })).toBeVisible()
  })
})

test.describe('before any script runs', { tag: '@once' }, () => {
  test.use({ javaScriptEnabled: false })

  test('index.html paints a skeleton by itself', async ({ page }) => {
    await page.goto(demo().url)
    const painted = page.locator('#root > *')
    await expect(painted.first()).toBeVisible()
    const box = await painted.first().boundingBox()
    expect(box?.width).toBeGreaterThan(1000)
    expect(box?.height).toBeGreaterThan(300)
  })
})

test('a production build holds nothing of the mock', { tag: '@once' }, async () => {
  for (const trace of ['mockServiceWorker', 'setupWorker', 'sqlite3', 'msw/']) {
    expect(await builtFilesWith(trace), trace).toEqual([])
  }
  const names = await readdir(dist, { recursive: true })
  expect(names.filter((name) => /mock|msw|sqlite|\.wasm$/i.test(name))).toEqual([])
})

/** Opens Overview for a leader, in a browser that was signed in before but has nothing cached, and waits until its charts are drawn. */
async function firstView(page: Page): Promise<readonly Transfer[]> {
  await remember(page.context(), 'tong-hop.signed-in', 'yes')
  const transfers = await recordTraffic(page)
  await enter(page, 'leader', '/')
  await settled(page)
  await expect(page.locator('figure .recharts-surface').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  return transfers
}

function isScript({ kind, url }: Transfer): boolean {
  return kind === 'Script' || new URL(url).pathname.endsWith('.js')
}

/** Files of the build, as paths in it, whose text contains `text`. */
async function builtFilesWith(text: string): Promise<string[]> {
  const names = await readdir(dist, { recursive: true })
  const found: string[] = []
  for (const name of names.filter((name) => /\.(js|css|html)$/.test(name))) {
    if ((await readFile(join(dist, name), 'utf8')).includes(text)) found.push(name.replaceAll('\\', '/'))
  }
  return found
}
