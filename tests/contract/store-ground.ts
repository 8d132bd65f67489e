import { inject } from 'vitest'
import type { Kysely } from 'kysely'
import type { IsoDate } from '#domain/model/dates.ts'
import { isoDateSchema } from '#domain/model/dates.ts'
import { provinceIdSchema, userIdSchema, type UnitId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { filesInMemory } from '#mocks/files-in-memory.ts'
import { quickPasswords } from '#mocks/quick-passwords.ts'
import { migrate } from '#server/database/migrator.ts'
import type { Database } from '#server/database/schema.ts'
import type { Deps } from '#server/deps.ts'
import { makeExportHere } from '#server/exports/make-export.ts'
import { newToken, timeOrderedIds } from '#server/identifiers.ts'
import { readLetterFile } from '#server/letters/read-letter-file.ts'
import { openPostgres, openSqlite } from '#server/node/open-database.ts'
import type { Outcome } from '#server/outcome.ts'
import { seedUnits } from '#server/units/units.service.ts'
import { createDatabase } from '#tests/setup/postgres.ts'

/** A database that everything stored must behave the same on. */
export type Storage = {
  readonly name: string
  /** Opens connections to a new database; each call of what it returns is like another server process. */
  readonly create: () => Promise<() => Kysely<Database>>
}

const rethrow = (error: unknown) => {
  throw error
}

export const storages: readonly Storage[] = [
  { name: 'SQLite', create: async () => () => openSqlite(':memory:') },
  {
    name: 'PostgreSQL',
    create: async () => {
      const url = await createDatabase(inject('postgresUrl'))
      return () => openPostgres(url, rethrow)
    },
  },
]

export async function openMigrated(storage: Storage): Promise<Kysely<Database>> {
  const database = (await storage.create())()
  await migrate(database)
  return database
}

/** The world of services on a database, with a clock that stands still until it is set. */
export type StoreWorld = Deps & { readonly clock: { now: Date } }

let provinces = 0

/** A province of its own in a database, with the units of Quảng Ngãi. */
export async function newProvince(database: Kysely<Database>): Promise<StoreWorld> {
  provinces += 1
  const clock = { now: new Date('2021-11-01T02:00:00.000Z') }
  const now = () => clock.now
  const province = { id: provinceIdSchema.parse(`tinh-${provinces}`), name: 'Tỉnh thử', code: `T${provinces}` }
  const world: StoreWorld = {
    clock,
    database,
    provinceId: province.id,
    files: filesInMemory(),
    readLetterFile: async (file, context) => ({ busy: false, reading: await readLetterFile(file, context) }),
    makeExport: makeExportHere,
    passwords: quickPasswords,
    sessions: { read: () => null, write: () => {}, clear: () => {} },
    now,
    newId: timeOrderedIds(now),
    newToken,
    logError: rethrow,
  }
  await seedUnits(world, province, quangNgai.units)
  return world
}

export const analyst: User = {
  id: userIdSchema.parse('chuyen-vien'),
  username: 'chuyenvien',
  displayName: 'Chuyên viên',
  role: 'analyst',
  unitId: null,
}

export const unitIds: readonly UnitId[] = quangNgai.units.map((unit) => unit.id)

export const day = (text: string): IsoDate => isoDateSchema.parse(text)

/** What a service gave; a refusal fails the test. */
export function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}
