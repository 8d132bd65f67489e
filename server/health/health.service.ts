import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'

export type HealthService = ReturnType<typeof createHealthService>

export function createHealthService({ database, logError }: Pick<Deps, 'database' | 'logError'>) {
  return {
    /** Whether the database answers, and has our tables: a statement without one would not look at what is stored. */
    check: async (): Promise<Outcome<{ status: 'ok' }>> => {
      try {
        await database.selectFrom('provinces').select('id').limit(1).execute()
        return done({ status: 'ok' })
      } catch (error) {
        logError(error)
        return refuse('storage-unavailable', {})
      }
    },
  }
}
