import { sql } from 'kysely'
import type { DirectiveFilter, DirectiveCitation, Listing } from '#domain/directives/directive-register.ts'
import type { CampaignId, ProvinceId } from '#domain/model/ids.ts'
import { fold } from '#domain/text/fold.ts'
import type { Connection } from '#server/database/transaction.ts'

/** A number under which documents are known, and what the list is sorted by. */
export type NumberRow = { readonly key: string; readonly rank: string }

type Place = { readonly database: Connection; readonly provinceId: ProvinceId }

/** Every word of what is looked for, as a pattern for LIKE in which nothing else is a wildcard. */
const patternsOf = (q: string | undefined): string[] =>
  fold(q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)

/**
 * Rows of section 1 that may be shown: those of reports that were not returned. Where words are looked for, all rows are gone
 * through once, in the order in which they lie; else an index leads to them.
 */
function documents({ database, provinceId }: Place, filter: Omit<DirectiveFilter, 'view'>) {
  const { q, campaign, unit, from, to } = filter
  const patterns = patternsOf(q)
  return database
    .with(
      (name) => (patterns.length === 0 ? name('d').notMaterialized() : name('d').materialized()),
      (tables) => {
        let rows = tables
          .selectFrom('directive_documents')
          .selectAll()
          .where('province_id', '=', provinceId)
          // Returned reports are few: a list of them to leave out is looked at quicker than the report of every row.
          .where('report_id', 'not in', (returned) =>
            returned
              .selectFrom('reports')
              .select('reports.id')
              .where('reports.province_id', '=', provinceId)
              .where('reports.status', '=', 'returned'),
          )
        if (campaign !== undefined) rows = rows.where('campaign_id', '=', campaign)
        if (unit !== undefined) rows = rows.where('unit_id', '=', unit)
        if (from !== undefined) rows = rows.where('date', '>=', from)
        if (to !== undefined) rows = rows.where('date', '<=', to)
        for (const pattern of patterns) rows = rows.where(sql<boolean>`search_text like ${pattern} escape '\\'`)
        return rows
      },
    )
    .selectFrom('d')
}

/** The same rows beside the report that each is of. */
const documentsWithReport = (place: Place, filter: Omit<DirectiveFilter, 'view'>) =>
  documents(place, filter).innerJoin('reports', (join) =>
    join.onRef('reports.province_id', '=', 'd.province_id').onRef('reports.id', '=', 'd.report_id'),
  )

/** Numbers that units list, those with the newest document first. */
export async function listedNumbers(
  place: Place,
  filter: Omit<DirectiveFilter, 'view'>,
  after: NumberRow | null,
  limit: number,
): Promise<NumberRow[]> {
  const newest = sql<string>`max(coalesce(d.date, ''))`
  let rows = documents(place, filter)
    .where('d.number_key', 'is not', null)
    .select(['d.number_key as key', newest.as('rank')])
    .groupBy('d.number_key')
    .orderBy(newest, 'desc')
    .orderBy('d.number_key', 'desc')
    .limit(limit)
  if (after !== null) rows = rows.having(sql<boolean>`(${newest}, d.number_key) < (${after.rank}, ${after.key})`)
  return (await rows.execute()).flatMap(({ key, rank }) => (key === null ? [] : [{ key, rank }]))
}

/** Rows of section 1 that name no number, and so are linked with nothing. */
export async function countWithoutNumber(place: Place, filter: Omit<DirectiveFilter, 'view'>): Promise<number> {
  const row = await documents(place, filter)
    .where('d.number_key', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Numbers that directives of units cite, those of the most units first. */
export async function citedNumbers(
  place: Place,
  filter: Omit<DirectiveFilter, 'view'>,
  after: NumberRow | null,
  limit: number,
): Promise<NumberRow[]> {
  const units = sql<number>`count(distinct c.unit_id)`
  let rows = documents(place, filter)
    .innerJoin('directive_citations as c', (join) =>
      join
        .onRef('c.province_id', '=', 'd.province_id')
        .onRef('c.report_id', '=', 'd.report_id')
        .onRef('c.position', '=', 'd.position'),
    )
    .select(['c.number_key as key', units.as('units')])
    .groupBy('c.number_key')
    .orderBy(units, 'desc')
    .orderBy('c.number_key', 'desc')
    .limit(limit)
  if (after !== null) rows = rows.having(sql<boolean>`(${units}, c.number_key) < (${Number(after.rank)}, ${after.key})`)
  return (await rows.execute()).map(({ key, units: rank }) => ({ key, rank: String(rank) }))
}

const mention = ['d.unit_id as unitId', 'd.campaign_id as campaignId', 'd.report_id as reportId', 'd.position'] as const

/** Who lists documents of these numbers, the newest campaign's units first in the order of the directory. */
export async function listingsOf(
  place: Place,
  keys: readonly string[],
  campaign: CampaignId | undefined,
): Promise<Omit<Listing, 'unitName'>[]> {
  if (keys.length === 0) return []
  const rows = await documentsWithReport(place, { campaign })
    .where('d.number_key', 'in', keys)
    .select([...mention, 'd.number', 'd.date', 'd.issuer', 'd.content', 'reports.sample'])
    .orderBy('d.campaign_id', 'desc')
    .orderBy('d.unit_id')
    .orderBy('d.position')
    .orderBy('d.document')
    .execute()
  return rows.map(({ number, sample, ...row }) => Object.assign(row, { number: number ?? '', sample: sample === 1 }))
}

export type CitationRow = Omit<DirectiveCitation, 'unitName' | 'by'> & {
  readonly key: string
  /** A number of the directive that cites; it may have several, each a row. */
  readonly by: string | null
}

/** Whose directives cite documents of these numbers. */
export async function citationsOf(
  place: Place,
  keys: readonly string[],
  campaign: CampaignId | undefined,
): Promise<CitationRow[]> {
  if (keys.length === 0) return []
  const rows = await documentsWithReport(place, { campaign })
    .innerJoin('directive_citations as c', (join) =>
      join
        .onRef('c.province_id', '=', 'd.province_id')
        .onRef('c.report_id', '=', 'd.report_id')
        .onRef('c.position', '=', 'd.position'),
    )
    .where('c.number_key', 'in', keys)
    .select([...mention, 'c.number', 'c.number_key as key', 'd.number as by', 'd.content', 'reports.sample'])
    .orderBy('d.campaign_id', 'desc')
    .orderBy('d.unit_id')
    .orderBy('d.position')
    .orderBy('d.document')
    .execute()
  return rows.map(({ sample, ...row }) => Object.assign(row, { sample: sample === 1 }))
}

/** Units that a campaign expects, and whether each has a report there that was not returned. */
export async function expectedUnits({ database, provinceId }: Place, campaign: CampaignId) {
  const rows = await database
    .selectFrom('campaign_units')
    .select(['unit_id as unitId', 'status'])
    .where('province_id', '=', provinceId)
    .where('campaign_id', '=', campaign)
    .orderBy('position')
    .execute()
  return rows.map(({ unitId, status }) => ({ unitId, reported: status !== null && status !== 'returned' }))
}
