import type { Transaction } from 'kysely'
import type { Instant } from '#domain/model/dates.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import type { Timeliness } from '#domain/model/standing.ts'
import { timelinessOf } from '#domain/model/timeliness.ts'
import type { User } from '#domain/model/user.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import type { Database } from '#server/database/schema.ts'
import type { Deps } from '#server/deps.ts'
import { expectedRows, setTimeliness } from './expected-units.store.ts'

/** Whose due day changed, by whom and why. */
export type DueChange = {
  readonly campaignId: CampaignId
  /** Null: the campaign's own, and with it every unit's. */
  readonly unitIds: readonly UnitId[] | null
  readonly user: User
  readonly at: Instant
  readonly reasons: readonly string[]
}

/**
 * Judges anew, by their units' due days as they are now, whether reports were in time; in the transaction that changed the due
 * days, while it holds the standings. Every report that is judged otherwise is recorded, and is another revision.
 */
export async function judgeAnew(
  deps: Deps,
  transaction: Transaction<Database>,
  { campaignId, unitIds, user, at, reasons }: DueChange,
): Promise<void> {
  const rows = await expectedRows(transaction, deps.provinceId, campaignId, unitIds)
  const changed = rows.flatMap((row) => {
    const { reportId, receivedOn, timeliness: from } = row
    if (reportId === null || receivedOn === null) return []
    const to = timelinessOf(receivedOn, row.dueOn)
    return from === to ? [] : [{ reportId, unitId: row.unitId, from, to }]
  })
  if (changed.length === 0) return
  for (const timeliness of ['onTime', 'late'] as const satisfies readonly Timeliness[]) {
    const judged = changed.filter(({ to }) => to === timeliness).map(({ reportId }) => reportId)
    await setTimeliness(transaction, deps.provinceId, judged, timeliness)
  }
  await record(
    transaction,
    deps,
    changed.map(({ reportId, unitId, from, to }) => ({
      at,
      actor: actorOf(user),
      action: 'judged',
      entity: 'report',
      entityId: reportId,
      reasons,
      campaignId,
      unitId,
      changes: [{ field: 'timeliness', from, to }],
    })),
  )
}
