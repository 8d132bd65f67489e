import * as fc from 'fast-check'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { User } from '#domain/model/user.ts'
import { countsOf, queueOf } from '#domain/queue/queue.ts'
import type { Database } from '#server/database/schema.ts'
import { createServices } from '#server/services.ts'
import { desk, factsOf, NOW, TODAY, unitOf, UNITS } from './random-desk.ts'
import { storeDesk } from './stored-desk.ts'
import { analyst, day, given, newProvince, openMigrated, storages, unitIds } from './store-ground.ts'

const unitUser = (unitId: UnitId): User => ({ ...analyst, role: 'unit', unitId })

describe.each(storages)('the work queue on $name', (storage) => {
  let database: Kysely<Database>
  beforeAll(async () => {
    database = await openMigrated(storage)
  })
  afterAll(() => database.destroy())

  it('has what the kinds of work say there is, in their order, for the department and for every unit', async () => {
    await fc.assert(
      fc.asyncProperty(desk, async (drawn) => {
        const place = await newProvince(database)
        place.clock.now = NOW
        const facts = factsOf(drawn)
        await storeDesk(place, drawn, facts)
        const { queue } = createServices(place)
        for (const user of [analyst, ...Array.from({ length: UNITS }, (_, index) => unitUser(unitOf(index)))]) {
          const wanted = queueOf(facts, user.unitId)
          const found = given(await queue.list(user, { limit: 200 }))
          expect(found.items.map(({ kind, id, since, count, sample }) => ({ kind, id, since, count, sample }))).toEqual(
            wanted.map(({ kind, id, since, count, sample }) => ({ kind, id, since, count, sample })),
          )
          expect(found.items.map(({ campaign, unit }) => [campaign?.id ?? null, unit?.id ?? null])).toEqual(
            wanted.map(({ campaignId: of, unitId }) => [of, unitId]),
          )
          expect(found.counts).toEqual(countsOf(wanted, TODAY))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is read in as many statements for a hundred things as for one', async () => {
    const statements = async (units: number) => {
      const place = await newProvince(database)
      const { campaigns, reports } = createServices(place)
      const request = { number: `${units}/STTTT`, date: day('2021-10-01') }
      const wish = { title: 'Đợt', request, dueOn: day('2021-10-29'), unitIds: unitIds.slice(0, units) }
      const campaign = given(await campaigns.open(analyst, wish))
      for (const unitId of unitIds.slice(0, units)) {
        given(
          await reports.submit(analyst, {
            campaignId: campaign.id,
            unitId,
            letter: emptyLetterHead,
            sections: emptySections,
          }),
        )
      }
      let count = 0
      const counted = database.withPlugin({
        transformQuery: ({ node }) => {
          count += 1
          return node
        },
        transformResult: async ({ result }) => result,
      })
      const found = given(await createServices({ ...place, database: counted }).queue.list(analyst, { limit: 200 }))
      expect(found.counts.total).toBe(units)
      return count
    }
    expect(await statements(30)).toBe(await statements(1))
  })
})
