import type { MetricCount } from '../model/count.ts'
import type { Finding } from '../model/finding.ts'
import type { ReportSections } from '../model/sections.ts'
import { directives } from './directives.ts'
import type { Metric } from './metric.ts'
import { qrCodes } from './qr-codes.ts'
import { scans } from './scans.ts'

/** Every metric, in the order in which screens and exports show them. API, types, menus and exports read this list. */
export const metrics = [qrCodes, scans, directives] as const satisfies readonly Metric[]

export type MetricId = (typeof metrics)[number]['id']
export const metricIds: readonly MetricId[] = metrics.map((metric) => metric.id)

const metricById = new Map<MetricId, Metric<MetricId>>(metrics.map((metric) => [metric.id, metric]))

export function metricOf(id: MetricId): Metric<MetricId> {
  const metric = metricById.get(id)
  if (metric === undefined) throw new Error(`no metric ${id}`)
  return metric
}

/** A value for each metric. */
export type PerMetric<T> = Record<MetricId, T>

export function perMetric<T>(valueOf: (id: MetricId) => T): PerMetric<T> {
  return Object.fromEntries(metricIds.map((id) => [id, valueOf(id)])) as PerMetric<T>
}

export type MetricCounts = PerMetric<MetricCount>

/** All metrics of one report. */
export function metricsOfReport(sections: ReportSections, findings: readonly Finding[]): MetricCounts {
  return perMetric((id) => metricOf(id).ofReport(sections, findings))
}
