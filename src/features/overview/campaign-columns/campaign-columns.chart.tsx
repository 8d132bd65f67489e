import { useTranslations } from 'use-intl'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { niceSpan } from '#src/ui/charts/nice-ticks.ts'
import { AXIS_FOOT } from '../campaign-axis/campaign-axis.tsx'
import { CampaignPlot } from '../campaign-axis/campaign-plot.tsx'
import { Columns, COVER_FOOT, type CampaignColumnsProps } from './campaign-columns-marks.tsx'

const HEIGHT = 300
const HEAD = 26

/** A column per campaign. */
export function CampaignColumnsChart(props: CampaignColumnsProps) {
  const { height } = useDrawing()
  return (
    <ChartFrame height={HEIGHT}>
      {(width) => <Sized {...props} room={width} height={Math.max(HEIGHT, height ?? 0)} />}
    </ChartFrame>
  )
}

function Sized({ room, height, ...props }: CampaignColumnsProps & { room: number; height: number }) {
  const own = useTranslations('trend')
  const { columns } = props
  const extreme = (of: (...values: number[]) => number) => of(0, ...columns.map(({ value }) => value ?? 0))
  return (
    <CampaignPlot
      room={room}
      height={height}
      head={HEAD}
      foot={AXIS_FOOT + COVER_FOOT}
      days={columns.map(({ asOf }) => asOf)}
      ticks={niceSpan(extreme(Math.min), extreme(Math.max))}
      below={{ y: height - COVER_FOOT + 12, text: own('coverScale') }}
    >
      {(axis, colors) => <Columns {...props} axis={axis} height={height} colors={colors} />}
    </CampaignPlot>
  )
}
