import type { MetricId } from '#domain/metrics/metrics.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId } from '#domain/model/ids.ts'
import type { Trend } from '#domain/totals/summary.ts'
import type { TotalCovers } from '#domain/totals/total.ts'

/** One campaign's column: a total with what it covers. */
export type CampaignColumn = {
  readonly campaignId: CampaignId
  readonly title: string
  readonly requestNumber: string
  /** The day that its figures are as of, or that of its request when no cut-off is set. */
  readonly asOf: IsoDate
  /** Null, never 0, when no unit gave a number. */
  readonly value: number | null
  readonly approximate: boolean
  /** Every expected unit gave a whole number or an explicit none. */
  readonly complete: boolean
  readonly covers: TotalCovers
  readonly sample: boolean
}

/** A column for every campaign, oldest first. */
export function campaignColumns(trend: Trend, metric: MetricId): CampaignColumn[] {
  return trend.points.map(({ campaign, totals }) => {
    const { value, approximate, complete, covers } = totals[metric]
    return {
      campaignId: campaign.id,
      title: campaign.title,
      requestNumber: campaign.request.number,
      asOf: campaign.dataCutoff ?? campaign.request.date,
      value,
      approximate,
      complete,
      covers,
      sample: campaign.sample,
    }
  })
}
