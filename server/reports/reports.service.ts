import { instantOf } from '#domain/model/dates.ts'
import type { CampaignId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { Page } from '#domain/model/page.ts'
import type { ReportStatus } from '#domain/model/standing.ts'
import { mayFor, permissions, type User } from '#domain/model/user.ts'
import type { NewReport, ReportSummary } from '#domain/reports/report.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { cursorOf, keysOf } from '#server/database/cursor.ts'
import { inSnapshot, inTransaction, overtaken } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { meets, type Expected } from './expected.ts'
import { forReview, readReport, refuseOutdated, type StoredReport } from './read-report.ts'
import { findSummaries } from './report-summaries.store.ts'
import { findReportRow, updateReport, updateStanding } from './reports.store.ts'
import { submitReport, type SubmitOptions } from './submit-report.ts'

export type ReportsService = ReturnType<typeof createReportsService>

export type ReportQuery = {
  readonly campaign?: CampaignId | undefined
  readonly unit?: UnitId | undefined
  readonly status?: ReportStatus | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

type Verdict = { readonly kind: 'accepted' } | { readonly kind: 'returned'; readonly reasons: readonly string[] }

const notFound = refuse('not-found', { wanted: 'report' })

export function createReportsService(deps: Deps) {
  const { database, provinceId } = deps
  return {
    /** Reports that the user may see, the last created first. */
    list: async (user: User, query: ReportQuery): Promise<Outcome<Page<ReportSummary>>> => {
      const after = query.cursor === undefined ? null : keysOf(query.cursor, 1)
      if (query.cursor !== undefined && after === null) return refuseFields([fieldErrors.cursorUnknown('?cursor')])
      const own = permissions['reports.read'][user.role] === 'own' ? user.unitId : null
      if (own !== null && query.unit !== undefined && query.unit !== own) return done({ items: [], nextCursor: null })

      const { campaign: campaignId, unit, status, limit } = query
      const filter = { campaignId, unitId: own ?? unit, status, before: after?.[0] }
      const found = await inSnapshot(database, (transaction) =>
        findSummaries(transaction, provinceId, filter, limit + 1),
      )
      const items = found.slice(0, limit)
      const last = items.at(-1)
      const more = found.length > items.length && last !== undefined
      return done({ items, nextCursor: more ? cursorOf([last.id]) : null })
    },

    get: async (user: User, id: ReportId): Promise<Outcome<StoredReport>> => {
      const report = await inSnapshot(database, (transaction) => forReview(transaction, provinceId, user, id))
      return report === null ? notFound : done(report)
    },

    submit: (user: User, wish: NewReport, options: SubmitOptions = {}): Promise<Outcome<StoredReport>> =>
      submitReport(deps, user, wish, options),

    accept: (user: User, id: ReportId, expected: Expected = null): Promise<Outcome<StoredReport>> =>
      decide(deps, user, id, { kind: 'accepted' }, expected),

    return: (
      user: User,
      id: ReportId,
      reasons: readonly string[],
      expected: Expected = null,
    ): Promise<Outcome<StoredReport>> => decide(deps, user, id, { kind: 'returned', reasons }, expected),
  }
}

/** Accepts or returns a report's newest version. Accepting what is accepted changes nothing; a return always counts. */
async function decide(
  deps: Deps,
  user: User,
  id: ReportId,
  verdict: Verdict,
  expected: Expected,
): Promise<Outcome<StoredReport>> {
  const { provinceId } = deps
  return inTransaction(deps.database, async (transaction) => {
    const row = await findReportRow(transaction, provinceId, { id })
    if (row === null || !mayFor(user, 'reports.decide', row.unit_id)) return notFound
    if (!meets(row.revision, expected)) return refuseOutdated(transaction, provinceId, id)
    if (verdict.kind !== 'accepted' || row.status !== 'accepted') {
      const at = instantOf(deps.now())
      const reasons = verdict.kind === 'returned' ? verdict.reasons : []
      const change = {
        status: verdict.kind,
        decided_by: user.displayName,
        decided_at: at,
        decision_reasons: JSON.stringify(reasons),
      }
      if (!(await updateReport(transaction, row, change))) return overtaken
      await updateStanding(transaction, { ...row, ...change })
      await record(transaction, deps, [
        {
          at,
          actor: actorOf(user),
          action: verdict.kind,
          entity: 'report',
          entityId: id,
          version: row.version,
          reasons,
          campaignId: row.campaign_id,
          unitId: row.unit_id,
          changes: [{ field: 'status', from: row.status, to: verdict.kind }],
        },
      ])
    }
    const decided = await readReport(transaction, provinceId, user, id)
    return decided === null ? notFound : done(decided)
  })
}
