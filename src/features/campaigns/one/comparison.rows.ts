import type { ComparedUnit } from '#domain/campaigns/comparison.ts'

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
