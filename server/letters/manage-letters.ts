import type { Transaction } from 'kysely'
import type { LetterInList, LetterPlace, LetterState, SetAside } from '#domain/letters/letter-in-list.ts'
import type { Change } from '#domain/model/change.ts'
import { dayInVietnam, instantOf } from '#domain/model/dates.ts'
import type { LetterId } from '#domain/model/ids.ts'
import type { Page } from '#domain/model/page.ts'
import { unitsOn } from '#domain/model/unit.ts'
import type { User } from '#domain/model/user.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { findCampaign } from '#server/campaigns/campaigns.store.ts'
import { cursorOf, keysOf } from '#server/database/cursor.ts'
import type { Database } from '#server/database/schema.ts'
import { inSnapshot, inTransaction } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { statesOfUnits } from '#server/units/units.store.ts'
import { findLetters } from './letter-list.store.ts'
import { scopeOf } from './letter-scope.ts'
import { updateLetter, type LetterChange } from './letters.store.ts'

export type LettersQuery = {
  readonly state: LetterState
  readonly cursor?: string | undefined
  readonly limit: number
}

const notFound = refuse('not-found', { wanted: 'letter' })

/** Letters that the user may see, the newest first. */
export async function listLetters(
  { database, provinceId }: Deps,
  user: User,
  { state, cursor, limit }: LettersQuery,
): Promise<Outcome<Page<LetterInList>>> {
  const after = cursor === undefined ? null : keysOf(cursor, 1)
  if (cursor !== undefined && after === null) return refuseFields([fieldErrors.cursorUnknown('?cursor')])
  const filter = { state, before: after?.[0] }
  const found = await inSnapshot(database, (transaction) =>
    findLetters(transaction, provinceId, scopeOf(user), filter, limit + 1),
  )
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return done({ items, nextCursor: found.length > limit && last !== undefined ? cursorOf([last.id]) : null })
}

/** Where one letter stands. */
export async function letterStanding({ database, provinceId }: Deps, user: User, id: LetterId) {
  const [letter] = await findLetters(database, provinceId, scopeOf(user), { id }, 1)
  return letter === undefined ? notFound : done(letter)
}

type Doing = {
  readonly action: 'setAside' | 'restored' | 'changed'
  readonly change: LetterChange
  readonly reasons?: readonly string[]
  readonly changes: readonly Change[]
}

/** Changes how a letter stands that became no report yet, and records it; `decide` sees it as it is now. */
async function change(
  deps: Deps,
  user: User,
  id: LetterId,
  decide: (transaction: Transaction<Database>, letter: LetterInList) => Promise<Outcome<Doing | null>>,
): Promise<Outcome<LetterInList>> {
  const { provinceId } = deps
  return inTransaction(deps.database, async (transaction) => {
    const see = () => findLetters(transaction, provinceId, scopeOf(user), { id }, 1)
    const [letter] = await see()
    if (letter === undefined) return notFound
    if (letter.state === 'reported') return refuse('letter-reported', {})
    const decided = await decide(transaction, letter)
    if (!decided.ok || decided.value === null) return decided.ok ? done(letter) : decided
    const doing = decided.value
    await updateLetter(transaction, provinceId, id, doing.change)
    const [changed] = await see()
    if (changed === undefined) return notFound
    await record(transaction, deps, [
      {
        at: instantOf(deps.now()),
        actor: actorOf(user),
        action: doing.action,
        entity: 'letter',
        entityId: id,
        reasons: doing.reasons ?? [],
        changes: doing.changes,
        ...(changed.campaignId === null ? {} : { campaignId: changed.campaignId }),
        ...(changed.unitId === null ? {} : { unitId: changed.unitId }),
      },
    ])
    return done(changed)
  })
}

/** Puts a letter aside that nothing is to come of. Done twice, it stays as it was the first time. */
export const setLetterAside = (deps: Deps, user: User, id: LetterId, { reason, note }: SetAside) =>
  change(deps, user, id, async (_, letter) =>
    done(
      letter.setAside !== null
        ? null
        : {
            action: 'setAside',
            change: {
              set_aside_at: instantOf(deps.now()),
              set_aside_by: user.displayName,
              set_aside_reason: reason,
              set_aside_note: note === '' ? null : note,
            },
            reasons: note === null || note === '' ? [] : [note],
            changes: [
              { field: 'status', from: 'waiting', to: 'aside' },
              { field: 'asideReason', from: null, to: reason },
            ],
          },
    ),
  )

/** Takes a letter back that was set aside. */
export const restoreLetter = (deps: Deps, user: User, id: LetterId) =>
  change(deps, user, id, async (_, letter) =>
    done(
      letter.setAside === null
        ? null
        : {
            action: 'restored',
            change: { set_aside_at: null, set_aside_by: null, set_aside_reason: null, set_aside_note: null },
            changes: [
              { field: 'status', from: 'aside', to: 'waiting' },
              { field: 'asideReason', from: letter.setAside.reason, to: null },
            ],
          },
    ),
  )

/** Says whose report a letter is and of which campaign. What it says itself is left as read. */
export const placeLetter = (deps: Deps, user: User, id: LetterId, { unitId, campaignId }: LetterPlace) =>
  change(deps, user, id, async (transaction, letter) => {
    if (user.unitId !== null && unitId !== null && unitId !== user.unitId) return refuse('other-unit', {})
    const today = dayInVietnam(instantOf(deps.now()))
    const units = unitId === null ? [] : await statesOfUnits(transaction, deps.provinceId, [unitId])
    if (unitId !== null && unitsOn(units, letter.date ?? today).length === 0 && unitsOn(units, today).length === 0) {
      return refuseFields([fieldErrors.unknownUnit('/unitId', today)])
    }
    const campaign = campaignId === null ? null : await findCampaign(transaction, deps.provinceId, campaignId)
    if (campaignId !== null && campaign === null) return refuseFields([fieldErrors.unknownCampaign('/campaignId')])
    const { placed } = letter
    if (placed.unitId === unitId && placed.campaignId === campaignId) return done(null)
    return done({
      action: 'changed',
      change: { placed_unit_id: unitId, placed_campaign_id: campaignId },
      changes: [
        ...(placed.unitId === unitId ? [] : [{ field: 'unitId', from: placed.unitId, to: unitId }]),
        ...(placed.campaignId === campaignId ? [] : [{ field: 'campaignId', from: placed.campaignId, to: campaignId }]),
      ],
    })
  })
