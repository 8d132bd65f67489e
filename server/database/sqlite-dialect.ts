import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'

export type SqliteValue = null | number | bigint | string | Uint8Array

/** A statement is prepared for one use: exactly one of `all`, `run` and `iterate` is called on it, once. */
export type SqliteStatementHandle = {
  /** Empty when the statement gives no rows. */
  readonly columns: () => readonly unknown[]
  readonly all: (...parameters: SqliteValue[]) => unknown[]
  readonly run: (...parameters: SqliteValue[]) => { changes: number | bigint; lastInsertRowid: number | bigint }
  readonly iterate: (...parameters: SqliteValue[]) => IterableIterator<unknown>
}

/** What is needed of a SQLite database, on a server (`node:sqlite`) and in a browser (WASM) alike. */
export type SqliteHandle = {
  readonly prepare: (sql: string) => SqliteStatementHandle
  readonly close: () => void
}

/**
 * Takes the write lock at the start of a transaction that may write, so that two processes on one database wait for each
 * other instead of failing half-way.
 */
class LockingSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  /** On a full disk SQLite rolls back by itself; the error to tell is then the one before, not that of this rollback. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error
    }
  }
}

/** SQLite rolls changes of the schema back like any others: a migration that is cut short leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Lets Kysely talk to any SQLite. */
export function sqliteDialect(handle: SqliteHandle): Dialect {
  const database = asKyselyExpects(handle)
  const dialect = new SqliteDialect({ database })
  return {
    createDriver: () => new LockingSqliteDriver({ database }),
    createAdapter: () => new TransactionalSqliteAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  }
}

function asKyselyExpects(handle: SqliteHandle): SqliteDatabase {
  return {
    close: () => handle.close(),
    prepare: (sql): SqliteStatement => {
      const statement = handle.prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...asValues(parameters)),
        run: (parameters) => statement.run(...asValues(parameters)),
        iterate: (parameters) => statement.iterate(...asValues(parameters)),
      }
    },
  }
}

/** The schema's columns hold only text, integers and null, so that every parameter is one of SQLite's own values. */
const asValues = (parameters: readonly unknown[]) => parameters as readonly SqliteValue[]
