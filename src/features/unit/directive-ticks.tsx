import type { KeyboardEvent, MouseEvent } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { directiveAnchor, type DirectiveMark } from './unit-directives.rows.ts'
import classes from './unit-trend.module.css'

/** Height of the strip at the top of the chart in which directives are marked, in pixels. */
const TICK_STRIP = 20
/** From the top of the chart to its plot: below the strip, the topmost point's value needs room. */
export const ROOM_ABOVE_PLOT = TICK_STRIP + 20

const arrows: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** The ticks are one tab stop; arrow keys go from one to the next. */
function walk(event: KeyboardEvent): void {
  const all = [...(event.currentTarget.closest('svg')?.querySelectorAll<SVGAElement>('[data-tick]') ?? [])]
  const target = all[all.findIndex((tick) => tick === event.currentTarget) + (arrows[event.key] ?? 0)]
  if (target === undefined || target === event.currentTarget) return
  event.preventDefault()
  for (const tick of all) tick.setAttribute('tabindex', tick === target ? '0' : '-1')
  target.focus()
}

/**
 * Days on which directives were issued, as ticks on the time axis. The active one (pointed at here, in the other chart, or
 * in the list) is drawn down through the plot.
 */
export function DirectiveTicks(props: {
  marks: readonly DirectiveMark[]
  active: IsoDate | null
  colors: ChartColors
  describe: (mark: DirectiveMark) => string
  onActive: (date: IsoDate | null) => void
  onChoose: (date: IsoDate) => void
}) {
  const { marks, active, colors, describe, onActive, onChoose } = props
  const plot = usePlotArea()
  const scale = useXAxisScale()
  if (plot === undefined || scale === undefined) return null
  const top = plot.y - ROOM_ABOVE_PLOT
  const choose = (event: MouseEvent, date: IsoDate) => {
    event.preventDefault()
    onChoose(date)
  }
  const placed = marks.flatMap((mark) => {
    const x = scale(mark.at)
    return x === undefined || x < plot.x || x > plot.x + plot.width ? [] : [{ mark, x }]
  })
  return placed.map(({ mark, x }, index) => {
    const isActive = mark.date === active
    return (
      <a
        key={mark.date}
        data-tick
        href={`#${directiveAnchor(mark.date)}`}
        tabIndex={index === 0 ? 0 : -1}
        aria-label={describe(mark)}
        className={classes['tick']}
        onMouseEnter={() => onActive(mark.date)}
        onMouseLeave={() => onActive(null)}
        onFocus={() => onActive(mark.date)}
        onBlur={() => onActive(null)}
        onClick={(event) => choose(event, mark.date)}
        onKeyDown={walk}
      >
        <rect x={x - 6} y={top} width={12} height={TICK_STRIP} fill="transparent" />
        {isActive ? (
          <path d={`M${x},${top + 14}V${plot.y + plot.height}`} stroke={colors.accent} strokeDasharray="2 3" />
        ) : null}
        <path d={`M${x},${top + 4}V${top + 16}`} stroke={colors.accent} strokeWidth={isActive ? 4 : 2.5} />
        {mark.entries.length > 1 ? (
          <text x={x + 4} y={top + 11} fontSize={11} fill={colors.text}>
            {mark.entries.length}
          </text>
        ) : null}
      </a>
    )
  })
}
