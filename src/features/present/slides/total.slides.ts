import type { MetricId } from '#domain/metrics/metrics.ts'
import { changeOf } from '#domain/totals/change.ts'
import { countedFigures } from '#domain/totals/of-kind.ts'
import type { Summary } from '#domain/totals/summary.ts'
import type { SlideOf } from './slide.ts'

/** One metric's total, with what it covers and how it moved. */
export function totalSlide({ totals, basis, units }: Summary, metric: MetricId): SlideOf<'total'> {
  const moving = units.map((unit) => ({ now: countedFigures(unit), before: unit.previous }))
  return { kind: 'total', id: metric, metric, total: totals[metric], basis, change: changeOf(moving, metric) }
}
