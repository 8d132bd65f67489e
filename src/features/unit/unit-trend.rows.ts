import type { MetricId } from '#domain/metrics/metrics.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ReportId } from '#domain/model/ids.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'

/**
 * One campaign of a unit in the chart of one metric. `value` is null unless the state is `number`. The line is given twice:
 * `firm` joins accepted neighbours, `tentative` the stretches that touch a figure nobody accepted (or was returned); both
 * are null at a gap, so that nothing is drawn there.
 */
export type TrendPoint = {
  readonly campaignId: CampaignId
  readonly title: string
  /** The day that the figure is as of: the data cut-off, or without one the due date. */
  readonly day: IsoDate
  /** The same day, in milliseconds since 1970. */
  readonly time: number
  readonly state: 'number' | 'blank' | 'none' | 'missing'
  readonly value: number | null
  readonly firm: number | null
  readonly tentative: number | null
  readonly accepted: boolean
  readonly status: StandingStatus
  readonly approximate: boolean
  readonly partial: boolean
  readonly reportId: ReportId | null
  readonly sample: boolean
}

export const timeOf = (day: IsoDate): number => Date.parse(day)

type Plain = Omit<TrendPoint, 'firm' | 'tentative'>

/** A unit's figures of one metric, by the day that they are as of. A missing report and a blank are gaps, never 0. */
export function trendOf(history: Pick<UnitHistory, 'campaigns'>, metric: MetricId): TrendPoint[] {
  const points = history.campaigns
    .map(({ campaign, status, reportId, metrics, sample }): Plain => {
      const day = campaign.dataCutoff ?? campaign.dueOn
      const count = metrics?.[metric] ?? null
      return {
        campaignId: campaign.id,
        title: campaign.title,
        day,
        time: timeOf(day),
        state: count?.state ?? 'missing',
        value: count?.value ?? null,
        accepted: status === 'accepted',
        status,
        approximate: count?.approximate ?? false,
        partial: count?.partial ?? false,
        reportId,
        sample,
      }
    })
    .toSorted((a, b) => a.time - b.time)
  return points.map((point, index) => withLines(point, points[index - 1], points[index + 1]))
}

function withLines(point: Plain, before: Plain | undefined, after: Plain | undefined): TrendPoint {
  const nearTentative = [before, point, after].some(
    (near) => near !== undefined && near.value !== null && !near.accepted,
  )
  return Object.assign(point, {
    firm: point.accepted ? point.value : null,
    tentative: nearTentative ? point.value : null,
  })
}

/** Directives far from every campaign (a slip of the year, mostly) would squeeze the chart: they are only listed. */
const DAYS_BEFORE = 400
const DAYS_AFTER = 60
const MS_PER_DAY = 86_400_000

/** First and last moment of the time axis: all campaigns, and the directives near them; null without campaigns. */
export function timeDomain(
  points: readonly Pick<TrendPoint, 'time'>[],
  directiveTimes: readonly number[],
): readonly [number, number] | null {
  if (points.length === 0) return null
  const times = points.map((point) => point.time)
  const first = Math.min(...times)
  const last = Math.max(...times)
  const near = directiveTimes.filter(
    (time) => time >= first - DAYS_BEFORE * MS_PER_DAY && time <= last + DAYS_AFTER * MS_PER_DAY,
  )
  const from = Math.min(first, ...near)
  const to = Math.max(last, ...near)
  const margin = Math.max((to - from) * 0.03, 3 * MS_PER_DAY)
  return [from - margin, to + margin]
}
