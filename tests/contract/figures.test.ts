import * as fc from 'fast-check'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metricsOfReport, perMetric } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { isCounted, type Basis } from '#domain/model/standing.ts'
import type { StoredReport } from '#server/reports/read-report.ts'
import { coverageOf, type Standing } from '#domain/totals/coverage.ts'
import { totalOf } from '#domain/totals/total.ts'
import type { Database } from '#server/database/schema.ts'
import { verifyRollups } from '#server/rollups/rollups.service.ts'
import { createServices, type Services } from '#server/services.ts'
import { anySections } from './random-sections.ts'
import { analyst, day, given, newProvince, openMigrated, storages, unitIds } from './store-ground.ts'

const CAMPAIGNS = 3
const UNITS = 5

/** Something that happens to one unit's report in one campaign. */
const event = fc.record({
  campaign: fc.nat(CAMPAIGNS - 1),
  unit: fc.nat(UNITS - 1),
  what: fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('submit' as const), sections: anySections }) },
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
type Seen = { campaign: Campaign; reports: Map<UnitId, StoredReport | null> }[]

async function openCampaigns(services: Services, expected: readonly number[][]): Promise<Seen> {
  const seen: Seen = []
  for (const [index, units] of expected.entries()) {
    const asked = units.flatMap((unit) => unitIds[unit] ?? [])
    const request = { number: `${index}/STTTT`, date: day(`2021-0${index + 7}-01`) }
    const wish = { title: 'Đợt', request, dueOn: day('2021-10-31'), unitIds: asked }
    const campaign = given(await services.campaigns.open(analyst, wish))
    const inOrder = unitIds.filter((unitId) => asked.includes(unitId))
    seen.push({ campaign, reports: new Map(inOrder.map((unitId) => [unitId, null])) })
  }
  return seen
}

async function play({ reports }: Services, seen: Seen, { campaign: at, unit, what }: Event): Promise<void> {
  const [place, unitId] = [seen[at], unitIds[unit]]
  if (place === undefined || unitId === undefined || !place.reports.has(unitId)) return
  const report = place.reports.get(unitId) ?? null
  if (what.kind === 'submit') {
    const wish = { campaignId: place.campaign.id, unitId, letter: emptyLetterHead, sections: what.sections }
    place.reports.set(unitId, given(await reports.submit(analyst, wish)))
  } else if (report !== null) {
    const decided =
      what.kind === 'accept' ? reports.accept(analyst, report.id) : reports.return(analyst, report.id, ['vì'])
    place.reports.set(unitId, given(await decided))
  }
}

const standingOf = (report: StoredReport | null): Standing => report ?? { status: 'missing', timeliness: null }

/** What the pure functions of the domain make of the record. */
function pointOf({ campaign, reports }: Seen[number], basis: Basis) {
  const entries = [...reports].map(([unitId, report]) => ({
    unitId,
    counted: report !== null && isCounted(report.status, basis) ? report : null,
  }))
  return {
    campaign,
    coverage: coverageOf([...reports.values()].map(standingOf)),
    totals: perMetric((id) =>
      totalOf(
        entries.map(({ unitId, counted }) => ({
          unitId,
          count: counted === null ? null : metricsOfReport(counted.sections, counted.findings)[id],
        })),
      ),
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
        }
        expect(await verifyRollups(world)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
