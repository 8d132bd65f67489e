import type { Transaction } from 'kysely'
import type { Extension } from '#domain/model/extension.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { ReportStatus, Timeliness } from '#domain/model/standing.ts'
import { dueDayOf } from '#domain/model/timeliness.ts'
import type { Database } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

/** Units in one statement: SQLite takes 32,766 parameters. */
const UNITS_AT_ONCE = 1000

/**
 * Keeps others from submitting, deciding and judging for these units of a campaign (null: all of it) until the transaction
 * ends: whoever judges timeliness does so by the due day that will hold. To be taken before the due days are read.
 */
export async function holdStandings(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  unitIds: readonly UnitId[] | null,
): Promise<void> {
  await transaction
    .updateTable('campaign_units')
    .set((eb) => ({ position: eb.ref('position') }))
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .$if(unitIds !== null, (query) => query.where('unit_id', 'in', [...(unitIds ?? [])]))
    .execute()
}

/** A unit's place in a campaign. */
export type ExpectedRow = {
  readonly unitId: UnitId
  /** Its own due day. */
  readonly dueOn: IsoDate
  /** As granted, also where the campaign has given everybody more time since. */
  readonly extension: Extension | null
  readonly reportId: ReportId | null
  readonly status: ReportStatus | null
  readonly timeliness: Timeliness | null
  readonly receivedOn: IsoDate | null
  readonly sample: boolean
}

/** The units that a campaign expects (or some of them), in the order of the directory when it opened. */
export async function expectedRows(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  unitIds: readonly UnitId[] | null = null,
): Promise<ExpectedRow[]> {
  const rows = await database
    .selectFrom('campaign_units')
    .innerJoin('campaigns', (join) =>
      join
        .onRef('campaigns.province_id', '=', 'campaign_units.province_id')
        .onRef('campaigns.id', '=', 'campaign_units.campaign_id'),
    )
    .leftJoin('reports', (join) =>
      join
        .onRef('reports.province_id', '=', 'campaign_units.province_id')
        .onRef('reports.id', '=', 'campaign_units.report_id'),
    )
    .select([
      'campaign_units.unit_id',
      'campaign_units.due_on as granted',
      'campaign_units.extension_reason',
      'campaigns.due_on as campaign_due_on',
      'campaign_units.report_id',
      'campaign_units.status',
      'campaign_units.timeliness',
      'campaign_units.received_on',
      'reports.sample',
    ])
    .where('campaign_units.province_id', '=', provinceId)
    .where('campaign_units.campaign_id', '=', campaignId)
    .$if(unitIds !== null, (query) => query.where('campaign_units.unit_id', 'in', [...(unitIds ?? [])]))
    .orderBy('campaign_units.position')
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    dueOn: dueDayOf(row.campaign_due_on, row.granted),
    extension: extensionOf(row.granted, row.extension_reason),
    reportId: row.report_id,
    status: row.status,
    timeliness: row.timeliness,
    receivedOn: row.received_on,
    sample: row.sample === 1,
  }))
}

export function extensionOf(granted: IsoDate | null, reason: string | null): Extension | null {
  return granted === null ? null : { dueOn: granted, reason: reason ?? '' }
}

/** The last day on which a unit's report is on time; null where the campaign does not expect the unit. */
export async function findDueDay(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  unitId: UnitId,
): Promise<IsoDate | null> {
  const [row] = await expectedRows(database, provinceId, campaignId, [unitId])
  return row?.dueOn ?? null
}

/** Grants units more time, or (null) takes that back. */
export async function setExtension(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  unitIds: readonly UnitId[],
  extension: Extension | null,
): Promise<void> {
  await transaction
    .updateTable('campaign_units')
    .set({ due_on: extension?.dueOn ?? null, extension_reason: extension?.reason ?? null })
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .where('unit_id', 'in', unitIds)
    .execute()
}

/** Writes a judgement to reports and to where their units stand. */
export async function setTimeliness(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  reportIds: readonly ReportId[],
  timeliness: Timeliness,
): Promise<void> {
  for (let at = 0; at < reportIds.length; at += UNITS_AT_ONCE) {
    const part = reportIds.slice(at, at + UNITS_AT_ONCE)
    await transaction
      .updateTable('campaign_units')
      .set({ timeliness })
      .where('province_id', '=', provinceId)
      .where('report_id', 'in', part)
      .execute()
    await transaction
      .updateTable('reports')
      .set((eb) => ({ timeliness, revision: eb('revision', '+', 1) }))
      .where('province_id', '=', provinceId)
      .where('id', 'in', part)
      .execute()
  }
}
