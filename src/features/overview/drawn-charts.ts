import { CampaignColumnsChart } from './campaign-columns/campaign-columns.chart.tsx'
import { DirectiveTimelineChart } from './directive-timeline/directive-timeline.chart.tsx'
import { UnitBarsChart } from './unit-bars/unit-bars.chart.tsx'

/** The charts of Overview in one piece of code, because they are always shown together. */
export const drawnCharts = {
  campaignColumns: CampaignColumnsChart,
  directiveTimeline: DirectiveTimelineChart,
  unitBars: UnitBarsChart,
}
