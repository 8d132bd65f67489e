import type { MetricCount } from '#domain/model/count.ts'
import { perMetric, type MetricCounts } from '#domain/metrics/metrics.ts'
import type { UnitMetricRow } from '#server/database/schema.ts'

/** A metric that has no row yet, because it was added to the list after the report: unknown until rollups are rebuilt. */
export const unknownMetric: MetricCount = { state: 'blank', value: null, approximate: false, partial: false }

type MetricRow = Pick<UnitMetricRow, 'metric' | 'state' | 'value' | 'approximate' | 'partial'>

export function toMetricCount(row: Omit<MetricRow, 'metric'>): MetricCount {
  return { state: row.state, value: row.value, approximate: row.approximate === 1, partial: row.partial === 1 }
}

/** The metrics of one report, from its rows. */
export function metricsOfRows(rows: readonly MetricRow[]): MetricCounts {
  const byMetric = new Map(rows.map((row) => [row.metric, toMetricCount(row)]))
  return perMetric((id) => byMetric.get(id) ?? unknownMetric)
}
