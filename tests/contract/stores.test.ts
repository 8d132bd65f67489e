import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metricIds } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections, type ReportSections } from '#domain/model/sections.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { migrate } from '#server/database/migrator.ts'
import type { Database } from '#server/database/schema.ts'
import { keepRollupsInStep, verifyRollups } from '#server/rollups/rollups.service.ts'
import { createServices } from '#server/services.ts'
import { seedUnits } from '#server/units/units.service.ts'
import { ensureAdministrator } from '#server/users/users.service.ts'
import { counts } from './people.ts'
import { analyst, day, given, newProvince, openMigrated, storages, unitIds, type StoreWorld } from './store-ground.ts'

let requests = 0

async function openCampaign(world: StoreWorld, options: { sample?: boolean; units?: number } = {}): Promise<Campaign> {
  requests += 1
  const wish = {
    title: 'Đợt thử',
    request: { number: `${requests}/STTTT`, date: day('2021-10-26') },
    dueOn: day('2021-11-05'),
    ...(options.units === undefined ? {} : { unitIds: unitIds.slice(0, options.units) }),
  }
  return given(await createServices(world).campaigns.open(analyst, wish, options))
}

const [congThuong, giaoDuc] = unitIds.slice(1) as [UnitId, UnitId]

const report = (campaign: Campaign, unitId: UnitId, sections: Partial<ReportSections> = {}) => ({
  campaignId: campaign.id,
  unitId,
  letter: emptyLetterHead,
  sections: { ...emptySections, ...counts({ state: 'number', value: 2 }, { state: 'blank' }), ...sections },
})

const directives: ReportSections['directives'] = [
  { ordinal: 1, content: 'a', documents: [{ number: '1/SCT', date: null }], issuer: null, audiences: [] },
]

describe.each(storages)('stores on $name', (storage) => {
  let database: Kysely<Database>
  beforeAll(async () => {
    database = await openMigrated(storage)
  })
  afterAll(() => database.destroy())

  /** In an order of our own: a database gives rows in any that it likes. */
  const rowsOf = async (table: 'audit_entries' | 'reports' | 'report_versions' | 'qr_rows', world: StoreWorld) => {
    const rows = await database.selectFrom(table).selectAll().where('province_id', '=', world.provinceId).execute()
    return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }

  it('are not touched by a version that is older than they are, which says so', async () => {
    const newer = await openMigrated(storage)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-next', '2099-01-01')`.execute(newer)
    await expect(migrate(newer)).rejects.toThrow(/^a newer version of Tổng Hợp has moved it on \(9999-next\)/)
    await newer.destroy()
  })

  it('stay as they are when they are migrated again', async () => {
    const before = await sql`select * from kysely_migration`.execute(database)
    await migrate(database)
    expect(await sql`select * from kysely_migration`.execute(database)).toEqual(before)
  })

  it('keep provinces apart in one database', async () => {
    const [here, there] = [await newProvince(database), await newProvince(database)]
    const campaign = await openCampaign(here)
    given(await createServices(here).reports.submit(analyst, report(campaign, congThuong)))
    const { campaigns, reports, summary } = createServices(there)
    expect(given(await campaigns.list({ limit: 50 })).items).toEqual([])
    expect(given(await reports.list(analyst, { limit: 50 })).items).toEqual([])
    expect(await campaigns.get(campaign.id)).toMatchObject({ ok: false, problem: { type: 'not-found' } })
    expect(await reports.submit(analyst, report(campaign, congThuong))).toMatchObject({ ok: false })
    expect(await summary.trend({ basis: 'submitted' })).toEqual({ basis: 'submitted', points: [] })
  })

  it('write the audit row with the change that it describes, or neither', async () => {
    const world = await newProvince(database)
    const campaign = await openCampaign(world)
    const { reports } = createServices(world)
    const before = given(await reports.submit(analyst, report(campaign, congThuong)))
    const tables = ['audit_entries', 'reports', 'report_versions', 'qr_rows'] as const
    const state = () => Promise.all(tables.map((table) => rowsOf(table, world)))
    const untouched = await state()

    const [taken] = await rowsOf('audit_entries', world)
    const takenId = taken !== undefined && 'id' in taken ? taken.id : ''
    const broken = createServices({ ...world, newId: () => takenId }).reports
    await expect(broken.accept(analyst, before.id)).rejects.toThrow(/unique/i)
    const wish = report(campaign, congThuong, counts({ state: 'number', value: 9 }, { state: 'none' }))
    await expect(broken.submit(analyst, wish)).rejects.toThrow(/unique/i)
    expect(await state()).toEqual(untouched)
  })

  it('take no report for a campaign that is closed', async () => {
    const world = await newProvince(database)
    const campaign = await openCampaign(world)
    await database.updateTable('campaigns').set({ status: 'closed' }).where('id', '=', campaign.id).execute()
    const refused = await createServices(world).reports.submit(analyst, report(campaign, congThuong))
    expect(refused).toMatchObject({ ok: false, problem: { type: 'campaign-closed', about: { title: 'Đợt thử' } } })
  })

  it('take the newest open campaign for the current one, and a closed one where none is open', async () => {
    const world = await newProvince(database)
    const [first, second] = [await openCampaign(world), await openCampaign(world)]
    const { summary } = createServices(world)
    const current = async () => given(await summary.summary({ basis: 'accepted' })).campaign.id
    const close = ({ id }: Campaign) =>
      database.updateTable('campaigns').set({ status: 'closed' }).where('id', '=', id).execute()
    expect(await current()).toBe(second.id)
    await close(second)
    expect(await current()).toBe(first.id)
    await close(first)
    expect(await current()).toBe(second.id)
  })

  it('mark samples wherever they come out, until something real takes their place', async () => {
    const world = await newProvince(database)
    const services = createServices(world)
    const campaign = await openCampaign(world, { sample: true })
    expect(campaign.sample).toBe(true)
    const wish = report(campaign, congThuong, { directives })
    const made = given(await services.reports.submit(analyst, wish, { sample: true }))
    expect(made.sample).toBe(true)
    const points = given(await services.summary.directives({ basis: 'submitted' })).points
    expect(points.map(({ sample }) => sample)).toEqual([true])
    const rows = given(await services.summary.summary({ basis: 'submitted' })).units
    expect(rows.filter(({ sample }) => sample).map(({ unitId }) => unitId)).toEqual([congThuong])
    expect(given(await services.reports.submit(analyst, wish)).sample).toBe(false)

    const file = { name: 'mau.txt', bytes: new TextEncoder().encode('mẫu') }
    const { letterId } = given(await services.letters.takeIn(analyst, file, { sample: true }))
    const ofSample = { ...report(campaign, giaoDuc), letterId }
    expect(given(await services.reports.submit(analyst, ofSample)).sample).toBe(true)
  })

  it('keep the original of a letter that there was no time to read, and take it in when it comes again', async () => {
    const world = await newProvince(database)
    const bytes = new TextEncoder().encode('Số: 1/STN-VP')
    const busy = createServices({ ...world, readLetterFile: async () => ({ busy: true, seconds: 7 }) })
    const refused = await busy.letters.takeIn(analyst, { name: 'a.txt', bytes })
    if (refused.ok || refused.problem.type !== 'reading-busy') throw new Error('it was read')
    const { hash, seconds } = refused.problem.about
    expect(seconds).toBe(7)
    expect(await world.files.get(hash)).toEqual(bytes)
    const { letters } = createServices(world)
    const { letterId } = given(await letters.takeIn(analyst, { name: 'a.txt', bytes }))
    expect(given(await letters.file(analyst, letterId))).toMatchObject({ hash })
  })

  it('find rollups that say something else than what was submitted', async () => {
    const world = await newProvince(database)
    const { reports } = createServices(world)
    const campaign = await openCampaign(world)
    const kept = given(await reports.submit(analyst, report(campaign, congThuong)))
    const other = given(await reports.submit(analyst, report(campaign, giaoDuc, { directives })))
    expect(await verifyRollups(world)).toEqual([])
    const ofOther = { province_id: world.provinceId, unit_id: giaoDuc, campaign_id: campaign.id }
    await database
      .updateTable('unit_metrics')
      .set({ value: 3 })
      .where((eb) => eb.and({ ...ofOther, metric: 'qrCodes' }))
      .execute()
    expect(await verifyRollups(world)).toEqual([other.id])
    await database.updateTable('qr_rows').set({ qr_codes_value: 7 }).where('report_id', '=', kept.id).execute()
    expect(await verifyRollups(world)).toEqual([kept.id, other.id])
  })

  it('rebuild rollups when they were kept for another list of metrics', async () => {
    const world = await newProvince(database)
    expect(await keepRollupsInStep(world)).toEqual({ rebuilt: 0 })
    const { reports } = createServices(world)
    const campaign = await openCampaign(world)
    for (const unitId of [congThuong, giaoDuc]) {
      given(await reports.submit(analyst, report(campaign, unitId, { directives })))
    }
    expect(await keepRollupsInStep(world)).toEqual({ rebuilt: 0 })

    const metrics = () => database.deleteFrom('unit_metrics').where('province_id', '=', world.provinceId)
    await metrics().where('metric', '=', 'scans').execute()
    expect(await keepRollupsInStep(world)).toEqual({ rebuilt: 2 })
    const gone = {
      province_id: world.provinceId,
      campaign_id: campaign.id,
      unit_id: congThuong,
      metric: 'bỏ đi' as never,
      state: 'blank',
      value: null,
      approximate: 0,
      partial: 0,
    } as const
    await database.insertInto('unit_metrics').values(gone).execute()
    expect(await keepRollupsInStep(world)).toEqual({ rebuilt: 2 })
    const left = await database
      .selectFrom('unit_metrics')
      .select('metric')
      .distinct()
      .where('province_id', '=', world.provinceId)
      .execute()
    expect(left.map(({ metric }) => metric).toSorted()).toEqual(metricIds.toSorted())
    expect(await verifyRollups(world)).toEqual([])
  })

  it('make the profiles and keys of reports that were submitted before there were any', async () => {
    const world = await newProvince(database)
    const { reports } = createServices(world)
    const campaign = await openCampaign(world)
    for (const unitId of [congThuong, giaoDuc]) {
      given(await reports.submit(analyst, report(campaign, unitId, { directives })))
    }
    const { provinceId } = world
    await database.deleteFrom('report_profiles').where('province_id', '=', provinceId).execute()
    await database
      .updateTable('directive_documents')
      .set({ number_key: null })
      .where('province_id', '=', provinceId)
      .execute()
    expect(await verifyRollups(world)).toHaveLength(2)
    expect(await keepRollupsInStep(world)).toEqual({ rebuilt: 2 })
    expect(await verifyRollups(world)).toEqual([])
  })

  it('are asked the same number of questions however many units and campaigns there are', async () => {
    const questions = async (units: number, campaigns: number) => {
      const world = await newProvince(database)
      const { contacts, reports } = createServices(world)
      let newest = await openCampaign(world, { units })
      for (let opened = 0; opened < campaigns; opened += 1) {
        const campaign = await openCampaign(world, { units })
        newest = campaign
        for (const unitId of unitIds.slice(0, units)) given(await reports.submit(analyst, report(campaign, unitId)))
      }
      given(await contacts.record(analyst, newest.id, { unitIds: unitIds.slice(0, units), kind: 'phone', note: null }))
      let asked = 0
      const counted = database.withPlugin({
        transformQuery: ({ node }) => {
          asked += 1
          return node
        },
        transformResult: async ({ result }) => result,
      })
      const services = createServices({ ...world, database: counted })
      const numbers: number[] = []
      for (const ask of [
        () => services.summary.summary({ basis: 'submitted' }),
        () => services.summary.trend({ basis: 'submitted' }),
        () => services.summary.directives({ basis: 'submitted' }),
        () => services.summary.unit(analyst, congThuong, 'submitted'),
        () => services.reports.list(analyst, { limit: 50 }),
        () => services.progress.progress(newest.id),
      ]) {
        asked = 0
        await ask()
        numbers.push(asked)
      }
      return numbers
    }
    const few = await questions(2, 2)
    expect(Math.max(...few)).toBeLessThanOrEqual(8)
    expect(Math.min(...few)).toBeGreaterThan(0)
    expect(await questions(12, 4)).toEqual(few)
  })

  it('are seeded once, however often and by however many', async () => {
    const world = await newProvince(database)
    const province = { id: world.provinceId, name: 'Tỉnh thử', code: 'T' }
    const again = await Promise.all([1, 2, 3].map(() => seedUnits(world, province, quangNgai.units)))
    expect(again).toEqual([{ added: 0 }, { added: 0 }, { added: 0 }])
    const entries = await rowsOf('audit_entries', world)
    expect(entries).toHaveLength(quangNgai.units.length)
    expect(entries[0]).toMatchObject({ entity: 'unit', action: 'seeded', actor: 'Tổng Hợp', actor_id: null })

    const administrators = await Promise.all([1, 2, 3].map(() => ensureAdministrator(world, null)))
    expect(administrators.filter(({ created }) => created)).toHaveLength(1)
    const password = administrators.find(({ created }) => created)?.password ?? ''
    expect(password).toMatch(/^[0-9a-f]{64}$/)
    expect(await ensureAdministrator(world, 'mật khẩu khác')).toEqual({ created: false, password: null })
    const { sessions } = createServices(world)
    expect(await sessions.signIn({ username: 'admin', password })).toMatchObject({ ok: true })
  })
})
