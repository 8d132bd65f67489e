import type { Browser, CDPSession, Cookie, Page } from '@playwright/test'

/** The machine that a page is opened on. */
export type Machine = { readonly name: string; readonly slowdown: number; readonly link: Link | null }
type Link = { readonly bytesPerSecond: number; readonly latencyMs: number }

export const machines: readonly Machine[] = [
  { name: 'as it is', slowdown: 1, link: null },
  { name: '4x slower, slow 4G', slowdown: 4, link: { bytesPerSecond: 1_600_000 / 8, latencyMs: 150 } },
]

/** What one opening of a page took; times in ms. */
export type Opening = {
  readonly bytes: number
  readonly firstPaint: number
  /** Until every chart of the first view has its marks. */
  readonly chartsVisible: number
  /** What tasks took beyond 50 ms each, until the page had been quiet. */
  readonly blocked: number
  /** The longest task after the charts were there. */
  readonly longestAfter: number
  /** From choosing a kind of unit until the bars, which were on screen, were other bars. */
  readonly barsChanged: number
  /** … until nothing of the page changed any more. */
  readonly allSettled: number
  /** The slowest answer to an interaction, as the browser reports it. */
  readonly interaction: number
}

export const measures = [
  'bytes',
  'firstPaint',
  'chartsVisible',
  'blocked',
  'longestAfter',
  'barsChanged',
  'allSettled',
  'interaction',
] as const satisfies readonly (keyof Opening)[]

/** What is noted in the page from its first moment on. */
type Notes = {
  charts: number | null
  tasks: { start: number; duration: number }[]
  interactions: number[]
  chosen: number
  bars: number | null
  changed: number
}
type Noted = { notes: Notes }

const QUIET_MS = 500

/** Opens `url` with nothing kept from before, chooses the kind `kind` of units, and says what it all took. */
export async function timeOpening(
  browser: Browser,
  machine: Machine,
  { url, cookies, kind }: { url: string; cookies: readonly Cookie[]; kind: string },
): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([...cookies])
  await context.addInitScript(takeNotes)
  // As when somebody comes back: the app asks for its first data at once only then.
  await context.addInitScript(() => localStorage.setItem('tong-hop.signed-in', 'yes'))
  const page = await context.newPage()
  try {
    const session = await context.newCDPSession(page)
    const bytes = await countBytes(session)
    await slowDown(session, machine)
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => (window as unknown as Noted).notes.charts !== null, null, { polling: 'raf' })
    await quiet(page, QUIET_MS * machine.slowdown)
    await page.evaluate(() => {
      const { notes } = window as unknown as Noted
      notes.interactions.length = 0
    })
    const arrived = bytes()
    await page.evaluate(() => document.querySelector('#chart-scans')?.scrollIntoView())
    await quiet(page, QUIET_MS * machine.slowdown)
    await choose(page, kind)
    await quiet(page, QUIET_MS * machine.slowdown)
    return { bytes: arrived, ...(await page.evaluate(sumUp)) }
  } finally {
    await context.close()
  }
}

async function countBytes(session: CDPSession): Promise<() => number> {
  let bytes = 0
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  return () => bytes
}

async function slowDown(session: CDPSession, { slowdown, link }: Machine): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  if (link === null) return
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: link.latencyMs,
    downloadThroughput: link.bytesPerSecond,
    uploadThroughput: link.bytesPerSecond,
  })
}

/** Chooses as a keyboard does, so that the browser counts it as an interaction. */
async function choose(page: Page, kind: string): Promise<void> {
  // The option above it is taken without anybody noticing; the key then leads from there to the wanted one.
  await page.evaluate((wanted) => {
    for (const select of document.querySelectorAll('select')) {
      const index = [...select.options].findIndex(({ value }) => value === wanted)
      if (index === -1) continue
      select.selectedIndex = index - 1
      select.focus({ preventScroll: true })
    }
  }, kind)
  await page.evaluate(() => {
    const { notes } = window as unknown as Noted
    const bars = () => document.querySelector('#chart-scans')?.innerHTML.length
    const before = bars()
    window.addEventListener('change', () => (notes.chosen = performance.now()), { capture: true, once: true })
    new MutationObserver((_, observer) => {
      if (bars() === before || notes.chosen === 0) return
      observer.disconnect()
      requestAnimationFrame(() => (notes.bars = performance.now()))
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => (window as unknown as Noted).notes.bars !== null, null, { polling: 'raf' })
}

async function quiet(page: Page, ms: number): Promise<void> {
  await page.waitForFunction((still) => performance.now() - (window as unknown as Noted).notes.changed > still, ms, {
    polling: 'raf',
  })
}

/** Runs in the page before anything else. */
function takeNotes(): void {
  const notes: Notes = { charts: null, tasks: [], interactions: [], chosen: 0, bars: null, changed: 0 }
  Object.assign(window, { notes })
  const observe = (type: string, options: object, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options })
  observe('longtask', {}, ({ startTime, duration }) => notes.tasks.push({ start: startTime, duration }))
  observe('event', { durationThreshold: 16 }, ({ duration }) => notes.interactions.push(duration))
  const charts = ['trend', 'qrCodes', 'scans', 'directives']
  const isDrawn = (chart: string) =>
    document.querySelector(`#chart-${chart} svg :is(path[d],rect[height],circle)`) !== null
  const look = () => {
    if (!charts.every(isDrawn)) return void requestAnimationFrame(look)
    // What was put in before this frame is painted with it.
    requestAnimationFrame(() => (notes.charts = performance.now()))
  }
  requestAnimationFrame(look)
  new MutationObserver(() => (notes.changed = performance.now())).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
}

/** Runs in the page when all is done. */
function sumUp(): Omit<Opening, 'bytes'> {
  const { notes } = window as unknown as Noted
  const charts = notes.charts ?? Number.NaN
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
  const before = notes.tasks.filter(({ start }) => start < notes.chosen - 1 || notes.chosen === 0)
  return {
    firstPaint: paint,
    chartsVisible: charts,
    blocked: before.reduce((sum, { duration }) => sum + duration - 50, 0),
    longestAfter: Math.max(0, ...before.filter(({ start }) => start > charts).map(({ duration }) => duration)),
    barsChanged: (notes.bars ?? Number.NaN) - notes.chosen,
    allSettled: notes.changed - notes.chosen,
    interaction: Math.max(0, ...notes.interactions),
  }
}
