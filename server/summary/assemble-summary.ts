import { metricOf, perMetric, type MetricCounts, type PerMetric } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { isCounted, type Basis } from '#domain/model/standing.ts'
import { stateOn, type Unit } from '#domain/model/unit.ts'
import { coverageOf, type Coverage, type Standing } from '#domain/totals/coverage.ts'
import type { Summary, SummaryUnit, TrendTotal } from '#domain/totals/summary.ts'
import { totalOf, type MetricTotal } from '#domain/totals/total.ts'
import type { MetricSum, StandingRow } from './summary.store.ts'

/** What is known of one campaign: where its units stand, and what their reports say. */
export type CampaignFigures = {
  readonly campaign: Campaign
  readonly standings: readonly StandingRow[]
  readonly metrics: ReadonlyMap<UnitId, MetricCounts>
}

export function assembleSummary(
  figures: CampaignFigures,
  previous: CampaignFigures | null,
  basis: Basis,
  states: readonly Unit[],
): Summary {
  const statesByUnit = Map.groupBy(states, (state) => state.id)
  const before = previous === null ? new Map<UnitId, MetricCounts>() : countedMetrics(previous, basis)
  return {
    campaign: figures.campaign,
    previousCampaign: previous?.campaign ?? null,
    basis,
    coverage: coverageOfRows(figures.standings),
    totals: totalsOf(figures, basis),
    previousTotals: previous === null ? null : totalsOf(previous, basis),
    units: figures.standings.map((standing) => {
      const unit = stateOn(statesByUnit.get(standing.unitId) ?? [], figures.campaign.request.date)
      if (unit === undefined) throw new Error(`unit ${standing.unitId} is expected and has no name`)
      return summaryUnit(standing, unit, figures.metrics, before, basis)
    }),
  }
}

function summaryUnit(
  standing: StandingRow,
  unit: Unit,
  metrics: ReadonlyMap<UnitId, MetricCounts>,
  before: ReadonlyMap<UnitId, MetricCounts>,
  basis: Basis,
): SummaryUnit {
  const own = metrics.get(standing.unitId)
  return {
    unitId: standing.unitId,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    population: unit.population,
    ...standingFields(standing, basis),
    ...perMetric((id) => own?.[id] ?? null),
    previous: before.get(standing.unitId) ?? null,
  }
}

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
