import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import { isoDay } from '#src/ui/charts/days.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { rectangle, verticalLine } from '#src/ui/charts/shapes.ts'
import { densities } from './directive-timeline.layout.ts'
import type { Dot } from './directive-timeline.rows.ts'
import classes from './overview-strip.module.css'
import { dragged, gripAt, moved, type Grip, type TimeSpan } from './time-span.ts'
import { useDrag } from './use-drag.ts'
import type { LiveSpan } from './use-live-span.ts'

const HEIGHT = 44
const BAR = 4
/** How near to an end of the span a pointer takes hold of it, in pixels; a finger needs more. */
const REACH = { mouse: 8, touch: 22 } as const
/** Less movement than this is a press, not a choice of days. */
const LEAST_DRAG = 4

type Drag = { readonly grip: Grip; readonly start: TimeSpan; readonly x: number; moved: boolean }

type Props = {
  readonly live: LiveSpan
  readonly dots: readonly Dot[]
  /** Days of the province's requests. */
  readonly requests: readonly number[]
  /** Where it stands above the lanes. */
  readonly left: number
  readonly width: number
}

/** All time in one strip, with how many documents fall on it: its window is what the lanes show, and can be dragged, drawn anew or moved by keys. */
export function OverviewStrip({ live, dots, requests, left, width }: Props) {
  const t = useTranslations('timeline')
  const { whole, shown, isWhole } = live
  const drag = useRef<Drag | null>(null)
  const place = useRef<HTMLFieldSetElement>(null)
  const days = whole.to - whole.from
  const xOf = (day: number) => ((day - whole.from) / days) * width
  const dayAt = (at: number) => whole.from + (at / width) * days
  useDrag(place, {
    onStart: (at, by) => {
      const reach = (REACH[by] / width) * days
      drag.current = { grip: gripAt(shown, isWhole, dayAt(at), reach), start: shown, x: at, moved: false }
    },
    onMove: (at) => {
      const now = drag.current
      if (now === null) return
      now.moved ||= Math.abs(at - now.x) >= LEAST_DRAG
      if (now.moved) live.show(dragged(now.start, now.grip, dayAt(now.x), dayAt(at)))
    },
    onEnd: (at) => {
      const now = drag.current
      drag.current = null
      if (now?.moved === true) live.choose(dragged(now.start, now.grip, dayAt(now.x), dayAt(at)))
    },
    onCancel: () => {
      if (drag.current !== null) live.show(drag.current.start)
      drag.current = null
    },
    onDoubleClick: () => live.choose(null),
  })

  const move = (grip: Exclude<Grip, 'new'>, by: number) =>
    live.go(grip === 'all' ? moved(shown, by) : dragged(shown, grip, shown[grip], shown[grip] + by))
  const dayText = (day: number) => formatDate(isoDay(day))
  const sliders = [
    { grip: 'from' as const, name: t('from'), now: shown.from, text: dayText(shown.from) },
    {
      grip: 'all' as const,
      name: t('window'),
      now: shown.from,
      text: t('windowText', { from: dayText(shown.from), to: dayText(shown.to) }),
    },
    { grip: 'to' as const, name: t('to'), now: shown.to, text: dayText(shown.to) },
  ]
  const [x, end] = [xOf(shown.from), xOf(shown.to)]
  const places = {
    from: { left: x - 6, width: 12 },
    all: { left: x, width: end - x },
    to: { left: end - 6, width: 12 },
  }
  return (
    <fieldset
      ref={place}
      className={classes['strip']}
      style={{ marginLeft: left, width, height: HEIGHT }}
      aria-label={t('strip')}
    >
      <Densities dots={dots} whole={whole} requests={requests} width={width} />
      <div className={classes['veil']} style={{ left: 0, width: Math.max(x, 0) }} />
      <div className={classes['veil']} style={{ left: end, right: 0 }} />
      {sliders.map(({ grip, name, now, text }) => (
        <div key={grip} className={classes['slider']} data-grip={grip} style={places[grip]}>
          <input
            type="range"
            aria-label={name}
            aria-valuetext={text}
            min={whole.from}
            max={whole.to}
            value={now}
            onChange={(event) => move(grip, Number(event.currentTarget.value) - now)}
            onKeyDown={(event) => {
              const by = daysByKey(event, whole)
              if (by === null) return
              event.preventDefault()
              move(grip, by)
            }}
          />
        </div>
      ))}
    </fieldset>
  )
}

const MONTH = 30

function daysByKey({ key, shiftKey }: KeyboardEvent, { from, to }: TimeSpan): number | null {
  const step = shiftKey ? 1 : 7
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -step
    case 'ArrowRight':
    case 'ArrowUp':
      return step
    case 'PageDown':
      return -MONTH
    case 'PageUp':
      return MONTH
    case 'Home':
      return from - to
    case 'End':
      return to - from
    default:
      return null
  }
}

type DensityProps = Pick<Props, 'dots' | 'requests' | 'width'> & { readonly whole: TimeSpan }

function Densities({ dots, whole, requests, width }: DensityProps) {
  const colors = useChartColors()
  const path = useMemo(() => {
    const counts = densities(dots, whole, Math.max(1, Math.floor(width / BAR)))
    const most = counts.reduce((max, count) => Math.max(max, count), 1)
    return counts
      .map((count, index) => {
        const height = Math.max((count / most) * (HEIGHT - 12), 2)
        // A single document must still be seen.
        return count === 0 ? '' : rectangle(index * BAR, HEIGHT - height, BAR - 1, height)
      })
      .join('')
  }, [dots, whole, width])
  const lines = requests
    .filter((day) => day >= whole.from && day <= whole.to)
    .map((day) => verticalLine(((day - whole.from) / (whole.to - whole.from)) * width, 0, 8))
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      <path d={path} fill={colors.series} />
      <path d={lines.join('')} stroke={colors.accent} strokeWidth={1.5} />
    </svg>
  )
}
