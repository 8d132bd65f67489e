import type { MatrixCell } from '#domain/totals/matrix.ts'
import type { UnitRow } from '../unit-matrix/unit-matrix.rows.ts'

export type MultiplesFigures = 'total' | 'increment'

/**
 * One campaign in a unit's little chart. `gap`: nothing was submitted; `absent`: the campaign does not expect the unit;
 * `unknown`: an increment that has nothing to be the difference of.
 */
export type MultiplePoint = {
  readonly state: 'number' | 'blank' | 'none' | 'gap' | 'absent' | 'unknown'
  /** Set exactly when the state is `number`; below 0 where a cumulative figure fell. */
  readonly value: number | null
  readonly counted: boolean
  /** Of an increment: both figures that it is the difference of. */
  readonly from: number | null
  readonly to: number | null
}

export type Multiple = Omit<UnitRow, 'cells'> & {
  readonly cells: readonly (MatrixCell | null)[]
  readonly points: readonly MultiplePoint[]
  /** The least and the greatest of its numbers, 0 included. */
  readonly least: number
  readonly most: number
}

/** A little chart for every unit, with a point for every campaign. */
export function multiplesOf(rows: readonly UnitRow[], figures: MultiplesFigures): Multiple[] {
  return rows.map(({ unitId, name, label, kind, found, cells }) => {
    const points = cells.map((_, at) => (figures === 'total' ? totalAt(cells, at) : incrementAt(cells, at)))
    const values = points.map(({ value }) => value ?? 0)
    return {
      unitId,
      name,
      label,
      kind,
      found,
      cells,
      points,
      least: Math.min(0, ...values),
      most: Math.max(0, ...values),
    }
  })
}

const nothing = { value: null, counted: false, from: null, to: null } as const

function totalAt(cells: UnitRow['cells'], at: number): MultiplePoint {
  const cell = cells[at] ?? null
  if (cell === null) return { ...nothing, state: 'absent' }
  const { count, counted } = cell
  if (count === null) return { ...nothing, state: 'gap' }
  return { ...nothing, state: count.state, value: count.value, counted }
}

/** What a unit added since the campaign right before: unknown unless both gave a number. */
function incrementAt(cells: UnitRow['cells'], at: number): MultiplePoint {
  const now = totalAt(cells, at)
  if (now.state !== 'number' || now.value === null) return now
  const before = totalAt(cells, at - 1)
  if (before.value === null) return { ...nothing, state: 'unknown' }
  return {
    state: 'number',
    value: now.value - before.value,
    counted: now.counted && before.counted,
    from: before.value,
    to: now.value,
  }
}
