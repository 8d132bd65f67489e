import { BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { niceSpan } from '#src/ui/charts/nice-ticks.ts'
import { NO_TICKS } from '#src/ui/charts/no-ticks.ts'
import { layoutCampaigns, NARROWEST_COLUMN } from '../campaign-axis/campaign-axis.layout.ts'
import { AXIS_FOOT } from '../campaign-axis/campaign-axis.tsx'
import { PinnedScale } from '../campaign-axis/pinned-scale.tsx'
import classes from '../campaign-axis/campaign-axis.module.css'
import { Columns, COVER_FOOT, type CampaignColumnsProps } from './campaign-columns-marks.tsx'

const HEIGHT = 300
const HEAD = 26
const FOOT = AXIS_FOOT + COVER_FOOT
const GAP = 14

/** A column per campaign; where they would get too narrow the picture becomes wider than its place and scrolls, newest in view. */
export function CampaignColumnsChart(props: CampaignColumnsProps) {
  const { height } = useDrawing()
  return (
    <ChartFrame height={HEIGHT}>
      {(width) => <Sized {...props} room={width} height={Math.max(HEIGHT, height ?? 0)} />}
    </ChartFrame>
  )
}

function scrollToEnd(element: HTMLElement | null) {
  if (element !== null) element.scrollLeft = element.scrollWidth
}

function Sized({ room, height, ...props }: CampaignColumnsProps & { room: number; height: number }) {
  const colors = useChartColors()
  const own = useTranslations('trend')
  const { medium } = useDrawing()
  const { columns } = props
  const extreme = (of: (...values: number[]) => number) => of(0, ...columns.map(({ value }) => value ?? 0))
  const ticks = niceSpan(extreme(Math.min), extreme(Math.max))
  const [start, end] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const measure = measureIn(12)
  const cover = own('coverScale')
  const scale = Math.ceil(Math.max(measure(cover), ...ticks.map((tick) => measure(formatNumber(tick))))) + GAP
  const narrowest = medium === 'screen' ? NARROWEST_COLUMN : 1
  const axis = layoutCampaigns(
    columns.map(({ asOf }) => asOf),
    room - scale,
    narrowest,
    measure,
  )
  const plot = { top: HEAD, bottom: height - FOOT }
  const yOf = (value: number) => plot.bottom - ((value - start) / (end - start)) * (plot.bottom - plot.top)
  return (
    <div className={classes['row']}>
      <PinnedScale
        width={scale}
        height={height}
        ticks={ticks}
        yOf={yOf}
        foot={{ y: height - COVER_FOOT + 12, text: cover }}
        colors={colors}
      />
      <div className={classes['scroll']} style={{ width: room - scale }} ref={scrollToEnd}>
        <BarChart
          width={Math.max(axis.width, 1)}
          height={height}
          data={noData}
          margin={{ top: HEAD, right: 0, bottom: FOOT, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis
            type="number"
            tickCount={NO_TICKS}
            dataKey="campaign"
            hide
            allowDataOverflow
            domain={[0, Math.max(columns.length, 1)]}
          />
          <YAxis
            type="number"
            tickCount={NO_TICKS}
            hide
            width={0}
            allowDataOverflow
            domain={[start, end]}
            ticks={ticks}
          />
          <CartesianGrid vertical={false} stroke={colors.grid} horizontalValues={ticks} />
          <Columns {...props} axis={axis} height={height} colors={colors} />
        </BarChart>
      </div>
    </div>
  )
}

const noData: never[] = []
