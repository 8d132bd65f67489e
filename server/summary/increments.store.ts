import { sql } from 'kysely'
import { metricIds, type MetricId } from '#domain/metrics/metrics.ts'
import type { CampaignId, ProvinceId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import type { Increment } from '#domain/totals/increment.ts'
import type { Connection } from '#server/database/transaction.ts'
import { countedStatuses } from './summary.store.ts'

/**
 * How each metric grew from each campaign to the next, added up by the database: `incrementOf` of the domain is what it must
 * equal. `expected` says how many units each campaign expects.
 */
export async function increments(
  database: Connection,
  provinceId: ProvinceId,
  basis: Basis,
  expected: ReadonlyMap<CampaignId, number>,
): Promise<Map<CampaignId, Map<MetricId, Increment>>> {
  const rows = await pairs(database, provinceId, basis)
    .select(['now.campaign_id as campaignId', 'now.metric'])
    .select(({ fn }) => [
      sql<number | null>`cast(sum(before.value) as bigint)`.as('before'),
      sql<number | null>`cast(sum(now.value) as bigint)`.as('after'),
      fn.count<number>('now.value').as('units'),
      fn.countAll<number>().filterWhere('now.value', '<', sql.ref<number>('before.value')).as('fell'),
      sql<number>`max(case when now.approximate = 1 or before.approximate = 1 then 1 else 0 end)`.as('approximate'),
      sql<number>`cast(sum(case when now.partial = 0 and before.partial = 0 then 1 else 0 end) as integer)`.as('whole'),
    ])
    .groupBy(['now.campaign_id', 'now.metric'])
    .execute()
  const known = rows.flatMap(({ campaignId, metric, before, after, units, fell, approximate, whole }) => {
    if (before === null || after === null) return []
    const complete = whole === expected.get(campaignId)
    return [{ campaignId, metric, grown: { before, after, units, fell, approximate: approximate === 1, complete } }]
  })
  return new Map(
    [...Map.groupBy(known, (row) => row.campaignId)].map(([campaignId, group]) => [
      campaignId,
      new Map(group.map(({ metric, grown }) => [metric, grown])),
    ]),
  )
}

/** A unit's figure in a campaign beside its figure in the campaign before, where both count and both are a number or both a none. */
function pairs(database: Connection, provinceId: ProvinceId, basis: Basis) {
  return database
    .with('ordered', (db) =>
      db
        .selectFrom('campaigns')
        .select('id')
        .select(sql<CampaignId | null>`lag(id) over (order by request_date, id)`.as('before_id'))
        .where('province_id', '=', provinceId),
    )
    .selectFrom('ordered')
    .innerJoin('unit_metrics as now', (join) =>
      join.onRef('now.campaign_id', '=', 'ordered.id').on('now.province_id', '=', provinceId),
    )
    .innerJoin('unit_metrics as before', (join) =>
      join
        .onRef('before.campaign_id', '=', 'ordered.before_id')
        .onRef('before.unit_id', '=', 'now.unit_id')
        .onRef('before.metric', '=', 'now.metric')
        .onRef('before.state', '=', 'now.state')
        .on('before.province_id', '=', provinceId),
    )
    .innerJoin('campaign_units as unit_now', (join) =>
      join
        .onRef('unit_now.campaign_id', '=', 'now.campaign_id')
        .onRef('unit_now.unit_id', '=', 'now.unit_id')
        .on('unit_now.province_id', '=', provinceId),
    )
    .innerJoin('campaign_units as unit_before', (join) =>
      join
        .onRef('unit_before.campaign_id', '=', 'before.campaign_id')
        .onRef('unit_before.unit_id', '=', 'now.unit_id')
        .on('unit_before.province_id', '=', provinceId),
    )
    .where('now.state', 'in', ['number', 'none'])
    .where('now.metric', 'in', metricIds)
    .where('unit_now.status', 'in', countedStatuses(basis))
    .where('unit_before.status', 'in', countedStatuses(basis))
}
