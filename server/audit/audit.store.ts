import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { AuditAction } from '#domain/history/actions.ts'
import { changeSchema, type Change } from '#domain/model/change.ts'
import type { Instant } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, UnitId, UserId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import type { AuditEntry } from '#domain/reports/report.ts'
import type { AuditEntryRow } from '#server/database/desk-schema.ts'
import type { Database } from '#server/database/schema.ts'
import type { Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'

/** Who did something: a user, or the product by itself. */
export type Actor = { readonly id: UserId | null; readonly name: string }

export const product: Actor = { id: null, name: 'Tổng Hợp' }

export const actorOf = (user: User): Actor => ({ id: user.id, name: user.displayName })

type Entry = {
  readonly at: Instant
  readonly actor: Actor
  readonly action: AuditAction
  readonly entity: AuditEntryRow['entity']
  readonly entityId: string
  readonly version?: number
  readonly reasons?: readonly string[]
  /** What it concerns, so that it is found in the history of the campaign and of the unit too. */
  readonly campaignId?: CampaignId
  readonly unitId?: UnitId
  readonly changes?: readonly Change[]
}

/** Records who did what, in the transaction of the change that it describes. */
export async function record(
  transaction: Transaction<Database>,
  { provinceId, newId }: Pick<Deps, 'provinceId' | 'newId'>,
  entries: readonly Entry[],
): Promise<void> {
  const rows = entries.map((entry) => ({
    province_id: provinceId,
    id: newId(),
    at: entry.at,
    actor_id: entry.actor.id,
    actor: entry.actor.name,
    action: entry.action,
    entity: entry.entity,
    entity_id: entry.entityId,
    version: entry.version ?? null,
    reasons: JSON.stringify(entry.reasons ?? []),
    campaign_id: entry.campaignId ?? null,
    unit_id: entry.unitId ?? null,
    changes: JSON.stringify(entry.changes ?? []),
  }))
  await transaction.insertInto('audit_entries').values(rows).execute()
}

const reasonsSchema = z.array(z.string())
const changesSchema = z.array(changeSchema)

/** The history of one thing, oldest first. */
export async function historyOf(
  database: Connection,
  provinceId: ProvinceId,
  entity: AuditEntryRow['entity'],
  entityId: string,
): Promise<AuditEntry[]> {
  const rows = await database
    .selectFrom('audit_entries')
    .select(['at', 'actor', 'action', 'version', 'reasons', 'changes'])
    .where('province_id', '=', provinceId)
    .where('entity', '=', entity)
    .where('entity_id', '=', entityId)
    .orderBy('id')
    .execute()
  return rows.map(({ at, actor, action, version, reasons, changes }) => ({
    at,
    actor,
    action,
    version,
    reasons: reasonsSchema.parse(JSON.parse(reasons)),
    changes: changesSchema.parse(JSON.parse(changes)),
  }))
}
