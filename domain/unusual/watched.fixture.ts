import { perMetric, type MetricCounts } from '../metrics/metrics.ts'
import { blank, none, numberOf, sumOfRows, type MetricCount } from '../model/count.ts'
import { unitIdSchema } from '../model/ids.ts'
import type { Fact, Watched } from './fact.ts'

export const number = (value: number): MetricCount => sumOfRows([numberOf(value)])
export const blankCount: MetricCount = sumOfRows([blank])
export const noneCount: MetricCount = sumOfRows([none])
export const partial = (value: number): MetricCount => sumOfRows([numberOf(value), blank])

/** One of everything, but for what is told. */
export const figures = (part: Partial<MetricCounts> = {}): MetricCounts => ({ ...perMetric(() => number(1)), ...part })

export const watched = (id: string, part: Partial<Watched> = {}): Watched => ({
  unitId: unitIdSchema.parse(id),
  kind: 'department',
  figures: figures(),
  previous: null,
  lateInARow: 0,
  ...part,
})

/** Which units a fact names, each with what shows it. */
export const namedBy = (fact: Fact, units: readonly Watched[]) =>
  fact.look(units)?.cases.map(({ unit, shows }) => [unit.unitId, shows.vi]) ?? []
