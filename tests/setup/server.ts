import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { atEndOfProcess } from './end-of-process.ts'
import { freePort } from './free-port.ts'
import { until } from './until.ts'

const root = resolve(import.meta.dirname, '..', '..')
const START_MS = 60_000

/** The real server in a process of its own. */
export type RunningServer = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string
  /** Of the first administrator, `admin`. */
  readonly adminPassword: string
  readonly dataDir: string
  readonly pid: number
  /** What it has printed so far. */
  readonly output: () => string
  /** Ends it as an operator would, and removes its data folder when that was made for it. */
  readonly stop: () => Promise<void>
  /** `kill -9`: nothing in the process can notice. The data stay. */
  readonly kill: () => Promise<void>
}

export type ServerOptions = {
  /** `main`: as `npm start`. `demo`: as `npm run demo`, with the sample province. */
  readonly entry?: 'main' | 'demo'
  /** Where its data are; a temporary folder unless given. */
  readonly dataDir?: string
  readonly databaseUrl?: string
  readonly adminPassword?: string
  /** Where it listens, to come back at the address that it had; a free port unless given. */
  readonly port?: number
  readonly environment?: Readonly<Record<string, string>>
  /** A program and its arguments that runs the server's command line given after them. */
  readonly under?: readonly string[]
}

/** Starts the server on a free port, and resolves once it answers `/api/healthz`. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { entry = 'main', databaseUrl } = options
  const adminPassword = options.adminPassword ?? randomBytes(12).toString('base64url')
  const ownFolder = options.dataDir === undefined ? await realpath(await mkdtemp(join(tmpdir(), 'server-'))) : null
  const dataDir = options.dataDir ?? ownFolder ?? ''
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`

  const commandLine = [...(options.under ?? []), process.execPath, join('server', 'node', `${entry}.ts`)]
  const child = spawn(commandLine[0] ?? process.execPath, commandLine.slice(1), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      ADMIN_PASSWORD: adminPassword,
      DATABASE_URL: databaseUrl,
      ...options.environment,
    },
  })
  const output = listen(child)
  const forget = atEndOfProcess(() => {
    child.kill('SIGKILL')
    if (ownFolder !== null) rmSync(ownFolder, { recursive: true, force: true, maxRetries: 5 })
  })
  const kill = async () => {
    await ended(child, 'SIGKILL')
  }
  const stop = async () => {
    await ended(child, 'SIGTERM')
    forget()
    if (ownFolder !== null) await rm(ownFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await until(`${url}/api/healthz`, START_MS, async () => {
      if (hasEnded(child)) throw new Error(`the server ended (${child.exitCode ?? child.signalCode}):\n${output()}`)
      return (await isHealthy(url)) ? true : null
    })
  } catch (error) {
    await kill()
    await stop()
    throw error
  }
  return { url, adminPassword, dataDir, pid: child.pid ?? 0, output, stop, kill }
}

/** Whether the server at `url` says that its storage answers. */
export async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/api/healthz`).then(
    async (response) => (await response.text()) !== '' && response.ok,
    () => false,
  )
}

function listen(child: ChildProcess): () => string {
  let said = ''
  const keep = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000))
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => said
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return Promise.resolve()
  return new Promise((settle) => {
    child.once('exit', () => settle())
    child.kill(signal)
  })
}
