import { formatNumber } from '#domain/text/format.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { signedNumber } from '../signed-number.ts'

type Props = {
  readonly width: number
  readonly height: number
  readonly ticks: readonly number[]
  readonly yOf: (tick: number) => number
  /** What stands below the columns, in a word. */
  readonly foot?: { readonly y: number; readonly text: string }
  readonly colors: ChartColors
}

/** The scale of a chart that may scroll sideways: it stays in sight beside it. */
export function PinnedScale({ width, height, ticks, yOf, foot, colors }: Props) {
  return (
    <svg width={width} height={height} aria-hidden="true" style={{ flex: 'none', fontVariantNumeric: 'tabular-nums' }}>
      {ticks.map((tick) => (
        <text
          key={tick}
          x={width - 8}
          y={yOf(tick)}
          textAnchor="end"
          dominantBaseline="central"
          fontSize={12}
          fill={colors.dimmed}
        >
          {tick < 0 ? signedNumber(tick) : formatNumber(tick)}
        </text>
      ))}
      {foot === undefined ? null : (
        <text x={width - 8} y={foot.y} textAnchor="end" fontSize={12} fill={colors.dimmed}>
          {foot.text}
        </text>
      )}
    </svg>
  )
}
