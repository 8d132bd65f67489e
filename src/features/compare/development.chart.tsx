import { useNavigate } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartSurface, type Move, type Spot } from '#src/ui/charts/chart-surface.tsx'
import { monthTicks } from '#src/ui/charts/days.ts'
import { GapGlyph } from '#src/ui/charts/gap-glyph.tsx'
import { niceTicks } from '#src/ui/charts/nice-ticks.ts'
import { useCountText } from '#src/ui/count-cell.tsx'
import { paths } from '#src/ui/paths.ts'
import { statusWords } from '#src/ui/status-badge.tsx'
import { runsOf, type Point } from './development.rows.ts'

/** A unit's panel: its name above, its curve below. */
const PANEL = 118
const NAME = 24
const GAP = 12
const AXIS = 24
const RIGHT = 14
const PIXELS_PER_MONTH_LABEL = 74

export const heightOf = (units: number) => units * PANEL + AXIS

type Props = {
  readonly label: string
  readonly metric: MetricId
  readonly points: readonly Point[]
  readonly names: readonly string[]
  readonly width: number
}

/** A panel for each unit below the other, all on one scale; every campaign is a mark that leads to its report. */
export function DevelopmentChart({ label, metric, points, names, width }: Props) {
  const navigate = useNavigate()
  const colors = useChartColors()
  const describe = usePointText(metric)
  const ticks = niceTicks(Math.max(1, ...points.map(({ value }) => value ?? 0)), 2)
  const top = ticks.at(-1) ?? 1
  const left = 14 + formatNumber(top).length * 7.5
  const days = points.map(({ at }) => at)
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const room = Math.max(width - left - RIGHT, 1)
  const xOf = (at: number) => (from === to ? left + room / 2 : left + ((at - from) / (to - from)) * room)
  const zeroOf = (side: number) => (side + 1) * PANEL - GAP
  const yOf = (side: number, value: number) => zeroOf(side) - (value / top) * (PANEL - NAME - GAP)
  const spotOf = ({ at, side, value }: Point): Spot => ({
    x: xOf(at),
    y: value === null ? zeroOf(side) - 8 : yOf(side, value),
  })
  const height = heightOf(names.length)
  return (
    <svg width={width} height={height} style={{ display: 'block' }}>
      {names.map((name, side) => (
        <g key={name}>
          <text x={0} y={side * PANEL + 15} fontSize={13} fontWeight={600} fill={colors.text}>
            {name}
          </text>
          {ticks.map((tick) => (
            <g key={tick}>
              <path d={`M${left},${yOf(side, tick)}H${width - RIGHT}`} stroke={colors.grid} />
              <text
                x={left - 6}
                y={yOf(side, tick)}
                fontSize={12}
                textAnchor="end"
                dominantBaseline="central"
                fill={colors.dimmed}
              >
                {formatNumber(tick)}
              </text>
            </g>
          ))}
          <Curve points={points.filter((point) => point.side === side)} spotOf={spotOf} colors={colors} />
        </g>
      ))}
      {monthTicks(from, to, Math.floor(room / PIXELS_PER_MONTH_LABEL)).map(({ day, label: month }) => (
        <text
          key={day}
          x={Math.min(Math.max(xOf(day), left + 24), width - 28)}
          y={height - 8}
          fontSize={12}
          textAnchor="middle"
          fill={colors.dimmed}
        >
          {month}
        </text>
      ))}
      <ChartSurface
        label={label}
        area={{ x: 0, y: 0, width, height }}
        hit={(spot) => nearest(points, spot, spotOf)}
        step={(index, move) => stepped(points, index, move)}
        spotOf={(index) => (points[index] === undefined ? null : spotOf(points[index]))}
        renderTip={(index) => (points[index] === undefined ? null : describe(points[index]))}
        describe={(index) => (points[index] === undefined ? '' : describe(points[index]))}
        onOpen={(index) => {
          const reportId = points[index]?.reportId ?? null
          if (reportId !== null) void navigate(paths.report(reportId))
        }}
      >
        {(active) => {
          const point = active === null ? undefined : points[active]
          if (point === undefined) return null
          const { x, y } = spotOf(point)
          return <circle cx={x} cy={y} r={9} fill="none" stroke={colors.accent} strokeWidth={2.5} />
        }}
      </ChartSurface>
    </svg>
  )
}

type CurveProps = { points: readonly Point[]; spotOf: (point: Point) => Spot; colors: ChartColors }

/** A line over neighbours with a number, a dot at each (hollow when it is not accepted), a mark at the axis where there is none. */
function Curve({ points, spotOf, colors }: CurveProps) {
  const lines = runsOf(points).map((run) => `M${run.map((point) => Object.values(spotOf(point)).join()).join('L')}`)
  return (
    <g>
      <path d={lines.join('')} fill="none" stroke={colors.series} strokeWidth={2} />
      {points.map((point) => {
        const { x, y } = spotOf(point)
        return point.state === 'number' ? (
          <circle
            key={point.campaignId}
            cx={x}
            cy={y}
            r={3.5}
            fill={point.status === 'accepted' ? colors.series : colors.background}
            stroke={colors.series}
            strokeWidth={2}
          />
        ) : (
          <GapGlyph key={point.campaignId} state={point.state} x={x} y={y} colors={colors} />
        )
      })}
    </g>
  )
}

const REACH = 24

function nearest(points: readonly Point[], spot: Spot, spotOf: (point: Point) => Spot): number | null {
  let [best, least] = [-1, REACH]
  for (const [index, point] of points.entries()) {
    const { x, y } = spotOf(point)
    const distance = Math.hypot(x - spot.x, y - spot.y)
    if (distance < least) [best, least] = [index, distance]
  }
  return best === -1 ? null : best
}

/** Left and right go through the campaigns of a unit, up and down to the same campaign of the next unit. */
function stepped(points: readonly Point[], from: number | null, move: Move): number | null {
  if (points.length === 0) return null
  const now = from === null ? undefined : points[from]
  if (from === null || now === undefined || move === 'first') return 0
  if (move === 'last') return points.length - 1
  if (move === 'left' || move === 'right') {
    const to = from + (move === 'right' ? 1 : -1)
    return points[to]?.side === now.side ? to : from
  }
  const side = now.side + (move === 'down' ? 1 : -1)
  const alike = points.findIndex((point) => point.side === side && point.at >= now.at)
  return alike === -1 ? from : alike
}

function usePointText(metric: MetricId): (point: Point) => string {
  const t = useTranslations('compare')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const countText = useCountText()
  return ({ label, day, title, state, value, approximate, partial, status }) => {
    const count = state === 'missing' ? null : { state, value, approximate, partial }
    const text = countText(count)
    return t('pointText', {
      unit: label,
      date: formatDate(day),
      campaign: title,
      value: state === 'number' ? `${text} ${metricOf(metric).measure[locale]}` : text,
      status: ui(statusWords[status]),
    })
  }
}
