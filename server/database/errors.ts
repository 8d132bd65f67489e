import { z } from 'zod'

/** What node:sqlite (`errcode`), SQLite's WASM build (`resultCode`), pg and Node's sockets (`code`) say of a failure. */
const databaseErrorSchema = z.object({
  message: z.string().optional(),
  code: z.string().optional(),
  errcode: z.number().optional(),
  resultCode: z.number().optional(),
})

type DatabaseError = z.infer<typeof databaseErrorSchema>

const parsed = (error: unknown): DatabaseError => databaseErrorSchema.safeParse(error).data ?? {}

/** Unique violation, serialization failure, deadlock. */
const POSTGRES_OVERTAKEN = new Set(['23505', '40001', '40P01'])
/** Primary key and unique violation. */
const SQLITE_OVERTAKEN = new Set([1555, 2067])

/**
 * Whether a transaction failed because another one was faster: it took the same key, or the same rows. Run again, it sees
 * what the other one did.
 */
export function wasOvertaken(error: unknown): boolean {
  const { code, errcode, resultCode } = parsed(error)
  return (code !== undefined && POSTGRES_OVERTAKEN.has(code)) || SQLITE_OVERTAKEN.has(errcode ?? resultCode ?? 0)
}

/** Connection lost (08), out of resources (53), shutting down or starting (57P), or no connection at all. */
const POSTGRES_AWAY =
  /^(08...|53...|57P0[1-3]|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/
/** pg has no codes for connections that end or take too long. */
const PG_AWAY =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i
/** Busy, input or output error, full, cannot open; the rest of the code says more. */
const SQLITE_AWAY = new Set([5, 10, 13, 14])

/** What a file system says that is full, over its limits, read-only or broken: the folder of original files. */
const FILES_AWAY = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'])

/** Whether the storage is away or cannot write at the moment: nothing is wrong with what was asked. */
export function isAway(error: unknown): boolean {
  const { code, errcode, resultCode, message } = parsed(error)
  if (code !== undefined && (POSTGRES_AWAY.test(code) || FILES_AWAY.has(code))) return true
  if (message !== undefined && PG_AWAY.test(message)) return true
  return SQLITE_AWAY.has((errcode ?? resultCode ?? 0) & 0xff)
}
