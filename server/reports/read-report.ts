import { comparedAnew, forUnitItself } from '#domain/checks/check-report.ts'
import { underDueDay } from '#domain/checks/report/letter-after-due.ts'
import { dayInVietnam, type Instant, type IsoDate } from '#domain/model/dates.ts'
import type { Finding } from '#domain/model/finding.ts'
import type { ProvinceId, ReportId } from '#domain/model/ids.ts'
import { mayFor, permissions, type User } from '#domain/model/user.ts'
import type { Report } from '#domain/reports/report.ts'
import { historyOf } from '#server/audit/audit.store.ts'
import { findCampaign } from '#server/campaigns/campaigns.store.ts'
import { findDueDay } from '#server/campaigns/expected-units.store.ts'
import type { Connection } from '#server/database/transaction.ts'
import { refuse, type Outcome } from '#server/outcome.ts'
import { loadCheckInput } from './check-input.ts'
import { findSummaries } from './report-summaries.store.ts'
import { findContent } from './reports.store.ts'

/** A report before its findings are put into words. */
export type StoredReport = Omit<Report, 'findings'> & { findings: Finding[] }

async function dueDayOfReport(
  database: Connection,
  provinceId: ProvinceId,
  { id, campaignId, unitId }: Pick<StoredReport, 'id' | 'campaignId' | 'unitId'>,
): Promise<IsoDate> {
  const dueOn = await findDueDay(database, provinceId, campaignId, unitId)
  if (dueOn === null) throw new Error(`report ${id} is of a unit that its campaign does not expect`)
  return dueOn
}

/**
 * A report at its newest version, with its history; its findings as they were when it was submitted, but for the due day,
 * which is today's. Null when there is none that the user may see. A unit sees nothing of what compares it with others.
 */
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
  const isOwn = permissions['reports.read'][user.role] === 'own'
  const dueOn = await dueDayOfReport(database, provinceId, summary)
  const judged = underDueDay(content.findings, content.letter.date, dueOn)
  const findings = isOwn ? forUnitItself(judged) : judged
  return { ...summary, ...content, findings, history: await historyOf(database, provinceId, 'report', id) }
}

/**
 * The same for who reviews it. While it awaits a decision, it is compared with other units as they stand now: who submits first
 * has nobody to be compared with yet. Once decided it shows what was found when it was submitted, which stays what it was.
 */
export async function forReview(
  database: Connection,
  provinceId: ProvinceId,
  user: User,
  id: ReportId,
): Promise<StoredReport | null> {
  const report = await readReport(database, provinceId, user, id)
  if (report?.status !== 'submitted' || !mayFor(user, 'reports.read', null)) return report
  const campaign = await findCampaign(database, provinceId, report.campaignId)
  if (campaign === null) throw new Error(`campaign ${report.campaignId} has a report and is not there`)
  const { unitId, letter, sections, findings, submittedAt } = report
  const dueOn = await dueDayOfReport(database, provinceId, report)
  const checked = { unitId, campaign, dueOn, letter, sections, findings, today: dayInVietnam(submittedAt) }
  const { input } = await loadCheckInput(database, provinceId, checked)
  return { ...report, findings: comparedAnew(findings, input) }
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
