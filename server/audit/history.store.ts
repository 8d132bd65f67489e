import { sql, type Selectable } from 'kysely'
import { z } from 'zod'
import type { AuditEntity, HistoryFilter } from '#domain/history/history.ts'
import { changeSchema } from '#domain/model/change.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { ProvinceId } from '#domain/model/ids.ts'
import type { AuditEntryRow } from '#server/database/desk-schema.ts'
import type { Connection } from '#server/database/transaction.ts'

/** An entry as it was recorded. */
export type RecordedEntry = Selectable<AuditEntryRow>

/** What of the record is looked at. `hidden`: entities that the reader may not see. */
export type HistoryScope = HistoryFilter & { readonly hidden: readonly AuditEntity[] }

/** Viet Nam has one time zone, and no summer time. */
const startOfDay = (day: IsoDate) => new Date(`${day}T00:00:00+07:00`).toISOString()
const MS_PER_DAY = 86_400_000
const endOfDay = (day: IsoDate) => new Date(Date.parse(startOfDay(day)) + MS_PER_DAY).toISOString()

/** Up to `limit` entries of the record, the newest first, from before the one named. */
export async function entriesBefore(
  database: Connection,
  provinceId: ProvinceId,
  scope: HistoryScope,
  before: string | null,
  limit: number,
): Promise<RecordedEntry[]> {
  let query = database
    .selectFrom('audit_entries')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('id', 'desc')
    .limit(limit)
  const { campaign, unit, report, actor, action, from, to, hidden } = scope
  if (before !== null) query = query.where('id', '<', before)
  if (campaign !== undefined) query = query.where('campaign_id', '=', campaign)
  if (unit !== undefined) query = query.where('unit_id', '=', unit)
  if (report !== undefined) query = query.where('entity', '=', 'report').where('entity_id', '=', report)
  if (actor !== undefined) query = query.where('actor', '=', actor)
  if (action !== undefined) query = query.where('action', '=', action)
  if (from !== undefined) query = query.where(sql<boolean>`at >= ${startOfDay(from)}`)
  if (to !== undefined) query = query.where(sql<boolean>`at < ${endOfDay(to)}`)
  if (hidden.length > 0) query = query.where('entity', 'not in', hidden)
  return query.execute()
}

/** Everybody in the part of the record that may be seen. */
export async function actorsOf(
  database: Connection,
  provinceId: ProvinceId,
  hidden: readonly AuditEntity[],
): Promise<string[]> {
  let query = database.selectFrom('audit_entries').select('actor').distinct().where('province_id', '=', provinceId)
  if (hidden.length > 0) query = query.where('entity', 'not in', hidden)
  return (await query.execute()).map(({ actor }) => actor)
}

const reasonsSchema = z.array(z.string())
const changesSchema = z.array(changeSchema)

/** What an entry says, besides what it is about. */
export function contentOf({ reasons, changes }: RecordedEntry) {
  return { reasons: reasonsSchema.parse(JSON.parse(reasons)), changes: changesSchema.parse(JSON.parse(changes)) }
}
