import type { z } from 'zod'
import type { MetricCount } from '../model/count.ts'
import type { UnitId } from '../model/ids.ts'
import type { metricTotalSchema, totalCoversSchema } from './total.schema.ts'

/** What a total covers, in units: expected = number + none + blank + absent. */
export type TotalCovers = z.infer<typeof totalCoversSchema>

/**
 * One metric over many units. `value` is null, never 0, when no unit gave a number. `complete` is true when every expected
 * unit gave a whole number or an explicit none; the units in `without` are what it misses.
 */
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
