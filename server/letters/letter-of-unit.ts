import type { Transaction } from 'kysely'
import type { Instant } from '#domain/model/dates.ts'
import type { LetterId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import type { Database, ReportRow } from '#server/database/schema.ts'
import type { Deps } from '#server/deps.ts'
import { findUnitOfLetter, updateLetter } from './letters.store.ts'

/**
 * Lets the unit whose report a letter became see it: the reader may have taken it for another's, and that one sees it no longer,
 * unless it was the one that uploaded it. A change of the unit is recorded.
 */
export async function letterOfUnit(
  deps: Deps,
  transaction: Transaction<Database>,
  { id, report, user, at }: { id: LetterId; report: ReportRow; user: User; at: Instant },
): Promise<void> {
  const { provinceId } = deps
  const { unit_id: unitId, campaign_id: campaignId } = report
  const before = await findUnitOfLetter(transaction, provinceId, id)
  if (before === unitId) return
  await updateLetter(transaction, provinceId, id, { unit_id: unitId })
  const changes = [{ field: 'unitId', from: before, to: unitId }]
  const what = { action: 'changed', entity: 'letter', entityId: id } as const
  await record(transaction, deps, [{ at, actor: actorOf(user), ...what, campaignId, unitId, changes }])
}
