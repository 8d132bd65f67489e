import type { ChartColors } from './chart-colors.ts'

const SIZE = 5

/** What stands where there is no number: a dashed frame for a blank, ∅ for an explicit none, a cross for no report. */
export function GapGlyph(props: { state: 'blank' | 'none' | 'missing'; x: number; y: number; colors: ChartColors }) {
  const { state, x, y, colors } = props
  switch (state) {
    case 'blank':
      return (
        <rect
          x={x - SIZE}
          y={y - SIZE}
          width={2 * SIZE}
          height={2 * SIZE}
          fill="none"
          stroke={colors.dimmed}
          strokeWidth={1.5}
          strokeDasharray="2.5 2"
        />
      )
    case 'none':
      return (
        <g stroke={colors.dimmed} strokeWidth={1.5} fill="none">
          <circle cx={x} cy={y} r={SIZE - 1} />
          <path d={`M${x - SIZE},${y + SIZE}L${x + SIZE},${y - SIZE}`} />
        </g>
      )
    case 'missing':
      return (
        <path
          d={`M${x - SIZE + 1},${y - SIZE + 1}l${2 * SIZE - 2},${2 * SIZE - 2}m0,${2 - 2 * SIZE}l${2 - 2 * SIZE},${2 * SIZE - 2}`}
          stroke={colors.missing}
          strokeWidth={2}
          fill="none"
        />
      )
    default:
      return state satisfies never
  }
}
