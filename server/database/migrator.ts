import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { initial } from './migrations/0001-initial.ts'
import { reportProfiles } from './migrations/0002-report-profiles.ts'
import { desk } from './migrations/0003-desk.ts'
import { letters } from './migrations/0004-letters.ts'
import { quickRegisters } from './migrations/0005-quick-registers.ts'
import type { Database } from './schema.ts'

/** Every migration, run in the order of the names. One that was released is never changed. */
const migrations = {
  '0001-initial': initial,
  '0002-report-profiles': reportProfiles,
  '0003-desk': desk,
  '0004-letters': letters,
  '0005-quick-registers': quickRegisters,
}

/** Their names, in the order in which they run. */
export const migrationNames: readonly string[] = Object.keys(migrations)

/**
 * Brings the database to this version's tables. Several processes may call it at once: they take turns, and it runs once.
 * Refuses a database that a newer version has moved further.
 */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const newer = await migrationsOfNewerVersions(database)
  if (newer.length === 0) throw error
  throw new Error(`a newer version of Tổng Hợp has moved it on (${newer.join(', ')}); start that version`, {
    cause: error,
  })
}

/** The migrations that the database has and this version does not know. */
async function migrationsOfNewerVersions(database: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database)
  return rows.map(({ name }) => name).filter((name) => !migrationNames.includes(name))
}
