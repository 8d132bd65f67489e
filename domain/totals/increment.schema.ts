import { z } from 'zod'
import { perMetricSchema } from '../metrics/metrics.schema.ts'
import { campaignIdSchema } from '../model/ids.ts'
import { basisSchema } from '../model/standing.ts'
import type { Increment } from './increment.ts'

const incrementSchema = z
  .object({
    before: z.int().nonnegative(),
    after: z.int().nonnegative().meta({ description: 'Less than `before` where the cumulative figure fell.' }),
    units: z
      .int()
      .positive()
      .meta({ description: 'Units that gave a number in both campaigns: the sums are theirs alone.' }),
    fell: z.int().nonnegative().meta({ description: 'Of `units`: those whose own figure fell.' }),
    approximate: z.boolean(),
    complete: z.boolean().meta({
      description: 'Every expected unit gave a whole number in both campaigns, or an explicit none in both.',
    }),
  })
  .meta({ id: 'Increment' }) satisfies z.ZodType<Increment>

/** `GET /api/summary/increments`: how each metric grew from each campaign to the next, oldest first. */
export const incrementsSchema = z
  .object({
    basis: basisSchema,
    points: z.array(
      z.object({
        campaignId: campaignIdSchema,
        increments: perMetricSchema(incrementSchema.nullable()).meta({
          description: 'Since the campaign before; null where no unit gave a number in both.',
        }),
      }),
    ),
  })
  .meta({ id: 'Increments' })
