import type { IsoDate } from '#domain/model/dates.ts'
import { formatDate } from '#domain/text/format.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import type { CampaignAxis } from './campaign-axis.layout.ts'

/** Height of the days, or of months and years, below columns. */
export const AXIS_FOOT = 36
const TEXT = 12
/** Letters at which months stand below columns. */
export const MONTH_TEXT = 11

type Props = {
  readonly axis: CampaignAxis
  readonly days: readonly IsoDate[]
  /** Left edge of the first column. */
  readonly x: number
  readonly y: number
  /** The campaign on screen; −1: none of them. */
  readonly chosen: number
  readonly colors: ChartColors
}

/** The days of campaigns below their columns, as far as there is room. */
export function CampaignAxisMarks({ axis, days, x, y, chosen, colors }: Props) {
  const { pitch, marks, years } = axis
  const middle = (index: number) => x + (index + 0.5) * pitch
  return (
    <g textAnchor="middle" fontSize={TEXT} fill={colors.dimmed}>
      {marks === 'years'
        ? null
        : days.map((day, index) => (
            <text
              key={index}
              x={middle(index)}
              y={y + 15}
              fontSize={marks === 'days' ? TEXT : MONTH_TEXT}
              fill={index === chosen ? colors.text : undefined}
              fontWeight={index === chosen ? 700 : undefined}
            >
              {marks === 'days' ? formatDate(day) : day.slice(5, 7)}
            </text>
          ))}
      {years.map(({ text, from, to }) => (
        <text key={from} x={(middle(from) + middle(to)) / 2} y={y + 33} fill={colors.text}>
          {text}
        </text>
      ))}
      <path
        d={years
          .map(({ from, to }) => `M${middle(from) - pitch / 2 + 2},${y + 20}H${middle(to) + pitch / 2 - 2}`)
          .join('')}
        stroke={colors.grid}
      />
    </g>
  )
}
