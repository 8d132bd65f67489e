import { z } from 'zod'
import { metricCountSchema } from '../model/count.schema.ts'
import { metrics, perMetric } from './metrics.ts'

export const metricIdSchema = z.enum(metrics.map((metric) => metric.id))

/** An object schema with one field for each metric. */
export function perMetricSchema<S extends z.ZodType>(schema: S) {
  return z.object(perMetric(() => schema))
}

export const metricCountsSchema = perMetricSchema(metricCountSchema)
