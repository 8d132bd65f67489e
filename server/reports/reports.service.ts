import type { CampaignId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { Page } from '#domain/model/page.ts'
import type { ReportStatus } from '#domain/model/standing.ts'
import { permissions, type User } from '#domain/model/user.ts'
import type { Bulk } from '#domain/reports/bulk.ts'
import type { NewReport, ReportSummary } from '#domain/reports/report.ts'
import type { VersionList } from '#domain/reports/version.ts'
import { cursorOf, keysOf } from '#server/database/cursor.ts'
import { inSnapshot } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { acceptInBulk, undoInBulk } from './bulk-decisions.ts'
import { decideReport, notFound, type Verdict } from './decide-report.ts'
import type { Expected } from './expected.ts'
import { forReview, type StoredReport } from './read-report.ts'
import { readVersion, readVersions, type StoredVersion } from './read-versions.ts'
import { findSummaries } from './report-summaries.store.ts'
import { submitReport, type SubmitOptions } from './submit-report.ts'

export type ReportsService = ReturnType<typeof createReportsService>

export type ReportQuery = {
  readonly campaign?: CampaignId | undefined
  readonly unit?: UnitId | undefined
  readonly status?: ReportStatus | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

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

    decide: (user: User, id: ReportId, verdict: Verdict, expected: Expected = null): Promise<Outcome<StoredReport>> =>
      decideReport(deps, user, id, verdict, expected),

    accept: (user: User, id: ReportId, expected: Expected = null): Promise<Outcome<StoredReport>> =>
      decideReport(deps, user, id, { kind: 'accepted' }, expected),

    return: (
      user: User,
      id: ReportId,
      reasons: readonly string[],
      expected: Expected = null,
    ): Promise<Outcome<StoredReport>> => decideReport(deps, user, id, { kind: 'returned', reasons }, expected),

    bulkAccept: (user: User, { reports }: Bulk) => acceptInBulk(deps, user, reports),

    bulkUndo: (user: User, { reports }: Bulk) => undoInBulk(deps, user, reports),

    versions: async (user: User, id: ReportId): Promise<Outcome<VersionList>> => {
      const versions = await inSnapshot(database, (transaction) => readVersions(transaction, provinceId, user, id))
      return versions === null ? notFound : done(versions)
    },

    version: async (user: User, id: ReportId, version: number): Promise<Outcome<StoredVersion>> => {
      const found = await inSnapshot(database, (transaction) => readVersion(transaction, provinceId, user, id, version))
      return found === null ? refuse('not-found', { wanted: 'version' }) : done(found)
    },
  }
}
