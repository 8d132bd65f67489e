import type { Move } from '#src/ui/charts/chart-surface.tsx'

/** The column that a key leads to, of so many side by side. */
export function nextColumn(from: number | null, move: Move, count: number): number | null {
  if (count === 0) return null
  switch (move) {
    case 'first':
      return 0
    case 'last':
      return count - 1
    case 'right':
    case 'up':
      return from === null ? 0 : Math.min(from + 1, count - 1)
    case 'left':
    case 'down':
      return from === null ? count - 1 : Math.max(from - 1, 0)
    default:
      return move satisfies never
  }
}
