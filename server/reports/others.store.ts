import { reportProfileSchema, type ReportProfile } from '#domain/checks/others/report-profile.ts'
import type { MetricId } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import type { UnitMetricRow } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

/** The report that others are looked up for. Reports that were returned are compared with nothing. */
export type Own = { readonly provinceId: ProvinceId; readonly campaign: Campaign; readonly unitId: UnitId }

export type OtherProfile = {
  readonly reportId: ReportId
  readonly unitId: UnitId
  readonly version: number
  readonly profile: ReportProfile
}

/** What is kept of a province's reports for comparing, beside the reports themselves. */
const profiledReports = (database: Connection, provinceId: ProvinceId) =>
  database
    .selectFrom('report_profiles')
    .innerJoin('reports', (join) =>
      join
        .onRef('reports.province_id', '=', 'report_profiles.province_id')
        .onRef('reports.id', '=', 'report_profiles.report_id'),
    )
    .where('report_profiles.province_id', '=', provinceId)
    .where('reports.status', '!=', 'returned')

/** The other units' reports in the campaign, by what is kept of them for comparing. */
export async function otherProfiles(
  database: Connection,
  { provinceId, campaign, unitId }: Own,
): Promise<OtherProfile[]> {
  const rows = await profiledReports(database, provinceId)
    .select(['reports.id', 'reports.unit_id', 'reports.version', 'report_profiles.profile'])
    .where('report_profiles.campaign_id', '=', campaign.id)
    .where('report_profiles.unit_id', '!=', unitId)
    .execute()
  return rows.map((row) => ({
    reportId: row.id,
    unitId: row.unit_id,
    version: row.version,
    profile: reportProfileSchema.parse(JSON.parse(row.profile)),
  }))
}

/** These metrics of all units in the campaign. */
export async function metricsInCampaign(
  database: Connection,
  { provinceId, campaign }: Own,
  metrics: readonly MetricId[],
): Promise<UnitMetricRow[]> {
  return database
    .selectFrom('unit_metrics')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaign.id)
    .where('metric', 'in', metrics)
    .execute()
}

/** The kinds of the campaign's units on the day of its request. */
export async function kindsInCampaign(
  database: Connection,
  { provinceId, campaign }: Own,
): Promise<Map<UnitId, UnitKind>> {
  const { date } = campaign.request
  const rows = await database
    .selectFrom('campaign_units')
    .innerJoin('unit_states', (join) =>
      join
        .onRef('unit_states.province_id', '=', 'campaign_units.province_id')
        .onRef('unit_states.unit_id', '=', 'campaign_units.unit_id'),
    )
    .select(['unit_states.unit_id', 'kind'])
    .where('campaign_units.province_id', '=', provinceId)
    .where('campaign_units.campaign_id', '=', campaign.id)
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]))
    .execute()
  return new Map(rows.map((row) => [row.unit_id, row.kind]))
}

export type LetterRow = {
  readonly unitId: UnitId
  readonly campaignId: CampaignId
  readonly number: string
  readonly date: IsoDate | null
  readonly issuer: string | null
}

/** A letter sent in that often is asked about all the same. */
const MOST_LETTERS = 10

/** Other reports, of any unit and campaign, whose letter has this number; the last submitted first. */
export async function lettersNumbered(database: Connection, own: Own, numberKey: string): Promise<LetterRow[]> {
  const rows = await profiledReports(database, own.provinceId)
    .select(['reports.unit_id', 'reports.campaign_id', 'letter_number', 'letter_date', 'letter_issuer'])
    .where('letter_number_key', '=', numberKey)
    .where((eb) =>
      eb.not(eb.and([eb('reports.unit_id', '=', own.unitId), eb('reports.campaign_id', '=', own.campaign.id)])),
    )
    .orderBy('reports.id', 'desc')
    .limit(MOST_LETTERS)
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    campaignId: row.campaign_id,
    number: row.letter_number ?? '',
    date: row.letter_date,
    issuer: row.letter_issuer,
  }))
}

export type DocumentRow = {
  readonly unitId: UnitId
  readonly number: string
  readonly date: IsoDate
  readonly issuer: string | null
}

/** Numbers in one statement. */
const KEYS_AT_ONCE = 500

/** Dated documents of these numbers in the campaign's other reports. */
export async function documentsNumbered(
  database: Connection,
  { provinceId, campaign, unitId }: Own,
  numberKeys: readonly string[],
): Promise<DocumentRow[]> {
  const found: DocumentRow[] = []
  for (let at = 0; at < numberKeys.length; at += KEYS_AT_ONCE) {
    const rows = await database
      .selectFrom('directive_documents')
      .innerJoin('reports', (join) =>
        join
          .onRef('reports.province_id', '=', 'directive_documents.province_id')
          .onRef('reports.id', '=', 'directive_documents.report_id'),
      )
      .select(['directive_documents.unit_id', 'number', 'date', 'issuer'])
      .where('directive_documents.province_id', '=', provinceId)
      .where('directive_documents.campaign_id', '=', campaign.id)
      .where('number_key', 'in', numberKeys.slice(at, at + KEYS_AT_ONCE))
      .where('directive_documents.unit_id', '!=', unitId)
      .where('reports.status', '!=', 'returned')
      .orderBy('directive_documents.unit_id')
      .execute()
    for (const { unit_id, number, date, issuer } of rows)
      if (number !== null && date !== null) found.push({ unitId: unit_id, number, date, issuer })
  }
  return found
}
