import { rmSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEndOfProcess } from './end-of-process.ts'
import { runVite, serveWithVite, type ViteServer } from './vite-server.ts'

/** Builds the app as it ships but with the API answering in the browser, by scenario, as under development; and serves that. */
export async function startMockedServer(): Promise<ViteServer> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'mocked-')))
  const forget = atEndOfProcess(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const remove = async () => {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    forget()
  }
  const build = ['--mode', 'mocked', '--outDir', folder]
  try {
    await runVite('production', 'build', ...build)
    const server = await serveWithVite('production', 'preview', ...build)
    return {
      url: server.url,
      stop: async () => {
        await server.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}
