import sqlite3InitModule from '@sqlite.org/sqlite-wasm'
import { Kysely } from 'kysely'
import type { Database } from '#server/database/schema.ts'
import { sqliteDialect, type SqliteStatementHandle } from '#server/database/sqlite-dialect.ts'

/** An empty database in the memory of this page. */
export async function openDatabase(): Promise<Kysely<Database>> {
  const sqlite = await sqlite3InitModule()
  const database = new sqlite.oo1.DB(':memory:')
  database.exec('pragma foreign_keys = on')

  const prepare = (sql: string): SqliteStatementHandle => {
    const statement = database.prepare(sql)
    return {
      columns: () => (statement.columnCount === 0 ? [] : statement.getColumnNames()),
      all: (...parameters) => [...rows(parameters)],
      iterate: (...parameters) => rows(parameters),
      run: (...parameters) => {
        for (const _row of rows(parameters)) break
        return {
          changes: database.changes(),
          lastInsertRowid: sqlite.capi.sqlite3_last_insert_rowid(database),
        }
      },
    }

    function* rows(
      parameters: readonly (string | number | bigint | null | Uint8Array)[],
    ): Generator<unknown, undefined> {
      try {
        if (parameters.length > 0) statement.bind(parameters)
        while (statement.step()) yield statement.get({})
      } finally {
        statement.finalize()
      }
    }
  }
  return new Kysely<Database>({ dialect: sqliteDialect({ prepare, close: () => database.close() }) })
}
