import type { IsoDate } from '../model/dates.ts'
import type { Unit } from '../model/unit.ts'
import { numberKey } from '../text/document-number.ts'
import { fold } from '../text/fold.ts'
import { isCalled, issuerKeys } from '../text/unit-names.ts'
import type { Listing } from './directive-register.ts'

/** Listings of one and the same document. */
export type Linked<L extends Listing = Listing> = { readonly key: string; readonly listings: readonly L[] }

const SEPARATOR = '~'

/** The number that a key names, for comparing. */
export const numberKeyOf = (key: string): string => (key.split(SEPARATOR)[0] ?? '').replaceAll('_', '/')

/** The key of a document that no report lists: nothing but its number is known. */
export const keyOfNumber = (number: string): string => numberKey(number).replaceAll('/', '_')

const keyOf = (number: string, year: string, issuer: string): string =>
  [keyOfNumber(number), year, issuer].filter((part) => part !== '').join(SEPARATOR)

/** How an issuer is called for comparing: a unit of the directory by its id, others by the name without the province. */
function issuerKeyOf(issuer: string | null, units: readonly Unit[]): string {
  if (issuer === null) return ''
  const keys = issuerKeys(issuer, [])
  const unit = units.find((one) => isCalled(one, keys))
  if (unit !== undefined) return unit.id
  const [shortest = fold(issuer)] = [...keys].toSorted((a, b) => a.length - b.length)
  return shortest.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 80)
}

const yearOf = (date: IsoDate | null) => date?.slice(0, 4) ?? ''

type Known<L extends Listing = Listing> = { readonly listing: L; readonly year: string; readonly issuer: string }

/** The only value that others have, or nothing: what is not said is not guessed where there are several. */
function onlyOne(values: readonly string[]): string {
  const said = new Set(values.filter((value) => value !== ''))
  return said.size === 1 ? ([...said][0] ?? '') : ''
}

/** The key of one way in which a document is written among all of its number; what it leaves out, others may say. */
function keyAmong(ways: readonly Known[], index: number, number: string): string {
  const one = ways[index]
  if (one === undefined) throw new Error(`no way ${index} of ${ways.length}`)
  const fits = (own: string, other: string) => own === '' || other === '' || own === other
  const alike = ways.filter((other) => fits(one.issuer, other.issuer) && fits(one.year, other.year))
  const issuer = one.issuer || onlyOne(alike.map((other) => other.issuer))
  const year = one.year || onlyOne(alike.map((other) => other.year))
  return keyOf(number, year, issuer)
}

/**
 * Puts together what reports list: the same number of the same issuer in the same year is one document. A row that leaves the
 * issuer or the date out belongs to the document of its number if there is only one that it can be.
 */
export function linkListings<L extends Listing>(listings: readonly L[], units: readonly Unit[]): Linked<L>[] {
  const issuers = new Map<string | null, string>()
  const known = listings.map((listing): Known<L> => {
    const issuer = issuers.get(listing.issuer) ?? issuerKeyOf(listing.issuer, units)
    issuers.set(listing.issuer, issuer)
    return { listing, year: yearOf(listing.date), issuer }
  })
  const byNumber = Map.groupBy(known, ({ listing }) => numberKey(listing.number))
  return [...byNumber].flatMap(([number, same]) => {
    const saying = [...Map.groupBy(same, ({ issuer, year }) => `${issuer}${SEPARATOR}${year}`).values()]
    const ways = saying.flatMap(([first]) => (first === undefined ? [] : [first]))
    const keyed = saying.map((group, index) => ({ key: keyAmong(ways, index, number), group }))
    return [...Map.groupBy(keyed, ({ key }) => key)].map(([key, groups]) => ({
      key,
      listings: groups.flatMap(({ group }) => group.map(({ listing }) => listing)),
    }))
  })
}
