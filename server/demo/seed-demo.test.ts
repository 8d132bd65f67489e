import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import type { User } from '#domain/model/user.ts'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import type { ReportSummary } from '#domain/reports/report.ts'
import { realAnswer } from '#domain/sample/real-answer.ts'
import { openWorld, type World } from '#server/node/world.ts'
import type { Outcome } from '#server/outcome.ts'
import { createServices, type Services } from '#server/services.ts'
import { demoAccounts, DEMO_PASSWORD } from './demo-accounts.ts'
import { DEMO_CAMPAIGNS, seedDemo } from './seed-demo.ts'

/** Filling a province, and checking passwords that are made slow to check, take their time on a busy machine. */
const LIMIT_MS = 60_000

let folder: string
let world: World
let services: Services
let analyst: User
let campaigns: readonly Campaign[]
let reports: readonly ReportSummary[]

function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.type)
  return outcome.value
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'))
  const opened = await openWorld({ dataDir: folder, databaseUrl: null }, quangNgai.id)
  if (typeof opened === 'string') throw new Error(opened)
  world = opened
  const letter = new Uint8Array(await readFile(new URL('./letters/2162-SCT-VP.txt', import.meta.url)))
  await seedDemo(world.deps, {
    province: quangNgai,
    campaigns: DEMO_CAMPAIGNS,
    letter,
    adminPassword: DEMO_PASSWORD,
    desk: true,
  })
  services = createServices(world.deps)
  analyst = given(await services.sessions.signIn({ username: 'chuyenvien', password: DEMO_PASSWORD })).session.user
  campaigns = given(await services.campaigns.list({ limit: 100 })).items
  reports = given(await services.reports.list(analyst, { limit: 1000 })).items
}, LIMIT_MS)
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

const newest = () => {
  const [campaign] = campaigns
  if (campaign === undefined) throw new Error('there is no campaign')
  return campaign.id
}
const titleOf = (report: ReportSummary) => campaigns.find(({ id }) => id === report.campaignId)?.title

describe('demonstration', () => {
  it(
    'has an account for every role, all of which open',
    async () => {
      const usernames = ['admin', ...demoAccounts.map(({ username }) => username)]
      const roles = usernames.map(async (username) => {
        const { session } = given(await services.sessions.signIn({ username, password: DEMO_PASSWORD }))
        return session.user.role
      })
      expect(new Set(await Promise.all(roles))).toEqual(new Set(['administrator', 'leader', 'analyst', 'unit']))
    },
    LIMIT_MS,
  )

  it('asks 33 units in six campaigns, marked as sample', () => {
    expect(campaigns.map(({ title }) => title)).toEqual(
      [12, 11, 10, 9, 8, 7].map((m) => `Đợt ${String(m).padStart(2, '0')}/2021`),
    )
    expect(campaigns.every(({ sample, expected }) => sample && expected === 33)).toBe(true)
  })

  it('marks every report as sample but the real one', () => {
    const real = reports.filter(({ sample }) => !sample)
    expect(real.map((report) => [report.unitId, titleOf(report)])).toEqual([[realAnswer.unitId, 'Đợt 10/2021']])
    expect(reports.length).toBeGreaterThan(160)
  })

  it('took the real letter in as it is: 1 code, 541 scans, 3 directives, in time and accepted', async () => {
    const real = reports.find(({ sample }) => !sample)
    expect(real).toMatchObject({ status: 'accepted', timeliness: 'onTime', receivedOn: '2021-10-27', version: 1 })
    expect(real?.metrics).toMatchObject({
      qrCodes: { state: 'number', value: 1 },
      scans: { state: 'number', value: 541 },
      directives: { state: 'number', value: 3 },
    })
    const letterId = real?.letterId
    if (letterId === undefined || letterId === null) throw new Error('the real report has no letter')
    const { bytes } = given(await services.letters.file(analyst, letterId))
    expect(bytes).toEqual(new Uint8Array(await readFile(new URL('./letters/2162-SCT-VP.txt', import.meta.url))))
  })

  it('shows reports in every state', () => {
    expect(new Set(reports.map(({ status }) => status))).toEqual(new Set(['submitted', 'accepted', 'returned']))
    expect(new Set(reports.map(({ timeliness }) => timeliness))).toEqual(new Set(['onTime', 'late']))
    expect(reports.some(({ version }) => version > 1)).toBe(true)
    expect(campaigns.every(({ id }) => reports.filter(({ campaignId }) => campaignId === id).length < 33)).toBe(true)
  })

  it('shows closed campaigns beside open ones, and a unit with more time and the reason', async () => {
    expect(campaigns.map(({ status }) => status)).toEqual(['open', 'open', 'open', 'closed', 'closed', 'closed'])
    const expected = given(await services.campaigns.units(newest()))
    const extended = expected.filter(({ extension }) => extension !== null)
    expect(extended.map(({ unitId, extension }) => [unitId, extension?.dueOn])).toEqual([
      ['so-ke-hoach-va-dau-tu', '2022-01-07'],
    ])
    expect(extended[0]?.extension?.reason).toMatch(/số liệu mẫu/)
  })

  it('has resubmissions that wait beside a returned version and beside an accepted one', async () => {
    const again = reports.filter((report) => report.status === 'submitted' && report.version > 1)
    const before = await Promise.all(
      again.map(async ({ id }) => given(await services.reports.get(analyst, id)).history.map(({ action }) => action)),
    )
    expect(before).toContainEqual(['submitted', 'returned', 'submitted'])
    expect(before).toContainEqual(['submitted', 'accepted', 'submitted'])
  })

  it('has letters that wait, one of them of an unknown unit, and one set aside with its reason; all marked', async () => {
    const waiting = given(await services.letters.list(analyst, { state: 'waiting', limit: 50 })).items
    expect(waiting.map(({ unitId }) => unitId)).toEqual([null, 'so-giao-duc-va-dao-tao'])
    expect(waiting.every(({ campaignId }) => campaignId === newest())).toBe(true)
    const aside = given(await services.letters.list(analyst, { state: 'aside', limit: 50 })).items
    expect(aside.map(({ setAside }) => setAside?.reason)).toEqual(['notReport'])
    expect([...waiting, ...aside].every(({ sample, fileName }) => sample && fileName.startsWith('mẫu'))).toBe(true)
  })

  it('reads a made-up letter back as the report that it was written from', async () => {
    const waiting = given(await services.letters.list(analyst, { state: 'waiting', limit: 50 })).items
    const { id } = waiting.find(({ unitId }) => unitId !== null) ?? { id: null }
    if (id === null) throw new Error('no letter was recognised')
    const { findings } = given(await services.letters.reading(analyst, id))
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('gives a second unit something to do', async () => {
    const { session } = given(await services.sessions.signIn({ username: 'minhlong', password: DEMO_PASSWORD }))
    const queue = given(await services.queue.list(session.user, { limit: 20 }))
    expect(queue.items.map(({ kind }) => kind)).toContain('correct')
  })

  it('shows proposals in every stage, some carried into the next campaign', async () => {
    const register = given(await services.recommendations.register(campaigns[1]?.id))
    expect(new Set(register.items.map(({ status }) => status))).toEqual(
      new Set(['open', 'assigned', 'answered', 'carried']),
    )
    const next = given(await services.recommendations.register(newest()))
    expect(next.items.filter(({ carried }) => carried).length).toBeGreaterThan(0)
  })

  it('dates everything to when it would have happened', async () => {
    const entries = await world.deps.database
      .selectFrom('audit_entries')
      .select(['at', 'id', 'action'])
      .where('action', '!=', 'signedIn')
      .execute()
    expect(entries.length).toBeGreaterThan(400)
    expect(entries.filter(({ at }) => at < '2021-07-01' || at > '2022-01-31')).toEqual([])
    const byId = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ at }) => at)
    expect(byId).toEqual(byId.toSorted())
  })
})
