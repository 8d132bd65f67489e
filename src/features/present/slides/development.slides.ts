import type { MetricId } from '#domain/metrics/metrics.ts'
import type { Trend } from '#domain/totals/summary.ts'
import type { SlideOf } from './slide.ts'

/** One metric over the campaigns, always of every kind of unit; nothing while there are not two campaigns with a number. */
export function developmentSlides(
  { points, basis }: Trend,
  chosen: string,
  metric: MetricId,
): SlideOf<'development'>[] {
  const columns = points.map(({ campaign, totals }) => ({
    campaignId: campaign.id,
    asOf: campaign.dataCutoff ?? campaign.request.date,
    value: totals[metric].value,
    complete: totals[metric].complete,
    chosen: campaign.id === chosen,
  }))
  if (columns.filter(({ value }) => value !== null).length < 2) return []
  const covers = points.find(({ campaign }) => campaign.id === chosen)?.totals[metric].covers ?? null
  return [{ kind: 'development', id: `development.${metric}`, metric, columns, covers, basis }]
}
