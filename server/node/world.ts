import { join } from 'node:path'
import type { ProvinceId } from '#domain/model/ids.ts'
import { migrate } from '#server/database/migrator.ts'
import type { Deps } from '#server/deps.ts'
import { newToken, timeOrderedIds } from '#server/identifiers.ts'
import { keepRollupsInStep } from '#server/rollups/rollups.service.ts'
import { docsAssets } from './docs-assets.ts'
import { lockData } from './data-lock.ts'
import { openFileStore } from './files.ts'
import { startExportMaker } from './export-maker.ts'
import { startLetterReader } from './letter-reader.ts'
import { makeFolder } from './make-folder.ts'
import { openPostgres, openSqlite } from './open-database.ts'
import { passwords } from './passwords.ts'
import { sessionCookie } from './session-cookie.ts'
import type { Settings } from './settings.ts'

/** All that the application needs of this machine, opened, with the database at this version's tables. */
export type World = { readonly deps: Deps; readonly close: () => Promise<void> }

type Place = Pick<Settings, 'dataDir' | 'databaseUrl'>

/** What an operator can act on: the first line of an error, or of the first error inside it. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

export function logError(error: unknown): void {
  console.error(new Date().toISOString(), error)
}

/** Opens everything, or says in one line why it cannot. */
export async function openWorld(place: Place, provinceId: ProvinceId): Promise<World | string> {
  const { dataDir, databaseUrl } = place
  try {
    await makeFolder(dataDir)
  } catch (error) {
    return `DATA_DIR ${dataDir} cannot be used: ${reasonOf(error)}`
  }
  try {
    const lock = databaseUrl === null ? lockData(dataDir) : { release: () => {} }
    if (lock === null) {
      return `DATA_DIR ${dataDir} is in use by another server process; set DATABASE_URL to let several share one database`
    }
    return await openLocked(place, provinceId, lock.release)
  } catch (error) {
    return `DATA_DIR ${dataDir} cannot be used: ${reasonOf(error)}`
  }
}

async function openLocked(
  { dataDir, databaseUrl }: Place,
  provinceId: ProvinceId,
  release: () => void,
): Promise<World | string> {
  const files = await openFileStore(join(dataDir, 'files'))
  const reader = startLetterReader({ logError })
  const exporter = startExportMaker()
  const database =
    databaseUrl === null ? openSqlite(join(dataDir, 'tong-hop.sqlite')) : openPostgres(databaseUrl, logError)
  const close = async () => {
    await reader.close()
    await exporter.close()
    await database.destroy()
    release()
  }
  try {
    await migrate(database)
    await keepRollupsInStep({ database, provinceId })
  } catch (error) {
    await close()
    return databaseUrl === null
      ? `the database in DATA_DIR ${dataDir} cannot be used: ${reasonOf(error)}`
      : `the database of DATABASE_URL cannot be used: ${reasonOf(error)}`
  }
  const now = () => new Date()
  const deps: Deps = {
    database,
    provinceId,
    files,
    readLetterFile: reader.readLetterFile,
    makeExport: exporter.makeExport,
    passwords,
    sessions: sessionCookie,
    now,
    newId: timeOrderedIds(now),
    newToken,
    logError,
    docsAssets,
  }
  return { deps, close }
}
