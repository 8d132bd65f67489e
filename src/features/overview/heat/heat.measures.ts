import type { MatrixCell, MatrixMeasure } from '#domain/totals/matrix.ts'
import { classOf, heatClasses, type HeatClass } from './heat.scale.ts'

/** What a heat map shows: a measure of the matrix, or where each report stands. */
export type HeatMeasure = MatrixMeasure | 'standing'

/** The matrix that a measure is drawn from; each tells where reports stand. */
export const matrixMeasureOf = (measure: HeatMeasure): MatrixMeasure => (measure === 'standing' ? 'days' : measure)

/**
 * What is drawn in a cell. `fill`: the class of its colour, `zero` for 0 (of days: 0 and less), `plain` where only the standing
 * is shown. The other marks lie over it.
 */
export type HeatMark = {
  readonly fill: number | 'zero' | 'plain' | null
  readonly sign: 'blank' | 'none' | 'missing' | 'returned' | 'absent' | null
  /** It is not in the totals on the chosen basis. */
  readonly uncounted: boolean
  readonly late: boolean
  readonly partial: boolean
}

const nothing = { fill: null, uncounted: false, late: false, partial: false } as const

export function heatMark(cell: MatrixCell | null, measure: HeatMeasure, classes: readonly HeatClass[]): HeatMark {
  if (cell === null) return { ...nothing, sign: 'absent' }
  const { count, counted, timeliness, status } = cell
  if (count === null) return { ...nothing, sign: 'missing' }
  const late = timeliness === 'late' && (measure === 'days' || measure === 'standing')
  if (measure === 'standing') {
    const returned = status === 'returned'
    return {
      ...nothing,
      fill: returned ? null : 'plain',
      sign: returned ? 'returned' : null,
      uncounted: status === 'submitted',
      late,
    }
  }
  if (count.state !== 'number') return { ...nothing, sign: count.state, late }
  const value = count.value ?? 0
  const of = classOf(classes, value)
  return { fill: of < 0 ? 'zero' : of, sign: null, uncounted: !counted, late, partial: count.partial }
}

/** Everything that a heat map draws, worked out once for cells and legend. */
export type HeatMap = {
  readonly measure: HeatMeasure
  readonly classes: readonly HeatClass[]
  /** Of the numbers shown; null where none is. */
  readonly greatest: number | null
  /** A mark for each cell, row by row. */
  readonly marks: readonly (readonly HeatMark[])[]
}

/** Classes are those of all figures shown, counted or not. */
export function heatMap(
  rows: readonly { readonly cells: readonly (MatrixCell | null)[] }[],
  measure: HeatMeasure,
): HeatMap {
  const values: number[] = []
  if (measure !== 'standing') {
    for (const { cells } of rows)
      for (const cell of cells) if (cell?.count?.state === 'number') values.push(cell.count.value ?? 0)
  }
  const classes = heatClasses(values)
  const greatest = values.length === 0 ? null : values.reduce((most, value) => Math.max(most, value))
  return {
    measure,
    classes,
    greatest,
    marks: rows.map(({ cells }) => cells.map((cell) => heatMark(cell, measure, classes))),
  }
}
