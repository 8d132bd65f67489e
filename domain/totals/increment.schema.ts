import { z } from 'zod'
import type { Increment } from './increment.ts'

export const incrementSchema = z
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
