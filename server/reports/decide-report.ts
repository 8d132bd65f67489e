import type { Transaction } from 'kysely'
import { instantOf } from '#domain/model/dates.ts'
import type { ReportId } from '#domain/model/ids.ts'
import { mayFor, type User } from '#domain/model/user.ts'
import type { Decision } from '#domain/reports/report.ts'
import { newestDecision, standingsOf, type ReportStanding } from '#domain/reports/decision-history.ts'
import type { AuditAction } from '#domain/history/actions.ts'
import { actorOf, historyOf, record } from '#server/audit/audit.store.ts'
import type { Database, ReportRow } from '#server/database/schema.ts'
import { inTransaction, overtaken } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { meets, type Expected } from './expected.ts'
import { readReport, refuseOutdated, type StoredReport } from './read-report.ts'
import { findReportRow, updateReport, updateStanding } from './reports.store.ts'

/** What is to be done with a report's newest version. */
export type Verdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'returned'; readonly reasons: readonly string[] }
  /** Awaits a decision again. */
  | { readonly kind: 'reopened'; readonly reason: string | null }
  /** Takes back the decision that is the newest thing that happened to the report. */
  | { readonly kind: 'undone' }

export const notFound = refuse('not-found', { wanted: 'report' })

/**
 * Decides on a report's newest version. Accepting what is accepted, and reopening what awaits its decision, changes nothing; a return
 * always counts.
 */
export async function decideReport(
  deps: Deps,
  user: User,
  id: ReportId,
  verdict: Verdict,
  expected: Expected,
): Promise<Outcome<StoredReport>> {
  return inTransaction(deps.database, async (transaction) => {
    const row = await decide(transaction, deps, user, { id, verdict, expected })
    if (!row.ok) return row
    const decided = await readReport(transaction, deps.provinceId, user, id)
    return decided === null ? notFound : done(decided)
  })
}

type Deciding = {
  readonly id: ReportId
  readonly verdict: Verdict
  readonly expected: Expected
  /** What else has to hold of the report; null: it does. */
  readonly unless?: (row: ReportRow) => Promise<Outcome<never> | null>
}

/** The same within a transaction; gives the report's row as it is then. */
export async function decide(
  transaction: Transaction<Database>,
  deps: Deps,
  user: User,
  { id, verdict, expected, unless }: Deciding,
): Promise<Outcome<ReportRow>> {
  const { provinceId } = deps
  const row = await findReportRow(transaction, provinceId, { id })
  if (row === null || !mayFor(user, 'reports.decide', row.unit_id)) return notFound
  if (!meets(row.revision, expected)) return refuseOutdated(transaction, provinceId, id)
  const hindrance = (await unless?.(row)) ?? null
  if (hindrance !== null) return hindrance

  const at = instantOf(deps.now())
  const standing = await standingAfter(transaction, deps, row, verdict, { at, by: user.displayName })
  if (!standing.ok) return standing
  if (standing.value === null) return done(row)
  const { status, decision } = standing.value
  const change = {
    status,
    decided_by: decision?.by ?? null,
    decided_at: decision?.at ?? null,
    decision_reasons: JSON.stringify(decision?.reasons ?? []),
  }
  if (!(await updateReport(transaction, row, change))) return overtaken
  const decided = { ...row, ...change, revision: row.revision + 1 }
  await updateStanding(transaction, decided)
  await record(transaction, deps, [
    {
      at,
      actor: actorOf(user),
      action: verdict.kind satisfies AuditAction,
      entity: 'report',
      entityId: id,
      version: row.version,
      reasons: reasonsOf(verdict),
      campaignId: row.campaign_id,
      unitId: row.unit_id,
      changes: [{ field: 'status', from: row.status, to: status }],
    },
  ])
  return done(decided)
}

function reasonsOf(verdict: Verdict): readonly string[] {
  if (verdict.kind === 'returned') return verdict.reasons
  return verdict.kind === 'reopened' && verdict.reason !== null ? [verdict.reason] : []
}

type Made = { readonly at: NonNullable<ReportRow['decided_at']>; readonly by: string }

/** Where a verdict leads to; null: it changes nothing. */
async function standingAfter(
  transaction: Transaction<Database>,
  { provinceId }: Deps,
  { id, status, version }: ReportRow,
  verdict: Verdict,
  { at, by }: Made,
): Promise<Outcome<ReportStanding | null>> {
  switch (verdict.kind) {
    case 'accepted':
      if (status === 'accepted') return done(null)
      return done({ status: 'accepted', version, decision: { kind: 'accepted', reasons: [], at, by } })
    case 'returned': {
      const decision: Decision = { kind: 'returned', reasons: [...verdict.reasons], at, by }
      return done({ status: 'returned', version, decision })
    }
    case 'reopened':
      return done(status === 'submitted' ? null : { status: 'submitted', version, decision: null })
    case 'undone': {
      const history = await historyOf(transaction, provinceId, 'report', id)
      const before = newestDecision(history) === null ? undefined : standingsOf(history).at(-2)
      return before === undefined ? refuse('nothing-to-undo', {}) : done(before)
    }
    default:
      return verdict satisfies never
  }
}
