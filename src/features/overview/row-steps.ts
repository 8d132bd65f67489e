import type { Move } from '#src/ui/charts/chart-surface.tsx'

/** The row at an index, or null where there is none. */
export const rowAt = (index: number, count: number): number | null => (index >= 0 && index < count ? index : null)

/** The row that a key leads to from another one, in a chart with a row for each unit. */
export function rowAfter(from: number | null, move: Move, count: number): number | null {
  if (count === 0) return null
  switch (move) {
    case 'first':
      return 0
    case 'last':
      return count - 1
    case 'down':
    case 'right':
      return from === null ? 0 : Math.min(from + 1, count - 1)
    case 'up':
    case 'left':
      return from === null ? count - 1 : Math.max(from - 1, 0)
    default:
      return move satisfies never
  }
}
