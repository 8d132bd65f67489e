import { execFile } from 'node:child_process'
import { mkdtemp, realpath, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startServer, type RunningServer, type ServerOptions } from '#tests/setup/server.ts'

const run = promisify(execFile)

/** Room for the tables and the unit directory, and for little more. */
const DISK = '8m'
const SPARE_BYTES = 1_500_000
/** In the 512-byte blocks of `ulimit`: about 1.5 MB for the largest file. */
const LARGEST_FILE = '3000'

/** A place for data that soon has no room left. */
export type SmallDisk = {
  readonly kind: 'disk' | 'file size limit'
  readonly start: (options: Pick<ServerOptions, 'adminPassword'>) => Promise<RunningServer>
  /** Makes room again, and gives the server to go on with: the same one, unless only another start can lift the limit. */
  readonly relieve: (server: RunningServer) => Promise<RunningServer>
  readonly remove: () => Promise<void>
}

/** A file system in memory with a few megabytes where we may mount one, else a limit on how large a file may grow. */
export async function smallDisk(): Promise<SmallDisk> {
  const dataDir = await realpath(await mkdtemp(join(tmpdir(), 'small-disk-')))
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', dataDir]).then(
    () => true,
    () => false,
  )
  return mounted ? onSmallFileSystem(dataDir) : underFileSizeLimit(dataDir)
}

function onSmallFileSystem(dataDir: string): SmallDisk {
  const filler = join(dataDir, 'filler')
  return {
    kind: 'disk',
    start: async ({ adminPassword = '' }) => {
      const server = await startServer({ dataDir, adminPassword })
      const { bavail, bsize } = await statfs(dataDir)
      await writeFile(filler, new Uint8Array(bavail * bsize - SPARE_BYTES))
      return server
    },
    relieve: async (server) => {
      await rm(filler)
      return server
    },
    remove: async () => {
      await run('umount', [dataDir])
      await rm(dataDir, { recursive: true })
    },
  }
}

function underFileSizeLimit(dataDir: string): SmallDisk {
  const limited = ['sh', '-c', `ulimit -f ${LARGEST_FILE}; exec "$0" "$@"`]
  return {
    kind: 'file size limit',
    start: ({ adminPassword = '' }) => startServer({ dataDir, adminPassword, under: limited }),
    relieve: async (server) => {
      await server.stop()
      return startServer({ dataDir, adminPassword: server.adminPassword })
    },
    remove: () => rm(dataDir, { recursive: true }),
  }
}
