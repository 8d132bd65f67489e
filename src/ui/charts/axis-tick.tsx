import type { ChartColors } from './chart-colors.ts'

const SIZE = 12

type TickProps = {
  readonly x: number | string
  readonly y: number | string
  readonly textAnchor?: string
  readonly payload: { readonly value: number }
}

/**
 * The words at a tick of an axis above or below a plot, for the axis' `tick`. The library's own would be measured in the page
 * whenever the axis is drawn, and have everything laid out for it.
 */
export const axisTick = (print: (value: number) => string, colors: ChartColors) =>
  function AxisTick({ x, y, payload }: TickProps) {
    return (
      <text x={x} y={y} textAnchor="middle" fontSize={SIZE} fill={colors.dimmed}>
        <tspan>{print(payload.value)}</tspan>
      </text>
    )
  }
