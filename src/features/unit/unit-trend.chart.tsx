import { useState } from 'react'
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import { useLocale, useTranslations } from 'use-intl'
import { metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import { formatNumber } from '#domain/text/format.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { monthTicks } from '#src/ui/charts/days.ts'
import { niceTicks } from '#src/ui/charts/nice-ticks.ts'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { useElementWidth } from '#src/ui/charts/use-element-width.ts'
import { DirectiveTicks, ROOM_ABOVE_PLOT } from './directive-ticks.tsx'
import { TrendMarks } from './trend-marks.tsx'
import type { DirectiveMark } from './unit-directives.rows.ts'
import type { TrendPoint } from './unit-trend.rows.ts'
import { useMarkText, usePointText } from './unit-texts.ts'
import classes from './unit-trend.module.css'

const HEIGHT = 240
const AXIS_HEIGHT = 26
const PIXELS_PER_MONTH_LABEL = 74
/** More points than this would write their values over one another. */
const LABELLED_AT_MOST = 8

type Props = {
  readonly metric: MetricId
  readonly points: readonly TrendPoint[]
  readonly marks: readonly DirectiveMark[]
  readonly domain: readonly [number, number]
  /** The day whose directives are pointed at, anywhere on the page. */
  readonly active: IsoDate | null
  readonly onActive: (date: IsoDate | null) => void
  readonly onChoose: (date: IsoDate) => void
}

/** One metric of a unit through its campaigns, with the days on which directives were issued. */
export function UnitTrendChart(props: Props) {
  const { metric, points, marks, domain, active, onActive, onChoose } = props
  const t = useTranslations('unit')
  const locale = useLocale()
  const colors = useChartColors()
  const [frame, room] = useElementWidth()
  const width = useDrawing().width ?? room
  const [point, setPoint] = useState<TrendPoint | null>(null)
  const pointText = usePointText(metric)
  const markText = useMarkText()
  const { label, measure } = metricOf(metric)

  const values = points.flatMap((each) => (each.value === null ? [] : [each.value]))
  const yTicks = niceTicks(Math.max(0, ...values), 3)
  const yTop = yTicks.at(-1) ?? 1
  const activeMark = marks.find((mark) => mark.date === active)
  const readout = point !== null ? pointText(point) : activeMark !== undefined ? markText(activeMark) : null
  const months = monthTicks(domain[0], domain[1], Math.floor((width ?? 0) / PIXELS_PER_MONTH_LABEL))
  const axis = { stroke: colors.grid, tick: { fill: colors.dimmed, fontSize: 12 }, tickLine: false } as const

  return (
    <figure className={classes['figure']}>
      <figcaption className={classes['caption']}>
        <h3 className={classes['title']}>{label[locale]}</h3>
        <span className={classes['measure']}>
          {measure[locale]}, {t('asOf')}
        </span>
      </figcaption>
      <div ref={frame} className={classes['plot']} style={{ height: HEIGHT }}>
        {width === null || width === 0 ? null : (
          <LineChart
            width={width}
            height={HEIGHT}
            data={[...points]}
            margin={{ top: ROOM_ABOVE_PLOT, right: 20, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke={colors.grid} />
            <XAxis
              {...axis}
              dataKey="at"
              type="number"
              domain={[...domain]}
              allowDataOverflow
              height={AXIS_HEIGHT}
              interval={0}
              ticks={months.map(({ day }) => day)}
              tickFormatter={(_day, index) => months[index]?.label ?? ''}
            />
            <YAxis
              {...axis}
              axisLine={false}
              domain={[0, yTop]}
              ticks={yTicks}
              interval={0}
              width={12 + formatNumber(yTop).length * 7.5}
              tickFormatter={formatNumber}
            />
            <Line
              dataKey="tentative"
              stroke={colors.series}
              strokeWidth={1.75}
              strokeDasharray="5 4"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
            <Line
              dataKey="firm"
              stroke={colors.series}
              strokeWidth={2}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
            <DirectiveTicks
              marks={marks}
              active={active}
              colors={colors}
              describe={markText}
              onActive={onActive}
              onChoose={onChoose}
            />
            <TrendMarks
              points={points}
              colors={colors}
              describe={pointText}
              onPoint={setPoint}
              labelled={points.length <= LABELLED_AT_MOST}
            />
          </LineChart>
        )}
      </div>
      <p className={classes['readout']} data-idle={readout === null || undefined}>
        {readout ?? t('readoutHint')}
      </p>
    </figure>
  )
}
