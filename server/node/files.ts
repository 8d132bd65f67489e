import { randomUUID, webcrypto } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { FileStore } from '#server/deps.ts'

const UNFINISHED = 'unfinished'
const DAY_MS = 86_400_000
const validHash = /^[0-9a-f]{64}$/

/** Hashes beside the thread that serves everybody. */
const sha256 = async (bytes: Uint8Array) =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')

const errorCodeSchema = z.object({ code: z.string() })
const hasCode = (error: unknown, code: string) => errorCodeSchema.safeParse(error).data?.code === code

/** Makes what was renamed into a folder stay there through a power cut. Windows has no such call, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readIfKept(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Removes what uploads left behind that a crash cut short; younger ones may belong to another server process. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > DAY_MS) await rm(path, { force: true })
  }
}

/**
 * Original files under `root`, each named by its content: `ab/abcdef…`. A file appears under its name only once it is whole
 * and on the medium, and is checked against its name whenever it is read.
 */
export async function openFileStore(root: string): Promise<FileStore> {
  const unfinished = join(root, UNFINISHED)
  await mkdir(unfinished, { recursive: true })
  await removeUnfinished(unfinished)
  const folderOf = (hash: string) => join(root, hash.slice(0, 2))

  return {
    async put(bytes) {
      const hash = await sha256(bytes)
      const folder = folderOf(hash)
      const path = join(folder, hash)
      const kept = await readIfKept(path)
      if (kept === null || (await sha256(kept)) !== hash) {
        await mkdir(folder, { recursive: true })
        const temporary = join(unfinished, randomUUID())
        await writeSafely(temporary, bytes)
        await rename(temporary, path)
      }
      await syncFolder(folder)
      await syncFolder(root)
      return { hash, size: bytes.byteLength }
    },

    async get(hash) {
      if (!validHash.test(hash)) return null
      const bytes = await readIfKept(join(folderOf(hash), hash))
      if (bytes !== null && (await sha256(bytes)) !== hash) throw new Error(`the kept file ${hash} is damaged`)
      return bytes
    },
  }
}
