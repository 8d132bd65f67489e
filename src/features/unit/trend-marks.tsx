import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Link } from 'react-router-dom'
import { formatNumber } from '#domain/text/format.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { paths } from '#src/ui/paths.ts'
import { GapGlyph } from '#src/ui/charts/gap-glyph.tsx'
import type { TrendPoint } from './unit-trend.rows.ts'
import classes from './unit-trend.module.css'

const RADIUS = 4.5
const HIT_RADIUS = 14
/** Above the axis, where what is no number is marked. */
const GLYPH_LIFT = 10

type Props = {
  readonly points: readonly TrendPoint[]
  readonly colors: ChartColors
  readonly describe: (point: TrendPoint) => string
  readonly onPoint: (point: TrendPoint | null) => void
  /** Whether values are written beside their points: only while they are few. */
  readonly labelled: boolean
}

/**
 * Each campaign of the chart: a dot at its figure (hollow when it is not accepted), or a mark at the axis when there is no
 * number. A mark with a report is a link to it.
 */
export function TrendMarks({ points, colors, describe, onPoint, labelled }: Props) {
  const plot = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  if (plot === undefined || xScale === undefined || yScale === undefined) return null
  return points.map((point) => {
    const x = xScale(point.at)
    const y = point.value === null ? plot.y + plot.height - GLYPH_LIFT : yScale(point.value)
    if (x === undefined || y === undefined) return null
    const mark = (
      <>
        <circle cx={x} cy={y} r={HIT_RADIUS} fill="transparent" />
        <Mark point={point} x={x} y={y} colors={colors} />
        {labelled && point.value !== null ? (
          <text
            x={x}
            y={y - 9}
            textAnchor="middle"
            fontSize={12}
            fill={colors.text}
            stroke={colors.background}
            strokeWidth={3}
            paintOrder="stroke"
          >
            {`${point.partial ? '≥ ' : point.approximate ? '≈ ' : ''}${formatNumber(point.value)}`}
          </text>
        ) : null}
      </>
    )
    const events = {
      onMouseEnter: () => onPoint(point),
      onMouseLeave: () => onPoint(null),
      onFocus: () => onPoint(point),
      onBlur: () => onPoint(null),
    }
    return point.reportId === null ? (
      <g key={point.campaignId} onMouseEnter={events.onMouseEnter} onMouseLeave={events.onMouseLeave}>
        <title>{describe(point)}</title>
        {mark}
      </g>
    ) : (
      <Link
        key={point.campaignId}
        to={paths.report(point.reportId)}
        aria-label={describe(point)}
        className={classes['point'] ?? ''}
        {...events}
      >
        {mark}
      </Link>
    )
  })
}

function Mark({ point, x, y, colors }: { point: TrendPoint; x: number; y: number; colors: ChartColors }) {
  if (point.state !== 'number') return <GapGlyph state={point.state} x={x} y={y} colors={colors} />
  return (
    <circle
      className={classes['dot']}
      cx={x}
      cy={y}
      r={RADIUS}
      fill={point.accepted ? colors.series : colors.background}
      stroke={colors.series}
      strokeWidth={2}
    />
  )
}
