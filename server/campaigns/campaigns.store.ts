import { sql, type Transaction } from 'kysely'
import type { Campaign, CampaignRequest } from '#domain/model/campaign.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { CampaignRow, Database } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

/** Rows on their way into campaigns, newest open one first. */
function campaignRows(database: Connection, provinceId: ProvinceId) {
  return database
    .selectFrom('campaigns')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('campaign_units')
        .select((count) => count.fn.countAll<number>().as('expected'))
        .whereRef('campaign_units.province_id', '=', 'campaigns.province_id')
        .whereRef('campaign_units.campaign_id', '=', 'campaigns.id')
        .as('expected'),
    )
    .where('campaigns.province_id', '=', provinceId)
    .orderBy('status', 'desc')
    .orderBy('request_date', 'desc')
    .orderBy('id', 'desc')
}

function toCampaign(row: CampaignRow & { expected: number | null }): Campaign {
  return {
    id: row.id,
    title: row.title,
    request: { number: row.request_number, date: row.request_date },
    dataCutoff: row.data_cutoff,
    dueOn: row.due_on,
    status: row.status,
    expected: row.expected ?? 0,
    sample: row.sample === 1,
    openedAt: row.opened_at,
    requestLetterId: row.request_letter_id,
    revision: row.revision,
  }
}

/** What campaigns are sorted by: status, day of the request, id. */
export const campaignKeys = ({ status, request, id }: Campaign): readonly string[] => [status, request.date, id]

/** Up to `limit` campaigns, newest open one first, from after the one with the sort keys `after`. */
export async function campaignsAfter(
  database: Connection,
  provinceId: ProvinceId,
  after: readonly string[] | null,
  limit: number,
): Promise<Campaign[]> {
  const rows = await campaignRows(database, provinceId)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(status, request_date, id) < (${sql.join([...(after ?? [])])})`),
    )
    .limit(limit)
    .execute()
  return rows.map(toCampaign)
}

/** Every campaign by the day of its request, oldest first: the order in which figures accumulate. */
export async function campaignsInOrder(database: Connection, provinceId: ProvinceId): Promise<Campaign[]> {
  const rows = await campaignRows(database, provinceId).clearOrderBy().orderBy('request_date').orderBy('id').execute()
  return rows.map(toCampaign)
}

export async function findCampaign(
  database: Connection,
  provinceId: ProvinceId,
  id: CampaignId,
): Promise<Campaign | null> {
  const row = await campaignRows(database, provinceId).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toCampaign(row)
}

/** The newest open campaign; when none is open, the newest of all. */
export async function currentCampaign(database: Connection, provinceId: ProvinceId): Promise<Campaign | null> {
  return (await campaignsAfter(database, provinceId, null, 1))[0] ?? null
}

/** The campaign before another one, by the day of the request. */
export async function campaignBefore(
  database: Connection,
  provinceId: ProvinceId,
  { request, id }: Campaign,
): Promise<Campaign | null> {
  const row = await campaignRows(database, provinceId)
    .clearOrderBy()
    .where(sql<boolean>`(request_date, id) < (${request.date}, ${id})`)
    .orderBy('request_date', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toCampaign(row)
}

export async function isRequestTaken(
  database: Connection,
  provinceId: ProvinceId,
  { number, date }: CampaignRequest,
): Promise<boolean> {
  const row = await database
    .selectFrom('campaigns')
    .select('id')
    .where('province_id', '=', provinceId)
    .where('request_number', '=', number)
    .where('request_date', '=', date)
    .executeTakeFirst()
  return row !== undefined
}

/** Opens a campaign; `unitIds` are the units expected, in the order of the directory. */
export async function insertCampaign(
  transaction: Transaction<Database>,
  campaign: CampaignRow,
  unitIds: readonly UnitId[],
): Promise<void> {
  await transaction.insertInto('campaigns').values(campaign).execute()
  const rows = unitIds.map((unitId, position) => ({
    province_id: campaign.province_id,
    campaign_id: campaign.id,
    unit_id: unitId,
    position,
    report_id: null,
    status: null,
    timeliness: null,
    received_on: null,
    due_on: null,
    extension_reason: null,
  }))
  await transaction.insertInto('campaign_units').values(rows).execute()
}

/** Changes a campaign and raises its revision; false when somebody else did so after `campaign` was read. */
export async function updateCampaign(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  campaign: Pick<Campaign, 'id' | 'revision'>,
  change: Partial<Pick<CampaignRow, 'title' | 'data_cutoff' | 'due_on' | 'status'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('campaigns')
    .set({ ...change, revision: campaign.revision + 1 })
    .where('province_id', '=', provinceId)
    .where('id', '=', campaign.id)
    .where('revision', '=', campaign.revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
