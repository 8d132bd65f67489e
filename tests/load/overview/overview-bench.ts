import type { Browser } from '@playwright/test'
import { z } from 'zod'
import { quantile } from '#tests/load/latency.ts'
import { apiClient, sessionCookie } from '#tests/setup/api-client.ts'
import { freePort } from '#tests/setup/free-port.ts'
import type { RunningServer } from '#tests/setup/server.ts'
import { oneOrigin } from './one-origin.ts'
import { machines, measures, timeOpening, type Opening } from './page-timing.ts'

/** The aims at 250 units and 52 campaigns: of the ratio to the static page, or in ms on the machine as it is. */
const aims: Readonly<Partial<Record<keyof Opening, { ratio: number } | { ms: number; slowMs?: number }>>> = {
  firstPaint: { ms: 150 },
  chartsVisible: { ratio: 1.2 },
  longestAfter: { ms: 100 },
  barsChanged: { ms: 100 },
  allSettled: { ms: 200 },
  interaction: { ms: 100, slowMs: 200 },
}

const summarySchema = z.object({ units: z.array(z.object({ kind: z.string() })) })
const pointsSchema = z.object({ points: z.array(z.unknown()) })

const median = (openings: readonly Opening[], measure: keyof Opening) =>
  quantile(
    openings.map((opening) => opening[measure]),
    0.5,
  )

function verdict(measure: keyof Opening, ms: number, ratio: number, isSlow: boolean): string {
  const aim = aims[measure]
  if (aim === undefined) return ''
  if ('ratio' in aim) return ratio <= aim.ratio ? 'kept' : 'missed'
  const most = isSlow ? aim.slowMs : aim.ms
  return most === undefined ? '' : ms <= most ? 'kept' : 'missed'
}

/**
 * How quickly Overview shows the province: beside a page written by hand that draws the same answers as plain SVG, by turns in one run, on
 * this machine and on one four times slower behind a slow 4G link.
 */
export async function benchOverview(browser: Browser, server: RunningServer, rounds: number): Promise<void> {
  const origin = await oneOrigin(server.url, await freePort())
  try {
    const cookie = await sessionCookie(server.url, 'admin', server.adminPassword)
    const api = apiClient(server.url, cookie)
    const summary = summarySchema.parse((await api.get('/api/summary')).body)
    const { points } = pointsSchema.parse((await api.get('/api/summary/directives')).body)
    const kind = summary.units[0]?.kind ?? ''
    console.log(`${summary.units.length} units, ${points.length} points of the timeline`)
    const [name = '', ...value] = cookie.split('=')
    const cookies = [
      {
        name,
        value: value.join('='),
        domain: '127.0.0.1',
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax' as const,
      },
    ]
    for (const machine of machines) {
      const openings = { overview: [] as Opening[], plain: [] as Opening[] }
      for (let round = 0; round < rounds; round += 1) {
        openings.overview.push(await timeOpening(browser, machine, { url: `${origin.url}/`, cookies, kind }))
        openings.plain.push(
          await timeOpening(browser, machine, { url: `${origin.url}/static-page.html`, cookies, kind }),
        )
      }
      console.log(`\n${machine.name}`)
      console.table(
        measures.map((measure) => {
          const own = median(openings.overview, measure)
          const plain = median(openings.plain, measure)
          const ratio = own / plain
          return {
            measure,
            Overview: Math.round(own),
            'static page': Math.round(plain),
            ratio: Number.isFinite(ratio) ? ratio.toFixed(2) : '–',
            aim: verdict(measure, own, ratio, machine.slowdown > 1),
          }
        }),
      )
    }
  } finally {
    await origin.close()
  }
}
