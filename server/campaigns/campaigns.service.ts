import type { Comparison } from '#domain/campaigns/comparison.ts'
import type { ExpectedUnit, NewExtensions } from '#domain/campaigns/expected-unit.ts'
import type { Campaign, CampaignChange, NewCampaign } from '#domain/model/campaign.ts'
import { instantOf } from '#domain/model/dates.ts'
import { campaignIdSchema, type CampaignId, type LetterId, type UnitId } from '#domain/model/ids.ts'
import type { Basis } from '#domain/model/standing.ts'
import type { Page } from '#domain/model/page.ts'
import { unitsOn, type Unit } from '#domain/model/unit.ts'
import type { User } from '#domain/model/user.ts'
import { prepareText } from '#domain/text/prepare.ts'
import { findFile } from '#server/letters/letters.store.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { cursorOf, keysOf } from '#server/database/cursor.ts'
import { inSnapshot, inTransaction } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors, type FieldError } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import type { Expected } from '#server/reports/expected.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import { compareCampaign } from './compare-campaign.ts'
import { expectedUnits } from './expected-units.ts'
import { extendUnits, withdrawExtension } from './extensions.ts'
import { changeCampaign, closeCampaign, reopenCampaign } from './manage-campaign.ts'
import { proposeCampaign, type StoredProposal } from './propose-campaign.ts'
import { campaignKeys, campaignsAfter, findCampaign, insertCampaign, isRequestTaken } from './campaigns.store.ts'

export type CampaignsService = ReturnType<typeof createCampaignsService>

export function createCampaignsService(deps: Deps) {
  const { database, provinceId } = deps
  return {
    /** Campaigns, newest open one first. */
    list: async (page: { cursor?: string | undefined; limit: number }): Promise<Outcome<Page<Campaign>>> => {
      const after = page.cursor === undefined ? null : keysOf(page.cursor, 3)
      if (page.cursor !== undefined && after === null) return refuseFields([fieldErrors.cursorUnknown('?cursor')])
      const found = await campaignsAfter(database, provinceId, after, page.limit + 1)
      const items = found.slice(0, page.limit)
      const last = items.at(-1)
      const more = found.length > items.length && last !== undefined
      return done({ items, nextCursor: more ? cursorOf(campaignKeys(last)) : null })
    },

    get: async (id: CampaignId): Promise<Outcome<Campaign>> => {
      const campaign = await findCampaign(database, provinceId, id)
      return campaign === null ? refuse('not-found', { wanted: 'campaign' }) : done(campaign)
    },

    /**
     * Opens a campaign. It expects the units named, or every reporting unit of the directory on the day of the request; the
     * list is frozen here.
     */
    open: async (user: User, wish: NewCampaign, options: { sample?: boolean } = {}): Promise<Outcome<Campaign>> => {
      const request = { ...wish.request, number: prepareText(wish.request.number).trim() }
      const units = unitsOn(await allUnitStates(database, provinceId), request.date)
      const expected = wish.unitIds ?? units.filter((unit) => unit.reports).map((unit) => unit.id)
      const errors = errorsOf(wish, units, expected)
      if (errors.length > 0) return refuseFields(errors)
      const letterId = wish.requestLetterId ?? null
      if (letterId !== null && (await findFile(database, provinceId, letterId, 'all')) === null) {
        return refuseFields([fieldErrors.unknownLetter('/requestLetterId')])
      }

      const id = campaignIdSchema.parse(deps.newId())
      const at = instantOf(deps.now())
      const campaign = {
        province_id: provinceId,
        id,
        title: wish.title,
        request_number: request.number,
        request_date: request.date,
        data_cutoff: wish.dataCutoff ?? null,
        due_on: wish.dueOn,
        status: 'open',
        sample: options.sample === true ? 1 : 0,
        opened_at: at,
        request_letter_id: wish.requestLetterId ?? null,
        revision: 1,
      } as const
      const inDirectoryOrder = units.map((unit) => unit.id).filter((unitId) => expected.includes(unitId))
      return inTransaction(database, async (transaction) => {
        if (await isRequestTaken(transaction, provinceId, request)) return refuse('duplicate-campaign', request)
        await insertCampaign(transaction, campaign, inDirectoryOrder)
        const entry = {
          at,
          actor: actorOf(user),
          action: 'opened',
          entity: 'campaign',
          entityId: id,
          campaignId: id,
        } as const
        await record(transaction, deps, [entry])
        const opened = await findCampaign(transaction, provinceId, id)
        if (opened === null) throw new Error('the campaign just opened is not there')
        return done(opened)
      })
    },

    change: (user: User, id: CampaignId, wish: CampaignChange, expected: Expected = null): Promise<Outcome<Campaign>> =>
      changeCampaign(deps, user, id, wish, expected),

    close: (user: User, id: CampaignId, expected: Expected = null): Promise<Outcome<Campaign>> =>
      closeCampaign(deps, user, id, expected),

    reopen: (user: User, id: CampaignId, reason: string, expected: Expected = null): Promise<Outcome<Campaign>> =>
      reopenCampaign(deps, user, id, reason, expected),

    /** The units that a campaign expects, with their own due days and where they stand. */
    units: (id: CampaignId): Promise<Outcome<ExpectedUnit[]>> =>
      inSnapshot(database, (snapshot) => expectedUnits(snapshot, provinceId, id, null)),

    extend: (user: User, id: CampaignId, wish: NewExtensions): Promise<Outcome<ExpectedUnit[]>> =>
      extendUnits(deps, user, id, wish),

    withdrawExtension: (user: User, id: CampaignId, unitId: UnitId): Promise<Outcome<ExpectedUnit[]>> =>
      withdrawExtension(deps, user, id, unitId),

    /** A campaign beside another; `beside` null: beside the one before it. */
    comparison: (id: CampaignId, beside: CampaignId | null, basis: Basis): Promise<Outcome<Comparison>> =>
      inSnapshot(database, (snapshot) => compareCampaign(snapshot, provinceId, { id, beside, basis })),

    /** What a letter says of the campaign that it asks for. */
    proposal: (user: User, letterId: LetterId): Promise<Outcome<StoredProposal>> =>
      proposeCampaign(deps, user, letterId),
  }
}

function errorsOf(wish: NewCampaign, units: readonly Unit[], expected: readonly UnitId[]): FieldError[] {
  const known = new Set(units.map((unit) => unit.id))
  const { date } = wish.request
  return [
    ...(wish.dueOn < date ? [fieldErrors.dueBeforeRequest('/dueOn')] : []),
    ...(expected.length === 0 ? [fieldErrors.noReportingUnits('/unitIds', date)] : []),
    ...(wish.unitIds ?? []).flatMap((unitId, index, all) => {
      if (!known.has(unitId)) return [fieldErrors.unknownUnit(`/unitIds/${index}`, date)]
      return all.indexOf(unitId) < index ? [fieldErrors.unitNamedTwice(`/unitIds/${index}`)] : []
    }),
  ]
}
