import type { Move } from '#src/ui/charts/chart-surface.tsx'

/** The cell that a key leads to, in both directions; the first key leads into the first row, to the campaign on screen. */
export function nextCell(
  from: number | null,
  move: Move,
  { rows, columns, chosen }: { readonly rows: number; readonly columns: number; readonly chosen: number },
): number | null {
  if (rows === 0 || columns === 0) return null
  if (from === null) return chosen >= 0 ? chosen : columns - 1
  const [row, column] = [Math.floor(from / columns), from % columns]
  const at = (toRow: number, toColumn: number) =>
    Math.min(Math.max(toRow, 0), rows - 1) * columns + Math.min(Math.max(toColumn, 0), columns - 1)
  switch (move) {
    case 'left':
      return at(row, column - 1)
    case 'right':
      return at(row, column + 1)
    case 'up':
      return at(row - 1, column)
    case 'down':
      return at(row + 1, column)
    case 'first':
      return at(row, 0)
    case 'last':
      return at(row, columns - 1)
    default:
      return move satisfies never
  }
}
