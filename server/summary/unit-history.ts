import type { ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import { dueDayOf } from '#domain/model/timeliness.ts'
import type { Unit } from '#domain/model/unit.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { campaignsInOrder } from '#server/campaigns/campaigns.store.ts'
import { extensionOf } from '#server/campaigns/expected-units.store.ts'
import type { Connection } from '#server/database/transaction.ts'
import { findContent } from '#server/reports/reports.store.ts'
import { standingFields } from './assemble-summary.ts'
import { directivePoints } from './directives.store.ts'
import { byKey } from './summary.store.ts'

/** One unit through all campaigns that expect it. */
export async function unitHistory(
  database: Connection,
  provinceId: ProvinceId,
  unit: Unit,
  basis: Basis,
): Promise<UnitHistory> {
  const campaigns = await campaignsInOrder(database, provinceId)
  const standings = new Map((await standingsOfUnit(database, provinceId, unit.id)).map((row) => [row.campaignId, row]))
  const metrics = await metricsOfUnit(database, provinceId, unit.id)
  const expecting = campaigns.flatMap((campaign) => {
    const row = standings.get(campaign.id)
    return row === undefined ? [] : [{ campaign, row }]
  })
  return {
    unit,
    campaigns: expecting.map(({ campaign, row }) => ({
      campaign,
      ...standingFields(row, basis),
      dueOn: dueDayOf(campaign.dueOn, row.granted),
      extension: extensionOf(row.granted, row.extensionReason),
      letterId: row.letterId,
      metrics: metrics.get(campaign.id) ?? null,
    })),
    directives: await directivePoints(database, provinceId, { unitId: unit.id }, basis),
    latest: await latestNotes(
      database,
      provinceId,
      expecting.map(({ row }) => row),
    ),
  }
}

async function standingsOfUnit(database: Connection, provinceId: ProvinceId, unitId: UnitId) {
  const rows = await database
    .selectFrom('campaign_units')
    .leftJoin('reports', (join) =>
      join
        .onRef('reports.province_id', '=', 'campaign_units.province_id')
        .onRef('reports.id', '=', 'campaign_units.report_id'),
    )
    .leftJoin('report_versions', (join) =>
      join
        .onRef('report_versions.province_id', '=', 'reports.province_id')
        .onRef('report_versions.report_id', '=', 'reports.id')
        .onRef('report_versions.version', '=', 'reports.version'),
    )
    .select([
      'campaign_units.campaign_id as campaignId',
      'campaign_units.unit_id as unitId',
      'campaign_units.report_id as reportId',
      'campaign_units.status',
      'campaign_units.timeliness',
      'campaign_units.received_on as receivedOn',
      'campaign_units.due_on as granted',
      'campaign_units.extension_reason as extensionReason',
      'reports.sample',
      'reports.version',
      'report_versions.letter_id as letterId',
    ])
    .where('campaign_units.province_id', '=', provinceId)
    .where('campaign_units.unit_id', '=', unitId)
    .execute()
  return rows.map(({ sample, ...row }) => Object.assign(row, { sample: sample === 1 }))
}

type StandingOfUnit = Awaited<ReturnType<typeof standingsOfUnit>>[number]

async function metricsOfUnit(database: Connection, provinceId: ProvinceId, unitId: UnitId) {
  const rows = await database
    .selectFrom('campaign_units')
    .innerJoin('unit_metrics', (join) =>
      join
        .onRef('unit_metrics.province_id', '=', 'campaign_units.province_id')
        .onRef('unit_metrics.campaign_id', '=', 'campaign_units.campaign_id')
        .onRef('unit_metrics.unit_id', '=', 'campaign_units.unit_id'),
    )
    .selectAll('unit_metrics')
    .where('campaign_units.province_id', '=', provinceId)
    .where('campaign_units.unit_id', '=', unitId)
    .execute()
  return byKey(rows, (row) => row.campaign_id)
}

/** The notes of the newest report that was not returned. */
async function latestNotes(
  database: Connection,
  provinceId: ProvinceId,
  standings: readonly StandingOfUnit[],
): Promise<UnitHistory['latest']> {
  const newest = standings.findLast(({ status }) => status !== null && status !== 'returned')
  if (newest === undefined || newest.reportId === null || newest.version === null) return null
  const content = await findContent(database, provinceId, newest.reportId, newest.version)
  if (content === null) return null
  const { inspection, results, recommendations } = content.sections
  return { campaignId: newest.campaignId, reportId: newest.reportId, inspection, results, recommendations }
}
