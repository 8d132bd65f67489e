import type { Kysely, Transaction } from 'kysely'
import { refuse, type Outcome } from '#server/outcome.ts'
import { wasOvertaken } from './errors.ts'
import type { Database } from './schema.ts'

/** Where a statement runs: inside a transaction, or by itself. */
export type Connection = Kysely<Database>

/** How often a change is tried while others change the same thing; each time, one of them gets through. */
const ATTEMPTS = 25

/** What a change returns that found another one faster: nothing of it stays, and it is run again. */
export const overtaken = refuse('busy', {})

/** Carries a refusal out of a transaction, so that it is rolled back. */
class RolledBack extends Error {
  readonly outcome: Outcome<never>

  constructor(outcome: Outcome<never>) {
    super('rolled back')
    this.outcome = outcome
  }
}

/**
 * Runs a change in one transaction: all of it happens, or nothing. A refusal rolls it back. One that was overtaken by
 * another change runs again from its beginning, so that it judges by what is there now.
 */
export async function inTransaction<T>(
  database: Connection,
  change: (transaction: Transaction<Database>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(database, change, attempt === ATTEMPTS)
    if (outcome.ok || outcome.problem.type !== 'busy' || attempt === ATTEMPTS) return outcome
  }
}

async function attemptOnce<T>(
  database: Connection,
  change: (transaction: Transaction<Database>) => Promise<Outcome<T>>,
  last: boolean,
): Promise<Outcome<T>> {
  try {
    return await database.transaction().execute(async (transaction) => {
      const outcome = await change(transaction)
      if (!outcome.ok) throw new RolledBack(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome
    if (!last && wasOvertaken(error)) return overtaken
    throw error
  }
}

/** Reads several things as they were at one moment, whatever others change meanwhile. */
export async function inSnapshot<T>(
  database: Connection,
  read: (transaction: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}
