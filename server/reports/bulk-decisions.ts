import type { ReportId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import type { Bulk } from '#domain/reports/bulk.ts'
import { inTransaction, type Connection } from '#server/database/transaction.ts'
import type { ReportRow } from '#server/database/schema.ts'
import type { Deps } from '#server/deps.ts'
import { refuse, type Outcome, type Problem } from '#server/outcome.ts'
import { decide, type Verdict } from './decide-report.ts'

/** What became of one of several reports; `revision` is its revision afterwards, null where there is none to see. */
export type BulkOutcome<O extends string> = {
  readonly id: ReportId
  readonly outcome: O | 'refused'
  readonly revision: number | null
  readonly problem: Problem | null
}

/**
 * Accepts every one of these reports that awaits a decision, has no findings that are errors, and is still as it was seen. Each in a
 * transaction of its own: one that is refused keeps no other from being accepted.
 */
export function acceptInBulk(deps: Deps, user: User, reports: Bulk['reports']): Promise<BulkOutcome<'accepted'>[]> {
  return inTurn(deps, user, reports, 'accepted', { kind: 'accepted' }, (connection, row) =>
    hindranceTo(connection, row),
  )
}

/** Takes the newest decision on each of these reports back, where nothing else happened to it since. */
export function undoInBulk(deps: Deps, user: User, reports: Bulk['reports']): Promise<BulkOutcome<'undone'>[]> {
  return inTurn(deps, user, reports, 'undone', { kind: 'undone' }, () => Promise.resolve(null))
}

async function inTurn<O extends string>(
  deps: Deps,
  user: User,
  reports: Bulk['reports'],
  outcome: O,
  verdict: Verdict,
  unless: (connection: Connection, row: ReportRow) => Promise<Outcome<never> | null>,
): Promise<BulkOutcome<O>[]> {
  const items: BulkOutcome<O>[] = []
  for (const { id, revision } of reports) {
    const decided = await inTransaction(deps.database, (transaction) =>
      decide(transaction, deps, user, {
        id,
        verdict,
        expected: [revision],
        unless: (row) => unless(transaction, row),
      }),
    )
    items.push(
      decided.ok
        ? { id, outcome, revision: decided.value.revision, problem: null }
        : { id, outcome: 'refused', revision: await revisionOf(deps, id), problem: decided.problem },
    )
  }
  return items
}

/** Why a report is not to be accepted with others. What compares it with other units never finds errors, so the stored count holds. */
async function hindranceTo(connection: Connection, row: ReportRow): Promise<Outcome<never> | null> {
  if (row.status !== 'submitted') return refuse('not-awaiting', { status: row.status })
  const { errors } = await connection
    .selectFrom('report_profiles')
    .select('errors')
    .where('province_id', '=', row.province_id)
    .where('report_id', '=', row.id)
    .executeTakeFirstOrThrow()
  return errors === 0 ? null : refuse('report-has-errors', { errors })
}

async function revisionOf({ database, provinceId }: Deps, id: ReportId): Promise<number | null> {
  const row = await database
    .selectFrom('reports')
    .select('revision')
    .where('province_id', '=', provinceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.revision ?? null
}
