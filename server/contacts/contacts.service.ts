import type { Transaction } from 'kysely'
import type { Contact, NewContacts } from '#domain/model/contact.ts'
import { dayInVietnam, instantOf, type Instant } from '#domain/model/dates.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import type { Page } from '#domain/model/page.ts'
import type { User } from '#domain/model/user.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { findCampaign } from '#server/campaigns/campaigns.store.ts'
import { cursorOf, keysOf } from '#server/database/cursor.ts'
import type { ContactRow } from '#server/database/desk-schema.ts'
import type { Database } from '#server/database/schema.ts'
import { inTransaction, overtaken } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { contactsOf, deleteContacts, expectedAmong, findContacts, insertContacts, toContact } from './contacts.store.ts'

export type ContactsService = ReturnType<typeof createContactsService>

export type ContactsQuery = {
  readonly unit?: UnitId | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const noCampaign = refuse('not-found', { wanted: 'campaign' })
const noContact = refuse('not-found', { wanted: 'contact' })

export function createContactsService(deps: Deps) {
  const { database, provinceId } = deps
  return {
    /** Contacts of a campaign, the newest first. */
    list: async (campaignId: CampaignId, query: ContactsQuery): Promise<Outcome<Page<Contact>>> => {
      const { cursor, limit, unit: unitId } = query
      const after = cursor === undefined ? null : keysOf(cursor, 1)
      if (cursor !== undefined && after === null) return refuseFields([fieldErrors.cursorUnknown('?cursor')])
      if ((await findCampaign(database, provinceId, campaignId)) === null) return noCampaign
      const found = await contactsOf(database, provinceId, campaignId, { unitId, before: after?.[0] }, limit + 1)
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return done({ items, nextCursor: found.length > limit && last !== undefined ? cursorOf([last.id]) : null })
    },

    /** Records that the department got in touch with some units, all at one moment. */
    record: (user: User, campaignId: CampaignId, wish: NewContacts): Promise<Outcome<Contact[]>> =>
      inTransaction(database, async (transaction) => {
        if ((await findCampaign(transaction, provinceId, campaignId)) === null) return noCampaign
        return recordContacts(transaction, deps, user, campaignId, wish)
      }),

    /** Takes back one contact, or all that the user recorded at one moment: by who recorded it, on the same day. */
    withdraw: (
      user: User,
      campaignId: CampaignId,
      which: { id: string } | { at: Instant },
    ): Promise<Outcome<{ withdrawn: number }>> =>
      inTransaction(database, async (transaction) => {
        const found = await findContacts(transaction, provinceId, campaignId, which)
        const own = 'id' in which ? found : found.filter((row) => row.made_by_id === user.id)
        if (own.length === 0) return noContact
        const now = instantOf(deps.now())
        const refused = own.find((row) => row.made_by_id !== user.id || dayInVietnam(row.at) !== dayInVietnam(now))
        if (refused !== undefined) return refuse('contact-stays', { by: refused.made_by, at: refused.at })
        const withdrawn = await deleteContacts(
          transaction,
          provinceId,
          own.map(({ id }) => id),
        )
        if (withdrawn !== own.length) return overtaken
        await recordEach(transaction, deps, user, now, 'contactWithdrawn', own)
        return done({ withdrawn })
      }),
  }
}

/** Records contacts in the transaction of whatever made them. Units that the campaign does not expect are refused. */
export async function recordContacts(
  transaction: Transaction<Database>,
  deps: Deps,
  user: User,
  campaignId: CampaignId,
  { unitIds, kind, note }: NewContacts,
): Promise<Outcome<Contact[]>> {
  const { provinceId } = deps
  const expected = await expectedAmong(transaction, provinceId, campaignId, unitIds)
  const errors = unitIds.flatMap((unitId, index) => {
    if (!expected.has(unitId)) return [fieldErrors.unitNotExpected(`/unitIds/${index}`)]
    return unitIds.indexOf(unitId) < index ? [fieldErrors.unitNamedTwice(`/unitIds/${index}`)] : []
  })
  if (errors.length > 0) return refuseFields(errors)

  const at = instantOf(deps.now())
  const rows = unitIds.map((unitId): ContactRow => ({
    province_id: provinceId,
    id: deps.newId(),
    campaign_id: campaignId,
    unit_id: unitId,
    at,
    kind,
    note: note === '' ? null : note,
    made_by: user.displayName,
    made_by_id: user.id,
  }))
  await insertContacts(transaction, rows)
  await recordEach(transaction, deps, user, at, 'contacted', rows)
  return done(rows.map(toContact))
}

async function recordEach(
  transaction: Transaction<Database>,
  deps: Deps,
  user: User,
  at: Instant,
  action: 'contacted' | 'contactWithdrawn',
  rows: readonly ContactRow[],
): Promise<void> {
  const actor = actorOf(user)
  const entries = rows.map((row) => ({
    at,
    actor,
    action,
    entity: 'campaign' as const,
    entityId: row.campaign_id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    changes: changesOf(row, action),
  }))
  await record(transaction, deps, entries)
}

/** What was recorded, or what is gone: the record keeps it either way. */
function changesOf({ kind, note }: ContactRow, action: 'contacted' | 'contactWithdrawn') {
  const change = (field: string, value: string) =>
    action === 'contacted' ? { field, from: null, to: value } : { field, from: value, to: null }
  return [change('kind', kind), ...(note === null ? [] : [change('note', note)])]
}
