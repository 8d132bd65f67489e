import type { MetricId } from '#domain/metrics/metrics.ts'
import type { MetricCount } from '#domain/model/count.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import { stateOn, type Unit } from '#domain/model/unit.ts'
import {
  matrixCell,
  packCells,
  type Matrix,
  type MatrixCampaign,
  type MatrixMeasure,
  type MatrixReport,
} from '#domain/totals/matrix.ts'
import { campaignsInOrder } from '#server/campaigns/campaigns.store.ts'
import type { Connection } from '#server/database/transaction.ts'
import { toMetricCount, unknownMetric } from '#server/rollups/metric-rows.ts'
import { allUnitStates } from '#server/units/units.store.ts'

/** One measure of every unit that any campaign expects, in every campaign. */
export async function matrixOfProvince(
  database: Connection,
  provinceId: ProvinceId,
  measure: MatrixMeasure,
  basis: Basis,
): Promise<Matrix> {
  const campaigns = await campaignsInOrder(database, provinceId)
  const rows = Map.groupBy(await matrixRows(database, provinceId, measure), (row) => row.unitId)
  const states = Map.groupBy(await allUnitStates(database, provinceId), (state) => state.id)
  const units = [...states].flatMap(([unitId, own]) => {
    const expecting = new Map(rows.get(unitId)?.map((row) => [row.campaignId, row]))
    const newest = campaigns.findLast(({ id }) => expecting.has(id))
    const unit = newest === undefined ? undefined : stateOn(own, newest.request.date)
    if (unit === undefined) return []
    const cells = campaigns.map(({ id, request }) => {
      const row = expecting.get(id)
      return row === undefined ? null : matrixCell(reportOf(row), measure, request.date, basis)
    })
    return [{ ...named(unit), ...packCells(cells) }]
  })
  return { basis, measure, campaigns: campaigns.map(columnOf), units }
}

const named = ({ id, name, shortName, kind }: Unit) => ({ unitId: id, name, shortName, kind })

const columnOf = ({ id, title, request, dataCutoff, dueOn, status, sample }: MatrixCampaign): MatrixCampaign => ({
  id,
  title,
  request,
  dataCutoff,
  dueOn,
  status,
  sample,
})

/** Where every expected unit of every campaign stands, with one of its metrics. */
async function matrixRows(database: Connection, provinceId: ProvinceId, measure: MatrixMeasure) {
  const standings = database
    .selectFrom('campaign_units')
    .leftJoin('reports', (join) =>
      join
        .onRef('reports.province_id', '=', 'campaign_units.province_id')
        .onRef('reports.id', '=', 'campaign_units.report_id'),
    )
    .select([
      'campaign_units.campaign_id as campaignId',
      'campaign_units.unit_id as unitId',
      'campaign_units.status',
      'campaign_units.timeliness',
      'campaign_units.received_on as receivedOn',
      'reports.sample',
    ])
    .where('campaign_units.province_id', '=', provinceId)
  if (measure === 'days') {
    return (await standings.execute()).map((row): MatrixRow => Object.assign(row, { count: unknownMetric }))
  }
  const rows = await standings
    .leftJoin('unit_metrics', (join) =>
      join
        .onRef('unit_metrics.province_id', '=', 'campaign_units.province_id')
        .onRef('unit_metrics.campaign_id', '=', 'campaign_units.campaign_id')
        .onRef('unit_metrics.unit_id', '=', 'campaign_units.unit_id')
        .on('unit_metrics.metric', '=', measure satisfies MetricId),
    )
    .select(['state', 'value', 'approximate', 'partial'])
    .execute()
  return rows.map(({ state, value, approximate, partial, ...row }): MatrixRow => {
    const known = state !== null && approximate !== null && partial !== null
    return Object.assign(row, { count: known ? toMetricCount({ state, value, approximate, partial }) : unknownMetric })
  })
}

type MatrixRow = {
  readonly campaignId: CampaignId
  readonly unitId: UnitId
  readonly status: MatrixReport['status'] | null
  readonly timeliness: MatrixReport['timeliness'] | null
  readonly receivedOn: MatrixReport['receivedOn'] | null
  readonly sample: 0 | 1 | null
  readonly count: MetricCount
}

function reportOf({ status, timeliness, receivedOn, sample, count }: MatrixRow): MatrixReport | null {
  if (status === null || timeliness === null || receivedOn === null) return null
  return { status, timeliness, receivedOn, sample: sample === 1, metric: () => count }
}
