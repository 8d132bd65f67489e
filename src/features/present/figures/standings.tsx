import { useTranslations } from 'use-intl'
import type { StandingStatus } from '#domain/model/standing.ts'
import { formatNumber } from '#domain/text/format.ts'
import { statusWords } from '#src/ui/status-badge.tsx'
import type { SlideOf } from '../slides/slide.ts'
import classes from './standings.module.css'

const order: readonly StandingStatus[] = ['accepted', 'submitted', 'returned', 'missing']
/** The room that the squares have is about so many times as wide as it is high. */
const WIDE = 1.7
/** Of a square's place, in the units of the drawing. */
const SIDE = 10
const INSET = 1

/** A square for every unit, those that stand alike side by side, and how many they are. */
export function Standings({ slide: { units } }: { slide: SlideOf<'reported'> }) {
  const ui = useTranslations('ui')
  const groups = order.map((status) => ({ status, count: units.filter((unit) => unit.status === status).length }))
  const sorted = order.flatMap((status) => units.filter((unit) => unit.status === status))
  const columns = Math.max(1, Math.ceil(Math.sqrt(sorted.length * WIDE)))
  const rows = Math.max(1, Math.ceil(sorted.length / columns))
  return (
    <div className={classes['standings']}>
      <svg
        className={classes['squares']}
        viewBox={`0 0 ${columns * SIDE} ${rows * SIDE}`}
        style={{ maxWidth: `${columns * 4}em`, maxHeight: `${rows * 4}em` }}
        aria-hidden="true"
      >
        {sorted.map(({ unitId, status }, index) => (
          <Square key={unitId} status={status} x={(index % columns) * SIDE} y={Math.floor(index / columns) * SIDE} />
        ))}
      </svg>
      <ul className={classes['groups']}>
        {groups
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <li key={status}>
              <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
                <Square status={status} x={0} y={0} />
              </svg>
              <strong>{formatNumber(count)}</strong> <span>{ui(statusWords[status])}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}

/** Full: accepted; half: awaits a decision; barred: returned; an empty frame with a cross: missing. */
function Square({ status, x, y }: { status: StandingStatus; x: number; y: number }) {
  const side = SIDE - 2 * INSET
  const box = { x: x + INSET, y: y + INSET, width: side, height: side }
  const [left, top] = [x + INSET, y + INSET]
  switch (status) {
    case 'accepted':
      return <rect {...box} rx={1} fill="var(--series)" />
    case 'submitted':
      return (
        <g>
          <rect {...box} rx={1} fill="none" stroke="var(--series)" strokeWidth={0.9} />
          <path d={`M${left},${top + side}V${top}L${left + side},${top + side}z`} fill="var(--series)" />
        </g>
      )
    case 'returned':
      return (
        <g stroke="var(--accent)" strokeWidth={1.4} fill="none">
          <rect {...box} rx={1} strokeWidth={0.9} />
          <path d={`M${left + 1},${top + side / 2}h${side - 2}`} />
        </g>
      )
    case 'missing':
      return (
        <g stroke="var(--missing)" strokeWidth={0.9} fill="none">
          <rect {...box} rx={1} strokeDasharray="1.6 1.2" />
          <path
            d={`M${left + 2.2},${top + 2.2}l${side - 4.4},${side - 4.4}m0,${4.4 - side}l${4.4 - side},${side - 4.4}`}
          />
        </g>
      )
    default:
      return status satisfies never
  }
}
