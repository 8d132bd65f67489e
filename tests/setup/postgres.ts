import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { chmod, chown, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { atEndOfProcess } from './end-of-process.ts'
import { freePort } from './free-port.ts'
import { accountForPostgres, copyBinaries, type Account } from './postgres-binaries.ts'

/** A real PostgreSQL of its own, on 127.0.0.1, with its data in a temporary folder. */
export type Postgres = {
  /** Of the database `postgres`, as superuser; the same after a `stop` and `start`. */
  readonly url: string
  /** Stops the server and keeps its data. */
  readonly stop: () => Promise<void>
  /** Starts it again on the same port. */
  readonly start: () => Promise<void>
  /** Stops it and removes all of it. */
  readonly remove: () => Promise<void>
}

/** It need not survive a power cut, only be fast; the connections are those of several servers and a test at once. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
}

/** Sorted by Vietnamese rules, as on a server here; the password is asked for. */
const initdbFlags = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=vi',
  '--no-sync',
]

export async function startPostgres(): Promise<Postgres> {
  const account = await accountForPostgres()
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'postgres-')))
  let server: ChildProcess | null = null
  const data = join(folder, 'data')
  const forget = atEndOfProcess(() => {
    const stopNow = ['stop', '--pgdata', data, '--mode', 'immediate', '--silent']
    spawnSync(join(folder, 'native', 'bin', 'pg_ctl'), stopNow, { ...account, cwd: folder })
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const stop = async () => {
    if (server !== null) await ended(server, 'SIGINT')
    server = null
  }
  const remove = async () => {
    await stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    forget()
  }
  try {
    await chmod(folder, 0o755)
    const programs = await copyBinaries(folder)
    const password = await initialise(folder, programs, data, account)
    const port = await freePort()
    const start = async () => {
      server = await serve(programs, data, port, account)
    }
    await start()
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop, start, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Creates an empty database beside the one of `url`, and returns its URL. */
export async function createDatabase(url: string): Promise<string> {
  const name = `t${randomBytes(8).toString('hex')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  const created = new URL(url)
  created.pathname = `/${name}`
  return created.href
}

/** Lays the database cluster, and returns the superuser's password. */
async function initialise(folder: string, programs: string, data: string, account: Account): Promise<string> {
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account !== null) {
    await chown(passwordFile, account.uid, account.gid)
    await chown(folder, account.uid, account.gid)
  }
  const child = spawn(join(programs, 'initdb'), [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...initdbFlags], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = listen(child)
  const code = await new Promise((settle) => child.once('close', settle).once('error', settle))
  if (code !== 0) throw new Error(`initdb failed (${String(code)}): ${said()}`)
  return password
}

/** Resolves once the server answers. */
function serve(programs: string, data: string, port: number, account: Account): Promise<ChildProcess> {
  const flags = Object.entries({ ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...flags], {
    ...account,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = listen(child)
  return new Promise((resolve, reject) => {
    child.stderr.on('data', () => {
      if (said().includes('database system is ready to accept connections')) resolve(child)
    })
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`postgres ended (${code ?? 'killed'}): ${said()}`)))
  })
}

/** Collects what a program says on its error stream, at most the last few thousand characters. */
function listen(child: ChildProcess): () => string {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  return () => said
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('close', () => resolve())
    child.kill(signal)
  })
}
