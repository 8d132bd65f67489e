import { z } from 'zod'
import { metricCountSchema } from '../model/count.schema.ts'
import { perMetric } from './metrics.ts'

/** An object schema with one field for each metric. */
export function perMetricSchema<S extends z.ZodType>(schema: S) {
  return z.object(perMetric(() => schema))
}

export const metricCountsSchema = perMetricSchema(metricCountSchema)
