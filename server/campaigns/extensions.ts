import type { ExpectedUnit, NewExtensions } from '#domain/campaigns/expected-unit.ts'
import type { Extension } from '#domain/model/extension.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Change } from '#domain/model/change.ts'
import { instantOf, type IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { inTransaction } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors, type FieldError } from '#server/field-errors.ts'
import { refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { findCampaign } from './campaigns.store.ts'
import { expectedUnits } from './expected-units.ts'
import { expectedRows, holdStandings, setExtension, type ExpectedRow } from './expected-units.store.ts'
import { judgeAnew } from './judge-anew.ts'

type Grant = {
  readonly user: User
  readonly id: CampaignId
  readonly unitIds: readonly UnitId[]
  /** Null: what was granted is taken back. */
  readonly extension: Extension | null
}

/** Gives units more time, with a reason; all of them or none. A unit that has more time already gets this day instead. */
export function extendUnits(
  deps: Deps,
  user: User,
  id: CampaignId,
  { unitIds, dueOn, reason }: NewExtensions,
): Promise<Outcome<ExpectedUnit[]>> {
  return grant(deps, { user, id, unitIds, extension: { dueOn, reason } })
}

/** Takes an extension back; a unit that has none stays as it is. */
export function withdrawExtension(
  deps: Deps,
  user: User,
  id: CampaignId,
  unitId: UnitId,
): Promise<Outcome<ExpectedUnit[]>> {
  return grant(deps, { user, id, unitIds: [unitId], extension: null })
}

async function grant(deps: Deps, { user, id, unitIds, extension }: Grant): Promise<Outcome<ExpectedUnit[]>> {
  const { provinceId } = deps
  return inTransaction(deps.database, async (transaction) => {
    await holdStandings(transaction, provinceId, id, unitIds)
    const campaign = await findCampaign(transaction, provinceId, id)
    if (campaign === null) return refuse('not-found', { wanted: 'campaign' })
    const rows = await expectedRows(transaction, provinceId, id, unitIds)
    if (rows.length === 0) return refuse('not-found', { wanted: 'unit' })
    const errors = errorsOf(campaign, unitIds, rows, extension?.dueOn ?? null)
    if (errors.length > 0) return refuseFields(errors)
    const changed = rows.filter((row) => !isSame(row.extension, extension))
    if (changed.length > 0 && campaign.status === 'closed') return refuse('campaign-frozen', { title: campaign.title })
    if (changed.length > 0) {
      const ids = changed.map(({ unitId }) => unitId)
      await setExtension(transaction, provinceId, id, ids, extension)
      const at = instantOf(deps.now())
      const reasons = extension === null ? [] : [extension.reason]
      await record(
        transaction,
        deps,
        changed.map((row) => ({
          at,
          actor: actorOf(user),
          action: extension === null ? 'extensionWithdrawn' : 'extended',
          entity: 'campaign',
          entityId: id,
          campaignId: id,
          unitId: row.unitId,
          reasons,
          changes: changesOf(row.extension, extension),
        })),
      )
      await judgeAnew(deps, transaction, { campaignId: id, unitIds: ids, user, at, reasons })
    }
    return expectedUnits(transaction, provinceId, id, unitIds)
  })
}

function errorsOf(
  { dueOn: due }: Campaign,
  unitIds: readonly UnitId[],
  rows: readonly ExpectedRow[],
  dueOn: IsoDate | null,
): FieldError[] {
  const expected = new Set(rows.map(({ unitId }) => unitId))
  return [
    ...unitIds.flatMap((unitId, at) => (expected.has(unitId) ? [] : [fieldErrors.unitNotExpected(`/unitIds/${at}`)])),
    ...(dueOn !== null && dueOn <= due ? [fieldErrors.extensionTooEarly('/dueOn', due)] : []),
  ]
}

const isSame = (a: Extension | null, b: Extension | null) => a?.dueOn === b?.dueOn && a?.reason === b?.reason

function changesOf(from: Extension | null, to: Extension | null): Change[] {
  return [
    { field: 'dueOn', from: from?.dueOn ?? null, to: to?.dueOn ?? null },
    ...(from === null ? [] : [{ field: 'reason', from: from.reason, to: to?.reason ?? null }]),
  ]
}
