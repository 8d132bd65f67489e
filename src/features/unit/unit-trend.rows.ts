import type { MetricId } from '#domain/metrics/metrics.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ReportId } from '#domain/model/ids.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { dayNumber } from '#src/ui/charts/days.ts'

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
  /** The same day on the time axis (see `dayNumber`). */
  readonly at: number
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
        at: dayNumber(day),
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
    .toSorted((a, b) => a.at - b.at)
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

/** Directives further than this from every campaign (a slip of the year, mostly) would squeeze the chart: they are only listed. */
const DAYS_BEFORE = 400
const DAYS_AFTER = 60

/** First and last day of the time axis: all campaigns, and the directives near them; null without campaigns. */
export function dayDomain(
  campaignDays: readonly number[],
  directiveDays: readonly number[],
): readonly [number, number] | null {
  if (campaignDays.length === 0) return null
  const first = Math.min(...campaignDays)
  const last = Math.max(...campaignDays)
  const near = directiveDays.filter((day) => day >= first - DAYS_BEFORE && day <= last + DAYS_AFTER)
  const from = Math.min(first, ...near)
  const to = Math.max(last, ...near)
  const margin = Math.max(Math.round((to - from) * 0.04), 4)
  return [from - margin, to + margin]
}
