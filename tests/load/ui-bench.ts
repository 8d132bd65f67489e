import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { chromiumLaunch } from '#tests/setup/chromium.ts'
import { startServer, type RunningServer } from '#tests/setup/server.ts'
import { fillProvince } from './fill-province.ts'
import { benchOverview } from './overview/overview-bench.ts'
import { benchAllScreens } from './screens-bench.ts'

/**
 * How quickly screens open and answer on the production build, with `npm run bench:ui`. Words after it (`-- 250 52 5 folder`): units,
 * campaigns, rounds, and a folder in which the filled province is kept, to be filled only once. Without any: a province as it is, and
 * a large one.
 */
const [units, campaigns, rounds = 5] = process.argv.slice(2, 5).map(Number)
const keptIn = process.argv[5]
const sizes =
  units === undefined || campaigns === undefined
    ? [
        { units: 40, campaigns: 12 },
        { units: 250, campaigns: 52 },
      ]
    : [{ units, campaigns }]

type Size = (typeof sizes)[number]

async function benchProvince(browser: Browser, size: Size): Promise<void> {
  const folder = keptIn ?? (await realpath(await mkdtemp(join(tmpdir(), 'ui-bench-'))))
  const servers: RunningServer[] = []
  try {
    if (!existsSync(join(folder, 'tong-hop.sqlite'))) {
      console.log(`\nfilling a province of ${size.units} units with ${size.campaigns} campaigns …`)
      await mkdir(folder, { recursive: true })
      await fillProvince(folder, size.units, size.campaigns)
    }
    const full = await startServer({ dataDir: folder, adminPassword: DEMO_PASSWORD })
    servers.push(full)
    const empty = await startServer()
    servers.push(empty)
    await benchAllScreens(browser, { full, empty }, rounds)
    await benchOverview(browser, full, rounds)
  } finally {
    for (const server of servers) await server.stop()
    if (keptIn === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const browser = await chromium.launch(await chromiumLaunch())
try {
  for (const size of sizes) await benchProvince(browser, size)
} finally {
  await browser.close()
}
