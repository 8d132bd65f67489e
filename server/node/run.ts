import { fileURLToPath } from 'node:url'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { listen } from './listen.ts'
import type { Settings } from './settings.ts'
import { openStaticFiles } from './static.ts'
import { openWorld } from './world.ts'

const builtApp = fileURLToPath(new URL('../../dist', import.meta.url))

/** Ends the start with one line that says why. */
export function refuseToStart(reason: string): never {
  console.error(`Tổng Hợp did not start: ${reason}`)
  process.exit(1)
}

/**
 * Serves the app until it is told to stop. `prepare` fills the database while requests wait, and returns lines to print;
 * `cleanUp` runs last, however it ends.
 */
export async function run(
  settings: Settings,
  prepare: (deps: Deps) => Promise<readonly string[]>,
  cleanUp: () => Promise<void> = async () => {},
): Promise<void> {
  const refuse = async (reason: string): Promise<never> => {
    await cleanUp()
    return refuseToStart(reason)
  }
  const staticFiles = await openStaticFiles(builtApp)
  if (staticFiles === null) return refuse('the app is not built yet; run "npm run build" first')
  const world = await openWorld(settings, quangNgai.id)
  if (typeof world === 'string') return refuse(world)

  const { promise: ready, resolve: open } = Promise.withResolvers<ReturnType<typeof createApp>>()
  const listening = await listen(settings, async (request) => (await ready).fetch(request), staticFiles)
  if (typeof listening === 'string') {
    await world.close()
    return refuse(listening)
  }
  const stop = async () => {
    await listening.stop()
    await world.close()
    await cleanUp()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())

  const lines = await prepare(world.deps).catch(async (error: unknown) => {
    world.deps.logError(error)
    return refuse('its data could not be prepared; the trouble is printed above')
  })
  open(createApp(world.deps))
  console.log([`Tổng Hợp: ${listening.url}`, ...lines].join('\n'))
}
