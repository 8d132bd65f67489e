import { useMemo } from 'react'
import { ScatterChart, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import type { IsoDate } from '#domain/model/dates.ts'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { dayNumber } from '#src/ui/charts/days.ts'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { disc, verticalLine } from '#src/ui/charts/shapes.ts'
import { NAME_SIZE, UnitNames } from '../unit-names.tsx'
import { DirectiveTip, useDotSentence } from './directive-tip.tsx'
import { nextDot } from './directive-timeline.keys.ts'
import {
  AXIS_HEIGHT,
  dotSpot,
  layoutTimeline,
  nearestDot,
  RADIUS,
  SIDE,
  type TimelineLayout,
} from './directive-timeline.layout.ts'
import classes from './directive-timeline.module.css'
import type { Dot, Lane, Timeline } from './directive-timeline.rows.ts'

export type DirectiveTimelineProps = {
  readonly timeline: Timeline
  readonly label: string
  /** The province's request, marked on the axis. */
  readonly request: { readonly number: string; readonly date: IsoDate }
  readonly hrefOf: (lane: Lane) => string
  readonly chosen: string | null
  readonly onOpen: (dot: Dot) => void
  readonly marksReal: boolean
}

/** A lane a unit, a dot a directive; names and axis stay in sight while it scrolls. */
export function DirectiveTimelineChart(props: DirectiveTimelineProps) {
  const estimated = AXIS_HEIGHT + Math.min(props.timeline.lanes.length * 26, 640)
  return <ChartFrame height={estimated}>{(width) => <Sized {...props} width={width} />}</ChartFrame>
}

function Sized({ width, ...props }: DirectiveTimelineProps & { width: number }) {
  const { timeline, hrefOf, marksReal } = props
  const colors = useChartColors()
  const layout = useMemo(() => layoutTimeline(timeline, width, measureIn(NAME_SIZE)), [timeline, width])
  const { namesWidth, plotWidth, height, pitch } = layout
  const { medium, height: room } = useDrawing()
  const ownScroll = medium === 'screen' && layout.ownScroll
  const { from, to } = timeline.span ?? { from: 0, to: 1 }
  const scrollsAcross = namesWidth + plotWidth > width
  return (
    <div
      className={classes['scroll']}
      data-own={ownScroll || undefined}
      data-across={(medium === 'screen' && scrollsAcross) || undefined}
      style={room !== null && (ownScroll || scrollsAcross) ? { maxHeight: room } : undefined}
    >
      <div
        className={classes['grid']}
        style={{ width: namesWidth + plotWidth, gridTemplateColumns: `${namesWidth}px auto` }}
      >
        <div className={classes['corner']} />
        <TimeAxis layout={layout} request={props.request} colors={colors} />
        <svg className={classes['names']} width={namesWidth} height={height}>
          <UnitNames
            names={timeline.lanes.map((lane, index) => ({
              unitId: lane.unitId,
              name: lane.name,
              lines: layout.names[index] ?? [lane.label],
              href: hrefOf(lane),
              found: lane.found,
              marked: marksReal && lane.real,
            }))}
            x={namesWidth - 8}
            anchor="end"
            middleOf={(index) => (index + 0.5) * pitch}
            colors={colors}
          />
        </svg>
        <div className={classes['plot']}>
          <ScatterChart width={plotWidth} height={height} margin={noMargin} accessibilityLayer={false}>
            <XAxis
              type="number"
              dataKey="day"
              hide
              allowDataOverflow
              domain={[from, to]}
              padding={{ left: SIDE, right: SIDE }}
            />
            <YAxis type="number" dataKey="lane" hide allowDataOverflow domain={[0, timeline.lanes.length]} reversed />
            <Dots {...props} layout={layout} colors={colors} />
          </ScatterChart>
        </div>
      </div>
    </div>
  )
}

const noMargin = { top: 0, right: 0, bottom: 0, left: 0 }

type AxisProps = Pick<DirectiveTimelineProps, 'request'> & {
  readonly layout: TimelineLayout
  readonly colors: ChartColors
}

function TimeAxis({ layout, request, colors }: AxisProps) {
  const { plotWidth, ticks, xOf } = layout
  const x = xOf(dayNumber(request.date))
  return (
    <svg className={classes['axis']} width={plotWidth} height={AXIS_HEIGHT} aria-hidden="true">
      <g fill={colors.dimmed} fontSize={12} textAnchor="middle">
        {ticks.map(({ day, label }) => (
          <text key={day} x={Math.min(Math.max(xOf(day), 26), plotWidth - 26)} y={AXIS_HEIGHT - 10}>
            {label}
          </text>
        ))}
      </g>
      <path d={`M${x - 5},${AXIS_HEIGHT - 7}h10l-5,7z`} fill={colors.accent} />
      <path d={`M0,${AXIS_HEIGHT - 0.5}h${plotWidth}`} stroke={colors.dimmed} />
    </svg>
  )
}

type DotsProps = DirectiveTimelineProps & { readonly layout: TimelineLayout; readonly colors: ChartColors }

function Dots({ timeline, label, request, chosen, onOpen, layout, colors }: DotsProps) {
  const plot = usePlotArea()
  const scale = useXAxisScale()
  const sentence = useDotSentence(timeline)
  const { lanes, dots } = timeline
  const xOf = useMemo(() => (day: number) => scale?.(day) ?? 0, [scale])
  const spots = useMemo(() => dots.map((dot) => dotSpot(dot, xOf, layout.pitch)), [dots, xOf, layout.pitch])
  const paths = useMemo(() => {
    const path = { found: '', muted: '' }
    dots.forEach((dot, index) => {
      const { x, y } = spots[index] ?? { x: 0, y: 0 }
      path[dot.found ? 'found' : 'muted'] += disc(x, y, RADIUS)
    })
    return path
  }, [dots, spots])
  if (plot === undefined || scale === undefined) return null

  const { plotWidth, height, pitch, ticks } = layout
  const chosenSpot = spots[dots.findIndex((dot) => dot.key === chosen)]
  return (
    <ChartSurface
      label={label}
      area={{ x: 0, y: 0, width: plotWidth, height }}
      hit={(spot) => nearestDot(spots, spot)}
      step={(from, move) => nextDot(dots, from, move)}
      spotOf={(index) => spots[index] ?? null}
      renderTip={(index) => {
        const dot = dots[index]
        return dot === undefined ? null : <DirectiveTip dot={dot} unit={lanes[dot.lane]?.name ?? ''} />
      }}
      describe={(index) => {
        const dot = dots[index]
        return dot === undefined ? '' : sentence(dot)
      }}
      onOpen={(index) => {
        const dot = dots[index]
        if (dot !== undefined) onOpen(dot)
      }}
    >
      {(active) => (
        <>
          <path
            d={lanes.map((_, index) => `M0,${(index + 1) * pitch - 0.5}h${plotWidth}`).join('')}
            stroke={colors.grid}
          />
          <path d={ticks.map(({ day }) => verticalLine(xOf(day), 0, height)).join('')} stroke={colors.grid} />
          <path
            d={verticalLine(xOf(dayNumber(request.date)), 0, height)}
            stroke={colors.accent}
            strokeWidth={1.5}
            strokeDasharray="5 3"
          />
          <EmptyLanes lanes={lanes} pitch={pitch} colors={colors} />
          <path d={paths.muted} fill={colors.muted} stroke={colors.background} />
          <path d={paths.found} fill={colors.series} stroke={colors.background} />
          {[chosenSpot, active === null ? undefined : spots[active]].map((spot, index) =>
            spot === undefined ? null : (
              <circle
                key={index}
                cx={spot.x}
                cy={spot.y}
                r={RADIUS + 2}
                fill={colors.accent}
                stroke={colors.background}
                strokeWidth={2}
              />
            ),
          )}
        </>
      )}
    </ChartSurface>
  )
}

/** Why a lane has no dots, in the lane. */
function EmptyLanes({ lanes, pitch, colors }: { lanes: readonly Lane[]; pitch: number; colors: ChartColors }) {
  const t = useTranslations('overview')
  return (
    <g fontSize={12} fill={colors.dimmed}>
      {lanes.map(({ unitId, empty }, index) =>
        empty === null ? null : (
          <text
            key={unitId}
            x={10}
            y={(index + 0.5) * pitch}
            dominantBaseline="central"
            fill={empty === 'missing' ? colors.missing : undefined}
            fontStyle={empty === 'missing' ? 'italic' : undefined}
          >
            {t(`emptyLane.${empty}`)}
          </text>
        ),
      )}
    </g>
  )
}
