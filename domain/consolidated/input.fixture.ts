import { metricsOfReport, perMetric, type MetricCounts } from '../metrics/metrics.ts'
import { campaignSchema, type Campaign } from '../model/campaign.ts'
import { instantSchema, isoDateSchema } from '../model/dates.ts'
import { letterIdSchema, reportIdSchema, unitIdSchema } from '../model/ids.ts'
import { emptyLetterHead } from '../model/letter.ts'
import { emptySections, type ReportSections } from '../model/sections.ts'
import { isCounted, type Basis, type StandingStatus } from '../model/standing.ts'
import { unitSchema, type Unit } from '../model/unit.ts'
import { proposalKey } from '../recommendations/proposal-key.ts'
import { recommendation } from '../recommendations/recommendation.fixture.ts'
import type { Recommendation } from '../recommendations/register.ts'
import { statesOfSections } from '../reports/section-states.ts'
import { coverageOf, type Standing } from '../totals/coverage.ts'
import type { SummaryUnit } from '../totals/summary.ts'
import { totalOf } from '../totals/total.ts'
import type { ConsolidatedInput } from './consolidated.ts'

const day = (text: string) => isoDateSchema.parse(text)

/** What one unit of a made-up campaign did. */
export type UnitCase = {
  readonly status: StandingStatus
  readonly sections?: Partial<ReportSections>
  readonly name?: string
  readonly sample?: boolean
  readonly previous?: MetricCounts | null
  readonly reasons?: readonly string[]
}

const campaignOf = (id: string, title: string): Campaign =>
  campaignSchema.parse({
    id,
    title,
    request: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' },
    dataCutoff: '2021-10-25',
    dueOn: '2021-11-05',
    status: 'open',
    expected: 0,
    sample: false,
    openedAt: '2021-10-26T02:00:00.000Z',
    requestLetterId: null,
    revision: 1,
  })

const department: Unit = unitSchema.parse({
  id: 'so-thong-tin-va-truyen-thong',
  name: 'Sở Thông tin và Truyền thông tỉnh Quảng Ngãi',
  shortName: 'Sở Thông tin và Truyền thông',
  kind: 'department',
  symbol: 'STTTT',
  parentId: null,
  population: null,
  populationSource: null,
  aliases: [],
  reports: true,
  validFrom: '2020-01-01',
  validTo: null,
})

/** A campaign of units that did so, as it is read for its files. */
export function consolidatedInput(
  cases: readonly UnitCase[],
  basis: Basis = 'accepted',
  carried: readonly Recommendation[] = [],
): ConsolidatedInput {
  const campaign = campaignOf('c', 'Đợt 10/2021')
  const units = cases.map((one, at): SummaryUnit => unitRow(one, at, basis))
  const counted = (at: number) => units[at]?.counted === true
  return {
    provinceName: 'Tỉnh Quảng Ngãi',
    units: [department],
    summary: {
      campaign,
      previousCampaign: campaignOf('b', 'Đợt 09/2021'),
      basis,
      coverage: coverageOf(units.map(standingOf)),
      totals: perMetric((metric) =>
        totalOf(units.map((unit, at) => ({ unitId: unit.unitId, count: counted(at) ? unit[metric] : null }))),
      ),
      previousTotals: null,
      units,
      today: day('2021-11-09'),
    },
    facts: units.map(({ unitId }, at) => ({
      unitId,
      dueOn: null,
      reasons: cases[at]?.reasons ?? [],
      errors: 0,
      warnings: 0,
    })),
    contents: cases.flatMap((one, at) => {
      if (one.status === 'missing') return []
      const sections = sectionsOf(one)
      return [
        {
          unitId: idOf(at),
          reportId: reportIdSchema.parse(`r${at}`),
          version: 2,
          letterId: letterIdSchema.parse(`l${at}`),
          letter: { ...emptyLetterHead, number: `${at + 1}/SCT-VP`, date: day('2021-10-27') },
          sections,
          states: statesOfSections(sections, []),
        },
      ]
    }),
    recommendations: {
      campaign: { id: campaign.id, title: campaign.title },
      units: { expected: 0, proposing: 0, none: 0, blank: 0, absent: 0 },
      items: [...carried, ...cases.flatMap(proposalsOf)],
    },
    madeAt: instantSchema.parse('2021-11-09T03:00:00.000Z'),
  }
}

const idOf = (at: number) => unitIdSchema.parse(`u${at}`)

const sectionsOf = ({ sections }: UnitCase): ReportSections => ({ ...emptySections, ...sections })

function standingOf({ status, timeliness }: SummaryUnit): Standing {
  return status === 'missing' || timeliness === null ? { status: 'missing', timeliness: null } : { status, timeliness }
}

function unitRow(one: UnitCase, at: number, basis: Basis): SummaryUnit {
  const { status, name = `Đơn vị ${at + 1}`, sample = false, previous = null } = one
  const reported = status !== 'missing'
  const figures = metricsOfReport(sectionsOf(one), [])
  return {
    unitId: idOf(at),
    name,
    shortName: name,
    kind: 'other',
    population: null,
    status,
    timeliness: reported ? (at % 3 === 0 ? 'late' : 'onTime') : null,
    receivedOn: reported ? day(at % 3 === 0 ? '2021-11-07' : '2021-11-01') : null,
    reportId: reported ? reportIdSchema.parse(`r${at}`) : null,
    counted: isCounted(status, basis),
    dueOn: day('2021-11-05'),
    lateInARow: 0,
    sample,
    ...perMetric((metric) => (reported ? figures[metric] : null)),
    previous,
  }
}

/** As the register has them: those of returned reports are none. */
function proposalsOf(one: UnitCase, at: number): Recommendation[] {
  const { recommendations } = sectionsOf(one)
  if (recommendations.state !== 'items' || one.status === 'missing' || one.status === 'returned') return []
  return [...new Set(recommendations.items)].map((text, position) =>
    recommendation(text, {
      unitId: idOf(at),
      key: proposalKey(text),
      source: { reportId: reportIdSchema.parse(`r${at}`), position, sample: one.sample ?? false },
    }),
  )
}
