import type { z } from 'zod'
import type { MetricCount } from '../model/count.ts'
import type { incrementsSchema } from './increment.schema.ts'

/**
 * How a cumulative figure grew from one campaign to the next, over the `units` that gave a number in both: totals that cover
 * different units are not held against each other.
 */
export type Increment = {
  readonly before: number
  /** Less than `before`: the cumulative figure fell, which is for somebody to explain. */
  readonly after: number
  readonly units: number
  /** Of `units`: those whose own figure fell, also where the sum grew. */
  readonly fell: number
  readonly approximate: boolean
  /** Every expected unit gave a whole number in both campaigns, or an explicit none in both. */
  readonly complete: boolean
}

/** How every metric of the province grew from campaign to campaign. */
export type Increments = z.infer<typeof incrementsSchema>

/** What one expected unit counts for in a campaign and in the one before; null: nothing counts. */
export type IncrementEntry = { readonly now: MetricCount | null; readonly before: MetricCount | null }

/** Over every unit that the campaign expects. Null: no unit gave a number in both campaigns. */
export function incrementOf(entries: readonly IncrementEntry[]): Increment | null {
  let [before, after, units, fell, whole] = [0, 0, 0, 0, 0]
  let approximate = false
  for (const { now, before: then } of entries) {
    if (now?.state === 'none' && then?.state === 'none') whole += 1
    if (typeof now?.value !== 'number' || typeof then?.value !== 'number') continue
    before += then.value
    after += now.value
    units += 1
    if (now.value < then.value) fell += 1
    if (!now.partial && !then.partial) whole += 1
    approximate ||= now.approximate || then.approximate
  }
  return units === 0 ? null : { before, after, units, fell, approximate, complete: whole === entries.length }
}
