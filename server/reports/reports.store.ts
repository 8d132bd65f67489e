import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Campaign } from '#domain/model/campaign.ts'
import { findingSchema, type Finding } from '#domain/model/finding.ts'
import type { CampaignId, LetterId, ProvinceId, ReportId, UnitId } from '#domain/model/ids.ts'
import { letterHeadSchema, type LetterHead } from '#domain/model/letter.ts'
import { reportSectionsSchema, type ReportSections } from '#domain/model/sections.ts'
import { correctionSchema, type Correction } from '#domain/reports/correction.ts'
import type { CampaignUnitRow, Database, ReportRow, ReportVersionRow } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

/** Whether a campaign expects a unit, and where it stands. */
export async function findExpected(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  unitId: UnitId,
): Promise<CampaignUnitRow | null> {
  const row = await database
    .selectFrom('campaign_units')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row ?? null
}

export async function findReportRow(
  database: Connection,
  provinceId: ProvinceId,
  which: { id: ReportId } | { campaignId: CampaignId; unitId: UnitId },
): Promise<ReportRow | null> {
  const reports = database.selectFrom('reports').selectAll().where('province_id', '=', provinceId)
  const row = await (
    'id' in which
      ? reports.where('id', '=', which.id)
      : reports.where('campaign_id', '=', which.campaignId).where('unit_id', '=', which.unitId)
  ).executeTakeFirst()
  return row ?? null
}

export async function insertReport(transaction: Transaction<Database>, report: ReportRow): Promise<void> {
  await transaction.insertInto('reports').values(report).execute()
}

export type ReportChange = Partial<
  Pick<ReportRow, 'status' | 'version' | 'decided_by' | 'decided_at' | 'decision_reasons' | 'sample'>
>

/** Changes a report and raises its revision; false when somebody else did so after `report` was read. */
export async function updateReport(
  transaction: Transaction<Database>,
  report: ReportRow,
  change: ReportChange,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('reports')
    .set({ ...change, revision: report.revision + 1 })
    .where('province_id', '=', report.province_id)
    .where('id', '=', report.id)
    .where('revision', '=', report.revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Keeps where the unit stands in step with its report. */
export async function updateStanding(
  transaction: Transaction<Database>,
  report: Pick<ReportRow, 'province_id' | 'id' | 'campaign_id' | 'unit_id' | 'status' | 'timeliness' | 'received_on'>,
): Promise<void> {
  await transaction
    .updateTable('campaign_units')
    .set({
      report_id: report.id,
      status: report.status,
      timeliness: report.timeliness,
      received_on: report.received_on,
    })
    .where('province_id', '=', report.province_id)
    .where('campaign_id', '=', report.campaign_id)
    .where('unit_id', '=', report.unit_id)
    .execute()
}

export async function insertVersion(transaction: Transaction<Database>, version: ReportVersionRow): Promise<void> {
  await transaction.insertInto('report_versions').values(version).execute()
}

/** What one version of a report says. */
export type VersionContent = {
  letter: LetterHead
  sections: ReportSections
  findings: Finding[]
  corrections: Correction[]
}

export async function findContent(
  database: Connection,
  provinceId: ProvinceId,
  reportId: ReportId,
  version: number,
): Promise<VersionContent | null> {
  return (await findVersion(database, provinceId, reportId, version))?.content ?? null
}

/** The same, with the letter that it came from. */
export async function findVersion(
  database: Connection,
  provinceId: ProvinceId,
  reportId: ReportId,
  version: number,
): Promise<{ readonly letterId: LetterId | null; readonly content: VersionContent } | null> {
  const row = await database
    .selectFrom('report_versions')
    .select(['letter_id', 'letter', 'sections', 'findings', 'corrections'])
    .where('province_id', '=', provinceId)
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined ? null : { letterId: row.letter_id, content: toContent(row) }
}

const findingsSchema = z.array(findingSchema)
const correctionsSchema = z.array(correctionSchema)

export function toContent(
  row: Pick<ReportVersionRow, 'letter' | 'sections' | 'findings' | 'corrections'>,
): VersionContent {
  return {
    letter: letterHeadSchema.parse(JSON.parse(row.letter)),
    sections: reportSectionsSchema.parse(JSON.parse(row.sections)),
    findings: findingsSchema.parse(JSON.parse(row.findings)),
    corrections: correctionsSchema.parse(JSON.parse(row.corrections)),
  }
}

/** The unit's report in the newest campaign before another one, of those that were not returned. */
export async function findPreviousReport(
  database: Connection,
  provinceId: ProvinceId,
  unitId: UnitId,
  before: Campaign,
): Promise<{ campaignId: CampaignId; content: VersionContent } | null> {
  const row = await database
    .selectFrom('reports')
    .innerJoin('campaigns', (join) =>
      join.onRef('campaigns.province_id', '=', 'reports.province_id').onRef('campaigns.id', '=', 'reports.campaign_id'),
    )
    .innerJoin('report_versions', (join) =>
      join
        .onRef('report_versions.province_id', '=', 'reports.province_id')
        .onRef('report_versions.report_id', '=', 'reports.id')
        .onRef('report_versions.version', '=', 'reports.version'),
    )
    .select(['campaigns.id as campaign_id', 'letter', 'sections', 'findings', 'corrections'])
    .where('reports.province_id', '=', provinceId)
    .where('reports.unit_id', '=', unitId)
    .where('reports.status', '!=', 'returned')
    .where(sql<boolean>`(campaigns.request_date, campaigns.id) < (${before.request.date}, ${before.id})`)
    .orderBy('campaigns.request_date', 'desc')
    .orderBy('campaigns.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { campaignId: row.campaign_id, content: toContent(row) }
}
