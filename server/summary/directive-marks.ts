import type { DirectiveMarks, DocumentMark } from '#domain/directives/directive-marks.ts'
import type { Listing } from '#domain/directives/directive-register.ts'
import { issuerKey, issuerNames, issuerOf, type Issuer } from '#domain/directives/issuer-group.ts'
import { linkListings } from '#domain/directives/link-listings.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { unitsOn, type Unit } from '#domain/model/unit.ts'
import type { DocumentRow } from './directives.store.ts'

/** Documents of a campaign as marks: who issued each, seen from its unit, and which of them are one and the same. */
export function marksOf(
  rows: readonly DocumentRow[],
  campaign: Campaign,
  states: readonly Unit[],
  province: string,
): Pick<DirectiveMarks, 'issuers' | 'reports'> {
  const links = linksOf(rows, campaign, states)
  const issuers = distinctIssuers(campaign, states, province)
  const reports = [...Map.groupBy(rows, ({ reportId }) => reportId)].flatMap(([reportId, own]) => {
    const [first] = own
    if (first === undefined) return []
    const marks = own.map((row): DocumentMark => {
      const { position, document, number, date, unitId } = row
      const mark = { position, document, number, date, issuer: issuers.indexOf(row.issuer, unitId) }
      const link = links.get(row)
      return link === undefined ? mark : { ...mark, link }
    })
    return [{ unitId: first.unitId, reportId, sample: first.sample, marks }]
  })
  return { issuers: issuers.all, reports }
}

/** Issuers in the order in which they are first met, each once. */
function distinctIssuers({ request }: Campaign, states: readonly Unit[], province: string) {
  const names = issuerNames(unitsOn(states, request.date), province, request.number)
  const all: Issuer[] = []
  const places = new Map<string, number>()
  const known = new Map<string, number>()
  const place = (issuer: Issuer): number => {
    const key = issuerKey(issuer)
    const index = places.get(key) ?? all.push(issuer) - 1
    places.set(key, index)
    return index
  }
  return {
    all,
    indexOf: (issuer: string | null, lister: UnitId): number => {
      const asked = `${lister} ${issuer}`
      const index = known.get(asked) ?? place(issuerOf(issuer, lister, names))
      known.set(asked, index)
      return index
    },
  }
}

/** The key of every document that is listed more than once. */
function linksOf(rows: readonly DocumentRow[], { id }: Campaign, states: readonly Unit[]): Map<DocumentRow, string> {
  const listed = new Map<Listing, DocumentRow>()
  for (const row of rows) {
    const { unitId, reportId, position, sample, number, date, issuer } = row
    if (number === null) continue
    const listing = {
      unitId,
      unitName: '',
      campaignId: id,
      reportId,
      position,
      sample,
      number,
      date,
      issuer,
      content: '',
    }
    listed.set(listing, row)
  }
  const shared = linkListings([...listed.keys()], states).filter(({ listings }) => listings.length > 1)
  return new Map(
    shared.flatMap(({ key, listings }) =>
      listings.flatMap((listing) => {
        const row = listed.get(listing)
        return row === undefined ? [] : [[row, key] as const]
      }),
    ),
  )
}
