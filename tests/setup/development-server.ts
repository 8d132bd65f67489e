import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { atEndOfProcess } from './end-of-process.ts'
import { freePort } from './free-port.ts'
import { until } from './until.ts'

const root = resolve(import.meta.dirname, '..', '..')
const START_MS = 60_000

/** The app as `npm run dev` serves it, whose API answers in the browser itself. */
export type DevelopmentServer = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string
  readonly stop: () => Promise<void>
}

export async function startDevelopmentServer(): Promise<DevelopmentServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, '--host', '127.0.0.1', '--port', String(port), '--strictPort'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'development', API_URL: undefined },
  })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const closed = new Promise<void>((settle) => child.once('close', () => settle()))
  const forget = atEndOfProcess(() => child.kill('SIGKILL'))
  const stop = async () => {
    child.kill('SIGTERM')
    await closed
    forget()
  }
  try {
    await until(url, START_MS, async () => {
      if (child.exitCode !== null) throw new Error(`the development server ended:\n${output}`)
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
