import * as fc from 'fast-check'
import { addDays, instantSchema, type Instant } from '#domain/model/dates.ts'
import { campaignIdSchema, letterIdSchema, reportIdSchema, type UnitId } from '#domain/model/ids.ts'
import { recommendationStatusSchema } from '#domain/model/recommendation.ts'
import { reportStatusSchema } from '#domain/model/standing.ts'
import type { QueueFacts } from '#domain/queue/kind-of-work.ts'
import { day, unitIds } from './store-ground.ts'

const CAMPAIGNS = 3
export const UNITS = 4

/** 01/11/2021 in Viet Nam; the same instant is still 31/10 by UTC. */
export const NOW = new Date('2021-10-31T18:30:00.000Z')
export const TODAY = day('2021-11-01')

const anyDay = fc.integer({ min: -5, max: 3 }).map((days) => addDays(TODAY, days))
/** Among them the last and the first moments of days of Viet Nam. */
const anyInstant: fc.Arbitrary<Instant> = fc
  .tuple(anyDay, fc.constantFrom('00:00:00.000', '16:59:59.999', '17:00:00.000', '18:00:00.000'))
  .map(([on, time]) => instantSchema.parse(`${on}T${time}Z`))
const flag = fc.boolean()
const place = fc.record({ campaign: fc.nat(CAMPAIGNS - 1), unit: fc.nat(UNITS - 1) })

/** Anything that may be stored of a few campaigns, units and letters. */
export const desk = fc.record({
  campaigns: fc.array(
    fc.record({
      dueOn: anyDay,
      status: fc.constantFrom('open' as const, 'closed' as const),
      openedAt: anyInstant,
      sample: flag,
    }),
    { minLength: CAMPAIGNS, maxLength: CAMPAIGNS },
  ),
  expected: fc.uniqueArray(
    fc.record({
      place,
      granted: fc.option(anyDay),
      report: fc.option(
        fc.record({
          status: fc.constantFrom(...reportStatusSchema.options),
          submittedAt: anyInstant,
          decidedAt: fc.option(anyInstant),
          sample: flag,
          proposals: fc.array(
            fc.record({
              key: fc.constantFrom('a', 'b'),
              dealt: fc.option(fc.constantFrom(...recommendationStatusSchema.options)),
            }),
            { maxLength: 3 },
          ),
        }),
      ),
    }),
    { selector: ({ place: { campaign, unit } }) => `${campaign} ${unit}`, minLength: 1, maxLength: 9 },
  ),
  contacts: fc.array(fc.record({ place, at: anyInstant }), { maxLength: 5 }),
  letters: fc.array(
    fc.record({
      campaign: fc.option(fc.nat(CAMPAIGNS - 1)),
      unit: fc.option(fc.nat(UNITS - 1)),
      takenInAt: anyInstant,
      setAside: flag,
      /** With which of the reports it was sent in, or whose request it is. */
      reported: fc.option(fc.nat(8), { freq: 2 }),
      requests: fc.option(fc.nat(CAMPAIGNS - 1), { freq: 2 }),
      sample: flag,
    }),
    { maxLength: 5 },
  ),
})
export type Desk = typeof desk extends fc.Arbitrary<infer W> ? W : never

const campaignId = (index: number) => campaignIdSchema.parse(`dot-${index}`)
export const unitOf = (index: number): UnitId => {
  const unitId = unitIds[index]
  if (unitId === undefined) throw new Error('the directory is shorter than the test takes it for')
  return unitId
}

/** The same as the pure function takes it. */
export function factsOf({ campaigns, expected, contacts, letters }: Desk): QueueFacts {
  const reports = expected.flatMap(({ place: at, report }) =>
    report === null ? [] : [{ ...at, ...report, campaignId: campaignId(at.campaign), unitId: unitOf(at.unit) }],
  )
  const isExpected = (at: Desk['contacts'][number]['place']) =>
    expected.some(({ place: { campaign, unit } }) => campaign === at.campaign && unit === at.unit)
  const dealt = new Map(
    reports.flatMap(({ campaign, unit, proposals }) =>
      proposals.map(({ key, dealt: as }) => [`${campaign} ${unit} ${key}`, as] as const),
    ),
  )
  return {
    today: TODAY,
    campaigns: campaigns.map((campaign, index) => ({
      ...campaign,
      id: campaignId(index),
      requestLetterId: requestLetter(letters, index),
    })),
    expected: expected.map(({ place: at, report, granted }) => ({
      campaignId: campaignId(at.campaign),
      unitId: unitOf(at.unit),
      status: report?.status ?? null,
      granted,
    })),
    reports: reports.map((report, index) => ({ ...report, id: reportIdSchema.parse(`bc-${index}`) })),
    letters: letters.map((letter, index) => ({
      id: letterIdSchema.parse(`cv-${index}`),
      unitId: letter.unit === null ? null : unitOf(letter.unit),
      campaignId: letter.campaign === null ? null : campaignId(letter.campaign),
      takenInAt: letter.takenInAt,
      setAside: letter.setAside,
      // A version has one letter: of several that claim it, the first.
      reported:
        letter.reported !== null &&
        letter.reported < reports.length &&
        letters.findIndex(({ reported }) => reported === letter.reported) === index,
      sample: letter.sample,
    })),
    contacts: contacts
      .filter(({ place: at }) => isExpected(at))
      .map(({ place: at, at: when }) => ({ campaignId: campaignId(at.campaign), unitId: unitOf(at.unit), at: when })),
    proposals: reports.flatMap(({ campaign, unit, status, proposals, ...report }) =>
      proposals.map(({ key }) => ({
        campaignId: report.campaignId,
        unitId: report.unitId,
        key,
        status,
        dealt: dealt.get(`${campaign} ${unit} ${key}`) ?? null,
      })),
    ),
  }
}

/** The last letter that is said to be a campaign's request. */
function requestLetter(letters: Desk['letters'], campaign: number) {
  const index = letters.findLastIndex(({ requests }) => requests === campaign)
  return index === -1 ? null : letterIdSchema.parse(`cv-${index}`)
}
