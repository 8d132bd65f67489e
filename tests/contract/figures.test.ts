import * as fc from 'fast-check'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metricIds, metricsOfReport, perMetric, type MetricId } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { addDays, type IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { isCounted, type Basis } from '#domain/model/standing.ts'
import { dueDayOf, timelinessOf } from '#domain/model/timeliness.ts'
import type { StoredReport } from '#server/reports/read-report.ts'
import { coverageOf, type Standing } from '#domain/totals/coverage.ts'
import { incrementOf } from '#domain/totals/increment.ts'
import { cellsOf, matrixCell, type MatrixMeasure } from '#domain/totals/matrix.ts'
import { totalOf } from '#domain/totals/total.ts'
import type { Database } from '#server/database/schema.ts'
import { verifyRollups } from '#server/rollups/rollups.service.ts'
import { createServices, type Services } from '#server/services.ts'
import { anySections } from './random-sections.ts'
import { analyst, day, given, newProvince, openMigrated, storages, unitIds } from './store-ground.ts'

const CAMPAIGNS = 3
const UNITS = 5

/** The campaigns are due in the middle of these days. */
const FIRST_DAY = day('2021-10-26')
const LAST_DAY = 6
const anyDay = fc.nat(LAST_DAY).map((days) => addDays(FIRST_DAY, days))

/** Something that happens to one unit's report in one campaign, or to the campaign. */
const event = fc.record({
  campaign: fc.nat(CAMPAIGNS - 1),
  unit: fc.nat(UNITS - 1),
  what: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('submit' as const), sections: anySections, dated: anyDay }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('extend' as const), until: fc.nat(6) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('move due day' as const), to: anyDay }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('close and reopen' as const) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('accept' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('return' as const) }) },
  ),
})
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

const history = fc.record({
  expected: fc.array(fc.uniqueArray(fc.nat(UNITS - 1), { minLength: 1 }), {
    minLength: CAMPAIGNS,
    maxLength: CAMPAIGNS,
  }),
  events: fc.array(event, { maxLength: 25 }),
})

/** What each unit's report was last seen as, by campaign: the record that the database is compared with. */
type Seen = { campaign: Campaign; granted: Map<UnitId, IsoDate>; reports: Map<UnitId, SeenReport | null> }[]

/** `first`: the day of its first version's letter, by which it is judged. */
type SeenReport = Pick<StoredReport, 'id' | 'status' | 'sections' | 'findings'> & { readonly first: IsoDate }

async function openCampaigns(services: Services, expected: readonly number[][]): Promise<Seen> {
  const seen: Seen = []
  for (const [index, units] of expected.entries()) {
    const asked = units.flatMap((unit) => unitIds[unit] ?? [])
    const request = { number: `${index}/STTTT`, date: day(`2021-0${index + 7}-01`) }
    const wish = { title: 'Đợt', request, dueOn: day('2021-10-29'), unitIds: asked }
    const campaign = given(await services.campaigns.open(analyst, wish))
    const inOrder = unitIds.filter((unitId) => asked.includes(unitId))
    seen.push({ campaign, granted: new Map(), reports: new Map(inOrder.map((unitId) => [unitId, null])) })
  }
  return seen
}

async function play(services: Services, seen: Seen, { campaign: at, unit, what }: Event): Promise<void> {
  const [place, unitId] = [seen[at], unitIds[unit]]
  if (place === undefined || unitId === undefined || !place.reports.has(unitId)) return
  const report = place.reports.get(unitId) ?? null
  const { reports } = services
  if (what.kind === 'submit') {
    const letter = { ...emptyLetterHead, date: what.dated }
    const wish = { campaignId: place.campaign.id, unitId, letter, sections: what.sections }
    const submitted = given(await reports.submit(analyst, wish))
    place.reports.set(unitId, { ...submitted, first: report?.first ?? what.dated })
  } else if (what.kind === 'accept' || what.kind === 'return') {
    if (report === null) return
    const decided =
      what.kind === 'accept' ? reports.accept(analyst, report.id) : reports.return(analyst, report.id, ['vì'])
    place.reports.set(unitId, { ...given(await decided), first: report.first })
  } else {
    await manage(services, place, unitId, what)
  }
}

type Managed = Extract<Event['what'], { kind: 'extend' | 'withdraw' | 'move due day' | 'close and reopen' }>

async function manage({ campaigns }: Services, place: Seen[number], unitId: UnitId, what: Managed): Promise<void> {
  const { campaign, granted } = place
  const { id, dueOn, dataCutoff, title } = campaign
  switch (what.kind) {
    case 'extend': {
      const until = addDays(dueOn, what.until + 1)
      given(await campaigns.extend(analyst, id, { unitIds: [unitId], dueOn: until, reason: 'vì' }))
      granted.set(unitId, until)
      return
    }
    case 'withdraw':
      given(await campaigns.withdrawExtension(analyst, id, unitId))
      granted.delete(unitId)
      return
    case 'move due day':
      place.campaign = given(await campaigns.change(analyst, id, { title, dataCutoff, dueOn: what.to }))
      return
    case 'close and reopen':
      given(await campaigns.close(analyst, id))
      place.campaign = given(await campaigns.reopen(analyst, id, 'vì'))
      return
    default:
      what satisfies never
  }
}

/** Where a unit stands, judged by what is known of due days alone. */
function standingOf({ campaign, granted, reports }: Seen[number], unitId: UnitId): Standing {
  const report = reports.get(unitId) ?? null
  if (report === null) return { status: 'missing', timeliness: null }
  const dueOn = dueDayOf(campaign.dueOn, granted.get(unitId) ?? null)
  return { status: report.status, timeliness: timelinessOf(report.first, dueOn) }
}

const countsOf = (report: SeenReport) => metricsOfReport(report.sections, report.findings)

/** What counts of a unit in a campaign, on a basis. */
function countedIn(place: Seen[number] | undefined, unitId: UnitId, basis: Basis) {
  const report = place?.reports.get(unitId) ?? null
  return report !== null && isCounted(report.status, basis) ? countsOf(report) : null
}

/** How the figures grew up to a campaign since the one before it, unit by unit. */
function incrementsOf(place: Seen[number], before: Seen[number] | undefined, basis: Basis) {
  return perMetric((id) =>
    incrementOf(
      [...place.reports.keys()].map((unitId) => ({
        now: countedIn(place, unitId, basis)?.[id] ?? null,
        before: countedIn(before, unitId, basis)?.[id] ?? null,
      })),
    ),
  )
}

/** One measure of every unit that some campaign expects, cell by cell, as the record has it. */
function rowsOf(seen: Seen, measure: MatrixMeasure, basis: Basis) {
  const expected = unitIds.filter((unitId) => seen.some(({ reports }) => reports.has(unitId)))
  return expected.map((unitId) => ({
    unitId,
    cells: seen.map((place) => {
      const report = place.reports.get(unitId)
      if (report === undefined) return null
      const known =
        report === null
          ? null
          : {
              status: report.status,
              timeliness: standingOf(place, unitId).timeliness ?? 'late',
              receivedOn: report.first,
              sample: false,
              metric: (id: MetricId) => countsOf(report)[id],
            }
      return matrixCell(known, measure, place.campaign.request.date, basis)
    }),
  }))
}

/** What the pure functions of the domain make of the record. */
function pointOf(place: Seen[number], basis: Basis) {
  const { campaign, reports } = place
  const entries = [...reports.keys()].map((unitId) => ({ unitId, counted: countedIn(place, unitId, basis) }))
  return {
    campaign,
    coverage: coverageOf([...reports.keys()].map((unitId) => standingOf(place, unitId))),
    totals: perMetric((id) =>
      totalOf(entries.map(({ unitId, counted }) => ({ unitId, count: counted?.[id] ?? null }))),
    ),
  }
}

describe.each(storages)('figures on $name', (storage) => {
  let database: Kysely<Database>
  beforeAll(async () => {
    database = await openMigrated(storage)
  })
  afterAll(() => database.destroy())

  it('are what the pure functions make of the same reports, whatever happened to them', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ expected, events }) => {
        const world = await newProvince(database)
        const services = createServices(world)
        const seen = await openCampaigns(services, expected)
        for (const next of events) await play(services, seen, next)

        for (const basis of ['accepted', 'submitted'] as const) {
          const oracle = seen.map((place) => pointOf(place, basis))
          const { points } = await services.summary.trend({ basis })
          expect(points).toEqual(
            oracle.map(({ totals, ...point }) => ({
              ...point,
              totals: perMetric((id) => {
                const { without: _, ...total } = totals[id]
                return total
              }),
            })),
          )
          for (const { campaign, coverage, totals } of oracle) {
            const summary = given(await services.summary.summary({ campaign: campaign.id, basis }))
            expect(summary).toMatchObject({ coverage, totals })
          }
          const grown = await services.summary.increments({ basis })
          expect(grown.points).toEqual(
            seen.map((place, index) => ({
              campaignId: place.campaign.id,
              increments: incrementsOf(place, seen[index - 1], basis),
            })),
          )
          for (const measure of [...metricIds, 'days'] as const) {
            const matrix = await services.summary.matrix({ basis, measure })
            expect(matrix.campaigns.map(({ id }) => id)).toEqual(seen.map(({ campaign }) => campaign.id))
            const rows = matrix.units.map((row) => ({ unitId: row.unitId, cells: cellsOf(row, basis) }))
            expect(rows).toEqual(rowsOf(seen, measure, basis))
          }
        }
        expect(await verifyRollups(world)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
