import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { initial } from './migrations/0001-initial.ts'
import type { Database } from './schema.ts'

/** Every migration, run in the order of the names. One that was released is never changed. */
const migrations = { '0001-initial': initial }

/**
 * Brings the database to this version's tables. Several processes may call it at once: they take turns, and it runs once.
 * Refuses a database that a newer version has moved further.
 */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
