import { forUnitItself } from '#domain/checks/check-report.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { ProvinceId, ReportId } from '#domain/model/ids.ts'
import { mayFor, permissions, type User } from '#domain/model/user.ts'
import { decisionsByVersion } from '#domain/reports/decision-history.ts'
import { differencesBetween } from '#domain/reports/differences.ts'
import type { ReportVersion, VersionList, VersionSummary } from '#domain/reports/version.ts'
import { historyOf } from '#server/audit/audit.store.ts'
import type { Connection } from '#server/database/transaction.ts'
import { findContent, findReportRow } from './reports.store.ts'

/** A version before its findings are put into words. */
export type StoredVersion = Omit<ReportVersion, 'findings'> & { findings: Finding[] }

/** All versions of a report, the first one first. Null when there is no such report that the user may see. */
export async function readVersions(
  database: Connection,
  provinceId: ProvinceId,
  user: User,
  id: ReportId,
): Promise<VersionList | null> {
  const report = await findReportRow(database, provinceId, { id })
  if (report === null || !mayFor(user, 'reports.read', report.unit_id)) return null
  const rows = await database
    .selectFrom('report_versions')
    .select(['version', 'submitted_at', 'submitted_by', 'letter_id'])
    .where('province_id', '=', provinceId)
    .where('report_id', '=', id)
    .orderBy('version')
    .execute()
  const decisions = decisionsByVersion(await historyOf(database, provinceId, 'report', id))
  const items = rows.map((row): VersionSummary => ({
    version: row.version,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    letterId: row.letter_id,
    decision: decisions.get(row.version) ?? null,
  }))
  return { items }
}

/** One version with what differs from the one before. Null when there is none that the user may see. */
export async function readVersion(
  database: Connection,
  provinceId: ProvinceId,
  user: User,
  id: ReportId,
  version: number,
): Promise<StoredVersion | null> {
  const versions = await readVersions(database, provinceId, user, id)
  const summary = versions?.items.find((item) => item.version === version)
  if (summary === undefined) return null
  const content = await findContent(database, provinceId, id, version)
  if (content === null) throw new Error(`report ${id} has no version ${version}`)
  const before = version === 1 ? null : await findContent(database, provinceId, id, version - 1)
  const isOwn = permissions['reports.read'][user.role] === 'own'
  return {
    ...summary,
    ...content,
    findings: isOwn ? forUnitItself(content.findings) : content.findings,
    differences: before === null ? null : differencesBetween(before, content),
  }
}
