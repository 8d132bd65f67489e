import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { atEndOfProcess } from './end-of-process.ts'
import { freePort } from './free-port.ts'
import { until } from './until.ts'

const root = resolve(import.meta.dirname, '..', '..')
const START_MS = 60_000

/** The app as Vite serves it, whose API answers in the browser itself. */
export type ViteServer = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string
  readonly stop: () => Promise<void>
}

type Mode = 'development' | 'production'

/** Runs a command of Vite that ends by itself, and fails with what it said if it fails. */
export async function runVite(mode: Mode, ...args: readonly string[]): Promise<void> {
  const { child, output } = spawnVite(mode, args)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`vite ${args.join(' ')} ended with ${code}:\n${output()}`)
}

/** Starts a command of Vite that serves, on a free port, and resolves once it answers. */
export async function serveWithVite(mode: Mode, ...args: readonly string[]): Promise<ViteServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { child, output, forget } = spawnVite(mode, [
    ...args,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--strictPort',
  ])
  const closed = once(child, 'close')
  const stop = async () => {
    child.kill('SIGTERM')
    await closed
    forget()
  }
  try {
    await until(url, START_MS, async () => {
      if (child.exitCode !== null) throw new Error(`the server ended:\n${output()}`)
      const answers = await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
      return answers ? true : null
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

function spawnVite(mode: Mode, args: readonly string[]) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: mode, API_URL: undefined },
  })
  let said = ''
  const keep = (chunk: Buffer) => (said += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const forget = atEndOfProcess(() => child.kill('SIGKILL'))
  child.once('close', forget)
  return { child, output: () => said, forget }
}
