import { changeOfCount } from '#domain/campaigns/change-of-count.ts'
import type { ComparedStanding, ComparedUnit } from '#domain/campaigns/comparison.ts'
import type { MetricId } from '#domain/metrics/metrics.ts'

/** Who has not reported: in both campaigns, in the newer alone, in the older alone. A unit not expected is not missing. */
export type Missing = {
  readonly both: readonly ComparedUnit[]
  readonly now: readonly ComparedUnit[]
  readonly before: readonly ComparedUnit[]
}

export function missingOf(units: readonly ComparedUnit[]): Missing {
  const isMissing = (standing: ComparedUnit['now']) => standing?.status === 'missing'
  return {
    both: units.filter(({ now, before }) => isMissing(now) && isMissing(before)),
    now: units.filter(({ now, before }) => isMissing(now) && !isMissing(before)),
    before: units.filter(({ now, before }) => !isMissing(now) && isMissing(before)),
  }
}

/**
 * What a metric changed by over the units that gave a whole number in both campaigns: totals of different units say nothing of
 * how any of them developed. Null: there is no such unit.
 */
export function changeOverBoth(
  units: readonly ComparedUnit[],
  metric: MetricId,
): { readonly by: number; readonly approximate: boolean; readonly units: number } | null {
  const counted = (standing: ComparedStanding | null) =>
    standing?.counted === true ? standing.metrics?.[metric] : null
  const changes = units.flatMap(({ now, before }) => changeOfCount(counted(now) ?? null, counted(before) ?? null) ?? [])
  if (changes.length === 0) return null
  const by = changes.reduce((sum, change) => sum + change.by, 0)
  return { by, approximate: changes.some(({ approximate }) => approximate), units: changes.length }
}
