import { isHeader } from './header.ts'
import type { LayoutRow } from './layout.ts'

/** Columns that some cell covers, in order. */
function coveredColumns(rows: readonly LayoutRow[]): number[] {
  const covered = new Set<number>()
  for (const { cells } of rows)
    for (const { column, width } of cells) for (let at = column; at < column + width; at += 1) covered.add(at)
  return [...covered].sort((a, b) => a - b)
}

/** The columns from which on a table could begin: the first one, and each behind an empty one. */
const startsOf = (columns: readonly number[]) =>
  columns.filter((column, nth) => nth === 0 || columns[nth - 1] !== column - 1)

const between = (rows: readonly LayoutRow[], from: number, to: number): LayoutRow[] =>
  rows
    .map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => column >= from && column < to),
      reached: new Set([...row.reached].filter((column) => column >= from && column < to)),
    }))
    .filter(({ cells, reached }) => cells.length > 0 || reached.size > 0)

/** Two tables side by side, an empty column between them, each with a header of its own; else the one table that it is. */
export function sideBySide(rows: readonly LayoutRow[]): (readonly LayoutRow[])[] {
  const starts = startsOf(coveredColumns(rows))
  if (starts.length < 2) return [rows]
  const parts = starts.map((start, nth) => between(rows, start, starts[nth + 1] ?? Number.POSITIVE_INFINITY))
  return parts.every((part) => part.some(isHeader)) ? parts : [rows]
}
