import type { Browser, BrowserContext } from '@playwright/test'
import { z } from 'zod'
import { apiClient, sessionCookie } from '#tests/setup/api-client.ts'
import type { RunningServer } from '#tests/setup/server.ts'
import { quantile } from './latency.ts'
import { openingMs, settlingMs } from './screen-times.ts'

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
      Comparison: `/compare?units=${report?.unitId ?? 'so-y-te'},so-cong-thuong,huyen-ly-son,thanh-pho-quang-ngai`,
      Presentation: '/present',
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

async function benchScreens(full: Side, empty: Side, rounds: number) {
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

async function benchSearches(full: Side, rounds: number) {
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

/** How quickly every screen opens, beside the same screen on an empty database by turns, and how quickly searches answer. */
export async function benchAllScreens(
  browser: Browser,
  servers: { full: RunningServer; empty: RunningServer },
  rounds: number,
) {
  const full = await sideOf(browser, servers.full)
  const empty = await sideOf(browser, servers.empty)
  const opened = await benchScreens(full, empty, rounds)
  console.table(
    opened.map(({ screen, ms, beside }) => ({
      screen,
      opens: inMs(ms),
      'on an empty database': inMs(beside),
      ratio: asRatio(ms, beside),
      aim: ms <= MOST_MS ? 'kept' : 'missed',
    })),
  )
  const searched = await benchSearches(full, rounds)
  console.table(
    searched.map(({ screen, ms, slowest }) => ({
      'search on': screen,
      'a key is answered within': inMs(ms),
      slowest: inMs(slowest),
      aim: ms <= MOST_FILTER_MS ? 'kept' : 'missed',
    })),
  )
  await full.context.close()
  await empty.context.close()
}
