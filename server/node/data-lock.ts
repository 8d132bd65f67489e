import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const SQLITE_BUSY = 5
const busySchema = z.object({ errcode: z.literal(SQLITE_BUSY) })

/** Held as long as the process lives: the system itself lets go of it, also after `kill -9`. */
export type DataLock = { readonly release: () => void }

/**
 * Keeps a second server off a folder with an embedded database: null when another process holds it. SQLite's own lock on a
 * file beside the database does the work, because Node has no call for file locks.
 */
export function lockData(dataDir: string): DataLock | null {
  const lock = new DatabaseSync(join(dataDir, 'server.lock'))
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (busySchema.safeParse(error).success) return null
    throw error
  }
  return { release: () => lock.close() }
}
