import { perMetric, type MetricCounts, type MetricId } from '../metrics/metrics.ts'
import type { MetricCount } from '../model/count.ts'
import type { UnitKind } from '../model/unit.ts'
import { coverageOf } from './coverage.ts'
import type { Summary, SummaryUnit } from './summary.ts'
import { totalOf } from './total.ts'

/** A summary as if only units of one kind were expected; null: as it is. */
export function summaryOfKind(summary: Summary, kind: UnitKind | null): Summary {
  if (kind === null) return summary
  const units = summary.units.filter((unit) => unit.kind === kind)
  const totals = (countOf: (unit: SummaryUnit, metric: MetricId) => MetricCount | null) =>
    perMetric((metric) => totalOf(units.map((unit) => ({ unitId: unit.unitId, count: countOf(unit, metric) }))))
  return {
    ...summary,
    units,
    coverage: coverageOf(units.map(standingOf)),
    totals: totals((unit, metric) => (unit.counted ? unit[metric] : null)),
    previousTotals: summary.previousTotals === null ? null : totals((unit, metric) => unit.previous?.[metric] ?? null),
  }
}

function standingOf({ status, timeliness }: SummaryUnit) {
  return status === 'missing' || timeliness === null
    ? ({ status: 'missing', timeliness: null } as const)
    : ({ status, timeliness } as const)
}

/** What a unit's report says, where it counts on the basis of the summary; null: nothing counts. */
export function countedFigures(unit: SummaryUnit): MetricCounts | null {
  const { qrCodes, scans, directives, counted } = unit
  return counted && qrCodes !== null && scans !== null && directives !== null ? { qrCodes, scans, directives } : null
}
