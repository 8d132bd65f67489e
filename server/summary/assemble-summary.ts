import { metricOf, perMetric, type MetricCounts, type PerMetric } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { isCounted, type Basis } from '#domain/model/standing.ts'
import { dueDayOf } from '#domain/model/timeliness.ts'
import { stateOn, type Unit } from '#domain/model/unit.ts'
import { lateInARow, type KeptDueDay } from '#domain/totals/late-in-a-row.ts'
import { coverageOf, type Coverage, type Standing } from '#domain/totals/coverage.ts'
import type { Summary, TrendTotal } from '#domain/totals/summary.ts'
import { totalOf, type MetricTotal } from '#domain/totals/total.ts'
import type { MetricSum, StandingRow } from './summary.store.ts'

/** What is known of one campaign: where its units stand, and what their reports say. */
export type CampaignFigures = {
  readonly campaign: Campaign
  readonly standings: readonly StandingRow[]
  readonly metrics: ReadonlyMap<UnitId, MetricCounts>
}

/** What a summary says beside the figures of its campaign and of the one before. */
export type Surroundings = {
  readonly basis: Basis
  readonly states: readonly Unit[]
  readonly today: IsoDate
  /** How each unit kept its due day in this campaign and those before, newest first. */
  readonly kept: ReadonlyMap<UnitId, readonly KeptDueDay[]>
}

export function assembleSummary(
  figures: CampaignFigures,
  previous: CampaignFigures | null,
  { basis, states, today, kept }: Surroundings,
): Summary {
  const statesByUnit = Map.groupBy(states, (state) => state.id)
  const before = previous === null ? new Map<UnitId, MetricCounts>() : countedMetrics(previous, basis)
  return {
    campaign: figures.campaign,
    previousCampaign: previous?.campaign ?? null,
    today,
    basis,
    coverage: coverageOfRows(figures.standings),
    totals: totalsOf(figures, basis),
    previousTotals: previous === null ? null : totalsOf(previous, basis),
    units: figures.standings.map((standing) => {
      const unit = stateOn(statesByUnit.get(standing.unitId) ?? [], figures.campaign.request.date)
      if (unit === undefined) throw new Error(`unit ${standing.unitId} is expected and has no name`)
      return {
        unitId: unit.id,
        name: unit.name,
        shortName: unit.shortName,
        kind: unit.kind,
        population: unit.population,
        ...standingFields(standing, basis),
        dueOn: dueDayOf(figures.campaign.dueOn, standing.granted),
        lateInARow: lateInARow(kept.get(unit.id) ?? [], today),
        ...countsOf(figures.metrics.get(unit.id)),
        previous: before.get(unit.id) ?? null,
      }
    }),
  }
}

const countsOf = (own: MetricCounts | undefined) => perMetric((id) => own?.[id] ?? null)

export function standingFields(row: StandingRow, basis: Basis) {
  const { timeliness, receivedOn, reportId, sample } = row
  const { status } = standingOf(row)
  return { status, timeliness, receivedOn, reportId, counted: isCounted(status, basis), sample }
}

const standingOf = ({ status, timeliness }: StandingRow): Standing =>
  status === null || timeliness === null ? { status: 'missing', timeliness: null } : { status, timeliness }

export const coverageOfRows = (rows: readonly StandingRow[]): Coverage => coverageOf(rows.map(standingOf))

function countedMetrics({ standings, metrics }: CampaignFigures, basis: Basis): Map<UnitId, MetricCounts> {
  const counted = standings.filter((standing) => isCounted(standingOf(standing).status, basis))
  return new Map(
    counted.flatMap(({ unitId }) => {
      const own = metrics.get(unitId)
      return own === undefined ? [] : [[unitId, own] as const]
    }),
  )
}

export function totalsOf(figures: CampaignFigures, basis: Basis): PerMetric<MetricTotal> {
  const counted = countedMetrics(figures, basis)
  return perMetric((id) =>
    totalOf(figures.standings.map(({ unitId }) => ({ unitId, count: counted.get(unitId)?.[id] ?? null }))),
  )
}

/** The totals of one campaign from what the database added up; the same as `totalsOf`, without the units they miss. */
export function totalsOfSums(
  coverage: Coverage,
  basis: Basis,
  sums: ReadonlyMap<string, MetricSum> | undefined,
): PerMetric<TrendTotal> {
  const counted = coverage.accepted + (basis === 'submitted' ? coverage.pending : 0)
  return perMetric((id) => {
    const sum = sums?.get(metricOf(id).id) ?? { value: null, approximate: false, number: 0, none: 0, partial: 0 }
    const { number, none, partial } = sum
    const covers = {
      expected: coverage.expected,
      number,
      none,
      blank: counted - number - none,
      absent: coverage.expected - counted,
      partial,
    }
    const complete = covers.blank === 0 && covers.absent === 0 && partial === 0
    return { value: sum.value, approximate: sum.approximate, complete, covers }
  })
}
