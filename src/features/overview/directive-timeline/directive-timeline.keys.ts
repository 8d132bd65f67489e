import type { Move } from '#src/ui/charts/chart-surface.tsx'
import type { Dot } from './directive-timeline.rows.ts'

/**
 * Where a key leads among the dots that are drawn: left and right within a lane, up and down to the nearest in time of another lane.
 */
export function nextDot(
  dots: readonly Dot[],
  from: number | null,
  move: Move,
  isDrawn: (dot: Dot) => boolean,
): number | null {
  const start = from === null ? undefined : dots[from]
  const first = dots.findIndex(isDrawn)
  if (from === null || start === undefined) return first === -1 ? null : first
  const sameLane = (dot: Dot) => dot.lane === start.lane && isDrawn(dot)
  switch (move) {
    case 'left': {
      const index = dots.slice(0, from).findLastIndex(sameLane)
      return index === -1 ? from : index
    }
    case 'right': {
      const index = dots.findIndex((dot, place) => place > from && sameLane(dot))
      return index === -1 ? from : index
    }
    case 'first':
      return first === -1 ? from : first
    case 'last':
      return Math.max(dots.findLastIndex(isDrawn), 0)
    case 'down':
      return nearestIn(dots, start, dots.find((dot) => dot.lane > start.lane && isDrawn(dot))?.lane, isDrawn) ?? from
    case 'up':
      return (
        nearestIn(dots, start, dots.findLast((dot) => dot.lane < start.lane && isDrawn(dot))?.lane, isDrawn) ?? from
      )
    default:
      return move satisfies never
  }
}

/** What stands beside the axis lies behind every day. */
const placeOf = ({ day }: Dot) => day ?? Number.MAX_SAFE_INTEGER

function nearestIn(
  dots: readonly Dot[],
  start: Dot,
  lane: number | undefined,
  isDrawn: (dot: Dot) => boolean,
): number | null {
  let nearest: number | null = null
  let least = Infinity
  dots.forEach((dot, index) => {
    const distance = Math.abs(placeOf(dot) - placeOf(start))
    if (dot.lane === lane && distance < least && isDrawn(dot)) {
      least = distance
      nearest = index
    }
  })
  return nearest
}
