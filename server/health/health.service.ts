import { sql } from 'kysely'
import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'

export type HealthService = ReturnType<typeof createHealthService>

export function createHealthService({ database, logError }: Pick<Deps, 'database' | 'logError'>) {
  return {
    /** Whether the database answers. */
    check: async (): Promise<Outcome<{ status: 'ok' }>> => {
      try {
        await sql`select 1`.execute(database)
        return done({ status: 'ok' })
      } catch (error) {
        logError(error)
        return refuse('storage-unavailable', {})
      }
    },
  }
}
