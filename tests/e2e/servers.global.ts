import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { findChromium } from '#tests/setup/chromium.ts'
import { sourcesOnDisk } from '#tests/setup/directions.ts'
import { startMockedServer } from '#tests/setup/mocked-server.ts'
import { startServer } from '#tests/setup/server.ts'
import { announce, findRealReport, signInEveryRole } from './demo-server.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** Starts what all tests share, and returns what stops it. */
export default async function startServers(): Promise<() => Promise<void>> {
  await refuseStaleBuild()
  // Once for all: the processes of the tests inherit where it was found.
  await findChromium()
  const [demo, mock] = await Promise.all([
    startServer({ entry: 'demo', adminPassword: DEMO_PASSWORD }),
    startMockedServer(),
  ])
  const cookies = await signInEveryRole(demo.url)
  const real = await findRealReport(demo.url, cookies.analyst)
  announce({ demo: { url: demo.url, cookies, ...real }, mock: { url: mock.url } })
  return async () => {
    await demo.stop()
    await mock.stop()
  }
}

/** The build that is tested must be of the sources as they are. */
async function refuseStaleBuild(): Promise<void> {
  const built = await stat(join(root, 'dist', 'index.html')).catch(() => null)
  if (built === null) throw new Error('there is no build to test: run "npm run build" first')
  const shipped = sourcesOnDisk(root).filter((path) => /^(src|domain)\//.test(path) && !/\.test\.tsx?$/.test(path))
  for (const path of shipped) {
    const { mtimeMs } = await stat(join(root, path))
    if (mtimeMs > built.mtimeMs) throw new Error(`${path} is newer than the build: run "npm run build" first`)
  }
}
