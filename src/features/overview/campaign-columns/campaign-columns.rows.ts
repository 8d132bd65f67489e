import type { MetricId } from '#domain/metrics/metrics.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId } from '#domain/model/ids.ts'
import type { Increment, Increments } from '#domain/totals/increment.ts'
import type { Trend } from '#domain/totals/summary.ts'
import type { TotalCovers } from '#domain/totals/total.ts'

/** Whether columns show totals, or what each campaign added to them. */
export type TrendFigures = 'total' | 'increment'

/** One campaign's column: a total, or how much it grew, with what it covers. */
export type CampaignColumn = {
  readonly campaignId: CampaignId
  readonly title: string
  readonly requestNumber: string
  /** The day that its figures are as of, or that of its request when no cut-off is set. */
  readonly asOf: IsoDate
  /** The total, or by how much it grew: below 0 where it fell. Null, never 0, when no unit gave a number. */
  readonly value: number | null
  readonly approximate: boolean
  /** Every expected unit gave a whole number or an explicit none; of an increment, in both campaigns. */
  readonly complete: boolean
  /** What the total of the campaign covers. */
  readonly covers: TotalCovers
  /** How many of the expected units it rests on, stated nones of totals included. */
  readonly rests: number
  readonly figures: TrendFigures
  /** What an increment is the difference of; null: no unit gave a number in both campaigns. */
  readonly increment: Increment | null
  readonly sample: boolean
}

/** The day that a campaign stands for on an axis. */
export const asOfDay = (campaign: { dataCutoff: IsoDate | null; request: { date: IsoDate } }): IsoDate =>
  campaign.dataCutoff ?? campaign.request.date

/** A column with the total of every campaign, oldest first. */
export function campaignColumns(trend: Trend, metric: MetricId): CampaignColumn[] {
  return trend.points.map((point) => {
    const { value, approximate, complete, covers } = point.totals[metric]
    const rests = covers.number + covers.none
    return { ...placeOf(point, metric), value, approximate, complete, rests, figures: 'total', increment: null }
  })
}

/** A column with what every campaign added to the one before, over the units that gave a number in both. */
export function incrementColumns(trend: Trend, increments: Increments, metric: MetricId): CampaignColumn[] {
  const grown = new Map(increments.points.map((point) => [point.campaignId, point.increments[metric]]))
  return trend.points.map((point) => {
    const increment = grown.get(point.campaign.id) ?? null
    return {
      ...placeOf(point, metric),
      value: increment === null ? null : increment.after - increment.before,
      approximate: increment?.approximate ?? false,
      complete: increment?.complete ?? false,
      rests: increment?.units ?? 0,
      figures: 'increment',
      increment,
    }
  })
}

function placeOf({ campaign, totals }: Trend['points'][number], metric: MetricId) {
  return {
    campaignId: campaign.id,
    title: campaign.title,
    requestNumber: campaign.request.number,
    asOf: asOfDay(campaign),
    covers: totals[metric].covers,
    sample: campaign.sample,
  }
}

/** The columns that should bear their figure where not all can: the one chosen, the newest, the largest, the smallest. */
export function tellingColumns(columns: readonly CampaignColumn[], chosen: string): number[] {
  const extreme = (better: (a: number, b: number) => boolean) =>
    columns.reduce((best, { value }, index) => {
      if (value === null) return best
      const held = columns[best]?.value
      return held === null || held === undefined || better(value, held) ? index : best
    }, -1)
  const wanted = [
    columns.findIndex(({ campaignId }) => campaignId === chosen),
    columns.length - 1,
    extreme((a, b) => a > b),
    extreme((a, b) => a < b),
  ]
  return [...new Set(wanted)].filter((index) => index >= 0)
}
