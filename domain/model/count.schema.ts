import { z } from 'zod'

export const countSchema = z
  .discriminatedUnion('state', [
    z.object({
      state: z.literal('number'),
      value: z.int().nonnegative().max(Number.MAX_SAFE_INTEGER),
      approximate: z.boolean().optional().meta({ description: 'The letter said «khoảng», «gần», «hơn» or «trên».' }),
    }),
    z.object({ state: z.literal('blank') }),
    z.object({ state: z.literal('none') }),
  ])
  .meta({ id: 'Count' })

export const metricCountSchema = z
  .object({
    state: z.enum(['number', 'blank', 'none']),
    value: z.int().nonnegative().nullable().meta({ description: 'Set exactly when state is "number".' }),
    approximate: z.boolean(),
    partial: z.boolean(),
  })
  .meta({ id: 'MetricCount' })
