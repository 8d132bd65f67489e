import type { ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import { stateOn } from '#domain/model/unit.ts'
import type { Connection } from '#server/database/transaction.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import { findCampaign } from './campaigns.store.ts'
import { expectedRows } from './expected-units.store.ts'

/** The units that a campaign expects (or some of them), as they were called on the day of its request. */
export async function expectedUnits(
  database: Connection,
  provinceId: ProvinceId,
  id: CampaignId,
  unitIds: readonly UnitId[] | null,
): Promise<Outcome<ExpectedUnit[]>> {
  const campaign = await findCampaign(database, provinceId, id)
  if (campaign === null) return refuse('not-found', { wanted: 'campaign' })
  const rows = await expectedRows(database, provinceId, id, unitIds)
  const ids = rows.map(({ unitId }) => unitId)
  const states = Map.groupBy(await statesOfUnits(database, provinceId, ids), (state) => state.id)
  return done(
    rows.map((row) => {
      const unit = stateOn(states.get(row.unitId) ?? [], campaign.request.date)
      if (unit === undefined) throw new Error(`unit ${row.unitId} is expected and has no name`)
      const { name, shortName, kind } = unit
      return Object.assign(row, { name, shortName, kind, status: row.status ?? ('missing' as const) })
    }),
  )
}
