import type { ReactNode } from 'react'
import { BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { IsoDate } from '#domain/model/dates.ts'
import { formatNumber } from '#domain/text/format.ts'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { NO_TICKS } from '#src/ui/charts/no-ticks.ts'
import { layoutCampaigns, NARROWEST_COLUMN, type CampaignAxis } from './campaign-axis.layout.ts'
import classes from './campaign-axis.module.css'
import { PinnedScale } from './pinned-scale.tsx'

const GAP = 14
const noData: never[] = []

function scrollToEnd(element: HTMLElement | null) {
  if (element !== null) element.scrollLeft = element.scrollWidth
}

type Props = {
  /** Width for the scale and the columns together. */
  readonly room: number
  readonly height: number
  /** Room above and below the columns. */
  readonly head: number
  readonly foot: number
  /** The day of every campaign, oldest first. */
  readonly days: readonly IsoDate[]
  /** Of the scale, from its lowest to its highest. */
  readonly ticks: readonly number[]
  /** What stands below the columns, in a word beside them, and where. */
  readonly below?: { readonly y: number; readonly text: string }
  readonly children: (axis: CampaignAxis, colors: ChartColors) => ReactNode
}

/**
 * A plot with a column for each campaign beside its scale; where columns would get too narrow it becomes wider than its place and
 * scrolls, newest in view.
 */
export function CampaignPlot({ room, height, head, foot, days, ticks, below, children }: Props) {
  const colors = useChartColors()
  const { medium } = useDrawing()
  const measure = measureIn(12)
  const [start, end] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const words = [...ticks.map(formatNumber), below?.text ?? '']
  const scale = Math.ceil(Math.max(...words.map((text) => measure(text)))) + GAP
  const axis = layoutCampaigns(days, room - scale, medium === 'screen' ? NARROWEST_COLUMN : 1, measure)
  const bottom = height - foot
  return (
    <div className={classes['row']}>
      <PinnedScale
        width={scale}
        height={height}
        ticks={ticks}
        yOf={(value) => bottom - ((value - start) / (end - start)) * (bottom - head)}
        {...(below === undefined ? {} : { foot: below })}
        colors={colors}
      />
      <div className={classes['scroll']} style={{ width: room - scale }} ref={scrollToEnd}>
        <BarChart
          width={Math.max(axis.width, 1)}
          height={height}
          data={noData}
          margin={{ top: head, right: 0, bottom: foot, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis
            type="number"
            tickCount={NO_TICKS}
            dataKey="campaign"
            hide
            allowDataOverflow
            domain={[0, Math.max(days.length, 1)]}
          />
          <YAxis
            type="number"
            tickCount={NO_TICKS}
            hide
            width={0}
            allowDataOverflow
            domain={[start, end]}
            ticks={[...ticks]}
          />
          <CartesianGrid vertical={false} stroke={colors.grid} horizontalValues={[...ticks]} />
          {children(axis, colors)}
        </BarChart>
      </div>
    </div>
  )
}
