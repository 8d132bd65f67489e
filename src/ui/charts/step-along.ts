import type { Move } from './chart-surface.tsx'

const ways: Readonly<Record<'down' | 'right', Readonly<Record<Move, -1 | 0 | 1>>>> = {
  down: { first: 0, last: 0, down: 1, right: 1, up: -1, left: -1 },
  right: { first: 0, last: 0, right: 1, up: 1, left: -1, down: -1 },
}

/**
 * The mark that a key leads to from another one, of so many that stand one below the other or side by side; from none, to the
 * first or the last. It stays at the ends.
 */
export function stepAlong(order: 'down' | 'right', from: number | null, move: Move, count: number): number | null {
  if (count === 0) return null
  const way = ways[order][move]
  if (move === 'first' || (from === null && way === 1)) return 0
  if (move === 'last' || from === null) return count - 1
  return Math.min(Math.max(from + way, 0), count - 1)
}
