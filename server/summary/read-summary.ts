import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { ProvinceId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { campaignBefore } from '#server/campaigns/campaigns.store.ts'
import type { Connection } from '#server/database/transaction.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import { assembleSummary, type CampaignFigures } from './assemble-summary.ts'
import { keptDueDays } from './kept-due-days.store.ts'
import { metricsOfUnits, standingsOf } from './summary.store.ts'

/** How the province stands in one campaign, as it is in a snapshot. */
export async function readSummary(
  snapshot: Connection,
  provinceId: ProvinceId,
  campaign: Campaign,
  basis: Basis,
  today: IsoDate,
): Promise<Summary> {
  const figuresOf = async (of: Campaign): Promise<CampaignFigures> => {
    const standings = await standingsOf(snapshot, provinceId, of.id)
    return { campaign: of, standings, metrics: await metricsOfUnits(snapshot, provinceId, of.id) }
  }
  const before = await campaignBefore(snapshot, provinceId, campaign)
  const figures = await figuresOf(campaign)
  const previous = before === null ? null : await figuresOf(before)
  const states = await allUnitStates(snapshot, provinceId)
  const kept = await keptDueDays(snapshot, provinceId, campaign)
  return assembleSummary(figures, previous, { basis, states, today, kept })
}
