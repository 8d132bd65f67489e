import type { Campaign } from '#domain/model/campaign.ts'
import type { ProvinceId, UnitId } from '#domain/model/ids.ts'
import { dueDayOf } from '#domain/model/timeliness.ts'
import type { KeptDueDay } from '#domain/totals/late-in-a-row.ts'
import type { Connection } from '#server/database/transaction.ts'

/**
 * How units kept their due days in a campaign and in those before it, newest first: only of units that have not answered this
 * campaign in time, since the others are late in none in a row.
 */
export async function keptDueDays(
  database: Connection,
  provinceId: ProvinceId,
  { id, request }: Campaign,
): Promise<Map<UnitId, KeptDueDay[]>> {
  const rows = await database
    .selectFrom('campaign_units as here')
    .innerJoin('campaign_units as there', (join) =>
      join.onRef('there.province_id', '=', 'here.province_id').onRef('there.unit_id', '=', 'here.unit_id'),
    )
    .innerJoin('campaigns', (join) =>
      join.onRef('campaigns.province_id', '=', 'there.province_id').onRef('campaigns.id', '=', 'there.campaign_id'),
    )
    .select(['there.unit_id', 'there.timeliness', 'there.due_on as granted', 'campaigns.due_on'])
    .where('here.province_id', '=', provinceId)
    .where('here.campaign_id', '=', id)
    .where((eb) => eb.or([eb('here.timeliness', 'is', null), eb('here.timeliness', '=', 'late')]))
    .where((eb) =>
      eb.or([
        eb('campaigns.request_date', '<', request.date),
        eb.and([eb('campaigns.request_date', '=', request.date), eb('campaigns.id', '<=', id)]),
      ]),
    )
    .orderBy('campaigns.request_date', 'desc')
    .orderBy('campaigns.id', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.unit_id)
  return new Map(
    [...grouped].map(([unitId, own]) => [
      unitId,
      own.map(({ timeliness, granted, due_on }) => ({ timeliness, dueOn: dueDayOf(due_on, granted) })),
    ]),
  )
}
