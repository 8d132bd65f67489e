import { late } from '../../ui/late.tsx'

/** The charts' code, which loads apart from the shell. */
export const unitBarsChart = late(async () => (await import('./unit-bars/unit-bars.chart.tsx')).UnitBarsChart)
export const campaignColumnsChart = late(
  async () => (await import('./campaign-columns/campaign-columns.chart.tsx')).CampaignColumnsChart,
)
export const directiveTimelineChart = late(
  async () => (await import('./directive-timeline/directive-timeline.chart.tsx')).DirectiveTimelineChart,
)
