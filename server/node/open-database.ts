import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Database } from '#server/database/schema.ts'
import { sqliteDialect } from '#server/database/sqlite-dialect.ts'

const BUSY_TIMEOUT_MS = 10_000
/** Of the file's pages, in memory: with 2 MB as SQLite has it, a search through 50 campaigns reads most pages several times. */
const CACHE_KIB = 65_536
/** Looks at tables whose statistics are missing or old, a bounded number of rows each (https://sqlite.org/pragma.html#pragma_optimize). */
const UPDATE_STATISTICS = 'pragma optimize = 0x10002'

/** The embedded database in one file. A write is acknowledged only once it is safe on the medium. */
export function openSqlite(path: string): Kysely<Database> {
  const handle = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: BUSY_TIMEOUT_MS })
  handle.exec('pragma journal_mode = wal')
  handle.exec('pragma synchronous = full')
  handle.exec(`pragma cache_size = -${CACHE_KIB}`)
  handle.exec(UPDATE_STATISTICS)
  return new Kysely<Database>({ dialect: sqliteDialect(handle) })
}

const INT8 = 20
const DATE = 1082

/** Days stay text, as on SQLite; counts (`bigint`) become numbers, which all our figures fit into. */
const parsers: ReadonlyMap<number, (value: string) => unknown> = new Map<number, (value: string) => unknown>([
  [INT8, wholeNumber],
  [DATE, (value) => value],
])

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit into a number`)
  return number
}

/** A PostgreSQL that several processes may share. Trouble of a connection that nobody is using goes to `onError`. */
export function openPostgres(url: string, onError: (error: unknown) => void): Kysely<Database> {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 60_000,
    types: { getTypeParser: (id, format) => parsers.get(id) ?? types.getTypeParser(id, format) },
  })
  pool.on('error', onError)
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
