import type { Change } from '#domain/model/change.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { dayInVietnam, instantOf, type IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, UnitId } from '#domain/model/ids.ts'
import { stateOn } from '#domain/model/unit.ts'
import type { User } from '#domain/model/user.ts'
import type { Paper } from '#domain/letters-out/paper.ts'
import { registerPaper } from '#domain/recommendations/register-paper.ts'
import {
  statusAfter,
  type Dealing,
  type Dealings,
  type Recommendation,
  type RecommendationRegister,
} from '#domain/recommendations/register.ts'
import { sectionNames, sectionStates } from '#domain/reports/section-states.ts'
import { actorOf, record } from '#server/audit/audit.store.ts'
import { campaignsInOrder, currentCampaign, findCampaign } from '#server/campaigns/campaigns.store.ts'
import type { RecommendationStateRow } from '#server/database/desk-schema.ts'
import { inSnapshot, inTransaction, overtaken, type Connection } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { done, refuse, type Outcome } from '#server/outcome.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import {
  carriedInto,
  findState,
  findText,
  proposalsOf,
  sectionStatesIn,
  statesIn,
  storeState,
  type ItemRow,
} from './recommendations.store.ts'

export type RecommendationsService = ReturnType<typeof createRecommendationsService>

type Names = { readonly unit: (id: UnitId) => string; readonly campaign: (id: CampaignId) => string }

/** Every proposal that a campaign has to deal with, as it is in a snapshot; units as they are called today. */
export async function readRegister(
  place: { readonly database: Connection; readonly provinceId: ProvinceId },
  campaign: Campaign,
  today: IsoDate,
): Promise<RecommendationRegister> {
  const { database, provinceId } = place
  const carried = await carriedInto(place, campaign)
  const proposals = await proposalsOf(place, [...new Set([campaign.id, ...carried.map((row) => row.campaign_id)])])
  const states = Map.groupBy(await allUnitStates(database, provinceId), ({ id }) => id)
  const titles = new Map((await campaignsInOrder(database, provinceId)).map(({ id, title }) => [id, title]))
  const names: Names = {
    unit: (id) => stateOn(states.get(id) ?? [], today)?.name ?? id,
    campaign: (id) => titles.get(id) ?? id,
  }
  return {
    campaign: { id: campaign.id, title: campaign.title },
    units: countUnits(await sectionStatesIn(place, campaign.id)),
    items: merged({ campaign, carried, proposals, states: await statesIn(place, campaign.id) }, names),
  }
}

export function createRecommendationsService(deps: Deps) {
  const { database, provinceId } = deps

  const registerOf = (snapshot: Connection, campaign: Campaign) =>
    readRegister({ database: snapshot, provinceId }, campaign, dayInVietnam(instantOf(deps.now())))

  /** Reads something of a campaign: of the one named, else of the newest open one. */
  const ofCampaign = <T>(
    id: CampaignId | undefined,
    read: (snapshot: Connection, campaign: Campaign) => Promise<T>,
  ): Promise<Outcome<T>> =>
    inSnapshot(database, async (snapshot) => {
      const campaign =
        id === undefined ? await currentCampaign(snapshot, provinceId) : await findCampaign(snapshot, provinceId, id)
      if (campaign !== null) return done(await read(snapshot, campaign))
      return id === undefined ? refuse('no-campaign', {}) : refuse('not-found', { wanted: 'campaign' })
    })

  return {
    /** Every proposal that a campaign has to deal with: its own, and those carried over. */
    register: (id: CampaignId | undefined): Promise<Outcome<RecommendationRegister>> => ofCampaign(id, registerOf),

    /** The same as an annex to a consolidated report. */
    paper: (id: CampaignId | undefined): Promise<Outcome<Paper>> =>
      ofCampaign(id, async (snapshot, campaign) => registerPaper(await registerOf(snapshot, campaign), campaign)),

    /** Does the same with several proposals, all of them or none; each only if it is as the user saw it. */
    change: (user: User, { items, change }: Dealings): Promise<Outcome<{ changed: number }>> =>
      inTransaction(database, async (transaction) => {
        const place = { database: transaction, provinceId }
        const at = instantOf(deps.now())
        const today = dayInVietnam(at)
        for (const item of items) {
          const before = await findState(place, item)
          const text = before?.text ?? (await findText(place, item))
          if (text === null) return refuse('not-found', { wanted: 'recommendation' })
          if (before === null && item.revision > 0) return refuse('not-found', { wanted: 'recommendation' })
          if (before !== null && before.revision !== item.revision) {
            const { updated_by: by, updated_at: changedAt } = before
            return refuse('revision-mismatch', { by, at: changedAt, wanted: 'recommendation' })
          }
          const was = before ?? untouched(provinceId, item, text)
          const fields = fieldsAfter(was, change, today)
          const row = { ...was, ...fields, revision: was.revision + 1, updated_at: at, updated_by: user.displayName }
          if (!(await storeState(transaction, before, row))) return overtaken
          await record(transaction, deps, [
            {
              at,
              actor: actorOf(user),
              action: row.status === 'carried' && was.status !== 'carried' ? 'carried' : 'dealtWith',
              entity: 'recommendation',
              entityId: item.key,
              campaignId: item.campaignId,
              unitId: item.unitId,
              changes: changesOf(was, row),
              reasons: [text],
            },
          ])
        }
        return done({ changed: items.length })
      }),
  }
}

type Dealt = Omit<RecommendationStateRow, 'updated_at' | 'updated_by'>

function untouched(
  provinceId: Deps['provinceId'],
  { campaignId, unitId, key }: Dealings['items'][number],
  text: string,
): Dealt {
  return {
    province_id: provinceId,
    campaign_id: campaignId,
    unit_id: unitId,
    item_key: key,
    text,
    group_name: null,
    assignee: null,
    status: 'open',
    answer: null,
    answered_on: null,
    revision: 0,
  }
}

function fieldsAfter(was: Dealt, change: Dealing, today: RecommendationStateRow['answered_on']) {
  const answer = change.answer === undefined ? was.answer : change.answer
  return {
    group_name: change.group === undefined ? was.group_name : change.group,
    assignee: change.assignee === undefined ? was.assignee : change.assignee,
    answer,
    answered_on: answer === null ? null : answer === was.answer ? was.answered_on : today,
    status: statusAfter(was, change),
  }
}

function changesOf(was: Dealt, row: Dealt): Change[] {
  const fields = [
    { field: 'status', from: was.status, to: row.status },
    { field: 'group', from: was.group_name, to: row.group_name },
    { field: 'assignee', from: was.assignee, to: row.assignee },
    { field: 'answer', from: was.answer, to: row.answer },
  ]
  return fields.filter(({ from, to }) => from !== to)
}

type Parts = {
  readonly campaign: Campaign
  readonly carried: readonly RecommendationStateRow[]
  readonly proposals: readonly ItemRow[]
  readonly states: readonly RecommendationStateRow[]
}

/** Proposals beside what was done about them. What was dealt with stays, also when a newer version does not say it any more. */
function merged({ campaign, carried, proposals, states }: Parts, names: Names): Recommendation[] {
  const keyOf = (row: { campaign_id: CampaignId; unit_id: UnitId; item_key: string }) =>
    JSON.stringify([row.campaign_id, row.unit_id, row.item_key])
  // A unit that writes the same twice proposes it once.
  const items = new Map(proposals.toReversed().map((row) => [keyOf(row), row]))
  const byKey = new Map(states.map((row) => [keyOf(row), row]))
  const toItem = (item: ItemRow | null, state: RecommendationStateRow | null): Recommendation => {
    const row = item ?? state
    if (row === null) throw new Error('neither a proposal nor what was done about one')
    return {
      campaignId: row.campaign_id,
      campaignTitle: names.campaign(row.campaign_id),
      unitId: row.unit_id,
      unitName: names.unit(row.unit_id),
      key: row.item_key,
      text: row.text,
      source: item === null ? null : { reportId: item.report_id, position: item.position, sample: item.sample },
      carried: row.campaign_id !== campaign.id,
      group: state?.group_name ?? null,
      assignee: state?.assignee ?? null,
      status: state?.status ?? 'open',
      answer: state?.answer ?? null,
      answeredOn: state?.answered_on ?? null,
      revision: state?.revision ?? 0,
      updatedAt: state?.updated_at ?? null,
      updatedBy: state?.updated_by ?? null,
    }
  }
  const own = proposals.filter((row) => row.campaign_id === campaign.id && items.get(keyOf(row)) === row)
  return [
    ...carried.map((state) => toItem(items.get(keyOf(state)) ?? null, state)),
    ...own.map((item) => toItem(item, byKey.get(keyOf(item)) ?? null)),
    ...states.filter((state) => !items.has(keyOf(state))).map((state) => toItem(null, state)),
  ]
}

const place = sectionNames.indexOf('recommendations')

/** What the units said in section 5. The database keeps the states of all sections as JSON. */
function countUnits(states: readonly (string | null)[]): RecommendationRegister['units'] {
  const said = states.map((text) => {
    const state: unknown = text === null ? null : (JSON.parse(text) as readonly unknown[])[place]
    return sectionStates.find((known) => known === state) ?? null
  })
  const count = (wanted: (typeof said)[number]) => said.filter((state) => state === wanted).length
  return {
    expected: states.length,
    proposing: count('filled'),
    none: count('none'),
    blank: count('blank'),
    absent: count(null),
  }
}
