import { addDays, instantSchema, type Instant } from '#domain/model/dates.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { CampaignId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { Unit } from '#domain/model/unit.ts'
import type { User } from '#domain/model/user.ts'
import type { Province } from '#domain/provinces/province.ts'
import { marked } from '#domain/sample/mark.ts'
import { randomOf } from '#domain/sample/random.ts'
import { realAnswer } from '#domain/sample/real-answer.ts'
import { DEMO_SEED, sampleOf, type SampleCampaign, type SampleOptions } from '#domain/sample/sample.ts'
import { createApp } from '#server/app.ts'
import type { Deps } from '#server/deps.ts'
import { timeOrderedIds } from '#server/identifiers.ts'
import type { Outcome } from '#server/outcome.ts'
import { createServices, type Services } from '#server/services.ts'
import { seedUnits } from '#server/units/units.service.ts'
import { ensureAdministrator } from '#server/users/users.service.ts'
import { demoAccounts, DEMO_PASSWORD } from './demo-accounts.ts'
import { fillDesk } from './desk-life.ts'
import { takeInRealLetter } from './take-in-real-letter.ts'

export type Demo = {
  readonly province: Province
  /** How many campaigns to fill, from 07/2021 on. */
  readonly campaigns: number
  /** The file of the real letter, byte for byte. */
  readonly letter: Uint8Array
  readonly adminPassword: string
  /** Whether the analyst's desk is full as well, or (for measuring) there are only reports and decisions. */
  readonly desk: boolean
}

/** 07/2021 to 12/2021. */
export const DEMO_CAMPAIGNS = 6

const ACCOUNTS_MADE = instantSchema.parse('2021-07-01T01:00:00.000Z')
/** The day after its date, in time for its campaign. */
const REAL_LETTER_ARRIVED = instantSchema.parse('2021-10-28T02:30:00.000Z')

/** What a service gave. The sample asks for nothing that may be refused. */
function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the sample was refused: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

/**
 * Fills an empty database with the sample province, through the services, at the times when it would have happened; all of it
 * marked as sample. Then takes the one real letter in through the API, like any other letter; that is not marked. Everything
 * gets the same identifiers every time, so that an address of the demonstration means the same after a restart.
 */
export async function seedDemo(deps: Deps, demo: Demo): Promise<void> {
  let time = new Date(ACCOUNTS_MADE)
  const now = () => time
  const chance = randomOf(DEMO_SEED, 'identifiers')
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => chance.whole(0, 255))
  const past: Deps = { ...deps, now, newId: timeOrderedIds(now, bytes) }
  const at = (instant: Instant) => {
    time = new Date(instant)
  }
  const { units, ...named } = demo.province
  await seedUnits(past, named, units)
  await ensureAdministrator(past, demo.adminPassword)
  const services = createServices(past)
  const analyst = await makeAccounts(services, units)

  const options: SampleOptions = { units, campaigns: demo.campaigns, directivesPerReport: null, seed: DEMO_SEED }
  const sample = sampleOf(options)
  const campaigns: Campaign[] = []
  for (const sampleCampaign of sample) {
    at(sampleCampaign.openedAt)
    const campaign = given(await services.campaigns.open(analyst, sampleCampaign.campaign, { sample: true }))
    campaigns.push(campaign)
    await play(services, analyst, sampleCampaign, campaign.id, at)
    await chase(services, analyst, sampleCampaign, campaign.id, at)
  }
  if (sample.some(({ campaign }) => campaign.request.number === realAnswer.request.number)) {
    at(REAL_LETTER_ARRIVED)
    await takeInRealLetter(createApp(past), demo.letter, { username: analyst.username, password: DEMO_PASSWORD })
  }
  if (demo.desk) await fillDesk({ services, analyst, sample: options, campaigns, at, given })
}

/** Of the accounts of units, those whose unit there is. */
async function makeAccounts(services: Services, units: readonly Unit[]): Promise<User> {
  const accounts = demoAccounts.filter(({ unitId }) => unitId === undefined || units.some(({ id }) => id === unitId))
  let analyst: User | null = null
  for (const account of accounts) {
    const user = given(await services.users.create(null, { ...account, password: DEMO_PASSWORD }))
    if (user.role === 'analyst') analyst = user
  }
  if (analyst === null) throw new Error('the demonstration has no analyst')
  return analyst
}

async function play(
  { reports }: Services,
  analyst: User,
  { events }: SampleCampaign,
  campaignId: CampaignId,
  at: (instant: Instant) => void,
): Promise<void> {
  const reportIds = new Map<UnitId, ReportId>()
  for (const event of events) {
    at(event.at)
    const { unitId } = event
    if (event.kind === 'submit') {
      const { letter, sections } = event
      const wish = { campaignId, unitId, letter, sections }
      reportIds.set(unitId, given(await reports.submit(analyst, wish, { sample: true })).id)
      continue
    }
    const reportId = reportIds.get(unitId)
    if (reportId === undefined) throw new Error(`${unitId} has no report to ${event.kind}`)
    given(
      event.kind === 'accept'
        ? await reports.accept(analyst, reportId)
        : await reports.return(analyst, reportId, event.reasons),
    )
  }
}

/** After the due day, units that sent nothing are called; two days later those that asked for the form get it by e-mail. */
async function chase(
  { contacts }: Services,
  analyst: User,
  { campaign, events }: SampleCampaign,
  campaignId: CampaignId,
  at: (instant: Instant) => void,
): Promise<void> {
  // The one real answer comes in time, and is no event of the sample.
  const heard = new Set([realAnswer.unitId, ...events.map(({ unitId }) => unitId)])
  const silent = (campaign.unitIds ?? []).filter((unitId) => !heard.has(unitId))
  const called = silent.filter((_, index) => index % 3 !== 2)
  const written = silent.filter((_, index) => index % 3 === 1)
  const dayAfter = (days: number) => instantSchema.parse(`${addDays(campaign.dueOn, days)}T08:30:00.000Z`)
  const record = async (unitIds: UnitId[], days: number, kind: 'phone' | 'email', note: string) => {
    if (unitIds.length === 0) return
    at(dayAfter(days))
    given(await contacts.record(analyst, campaignId, { unitIds, kind, note: marked(note) }))
  }
  await record(called, 1, 'phone', 'Văn thư hẹn gửi trong tuần')
  await record(written, 3, 'email', 'Gửi lại mẫu phụ lục theo đề nghị của đơn vị')
}
