import { z } from 'zod'
import type { MetricCount } from '../model/count.ts'
import { unitIdSchema, type UnitId } from '../model/ids.ts'

/** What a total covers, in units: expected = number + none + blank + absent. */
export const totalCoversSchema = z.object({
  expected: z.int().nonnegative(),
  number: z.int().nonnegative().meta({ description: 'Units whose number is in the total.' }),
  none: z.int().nonnegative().meta({ description: 'Units that stated «không phát sinh».' }),
  blank: z.int().nonnegative().meta({ description: 'Units whose counted report leaves the figure blank.' }),
  absent: z.int().nonnegative().meta({ description: 'Units without a report that counts on this basis.' }),
  partial: z.int().nonnegative().meta({ description: 'Of `number`: units with a blank row beside their numbers.' }),
})
export type TotalCovers = z.infer<typeof totalCoversSchema>

/**
 * One metric over many units. `value` is null, never 0, when no unit gave a number. `complete` is true when every expected
 * unit gave a whole number or an explicit none; the units in `without` are what it misses.
 */
export const metricTotalSchema = z
  .object({
    value: z.int().nonnegative().nullable(),
    approximate: z.boolean(),
    complete: z.boolean(),
    covers: totalCoversSchema,
    without: z.array(unitIdSchema).meta({ description: 'Units whose figure is blank, partial or absent.' }),
  })
  .meta({ id: 'MetricTotal' })
export type MetricTotal = z.infer<typeof metricTotalSchema>

/** One unit's figure in a total; null: no report of it counts. */
export type TotalEntry = { readonly unitId: UnitId; readonly count: MetricCount | null }

export function totalOf(entries: readonly TotalEntry[]): MetricTotal {
  const covers = { expected: entries.length, number: 0, none: 0, blank: 0, absent: 0, partial: 0 }
  const without: UnitId[] = []
  let value: number | null = null
  let approximate = false
  for (const { unitId, count } of entries) {
    covers[count === null ? 'absent' : count.state] += 1
    if (count?.state === 'number') {
      value = (value ?? 0) + (count.value ?? 0)
      approximate ||= count.approximate
      if (count.partial) covers.partial += 1
    }
    if (count === null || count.state === 'blank' || count.partial) without.push(unitId)
  }
  return { value, approximate, complete: without.length === 0, covers, without }
}
