import type { Move } from '#src/ui/charts/chart-surface.tsx'
import type { Dot } from './directive-timeline.rows.ts'

/** Where a key leads among the dots: left and right within a lane, up and down to the nearest in time of another lane. */
export function nextDot(dots: readonly Dot[], from: number | null, move: Move): number | null {
  const start = from === null ? undefined : dots[from]
  if (from === null || start === undefined) return dots.length === 0 ? null : 0
  const inLane = (index: number) => (dots[index]?.lane === start.lane ? index : from)
  switch (move) {
    case 'left':
      return inLane(from - 1)
    case 'right':
      return inLane(from + 1)
    case 'first':
      return 0
    case 'last':
      return dots.length - 1
    case 'down':
      return nearestIn(dots, start, dots.find((dot) => dot.lane > start.lane)?.lane) ?? from
    case 'up':
      return nearestIn(dots, start, dots.findLast((dot) => dot.lane < start.lane)?.lane) ?? from
    default:
      return move satisfies never
  }
}

function nearestIn(dots: readonly Dot[], { day }: Dot, lane: number | undefined): number | null {
  let nearest: number | null = null
  let least = Infinity
  dots.forEach((dot, index) => {
    const distance = Math.abs(dot.day - day)
    if (dot.lane === lane && distance < least) {
      least = distance
      nearest = index
    }
  })
  return nearest
}
