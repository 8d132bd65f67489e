import { sql } from 'kysely'
import type { Coverage } from '#domain/totals/coverage.ts'
import { metricIds, type MetricCounts, type MetricId } from '#domain/metrics/metrics.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, ReportId, UnitId } from '#domain/model/ids.ts'
import { isCounted, type Basis, type ReportStatus, type Timeliness } from '#domain/model/standing.ts'
import type { UnitMetricRow } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'
import { metricsOfRows } from '#server/rollups/metric-rows.ts'

/** Statuses whose figures count on a basis. */
export const countedStatuses = (basis: Basis): readonly ReportStatus[] =>
  (['submitted', 'accepted', 'returned'] as const).filter((status) => isCounted(status, basis))

/** Where one expected unit stands in a campaign. */
export type StandingRow = {
  readonly unitId: UnitId
  readonly reportId: ReportId | null
  readonly status: ReportStatus | null
  readonly timeliness: Timeliness | null
  readonly receivedOn: IsoDate | null
  /** The due day granted to it; null: the campaign's. */
  readonly granted: IsoDate | null
  readonly sample: boolean
}

/** Every expected unit of a campaign, in the order of the directory when it opened. */
export async function standingsOf(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
): Promise<StandingRow[]> {
  const rows = await database
    .selectFrom('campaign_units')
    .leftJoin('reports', (join) =>
      join
        .onRef('reports.province_id', '=', 'campaign_units.province_id')
        .onRef('reports.id', '=', 'campaign_units.report_id'),
    )
    .select([
      'campaign_units.unit_id as unitId',
      'campaign_units.report_id as reportId',
      'campaign_units.status',
      'campaign_units.timeliness',
      'campaign_units.received_on as receivedOn',
      'campaign_units.due_on as granted',
      'reports.sample',
    ])
    .where('campaign_units.province_id', '=', provinceId)
    .where('campaign_units.campaign_id', '=', campaignId)
    .orderBy('position')
    .execute()
  return rows.map(({ sample, ...row }) => Object.assign(row, { sample: sample === 1 }))
}

/** The figures of every unit with a report in a campaign. */
export async function metricsOfUnits(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
): Promise<Map<UnitId, MetricCounts>> {
  const rows = await database
    .selectFrom('unit_metrics')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .execute()
  return byKey(rows, (row) => row.unit_id)
}

/** Rows of metrics as the metrics of each campaign, unit, … that they belong to. */
export function byKey<K>(rows: readonly UnitMetricRow[], keyOf: (row: UnitMetricRow) => K): Map<K, MetricCounts> {
  const grouped = Map.groupBy(rows, keyOf)
  return new Map([...grouped].map(([key, group]) => [key, metricsOfRows(group)]))
}

/** The coverage of every campaign, counted by the database. */
export async function coverages(database: Connection, provinceId: ProvinceId): Promise<Map<CampaignId, Coverage>> {
  const rows = await database
    .selectFrom('campaign_units')
    .select('campaign_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('expected'),
      fn.count<number>('status').as('submitted'),
      fn.countAll<number>().filterWhere('status', '=', 'accepted').as('accepted'),
      fn.countAll<number>().filterWhere('status', '=', 'submitted').as('pending'),
      fn.countAll<number>().filterWhere('status', '=', 'returned').as('returned'),
      fn.countAll<number>().filterWhere('timeliness', '=', 'onTime').as('onTime'),
      fn.countAll<number>().filterWhere('timeliness', '=', 'late').as('late'),
    ])
    .where('province_id', '=', provinceId)
    .groupBy('campaign_id')
    .execute()
  return new Map(
    rows.map(({ campaign_id, ...counts }) => [campaign_id, { ...counts, missing: counts.expected - counts.submitted }]),
  )
}

/** One metric over the counted reports of one campaign, added up by the database. */
export type MetricSum = {
  readonly value: number | null
  readonly approximate: boolean
  readonly number: number
  readonly none: number
  readonly partial: number
}

/** The sums of every campaign and metric over the reports that count on a basis; none where no report counts. */
export async function metricSums(
  database: Connection,
  provinceId: ProvinceId,
  basis: Basis,
): Promise<Map<CampaignId, Map<MetricId, MetricSum>>> {
  const rows = await database
    .selectFrom('campaign_units')
    .innerJoin('unit_metrics', (join) =>
      join
        .onRef('unit_metrics.province_id', '=', 'campaign_units.province_id')
        .onRef('unit_metrics.campaign_id', '=', 'campaign_units.campaign_id')
        .onRef('unit_metrics.unit_id', '=', 'campaign_units.unit_id'),
    )
    .select(['campaign_units.campaign_id', 'metric'])
    .select(({ fn }) => [
      sql<number | null>`cast(sum(value) as bigint)`.as('value'),
      fn.max<number>('approximate').as('approximate'),
      fn.countAll<number>().filterWhere('state', '=', 'number').as('number'),
      fn.countAll<number>().filterWhere('state', '=', 'none').as('none'),
      fn.countAll<number>().filterWhere('partial', '=', 1).as('partial'),
    ])
    .where('campaign_units.province_id', '=', provinceId)
    .where('campaign_units.status', 'in', countedStatuses(basis))
    .where('metric', 'in', metricIds)
    .groupBy(['campaign_units.campaign_id', 'metric'])
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.campaign_id)
  return new Map(
    [...grouped].map(([campaignId, sums]) => [
      campaignId,
      new Map(sums.map((sum) => [sum.metric, { ...sum, approximate: sum.approximate === 1 }])),
    ]),
  )
}
