import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { z } from 'zod'
import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { apiClient, sessionCookie } from '#tests/setup/api-client.ts'
import { chromiumLaunch } from '#tests/setup/chromium.ts'
import { startServer, type RunningServer } from '#tests/setup/server.ts'
import { fillProvince } from './fill-province.ts'
import { quantile } from './latency.ts'
import { openingMs, settlingMs } from './screen-times.ts'

/**
 * How quickly screens open and filters answer with `npm run bench:ui -- 250 52`: so many units and campaigns on the production
 * build, beside the same screens of the same build on an empty database, by turns in one run.
 */
const [units = 250, campaigns = 52, rounds = 5] = process.argv.slice(2, 5).map(Number)
/** A fourth word names a folder in which the province is kept: it is filled only once. */
const keptIn = process.argv[5]

/** The aims, of a machine with two cores that does nothing else. */
const MOST_MS = 1000
const MOST_FILTER_MS = 100

const listSchema = z.object({ items: z.array(z.object({ id: z.string(), unitId: z.string() })) })

type Side = { readonly url: string; readonly context: BrowserContext; readonly paths: Readonly<Record<string, string>> }

async function sideOf(browser: Browser, server: RunningServer): Promise<Side> {
  const cookie = await sessionCookie(server.url, 'admin', server.adminPassword)
  const [name = '', ...value] = cookie.split('=')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await context.addCookies([{ name, value: value.join('='), url: server.url }])
  const { items } = listSchema.parse((await apiClient(server.url, cookie).get('/api/reports?limit=1')).body)
  const [report] = items
  return {
    url: server.url,
    context,
    paths: {
      Overview: '/',
      'Work queue': '/queue',
      Progress: '/progress',
      Intake: '/intake',
      Directives: '/directives',
      Recommendations: '/recommendations',
      Units: '/units',
      Unit: `/units/${report?.unitId ?? 'so-cong-thuong'}`,
      Campaigns: '/campaigns',
      History: '/history',
      ...(report === undefined ? {} : { Report: `/reports/${report.id}` }),
    },
  }
}

/** What is typed into a search field, and where. */
const searches = { Progress: 'mau', Units: 'mau', Directives: 'bien', Recommendations: 'in' } as const

const median = (values: readonly number[]) => quantile(values, 0.5)
const inMs = (ms: number | undefined) => (ms === undefined ? '–' : `${ms.toFixed(0)} ms`)
const asRatio = (a: number, b: number | undefined) => (b === undefined ? '–' : (a / b).toFixed(2))

async function benchScreens(full: Side, empty: Side) {
  const rows = []
  for (const [screen, path] of Object.entries(full.paths)) {
    const times = { full: [] as number[], empty: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      times.full.push(await openingMs(full.context, `${full.url}${path}`))
      const emptyPath = empty.paths[screen]
      if (emptyPath !== undefined) times.empty.push(await openingMs(empty.context, `${empty.url}${emptyPath}`))
    }
    const ms = median(times.full)
    const beside = times.empty.length === 0 ? undefined : median(times.empty)
    rows.push({ screen, ms, beside })
  }
  return rows
}

async function benchSearches(full: Side) {
  const rows = []
  for (const [screen, text] of Object.entries(searches)) {
    const path = full.paths[screen] ?? ''
    const times = []
    for (let round = 0; round < rounds; round += 1) {
      times.push(...(await settlingMs(full.context, `${full.url}${path}`, text)))
    }
    rows.push({ screen, ms: median(times), slowest: Math.max(...times) })
  }
  return rows
}

const folder = keptIn ?? (await realpath(await mkdtemp(join(tmpdir(), 'ui-bench-'))))
const browser = await chromium.launch(await chromiumLaunch())
const servers: RunningServer[] = []
try {
  if (!existsSync(join(folder, 'tong-hop.sqlite'))) {
    console.log(`filling a province of ${units} units with ${campaigns} campaigns …`)
    await mkdir(folder, { recursive: true })
    await fillProvince(folder, units, campaigns)
  }
  servers.push(await startServer({ dataDir: folder, adminPassword: DEMO_PASSWORD }), await startServer())
  const [fullServer, emptyServer] = servers
  if (fullServer === undefined || emptyServer === undefined) throw new Error('two servers were started')
  const full = await sideOf(browser, fullServer)
  const empty = await sideOf(browser, emptyServer)
  const opened = await benchScreens(full, empty)
  console.table(
    opened.map(({ screen, ms, beside }) => ({
      screen,
      opens: inMs(ms),
      'on an empty database': inMs(beside),
      ratio: asRatio(ms, beside),
      aim: ms <= MOST_MS ? 'kept' : 'missed',
    })),
  )
  const searched = await benchSearches(full)
  console.table(
    searched.map(({ screen, ms, slowest }) => ({
      'search on': screen,
      'a key is answered within': inMs(ms),
      slowest: inMs(slowest),
      aim: ms <= MOST_FILTER_MS ? 'kept' : 'missed',
    })),
  )
} finally {
  await browser.close()
  for (const server of servers) await server.stop()
  if (keptIn === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
