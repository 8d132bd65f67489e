import type { Transaction } from 'kysely'
import type { Campaign, CampaignChange } from '#domain/model/campaign.ts'
import type { Change } from '#domain/model/change.ts'
import { instantOf, type Instant } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId } from '#domain/model/ids.ts'
import type { AuditAction } from '#domain/history/actions.ts'
import type { User } from '#domain/model/user.ts'
import { actorOf, historyOf, record } from '#server/audit/audit.store.ts'
import type { CampaignRow, Database } from '#server/database/schema.ts'
import { inTransaction, overtaken, type Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { meets, type Expected } from '#server/reports/expected.ts'
import { findCampaign, updateCampaign } from './campaigns.store.ts'
import { holdStandings } from './expected-units.store.ts'
import { judgeAnew } from './judge-anew.ts'

const notFound = refuse('not-found', { wanted: 'campaign' })

/** What is changed of a campaign, and how that is recorded. */
type Edit = {
  readonly action: AuditAction
  readonly row: Partial<Pick<CampaignRow, 'title' | 'data_cutoff' | 'due_on' | 'status'>>
  readonly changes: readonly Change[]
  readonly reasons: readonly string[]
}

/**
 * Runs a change of a campaign. Standings are held first: whoever submits meanwhile does so before or after the whole change, by
 * the due day and state that then hold. `edit` gives null where there is nothing to do.
 */
async function edited(
  deps: Deps,
  { user, id, expected }: { user: User; id: CampaignId; expected: Expected },
  edit: (campaign: Campaign) => Outcome<Edit | null>,
): Promise<Outcome<Campaign>> {
  const { provinceId } = deps
  return inTransaction(deps.database, async (transaction) => {
    await holdStandings(transaction, provinceId, id, null)
    const campaign = await findCampaign(transaction, provinceId, id)
    if (campaign === null) return notFound
    if (!meets(campaign.revision, expected)) return refuseOutdated(transaction, provinceId, id)
    const wanted = edit(campaign)
    if (!wanted.ok) return wanted
    if (wanted.value === null) return done(campaign)
    if (!(await updateCampaign(transaction, provinceId, campaign, wanted.value.row))) return overtaken
    await recordEdit(deps, transaction, { user, id, at: instantOf(deps.now()), edit: wanted.value })
    const now = await findCampaign(transaction, provinceId, id)
    return now === null ? notFound : done(now)
  })
}

async function recordEdit(
  deps: Deps,
  transaction: Transaction<Database>,
  { user, id, at, edit }: { user: User; id: CampaignId; at: Instant; edit: Edit },
): Promise<void> {
  const { action, changes, reasons, row } = edit
  await record(transaction, deps, [
    { at, actor: actorOf(user), action, entity: 'campaign', entityId: id, campaignId: id, changes, reasons },
  ])
  if (row.due_on !== undefined) await judgeAnew(deps, transaction, { campaignId: id, unitIds: null, user, at, reasons })
}

/** Says who changed the campaign itself last, and when; extensions are no change of it. */
async function refuseOutdated(database: Connection, provinceId: ProvinceId, id: CampaignId): Promise<Outcome<never>> {
  const history = await historyOf(database, provinceId, 'campaign', id)
  const last = history.findLast(({ action }) => ['opened', 'changed', 'closed', 'openedAgain'].includes(action))
  if (last === undefined) throw new Error(`campaign ${id} has no history`)
  return refuse('revision-mismatch', { by: last.actor, at: last.at, wanted: 'campaign' })
}

/** Changes a campaign's title, cut-off and due day; where the due day changes, reports are judged anew by it. */
export function changeCampaign(
  deps: Deps,
  user: User,
  id: CampaignId,
  wish: CampaignChange,
  expected: Expected,
): Promise<Outcome<Campaign>> {
  return edited(deps, { user, id, expected }, (campaign) => {
    const changes = (['title', 'dataCutoff', 'dueOn'] as const)
      .filter((field) => wish[field] !== campaign[field])
      .map((field) => ({ field, from: campaign[field], to: wish[field] }))
    if (changes.length === 0) return done(null)
    if (campaign.status === 'closed') return refuse('campaign-frozen', { title: campaign.title })
    if (wish.dueOn < campaign.request.date) return refuseFields([fieldErrors.dueBeforeRequest('/dueOn')])
    const due = wish.dueOn === campaign.dueOn ? {} : { due_on: wish.dueOn }
    const row = { title: wish.title, data_cutoff: wish.dataCutoff, ...due }
    return done({ action: 'changed', row, changes, reasons: [] })
  })
}

/** Closes a campaign: it takes no more submissions, and nothing of it changes until it is opened again. */
export function closeCampaign(deps: Deps, user: User, id: CampaignId, expected: Expected): Promise<Outcome<Campaign>> {
  return edited(deps, { user, id, expected }, ({ status }) => {
    if (status === 'closed') return done(null)
    const changes = [{ field: 'status', from: 'open', to: 'closed' }]
    return done({ action: 'closed', row: { status: 'closed' }, changes, reasons: [] })
  })
}

export function reopenCampaign(
  deps: Deps,
  user: User,
  id: CampaignId,
  reason: string,
  expected: Expected,
): Promise<Outcome<Campaign>> {
  return edited(deps, { user, id, expected }, ({ status }) => {
    if (status === 'open') return done(null)
    const changes = [{ field: 'status', from: 'closed', to: 'open' }]
    return done({ action: 'openedAgain', row: { status: 'open' }, changes, reasons: [reason] })
  })
}
