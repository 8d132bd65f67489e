import type { Transaction } from 'kysely'
import type { Contact } from '#domain/model/contact.ts'
import type { Instant } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import type { ContactRow } from '#server/database/desk-schema.ts'
import type { Database } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'

export const toContact = (row: Omit<ContactRow, 'province_id' | 'made_by_id'>): Contact => ({
  id: row.id,
  campaignId: row.campaign_id,
  unitId: row.unit_id,
  at: row.at,
  kind: row.kind,
  note: row.note,
  by: row.made_by,
})

/** Contacts of a campaign, or of one of its units, the newest first, from before the one with the id `before`. */
export async function contactsOf(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  { unitId, before }: { unitId: UnitId | undefined; before: string | undefined },
  limit: number,
): Promise<Contact[]> {
  const rows = await database
    .selectFrom('contacts')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId as UnitId))
    .$if(before !== undefined, (query) => query.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toContact)
}

/** How often each unit of a campaign was contacted, and the last time. */
export async function lastContacts(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
): Promise<Map<UnitId, { count: number; last: Contact }>> {
  const rows = await database
    .selectFrom('contacts')
    .innerJoin(
      (from) =>
        from
          .selectFrom('contacts')
          .select(({ fn }) => ['unit_id', fn.max('id').as('id'), fn.countAll<number>().as('count')])
          .where('province_id', '=', provinceId)
          .where('campaign_id', '=', campaignId)
          .groupBy('unit_id')
          .as('newest'),
      (join) => join.onRef('newest.id', '=', 'contacts.id'),
    )
    .selectAll('contacts')
    .select('newest.count')
    .where('contacts.province_id', '=', provinceId)
    .where('contacts.campaign_id', '=', campaignId)
    .execute()
  return new Map(rows.map((row) => [row.unit_id, { count: row.count, last: toContact(row) }]))
}

/** The contacts of a campaign with one id, or recorded at one moment. */
export async function findContacts(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  which: { id: string } | { at: Instant },
): Promise<ContactRow[]> {
  const contacts = database
    .selectFrom('contacts')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
  return ('id' in which ? contacts.where('id', '=', which.id) : contacts.where('at', '=', which.at)).execute()
}

export async function insertContacts(transaction: Transaction<Database>, rows: readonly ContactRow[]): Promise<void> {
  await transaction.insertInto('contacts').values(rows).execute()
}

/** How many of some contacts were still there to be removed. */
export async function deleteContacts(
  transaction: Transaction<Database>,
  provinceId: ProvinceId,
  ids: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('contacts')
    .where('province_id', '=', provinceId)
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Which of a campaign's expected units are among `unitIds`. */
export async function expectedAmong(
  database: Connection,
  provinceId: ProvinceId,
  campaignId: CampaignId,
  unitIds: readonly UnitId[],
): Promise<Set<UnitId>> {
  const rows = await database
    .selectFrom('campaign_units')
    .select('unit_id')
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaignId)
    .where('unit_id', 'in', unitIds)
    .execute()
  return new Set(rows.map(({ unit_id: unitId }) => unitId))
}
