import { dayInVietnam, instantOf } from '#domain/model/dates.ts'
import { letterIdSchema, reportIdSchema, type CampaignId } from '#domain/model/ids.ts'
import { stateOn } from '#domain/model/unit.ts'
import { permissions, type User } from '#domain/model/user.ts'
import { kindsFor, type QueueKind } from '#domain/queue/kinds.ts'
import type { Queue, QueueItem } from '#domain/queue/queue.ts'
import { cursorOf, keysOf } from '#server/database/cursor.ts'
import { inSnapshot, type Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuseFields, type Outcome } from '#server/outcome.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import { campaignNames, countWaiting, fileNames, keysOfRow, reportFacts, waitingAfter } from './queue.store.ts'
import type { Asking, WaitingRow } from './waiting.sql.ts'

export type QueueService = ReturnType<typeof createQueueService>

export type QueueQuery = {
  readonly kind?: QueueKind | undefined
  readonly campaign?: CampaignId | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const SORT_KEYS = 4

export function createQueueService(deps: Deps) {
  const { database, provinceId } = deps
  return {
    /** What awaits whoever asks, oldest due first: the department's work, or only what is of the asking unit. */
    list: async (user: User, { kind, campaign, cursor, limit }: QueueQuery): Promise<Outcome<Queue>> => {
      const after = cursor === undefined ? null : keysOf(cursor, SORT_KEYS)
      const usable = after === null ? cursor === undefined : Number.isSafeInteger(Number(after[1]))
      if (!usable) return refuseFields([fieldErrors.cursorUnknown('?cursor')])
      const unitId = permissions['queue.read'][user.role] === 'own' ? user.unitId : null
      const asking = { provinceId, unitId, today: dayInVietnam(instantOf(deps.now())) }
      const kinds = kindsFor(unitId === null ? 'department' : 'unit')
      const chosen = kinds.filter((one) => kind === undefined || one === kind)
      return inSnapshot(database, async (snapshot) => {
        const found = await waitingAfter(snapshot, asking, { kinds: chosen, campaign }, after, limit + 1)
        const rows = found.slice(0, limit)
        const last = rows.at(-1)
        return done({
          items: await inWords(snapshot, asking, rows),
          nextCursor: found.length > limit && last !== undefined ? cursorOf(keysOfRow(last)) : null,
          today: asking.today,
          counts: await countWaiting(snapshot, asking, { kinds, chosen: new Set(chosen), campaign }),
        })
      })
    },
  }
}

const distinct = <T>(values: readonly (T | null)[]): T[] => [...new Set(values.flatMap((value) => value ?? []))]

/** Rows with names and what else is shown of them: as many statements for many as for one. */
async function inWords(
  connection: Connection,
  { provinceId, today }: Asking,
  rows: readonly WaitingRow[],
): Promise<QueueItem[]> {
  const idsOf = (...kinds: QueueKind[]) => rows.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  const campaigns = await campaignNames(connection, provinceId, distinct(rows.map((row) => row.campaign_id)))
  const unitIds = distinct(rows.map((row) => row.unit_id))
  const states = Map.groupBy(await statesOfUnits(connection, provinceId, unitIds), ({ id }) => id)
  const letters = idsOf('letter').map((id) => letterIdSchema.parse(id))
  const files = await fileNames(connection, provinceId, letters)
  const reportIds = idsOf('decision', 'correct').map((id) => reportIdSchema.parse(id))
  const reports = await reportFacts(connection, provinceId, reportIds)
  return rows.map(({ kind, id, campaign_id, unit_id, due_at, since, count, sample }) => {
    const campaign = campaign_id === null ? undefined : campaigns.get(campaign_id)
    const report = reports.get(id)
    return {
      kind,
      id,
      campaign: campaign_id === null ? null : { id: campaign_id, title: campaign?.title ?? campaign_id },
      unit:
        unit_id === null
          ? null
          : { id: unit_id, name: stateOn(states.get(unit_id) ?? [], campaign?.on ?? today)?.shortName ?? unit_id },
      dueOn: dayInVietnam(due_at),
      since,
      count,
      version: report?.version ?? null,
      afterReturn: report?.afterReturn ?? false,
      fileName: files.get(id) ?? null,
      reasons: kind === 'correct' ? (report?.reasons ?? []) : [],
      sample: sample === 1,
    }
  })
}
