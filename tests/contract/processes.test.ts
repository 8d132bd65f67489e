import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sql, type Kysely } from 'kysely'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import { migrate, migrationNames } from '#server/database/migrator.ts'
import type { Database } from '#server/database/schema.ts'
import { openPostgres } from '#server/node/open-database.ts'
import { keepRollupsInStep, verifyRollups } from '#server/rollups/rollups.service.ts'
import { createServices } from '#server/services.ts'
import { timeOrderedIds } from '#server/identifiers.ts'
import { createDatabase } from '#tests/setup/postgres.ts'
import { analyst, day, given, newProvince, unitIds, type StoreWorld } from './store-ground.ts'

const rethrow = (error: unknown) => {
  throw error
}

const PROCESSES = 3

/** Servers that share one PostgreSQL, each with its own connections. */
describe('several servers on one PostgreSQL', () => {
  const databases: Kysely<Database>[] = []
  let worlds: StoreWorld[]
  beforeAll(async () => {
    const url = await createDatabase(inject('postgresUrl'))
    for (let opened = 0; opened < PROCESSES; opened += 1) databases.push(openPostgres(url, rethrow))
    await Promise.all(databases.map((database) => migrate(database)))
    const [first] = databases
    if (first === undefined) throw new Error('nothing to share')
    const world = await newProvince(first)
    worlds = databases.map((database) => ({ ...world, database, newId: timeOrderedIds(world.now) }))
  })
  afterAll(() => Promise.all(databases.map((database) => database.destroy())))

  it('have migrated it once, all starting at the same moment', async () => {
    const [migrations, units] = [sql<{ name: string }>`select name from kysely_migration order by name`, unitIds.length]
    for (const { database } of worlds) {
      expect((await migrations.execute(database)).rows.map(({ name }) => name)).toEqual(migrationNames)
      expect(await database.selectFrom('units').selectAll().execute()).toHaveLength(units)
    }
  })

  it('lose no version when all submit for one unit at the same moment', async () => {
    const [world] = worlds
    if (world === undefined) throw new Error('nobody to open a campaign')
    const request = { number: '1406/STTTT', date: day('2021-10-26') }
    const wish = { title: 'Đợt thử', request, dueOn: day('2021-11-05') }
    const campaign = given(await createServices(world).campaigns.open(analyst, wish))
    const [, unitId] = unitIds
    if (unitId === undefined) throw new Error('no unit')

    const report = { campaignId: campaign.id, unitId, letter: emptyLetterHead, sections: emptySections }
    const services = worlds.map(createServices)
    const submissions = [...services, ...services, ...services, ...services].map(({ reports }) =>
      reports.submit(analyst, report),
    )
    const stored = (await Promise.all(submissions)).map(given)
    expect(new Set(stored.map(({ id }) => id)).size).toBe(1)
    expect(stored.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: stored.length }, (_, index) => index + 1),
    )
    expect(await verifyRollups(world)).toEqual([])
  })

  it('let one decision through of several on the same revision', async () => {
    const services = worlds.map(createServices)
    const [report] = given(
      (await services[0]?.reports.list(analyst, { limit: 1 })) ?? rethrow(new Error('no server')),
    ).items
    if (report === undefined) throw new Error('no report')
    const seen = [report.revision]
    const outcomes = await Promise.all(
      services.flatMap(({ reports }, index) => [
        reports.accept(analyst, report.id, seen),
        reports.return(analyst, report.id, [`lý do ${index}`], seen),
      ]),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.problem.type]))
    expect(new Set(refused)).toEqual(new Set(['revision-mismatch']))
  })

  it('rebuild rollups together without harm', async () => {
    const [world] = worlds
    await world?.database.deleteFrom('unit_metrics').where('metric', '=', 'scans').execute()
    const rebuilt = await Promise.all(worlds.map(keepRollupsInStep))
    expect(Math.max(...rebuilt.map((one) => one.rebuilt))).toBe(1)
    expect(await Promise.all(worlds.map(verifyRollups))).toEqual([[], [], []])
  })
})
