import { memo, useId, useMemo } from 'react'
import { formatNumber } from '#domain/text/format.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { rectangle } from '#src/ui/charts/shapes.ts'
import { signedNumber } from '../signed-number.ts'
import type { UnitRow } from '../unit-matrix/unit-matrix.rows.ts'
import { heatPaths } from './heat-paths.ts'
import { spread, type HeatColors } from './heat.colors.ts'
import type { HeatLayout } from './heat.layout.ts'
import type { HeatMap, HeatMark } from './heat.measures.ts'
import { useHeatColors } from './use-heat-colors.ts'

export const FIGURE_SIZE = 11

type Props = {
  readonly rows: readonly UnitRow[]
  /** How many classes the whole map has. */
  readonly count: number
  /** A mark for each cell of the rows. */
  readonly marks: HeatMap['marks']
  readonly layout: HeatLayout
  readonly colors: ChartColors
}

/** All cells, in about a dozen paths. They do not change while cells are pointed at. */
export const HeatCells = memo(function HeatCells({ rows, count, marks, layout, colors }: Props) {
  const heat = useHeatColors()
  const hatch = useId()
  const paths = useMemo(
    () => heatPaths(marks, count, { x: layout.axis.pitch, y: layout.pitch }),
    [marks, count, layout],
  )
  const fills = spread(heat.classes, count)
  const unfound = rows.map(({ found }, row) =>
    found ? '' : rectangle(0, row * layout.pitch, layout.axis.width, layout.pitch),
  )
  const thick = layout.pitch - 1
  return (
    <>
      <HeatHatch id={hatch} color={colors.background} />
      {paths.classes.map((d, at) => (
        <path key={at} d={d} stroke={fills[at]} strokeWidth={thick} />
      ))}
      <path d={paths.zero} stroke={heat.zero} strokeWidth={thick} />
      {layout.written ? null : <path d={paths.rings} fill="none" stroke={colors.dimmed} strokeWidth={1.2} />}
      <path d={paths.plain} stroke={colors.series} strokeWidth={thick} />
      <path d={paths.uncounted} stroke={`url(#${hatch})`} strokeWidth={thick} />
      <path d={paths.blank} fill="none" stroke={colors.dimmed} strokeDasharray="2.5 2" />
      <path d={paths.none} stroke={colors.dimmed} strokeWidth={2} />
      <path d={paths.missing} fill="none" stroke={colors.missing} strokeWidth={1.4} />
      <path d={paths.returned} fill="none" stroke={colors.accent} strokeWidth={2} />
      <path d={paths.absent} stroke={colors.muted} strokeWidth={1.5} />
      <path d={paths.late} fill={colors.accent} stroke={colors.background} strokeWidth={0.5} />
      <path d={paths.partial} fill={colors.accent} stroke={colors.background} strokeWidth={0.5} />
      {layout.written ? <Written rows={rows} marks={marks} heat={heat} count={count} layout={layout} /> : null}
      <path d={unfound.join('')} fill={colors.background} opacity={0.66} />
    </>
  )
})

/** Stripes that let a class be seen beneath them: what is not counted. */
export function HeatHatch({ id, color }: { id: string; color: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="5" stroke={color} strokeWidth="3" />
      </pattern>
    </defs>
  )
}

type WrittenProps = {
  readonly rows: readonly UnitRow[]
  readonly marks: readonly (readonly HeatMark[])[]
  readonly heat: HeatColors
  readonly count: number
  readonly layout: HeatLayout
}

/** The numbers in their cells, where there is room for every one. */
function Written({ rows, marks, heat, count, layout }: WrittenProps) {
  const on = spread(heat.on, count)
  const { axis, pitch } = layout
  const measure = measureIn(FIGURE_SIZE)
  return (
    <g fontSize={FIGURE_SIZE} textAnchor="middle" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {rows.map(({ unitId, cells }, row) =>
        cells.map((cell, column) => {
          const value = cell?.count?.value ?? null
          const mark = marks[row]?.[column]
          if (cell === null || value === null || mark === undefined) return null
          const text = `${cell.count?.approximate === true ? '≈ ' : ''}${value < 0 ? signedNumber(value) : formatNumber(value)}`
          const [x, y] = [(column + 0.5) * axis.pitch, (row + 0.5) * pitch]
          const fill = typeof mark.fill === 'number' ? on[mark.fill] : heat.onZero
          const behind = typeof mark.fill === 'number' ? spread(heat.classes, count)[mark.fill] : heat.zero
          const width = measure(text) + 4
          return (
            <g key={`${unitId} ${column}`}>
              {mark.uncounted ? <rect x={x - width / 2} y={y - 7} width={width} height={13} fill={behind} /> : null}
              <text x={x} y={y} dominantBaseline="central" fill={fill}>
                {text}
              </text>
            </g>
          )
        }),
      )}
    </g>
  )
}
