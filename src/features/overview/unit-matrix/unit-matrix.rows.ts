import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import { cellsOf, type Matrix, type MatrixCell } from '#domain/totals/matrix.ts'
import { unitKinds } from '#src/ui/kind-labels.ts'
import { isFound, type Figures } from '../overview.figures.ts'
import type { UnitOrder } from '../overview.filters.ts'

/** One unit through all campaigns. */
export type UnitRow = {
  readonly unitId: UnitId
  readonly name: string
  readonly label: string
  readonly kind: UnitKind
  /** Whether it is what the reader looks for; all are while nothing is looked for. */
  readonly found: boolean
  /** A cell for each campaign, oldest first; null: the campaign does not expect the unit. */
  readonly cells: readonly (MatrixCell | null)[]
}

export type RowChoice = {
  readonly kind: UnitKind | null
  readonly sort: UnitOrder
  readonly find: string
  readonly focus: Figures['focus']
  /** The campaign by whose figures units are put in order. */
  readonly chosen: CampaignId
}

/** A row for every unit that any campaign expects, of one kind if told, in the order of the screen. */
export function unitRows(matrix: Matrix, { kind, sort, find, focus, chosen }: RowChoice): UnitRow[] {
  const at = matrix.campaigns.findIndex(({ id }) => id === chosen)
  const rows = matrix.units
    .filter((unit) => kind === null || unit.kind === kind)
    .map((unit) => ({
      unitId: unit.unitId,
      name: unit.name,
      label: unit.shortName,
      kind: unit.kind,
      found: isFound(unit, find, focus),
      cells: cellsOf(unit, matrix.basis),
    }))
  return rows.toSorted(comparators(at)[sort])
}

/** What a unit's figure is worth when units are put in order: numbers, then nones, blanks, missing reports, units not expected. */
function rank(cell: MatrixCell | null | undefined): number {
  if (cell === null || cell === undefined) return 4
  if (cell.count === null) return 3
  return { number: 0, none: 1, blank: 2 }[cell.count.state]
}

const byName = (a: UnitRow, b: UnitRow) => compareVietnamese(a.label, b.label)

function comparators(at: number): Record<UnitOrder, (a: UnitRow, b: UnitRow) => number> {
  const byValue = (a: UnitRow, b: UnitRow) => {
    const [cellA, cellB] = [a.cells[at], b.cells[at]]
    return rank(cellA) - rank(cellB) || (cellB?.count?.value ?? 0) - (cellA?.count?.value ?? 0) || byName(a, b)
  }
  return {
    value: byValue,
    name: byName,
    kind: (a, b) => unitKinds.indexOf(a.kind) - unitKinds.indexOf(b.kind) || byValue(a, b),
    change: (a, b) => {
      const [ofA, ofB] = [changeAt(a.cells, at), changeAt(b.cells, at)]
      if (ofA === null || ofB === null) return Number(ofA === null) - Number(ofB === null) || byValue(a, b)
      return ofB - ofA || byName(a, b)
    },
  }
}

/** How much a counted figure grew since the campaign before; null where either is no number that counts. */
export function changeAt(cells: readonly (MatrixCell | null)[], at: number): number | null {
  const [now, before] = [countedAt(cells, at), countedAt(cells, at - 1)]
  return now === null || before === null ? null : now - before
}

function countedAt(cells: readonly (MatrixCell | null)[], at: number): number | null {
  const cell = cells[at]
  return cell?.counted === true ? (cell.count?.value ?? null) : null
}

/** Of all reports that campaigns expect of these units: how many are counted with a number, or a stated none. */
export function coverageOfRows(rows: readonly UnitRow[]): { covered: number; expected: number } {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell !== null))
  return {
    expected: cells.length,
    covered: cells.filter(({ counted, count }) => counted && (count?.state === 'number' || count?.state === 'none'))
      .length,
  }
}
