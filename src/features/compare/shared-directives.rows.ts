import { linkListings } from '#domain/directives/link-listings.ts'
import type { Listing } from '#domain/directives/directive-register.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { Unit } from '#domain/model/unit.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'

/** A document that the units' reports list, once, however many of them do. */
export type SharedDirective = {
  readonly key: string
  readonly number: string
  readonly date: IsoDate | null
  readonly content: string
  /** Of the units compared, those whose reports list it, by id. */
  readonly unitIds: readonly string[]
  /** A report of each that lists it, and where in it: the newest. */
  readonly places: readonly { readonly unitId: string; readonly reportId: string; readonly position: number }[]
}

export type Shared = {
  /** Listed by two or more of the units, by most first. */
  readonly common: readonly SharedDirective[]
  /** Listed by one of them alone, by unit. */
  readonly apart: ReadonlyMap<string, readonly SharedDirective[]>
  /** Listed without a number: nothing tells whether others list it too. */
  readonly unnumbered: number
}

/** Which documents of direction the units have in common. `directory` tells issuers that are written differently. */
export function sharedDirectives(histories: readonly UnitHistory[], directory: readonly Unit[]): Shared {
  const points = histories.flatMap(({ unit, directives }) => directives.map((point) => ({ unit, point })))
  const listings = points.flatMap(({ unit, point }): Listing[] => {
    const { number, date, issuer, content, campaignId, reportId, position, sample } = point
    if (number === null) return []
    return [
      { number, date, issuer, content, campaignId, reportId, position, sample, unitId: unit.id, unitName: unit.name },
    ]
  })
  const all = linkListings(listings, directory)
    .map(({ key, listings: same }): SharedDirective => {
      const newestOf = new Map(same.map((listing) => [listing.unitId, listing]))
      const last = same.at(-1)
      return {
        key,
        number: last?.number ?? '',
        date: same.find(({ date }) => date !== null)?.date ?? null,
        content: last?.content ?? '',
        unitIds: [...newestOf.keys()],
        places: [...newestOf.values()].map(({ unitId, reportId, position }) => ({ unitId, reportId, position })),
      }
    })
    .toSorted((a, b) => b.unitIds.length - a.unitIds.length || ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  const alone = all.filter(({ unitIds }) => unitIds.length === 1)
  return {
    common: all.filter(({ unitIds }) => unitIds.length > 1),
    apart: new Map(histories.map(({ unit }) => [unit.id, alone.filter(({ unitIds }) => unitIds[0] === unit.id)])),
    unnumbered: points.filter(({ point }) => point.number === null).length,
  }
}
