import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { LightLink, useFollow } from '#src/ui/light-link.tsx'

export type UnitName = {
  readonly unitId: string
  readonly name: string
  readonly lines: readonly string[]
  readonly href: string
  readonly found: boolean
  /** Its report is a real one among sample ones. */
  readonly marked: boolean
}

export const NAME_SIZE = 12.5
const LINE_HEIGHT = 14.5

type Props = {
  readonly names: readonly UnitName[]
  readonly x: number
  readonly anchor: 'start' | 'end'
  /** Middle of a unit's row, or of its name's line. */
  readonly middleOf: (index: number) => number
  readonly colors: ChartColors
}

/** Names of units beside their rows, drawn into the picture and leading to each unit. Tab passes them by: the rows have keys. */
export function UnitNames({ names, x, anchor, middleOf, colors }: Props) {
  const follow = useFollow()
  return (
    <g ref={follow} fontSize={NAME_SIZE} fill={colors.text} textAnchor={anchor}>
      {names.map(({ unitId, name, lines, href, found, marked }, index) => {
        const top = middleOf(index) - ((lines.length - 1) * LINE_HEIGHT) / 2
        return (
          <LightLink key={unitId} to={href} tabIndex={-1}>
            <title>{name}</title>
            {lines.map((line, row) => (
              <text
                key={row}
                x={x}
                y={top + row * LINE_HEIGHT}
                dominantBaseline="central"
                fill={found ? undefined : colors.dimmed}
                opacity={found ? undefined : 0.75}
              >
                {marked && row === 0 ? <tspan fill={colors.real}>◆ </tspan> : null}
                {line}
              </text>
            ))}
          </LightLink>
        )
      })}
    </g>
  )
}
