import type { MetricId } from '#domain/metrics/metrics.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { asOf } from './compare.rows.ts'

/** A unit's figure in one campaign. `value` is null unless the state is `number`. */
export type Point = {
  readonly unitId: string
  readonly label: string
  /** Which of the units, from 0. */
  readonly side: number
  readonly campaignId: string
  readonly title: string
  readonly day: IsoDate
  /** The same day on the time axis (see `dayNumber`). */
  readonly at: number
  readonly state: 'number' | 'blank' | 'none' | 'missing'
  readonly value: number | null
  readonly approximate: boolean
  readonly partial: boolean
  readonly status: StandingStatus
  readonly reportId: string | null
}

/** One metric of all units, each through the campaigns that expect it, oldest first. */
export function pointsOf(histories: readonly UnitHistory[], metric: MetricId): Point[] {
  return histories.flatMap(({ unit, campaigns }, side) =>
    campaigns
      .map(({ campaign, status, reportId, metrics }): Point => {
        const day = asOf(campaign)
        const count = metrics?.[metric] ?? null
        return {
          unitId: unit.id,
          label: unit.shortName,
          side,
          campaignId: campaign.id,
          title: campaign.title,
          day,
          at: dayNumber(day),
          state: count?.state ?? 'missing',
          value: count?.value ?? null,
          approximate: count?.approximate ?? false,
          partial: count?.partial ?? false,
          status,
          reportId,
        }
      })
      .toSorted((a, b) => a.at - b.at),
  )
}

/** Neighbours with a number, in runs: a line is never drawn over a gap. */
export function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point.value === null) runs.push([])
    else runs.at(-1)?.push(point)
  }
  return runs.filter((run) => run.length > 0)
}
