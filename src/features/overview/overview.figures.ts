import type { MetricId, PerMetric } from '#domain/metrics/metrics.ts'
import { perMetric } from '#domain/metrics/metrics.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { coverageOf, type Coverage } from '#domain/totals/coverage.ts'
import type { Summary, SummaryUnit } from '#domain/totals/summary.ts'
import { totalOf, type MetricTotal } from '#domain/totals/total.ts'

/**
 * How a total moved since the campaign before, over the `units` that gave a number in both: a total that covers other units
 * than before says nothing about movement.
 */
export type Change = { readonly by: number; readonly units: number }

export type MetricFigure = {
  readonly total: MetricTotal
  /** Null: there is no campaign before, or no unit with a number in both. */
  readonly change: Change | null
  /** Units covered in the campaign before, when that differs from now. */
  readonly coveredBefore: number | null
}

/** The figures of a campaign over all units, or over those of one kind. */
export type Figures = {
  readonly units: readonly SummaryUnit[]
  readonly coverage: Coverage
  readonly metrics: PerMetric<MetricFigure>
}

export function figuresOf(summary: Summary, kind: UnitKind | null): Figures {
  const units = kind === null ? summary.units : summary.units.filter((unit) => unit.kind === kind)
  return {
    units,
    coverage: kind === null ? summary.coverage : coverageOf(units.map(standingOf)),
    metrics: perMetric((metric) => {
      const total = kind === null ? summary.totals[metric] : totalOfUnits(units, metric)
      const before = kind === null ? summary.previousTotals?.[metric] : previousOfUnits(summary, units, metric)
      const coveredBefore = before === undefined ? null : covered(before)
      return {
        total,
        change: changeOf(units, metric),
        coveredBefore: coveredBefore === covered(total) ? null : coveredBefore,
      }
    }),
  }
}

const covered = ({ covers }: MetricTotal) => covers.number + covers.none

function standingOf({ status, timeliness }: SummaryUnit) {
  return status === 'missing' || timeliness === null
    ? ({ status: 'missing', timeliness: null } as const)
    : ({ status, timeliness } as const)
}

function totalOfUnits(units: readonly SummaryUnit[], metric: MetricId): MetricTotal {
  return totalOf(units.map((unit) => ({ unitId: unit.unitId, count: unit.counted ? unit[metric] : null })))
}

function previousOfUnits(summary: Summary, units: readonly SummaryUnit[], metric: MetricId): MetricTotal | undefined {
  if (summary.previousCampaign === null) return undefined
  return totalOf(units.map((unit) => ({ unitId: unit.unitId, count: unit.previous?.[metric] ?? null })))
}

function changeOf(units: readonly SummaryUnit[], metric: MetricId): Change | null {
  const moves = units.flatMap((unit) => {
    const now = unit.counted ? unit[metric]?.value : null
    const before = unit.previous?.[metric].value
    return typeof now === 'number' && typeof before === 'number' ? [now - before] : []
  })
  return moves.length === 0 ? null : { by: moves.reduce((sum, move) => sum + move, 0), units: moves.length }
}
