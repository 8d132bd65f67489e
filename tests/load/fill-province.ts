import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { unitsOfSize } from '#domain/sample/sample-units.ts'
import { migrate } from '#server/database/migrator.ts'
import type { Database } from '#server/database/schema.ts'
import { sqliteDialect } from '#server/database/sqlite-dialect.ts'
import { DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { seedDemo } from '#server/demo/seed-demo.ts'
import { realLetterName } from '#server/demo/take-in-real-letter.ts'
import { makeExportHere } from '#server/exports/make-export.ts'
import { newToken, timeOrderedIds } from '#server/identifiers.ts'
import { readLetterFile } from '#server/letters/read-letter-file.ts'
import { openFileStore } from '#server/node/files.ts'
import { passwords } from '#server/node/passwords.ts'
import { sessionCookie } from '#server/node/session-cookie.ts'

/**
 * Fills a data folder with a made-up province of so many units and campaigns, through the same services as the demonstration.
 * Nothing waits for the medium: a bench that is cut off fills anew.
 */
export async function fillProvince(dataDir: string, units: number, campaigns: number): Promise<void> {
  const handle = new DatabaseSync(join(dataDir, 'tong-hop.sqlite'), { enableForeignKeyConstraints: true })
  handle.exec('pragma journal_mode = wal')
  handle.exec('pragma synchronous = off')
  const database = new Kysely<Database>({ dialect: sqliteDialect(handle) })
  const letter = await readFile(join(import.meta.dirname, '..', '..', 'server', 'demo', 'letters', realLetterName))
  const now = () => new Date()
  try {
    await migrate(database)
    await seedDemo(
      {
        database,
        provinceId: quangNgai.id,
        files: await openFileStore(join(dataDir, 'files')),
        readLetterFile: async (file, context) => ({ busy: false, reading: await readLetterFile(file, context) }),
        makeExport: makeExportHere,
        passwords,
        sessions: sessionCookie,
        now,
        newId: timeOrderedIds(now),
        newToken,
        logError: (error) => console.error(error),
      },
      {
        province: { ...quangNgai, units: unitsOfSize(units, quangNgai.units) },
        campaigns,
        letter: new Uint8Array(letter),
        adminPassword: DEMO_PASSWORD,
        desk: false,
      },
    )
  } finally {
    await database.destroy()
  }
}
