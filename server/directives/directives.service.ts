import type {
  DirectiveCitation,
  DirectiveDetail,
  DirectiveFilter,
  LinkedDirective,
  Listing,
} from '#domain/directives/directive-register.ts'
import { keyOfNumber, linkListings, numberKeyOf, type Linked } from '#domain/directives/link-listings.ts'
import { dayInVietnam, instantOf } from '#domain/model/dates.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import { stateOn, type Unit } from '#domain/model/unit.ts'
import { fold, matches } from '#domain/text/fold.ts'
import { currentCampaign, findCampaign } from '#server/campaigns/campaigns.store.ts'
import { cursorOf, keysOf } from '#server/database/cursor.ts'
import { inSnapshot } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { fieldErrors } from '#server/field-errors.ts'
import { done, refuse, refuseFields, type Outcome } from '#server/outcome.ts'
import { allUnitStates } from '#server/units/units.store.ts'
import {
  citationsOf,
  citedNumbers,
  countWithoutNumber,
  expectedUnits,
  listedNumbers,
  listingsOf,
  type CitationRow,
} from './directives.store.ts'

export type DirectivesService = ReturnType<typeof createDirectivesService>

export type DirectivesQuery = DirectiveFilter & { readonly cursor?: string | undefined; readonly limit: number }

export type DirectivesPage = { items: LinkedDirective[]; nextCursor: string | null; withoutNumber: number }

export function createDirectivesService(deps: Pick<Deps, 'database' | 'provinceId' | 'now'>) {
  const { database, provinceId } = deps

  /** What each unit is called today. */
  function namesOf(states: readonly Unit[]): (id: UnitId) => string {
    const today = dayInVietnam(instantOf(deps.now()))
    const byUnit = Map.groupBy(states, ({ id }) => id)
    return (id) => stateOn(byUnit.get(id) ?? [], today)?.name ?? id
  }

  return {
    /** Documents as all reports know them: those listed, the newest first; or those cited, by the most units first. */
    list: async ({ cursor, limit, view, ...filter }: DirectivesQuery): Promise<Outcome<DirectivesPage>> => {
      const [rank, key] = cursor === undefined ? [] : (keysOf(cursor, 2) ?? [])
      if (cursor !== undefined && (rank === undefined || key === undefined)) {
        return refuseFields([fieldErrors.cursorUnknown('?cursor')])
      }
      const after = rank === undefined || key === undefined ? null : { rank, key }
      return inSnapshot(database, async (snapshot) => {
        const place = { database: snapshot, provinceId }
        const numbersOf = view === 'listed' ? listedNumbers : citedNumbers
        const found = await numbersOf(place, filter, after, limit + 1)
        const shown = found.slice(0, limit)
        const keys = shown.map((number) => number.key)
        const states = await allUnitStates(snapshot, provinceId)
        const named = withNames(namesOf(states))
        const listings = (await listingsOf(place, keys, filter.campaign)).map(named)
        const citations = await citationsOf(place, keys, filter.campaign)
        const linked = Map.groupBy(linkListings(listings, states), (one) => numberKeyOf(one.key))
        const isWanted = (one: Linked) => one.listings.some((listing) => fits(listing, filter))
        const items = keys.flatMap((number) => {
          const cited = citations.filter((citation) => citation.key === number)
          const same = linked.get(number) ?? []
          if (same.length === 0) return [onlyCited(cited)]
          return (view === 'listed' ? same.filter(isWanted) : same).map((one) => toDirective(one, cited))
        })
        const last = shown.at(-1)
        const more = found.length > shown.length && last !== undefined
        return done({
          items,
          nextCursor: more ? cursorOf([last.rank, last.key]) : null,
          withoutNumber: view === 'listed' ? await countWithoutNumber(place, filter) : 0,
        })
      })
    },

    /** One document: who lists it, who acts upon it, and which units of a campaign do neither. */
    get: async (key: string, campaignId: CampaignId | undefined): Promise<Outcome<DirectiveDetail>> =>
      inSnapshot(database, async (snapshot) => {
        const place = { database: snapshot, provinceId }
        const number = numberKeyOf(key)
        const states = await allUnitStates(snapshot, provinceId)
        const nameOf = namesOf(states)
        const named = withNames(nameOf)
        const linked = linkListings((await listingsOf(place, [number], undefined)).map(named), states)
        const cited = await citationsOf(place, [number], undefined)
        const one = linked.find((each) => each.key === key)
        const isKnown = one !== undefined || (linked.length === 0 && cited.length > 0 && key === keyOfNumber(number))
        if (!isKnown) return refuse('not-found', { wanted: 'directive' })
        const campaign =
          campaignId === undefined
            ? await currentCampaign(snapshot, provinceId)
            : await findCampaign(snapshot, provinceId, campaignId)
        if (campaignId !== undefined && campaign === null) return refuse('not-found', { wanted: 'campaign' })
        const listings = one?.listings ?? []
        const spoke = new Set([...listings, ...cited].filter((m) => m.campaignId === campaign?.id).map((m) => m.unitId))
        const expected = campaign === null ? [] : await expectedUnits(place, campaign.id)
        return done({
          directive: one === undefined ? onlyCited(cited) : toDirective(one, cited),
          listings: [...listings],
          citations: joined(cited).map(named),
          shared: linked.length > 1,
          campaign: campaign === null ? null : { id: campaign.id, title: campaign.title },
          silent: expected
            .filter(({ unitId }) => !spoke.has(unitId))
            .map(({ unitId, reported }) => ({ unitId, unitName: nameOf(unitId), reported })),
        })
      }),
  }
}

const withNames =
  (nameOf: (id: UnitId) => string) =>
  <T extends { unitId: UnitId }>(row: T): T & { unitName: string } =>
    Object.assign(row, { unitName: nameOf(row.unitId) })

/** Whether a listing is one of those that were asked for; the same as the database judged. */
function fits({ number, content, issuer, date, unitId }: Listing, filter: Omit<DirectiveFilter, 'view'>): boolean {
  const { q, unit, from, to } = filter
  return (
    matches([number, content, issuer].join(' '), fold(q ?? '')) &&
    (unit === undefined || unit === unitId) &&
    (from === undefined || (date !== null && date >= from)) &&
    (to === undefined || (date !== null && date <= to))
  )
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

function toDirective({ key, listings }: Linked, cited: readonly CitationRow[]): LinkedDirective {
  const [first] = listings
  if (first === undefined) throw new Error(`nobody lists ${key}`)
  return {
    key,
    number: first.number,
    dates: distinct(listings.flatMap(({ date }) => (date === null ? [] : [date]))).toSorted(),
    issuers: distinct(listings.flatMap(({ issuer }) => (issuer === null ? [] : [issuer]))),
    content: first.content,
    listedBy: distinct(listings.map(({ unitId }) => unitId)).length,
    citedBy: distinct(cited.map(({ unitId }) => unitId)).length,
  }
}

function onlyCited(cited: readonly CitationRow[]): LinkedDirective {
  const [first] = cited
  if (first === undefined) throw new Error('a number that nobody lists or cites')
  return {
    key: keyOfNumber(first.number),
    number: first.number,
    dates: [],
    issuers: [],
    content: null,
    listedBy: 0,
    citedBy: distinct(cited.map(({ unitId }) => unitId)).length,
  }
}

/** A directive that cites is one entry, with all its numbers. */
function joined(rows: readonly CitationRow[]): Omit<DirectiveCitation, 'unitName'>[] {
  const entries = Map.groupBy(rows, ({ reportId, position }) => `${reportId} ${position}`)
  return [...entries.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { key: _key, by: _by, ...citation } = first
    return [{ ...citation, by: distinct(group.flatMap(({ by }) => (by === null ? [] : [by]))) }]
  })
}
