import type { ComparedCampaign, ComparedStanding, ComparedUnit, Comparison } from '#domain/campaigns/comparison.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import { stateOn } from '#domain/model/unit.ts'
import type { Connection } from '#server/database/transaction.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { coverageOfRows, standingFields, totalsOf, type CampaignFigures } from '#server/summary/assemble-summary.ts'
import { metricsOfUnits, standingsOf } from '#server/summary/summary.store.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import { campaignBefore, findCampaign } from './campaigns.store.ts'

/**
 * A campaign beside another, or beside the one before it where none is named: how far both came, their totals, and every unit
 * that either of them expects.
 */
export async function compareCampaign(
  database: Connection,
  provinceId: ProvinceId,
  { id, beside, basis }: { id: CampaignId; beside: CampaignId | null; basis: Basis },
): Promise<Outcome<Comparison>> {
  const campaign = await findCampaign(database, provinceId, id)
  if (campaign === null) return refuse('not-found', { wanted: 'campaign' })
  const other =
    beside === null
      ? await campaignBefore(database, provinceId, campaign)
      : await findCampaign(database, provinceId, beside)
  if (beside !== null && other === null) return refuse('not-found', { wanted: 'campaign' })
  const now = await figuresOf(database, provinceId, campaign)
  const before = other === null ? null : await figuresOf(database, provinceId, other)
  return done({
    basis,
    now: asWhole(now, basis),
    before: before === null ? null : asWhole(before, basis),
    units: await unitsOf(database, provinceId, { now, before, basis }),
  })
}

async function figuresOf(database: Connection, provinceId: ProvinceId, campaign: Campaign): Promise<CampaignFigures> {
  const standings = await standingsOf(database, provinceId, campaign.id)
  return { campaign, standings, metrics: await metricsOfUnits(database, provinceId, campaign.id) }
}

const asWhole = (figures: CampaignFigures, basis: Basis): ComparedCampaign => ({
  campaign: figures.campaign,
  coverage: coverageOfRows(figures.standings),
  totals: totalsOf(figures, basis),
})

type Both = { readonly now: CampaignFigures; readonly before: CampaignFigures | null; readonly basis: Basis }

/** Units in the order of the campaign looked at, then those that only the other expected. */
async function unitsOf(database: Connection, provinceId: ProvinceId, both: Both): Promise<ComparedUnit[]> {
  const { now, before, basis } = both
  const of = { now: standingsByUnit(now, basis), before: standingsByUnit(before, basis) }
  const ids = [...new Set([...of.now.keys(), ...of.before.keys()])]
  const states = Map.groupBy(await statesOfUnits(database, provinceId, ids), (state) => state.id)
  return ids.map((unitId) => {
    const unit = stateOn(states.get(unitId) ?? [], now.campaign.request.date)
    if (unit === undefined) throw new Error(`unit ${unitId} is expected and has no name`)
    const { name, shortName, kind } = unit
    return { unitId, name, shortName, kind, now: of.now.get(unitId) ?? null, before: of.before.get(unitId) ?? null }
  })
}

function standingsByUnit(figures: CampaignFigures | null, basis: Basis): Map<UnitId, ComparedStanding> {
  return new Map(
    figures?.standings.map((row) => [
      row.unitId,
      { ...standingFields(row, basis), metrics: figures.metrics.get(row.unitId) ?? null },
    ]),
  )
}
