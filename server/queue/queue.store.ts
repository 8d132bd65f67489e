import { sql } from 'kysely'
import { z } from 'zod'
import { changeSchema } from '#domain/model/change.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, LetterId, ProvinceId, ReportId } from '#domain/model/ids.ts'
import { startOfDay } from '#domain/queue/due.ts'
import type { QueueKind } from '#domain/queue/kinds.ts'
import type { QueueCounts } from '#domain/queue/queue.ts'
import type { Connection } from '#server/database/transaction.ts'
import { waiting, type Asking, type WaitingRow } from './waiting.sql.ts'

const union = (asking: Asking, kinds: readonly QueueKind[]) =>
  sql.join(
    kinds.map((kind) => waiting[kind](asking)),
    sql` union all `,
  )

const inCampaign = (campaign: CampaignId | undefined) =>
  campaign === undefined ? sql`1 = 1` : sql`w.campaign_id = ${campaign}`

/** The keys that the queue is sorted by. */
export const keysOfRow = ({ due_at, rank, since, id }: WaitingRow): string[] => [due_at, String(rank), since, id]

/** Up to `limit` things to be done of some kinds, oldest due first, from after the one with the sort keys `after`. */
export async function waitingAfter(
  database: Connection,
  asking: Asking,
  { kinds, campaign }: { kinds: readonly QueueKind[]; campaign: CampaignId | undefined },
  after: readonly string[] | null,
  limit: number,
): Promise<WaitingRow[]> {
  if (kinds.length === 0) return []
  const [dueAt = '', rank = '0', since = '', id = ''] = after ?? []
  const { rows } = await sql<WaitingRow>`
    select * from (${union(asking, kinds)}) w
    where ${inCampaign(campaign)}
      and ${after === null ? sql`1 = 1` : sql`(w.due_at, w.rank, w.since, w.id) > (${dueAt}, ${Number(rank)}, ${since}, ${id})`}
    order by w.due_at, w.rank, w.since, w.id limit ${limit}`.execute(database)
  return rows
}

/** How much there is of every kind (of `chosen` for the totals), and how much of it should have been done by yesterday. */
export async function countWaiting(
  database: Connection,
  asking: Asking,
  {
    kinds,
    chosen,
    campaign,
  }: { kinds: readonly QueueKind[]; chosen: ReadonlySet<QueueKind>; campaign: CampaignId | undefined },
): Promise<QueueCounts> {
  const { rows } = await sql<{ kind: QueueKind; count: number; overdue: number }>`
    select w.kind as kind, count(*) as count,
      sum(case when w.due_at < ${startOfDay(asking.today)} then 1 else 0 end) as overdue
    from (${union(asking, kinds)}) w where ${inCampaign(campaign)} group by w.kind`.execute(database)
  const counted = rows.filter(({ kind }) => chosen.has(kind))
  return {
    total: counted.reduce((sum, { count }) => sum + count, 0),
    overdue: counted.reduce((sum, { overdue }) => sum + overdue, 0),
    byKind: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])),
  }
}

/** What campaigns are called, and the day as of which their units are. */
export async function campaignNames(
  database: Connection,
  provinceId: ProvinceId,
  ids: readonly CampaignId[],
): Promise<Map<CampaignId, { title: string; on: IsoDate }>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('campaigns')
    .select(['id', 'title', 'request_date as on'])
    .where('province_id', '=', provinceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}

export async function fileNames(
  database: Connection,
  provinceId: ProvinceId,
  ids: readonly LetterId[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('letters')
    .select(['id', 'file_name'])
    .where('province_id', '=', provinceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, file_name: name }) => [id, name]))
}

const reasonsSchema = z.array(z.string())
const changesSchema = z.array(changeSchema)

/** Of some reports: the version, why it was returned, and whether it came after a return, as its submission is recorded. */
export async function reportFacts(
  database: Connection,
  provinceId: ProvinceId,
  ids: readonly ReportId[],
): Promise<Map<string, { version: number; reasons: string[]; afterReturn: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('reports')
    .leftJoin('audit_entries as a', (join) =>
      join
        .onRef('a.province_id', '=', 'reports.province_id')
        .on('a.entity', '=', 'report')
        .onRef('a.entity_id', '=', 'reports.id')
        .on('a.action', '=', 'submitted')
        .onRef('a.version', '=', 'reports.version'),
    )
    .select(['reports.id', 'reports.version', 'reports.decision_reasons as reasons', 'a.changes'])
    .where('reports.province_id', '=', provinceId)
    .where('reports.id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ id, version, reasons, changes }) => [
      id,
      {
        version,
        reasons: reasonsSchema.parse(JSON.parse(reasons)),
        afterReturn: changesSchema
          .parse(JSON.parse(changes ?? '[]'))
          .some(({ field, from }) => field === 'status' && from === 'returned'),
      },
    ]),
  )
}
