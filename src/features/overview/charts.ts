import { late } from '#src/ui/late.tsx'

const load = async () => (await import('./drawn-charts.ts')).drawnCharts

/** The charts, whose code loads apart from the shell. */
export const campaignColumnsChart = late(async () => (await load()).campaignColumns)
export const directiveTimelineChart = late(async () => (await load()).directiveTimeline)
export const unitBarsChart = late(async () => (await load()).unitBars)
