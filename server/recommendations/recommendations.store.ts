import type { Transaction } from 'kysely'
import type { Campaign } from '#domain/model/campaign.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { RecommendationItemRow, RecommendationStateRow } from '#server/database/desk-schema.ts'
import type { Database } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

type Place = { readonly database: Connection; readonly provinceId: ProvinceId }

export type ItemRow = RecommendationItemRow & { readonly sample: boolean }

/** The proposals of some campaigns' reports, in the order of the directory; those of reports that were returned are none. */
export async function proposalsOf(
  { database, provinceId }: Place,
  campaigns: readonly CampaignId[],
): Promise<ItemRow[]> {
  if (campaigns.length === 0) return []
  const rows = await database
    .selectFrom('recommendation_items as i')
    .innerJoin('reports', (join) =>
      join.onRef('reports.province_id', '=', 'i.province_id').onRef('reports.id', '=', 'i.report_id'),
    )
    .innerJoin('campaign_units as u', (join) =>
      join
        .onRef('u.province_id', '=', 'i.province_id')
        .onRef('u.campaign_id', '=', 'i.campaign_id')
        .onRef('u.unit_id', '=', 'i.unit_id'),
    )
    .selectAll('i')
    .select('reports.sample')
    .where('i.province_id', '=', provinceId)
    .where('i.campaign_id', 'in', campaigns)
    .where('reports.status', '!=', 'returned')
    .orderBy('i.campaign_id')
    .orderBy('u.position')
    .orderBy('i.position')
    .execute()
  return rows.map(({ sample, ...row }) => Object.assign(row, { sample: sample === 1 }))
}

/** What was done about proposals of a campaign. */
export async function statesIn(
  { database, provinceId }: Place,
  campaign: CampaignId,
): Promise<RecommendationStateRow[]> {
  return database
    .selectFrom('recommendation_states')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaign)
    .orderBy('unit_id')
    .orderBy('item_key')
    .execute()
}

/** Proposals of earlier campaigns that were carried on and are not answered yet, the oldest first. */
export async function carriedInto(
  { database, provinceId }: Place,
  { request }: Campaign,
): Promise<RecommendationStateRow[]> {
  return database
    .selectFrom('recommendation_states as s')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.province_id', '=', 's.province_id').onRef('c.id', '=', 's.campaign_id'),
    )
    .selectAll('s')
    .where('s.province_id', '=', provinceId)
    .where('s.status', '=', 'carried')
    .where('c.request_date', '<', request.date)
    .orderBy('c.request_date')
    .orderBy('s.unit_id')
    .orderBy('s.item_key')
    .execute()
}

/** What every expected unit's report says in section 5; null without a report, or with one that was returned. */
export async function sectionStatesIn(
  { database, provinceId }: Place,
  campaign: CampaignId,
): Promise<(string | null)[]> {
  const rows = await database
    .selectFrom('campaign_units as u')
    .leftJoin('report_profiles as p', (join) =>
      join.onRef('p.province_id', '=', 'u.province_id').onRef('p.report_id', '=', 'u.report_id'),
    )
    .select(['u.status', 'p.section_states'])
    .where('u.province_id', '=', provinceId)
    .where('u.campaign_id', '=', campaign)
    .execute()
  return rows.map(({ status, section_states: states }) => (status === null || status === 'returned' ? null : states))
}

type Named = { readonly campaignId: CampaignId; readonly unitId: UnitId; readonly key: string }

export async function findState(
  { database, provinceId }: Place,
  { campaignId, unitId, key }: Named,
): Promise<RecommendationStateRow | null> {
  const row = await database
    .selectFrom('recommendation_states')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .where('item_key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** The words of a proposal that nobody has dealt with yet; null when no report says it. */
export async function findText(
  { database, provinceId }: Place,
  { campaignId, unitId, key }: Named,
): Promise<string | null> {
  const row = await database
    .selectFrom('recommendation_items as i')
    .innerJoin('reports', (join) =>
      join.onRef('reports.province_id', '=', 'i.province_id').onRef('reports.id', '=', 'i.report_id'),
    )
    .select('i.text')
    .where('i.province_id', '=', provinceId)
    .where('i.campaign_id', '=', campaignId)
    .where('i.unit_id', '=', unitId)
    .where('i.item_key', '=', key)
    .where('reports.status', '!=', 'returned')
    .executeTakeFirst()
  return row?.text ?? null
}

/** Stores what was done, where `before` is what was there; false when somebody else was faster. */
export async function storeState(
  transaction: Transaction<Database>,
  before: RecommendationStateRow | null,
  state: RecommendationStateRow,
): Promise<boolean> {
  if (before === null) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('recommendation_states')
      .values(state)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await transaction
    .updateTable('recommendation_states')
    .set(state)
    .where('province_id', '=', before.province_id)
    .where('campaign_id', '=', before.campaign_id)
    .where('unit_id', '=', before.unit_id)
    .where('item_key', '=', before.item_key)
    .where('revision', '=', before.revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
