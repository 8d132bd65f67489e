import * as fc from 'fast-check'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyLetterHead } from '#domain/model/letter.ts'
import type { CampaignId, ReportId, UnitId } from '#domain/model/ids.ts'
import { decisionsByVersion, standingsOf } from '#domain/reports/decision-history.ts'
import type { Database } from '#server/database/schema.ts'
import { verifyRollups } from '#server/rollups/rollups.service.ts'
import { createServices, type Services } from '#server/services.ts'
import { anySections } from './random-sections.ts'
import { analyst, day, given, newProvince, openMigrated, storages, unitIds } from './store-ground.ts'

const [first, second] = unitIds.slice(1, 3) as [UnitId, UnitId]

/** What may happen to a unit's report, also when it has none or the action is refused. */
const anyAction = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('submit' as const), sections: anySections }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('accept', 'return', 'reopen', 'undo', 'bulkAccept', 'bulkUndo') }),
  },
)
type Action = typeof anyAction extends fc.Arbitrary<infer A> ? A : never
const anySequence = fc.array(fc.record({ unitId: fc.constantFrom(first, second), action: anyAction }), {
  minLength: 1,
  maxLength: 14,
})

type Known = Map<UnitId, ReportId>

async function happen(services: Services, campaignId: CampaignId, known: Known, unitId: UnitId, action: Action) {
  const { reports } = services
  if (action.kind === 'submit') {
    const wish = { campaignId, unitId, letter: emptyLetterHead, sections: action.sections }
    known.set(unitId, given(await reports.submit(analyst, wish)).id)
    return
  }
  const id = known.get(unitId)
  if (id === undefined) return
  const { revision } = given(await reports.get(analyst, id))
  const { kind } = action
  switch (kind) {
    case 'accept':
      return reports.decide(analyst, id, { kind: 'accepted' }, [revision])
    case 'return':
      return reports.decide(analyst, id, { kind: 'returned', reasons: ['a'] }, [revision])
    case 'reopen':
      return reports.decide(analyst, id, { kind: 'reopened', reason: null }, [revision])
    case 'undo':
      return reports.decide(analyst, id, { kind: 'undone' }, [revision])
    case 'bulkAccept':
      return reports.bulkAccept(analyst, { reports: [{ id, revision }] })
    case 'bulkUndo':
      return reports.bulkUndo(analyst, { reports: [{ id, revision }] })
    default:
      return kind satisfies never
  }
}

describe.each(storages)('whatever is done with reports on $name, in whatever order', (storage) => {
  let database: Kysely<Database>
  beforeAll(async () => {
    database = await openMigrated(storage)
  })
  afterAll(() => database.destroy())

  it(
    'rollups say what was submitted, and the record alone tells where every report stands',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(anySequence, async (sequence) => {
          const world = await newProvince(database)
          const services = createServices(world)
          const request = { number: '1/STTTT', date: day('2021-10-26') }
          const wish = { title: 'Đợt thử', request, dueOn: day('2021-11-05'), unitIds: [first, second] }
          const campaign = given(await services.campaigns.open(analyst, wish))
          const known: Known = new Map()
          for (const { unitId, action } of sequence) {
            world.clock.now = new Date(world.clock.now.getTime() + 1000)
            await happen(services, campaign.id, known, unitId, action)
          }
          expect(await verifyRollups(world)).toEqual([])

          let accepted = 0
          let submitted = 0
          for (const id of known.values()) {
            const { history, revision, status, version, decision } = given(await services.reports.get(analyst, id))
            expect(history).toHaveLength(revision)
            expect(standingsOf(history).at(-1)).toEqual({ status, version, decision })
            const { items } = given(await services.reports.versions(analyst, id))
            expect(items).toHaveLength(version)
            expect(items.map((item) => item.decision)).toEqual([...decisionsByVersion(history).values()])
            submitted += 1
            accepted += status === 'accepted' ? 1 : 0
          }
          const summary = given(await services.summary.summary({ campaign: campaign.id, basis: 'accepted' }))
          expect(summary.coverage).toMatchObject({ expected: 2, submitted, accepted })
        }),
        { numRuns: 25 },
      )
    },
  )
})
