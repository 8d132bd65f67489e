import type { Instant } from '#domain/model/dates.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { ProvinceId, ReportId } from '#domain/model/ids.ts'
import { mayFor, type User } from '#domain/model/user.ts'
import type { Report } from '#domain/reports/report.ts'
import { historyOf } from '#server/audit/audit.store.ts'
import type { Connection } from '#server/database/transaction.ts'
import { refuse, type Outcome } from '#server/outcome.ts'
import { findSummaries } from './report-summaries.store.ts'
import { findContent } from './reports.store.ts'

/** A report before its findings are put into words. */
export type StoredReport = Omit<Report, 'findings'> & { findings: Finding[] }

/** A report at its newest version, with its history. Null when there is none that the user may see. */
export async function readReport(
  database: Connection,
  provinceId: ProvinceId,
  user: User,
  id: ReportId,
): Promise<StoredReport | null> {
  const [summary] = await findSummaries(database, provinceId, { id }, 1)
  if (summary === undefined || !mayFor(user, 'reports.read', summary.unitId)) return null
  const content = await findContent(database, provinceId, id, summary.version)
  if (content === null) throw new Error(`report ${id} has no version ${summary.version}`)
  return { ...summary, ...content, history: await historyOf(database, provinceId, 'report', id) }
}

/** Refuses a change that was based on a revision which is not the newest any more: says who was faster, and when. */
export async function refuseOutdated(
  database: Connection,
  provinceId: ProvinceId,
  id: ReportId,
): Promise<Outcome<never>> {
  const last = (await historyOf(database, provinceId, 'report', id)).at(-1)
  if (last === undefined) throw new Error(`report ${id} has no history`)
  const at: Instant = last.at
  return refuse('revision-mismatch', { by: last.actor, at })
}
