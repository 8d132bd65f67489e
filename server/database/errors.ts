import { z } from 'zod'

/** What node:sqlite (`errcode`), SQLite's WASM build (`resultCode`) and pg (`code`) say of a failed statement. */
const databaseErrorSchema = z.object({
  code: z.string().optional(),
  errcode: z.number().optional(),
  resultCode: z.number().optional(),
})

const POSTGRES_RETRY = new Set(['23505', '40001', '40P01'])
const SQLITE_CONSTRAINT_PRIMARYKEY = 1555
const SQLITE_CONSTRAINT_UNIQUE = 2067

/**
 * Whether a transaction failed because another one was faster: it took the same key, or the same rows. Run again, it sees
 * what the other one did.
 */
export function wasOvertaken(error: unknown): boolean {
  const parsed = databaseErrorSchema.safeParse(error)
  if (!parsed.success) return false
  const { code, errcode, resultCode } = parsed.data
  if (code !== undefined && POSTGRES_RETRY.has(code)) return true
  const sqlite = errcode ?? resultCode
  return sqlite === SQLITE_CONSTRAINT_PRIMARYKEY || sqlite === SQLITE_CONSTRAINT_UNIQUE
}
