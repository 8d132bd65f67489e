import { z } from 'zod'
import { unitIdSchema } from '../model/ids.ts'

export const totalCoversSchema = z.object({
  expected: z.int().nonnegative(),
  number: z.int().nonnegative().meta({ description: 'Units whose number is in the total.' }),
  none: z.int().nonnegative().meta({ description: 'Units that stated «không phát sinh».' }),
  blank: z.int().nonnegative().meta({ description: 'Units whose counted report leaves the figure blank.' }),
  absent: z.int().nonnegative().meta({ description: 'Units without a report that counts on this basis.' }),
  partial: z.int().nonnegative().meta({ description: 'Of `number`: units with a blank row beside their numbers.' }),
})

export const metricTotalSchema = z
  .object({
    value: z.int().nonnegative().nullable(),
    approximate: z.boolean(),
    complete: z.boolean(),
    covers: totalCoversSchema,
    without: z.array(unitIdSchema).meta({ description: 'Units whose figure is blank, partial or absent.' }),
  })
  .meta({ id: 'MetricTotal' })
