import type { Area } from './address.ts'
import { MOST_COLUMNS, type Sheet, type SheetCell } from './sheet.ts'

/** A cell where it shows: in columns and rows counted without hidden ones. A merged cell covers several. */
export type PlacedCell = {
  readonly row: number
  readonly column: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly bold: boolean
  readonly bordered: boolean
}

/** A row as it shows. Rows that hold nothing at all are left out: their numbers are missing. */
export type LayoutRow = {
  /** Counted without hidden rows. */
  readonly row: number
  readonly cells: readonly PlacedCell[]
  /** Columns that cells of rows above reach down to. */
  readonly reached: ReadonlySet<number>
  readonly bordered: boolean
}

export type CellText = { readonly text: string; readonly bold: boolean }

/** Counts without what is hidden: the place of a row or column among those that show. */
class Shown {
  readonly #hidden: readonly number[]

  constructor(hidden: ReadonlySet<number>) {
    this.#hidden = [...hidden].sort((a, b) => a - b)
  }

  /** How many that show stand before a place; of a hidden one, the place of the next that shows. */
  placeOf(index: number): number {
    let low = 0
    let high = this.#hidden.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#hidden[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return index - low
  }
}

const keyOf = (row: number, column: number) => row * MOST_COLUMNS + column

/** Merged cells by where they begin, and for each row what they cover besides. Overlapping ones, which no sheet has, are passed over. */
class Merges {
  readonly byStart = new Map<number, Area>()
  readonly #byTop: readonly Area[]
  #next = 0
  #active: Area[] = []

  constructor(areas: readonly Area[]) {
    const usable = areas.filter(({ left, top, right, bottom }) => left < MOST_COLUMNS && right >= left && bottom >= top)
    this.#byTop = usable.toSorted((a, b) => a.top - b.top || a.left - b.left)
    for (const area of this.#byTop) this.byStart.set(keyOf(area.top, area.left), area)
  }

  /** The merged cells that cover some of a row; to be asked for row after row. */
  covering(row: number): readonly Area[] {
    this.#active = this.#active.filter(({ bottom }) => bottom >= row)
    for (let area = this.#byTop[this.#next]; area !== undefined && area.top <= row; area = this.#byTop[this.#next]) {
      if (area.bottom >= row && this.#active.length < MOST_COLUMNS) this.#active.push(area)
      this.#next += 1
    }
    return this.#active
  }
}

const covers = ({ left, right }: Area, column: number) => left <= column && column <= right

/** The cells that show, with what they cover; those that another one covers do not show. */
function placed(sheet: Sheet, textOf: (cell: SheetCell) => CellText): PlacedCell[] {
  const rows = new Shown(sheet.hiddenRows)
  const columns = new Shown(sheet.hiddenColumns)
  const merges = new Merges(sheet.merges)
  const found: PlacedCell[] = []
  for (const cell of inOrderOfRows(sheet.cells)) {
    const area = merges.byStart.get(keyOf(cell.row, cell.column))
    if (area === undefined && merges.covering(cell.row).some((other) => covers(other, cell.column))) continue
    const row = rows.placeOf(cell.row)
    const column = columns.placeOf(cell.column)
    const height = rows.placeOf((area?.bottom ?? cell.row) + 1) - row
    const width = columns.placeOf(Math.min(area?.right ?? cell.column, MOST_COLUMNS - 1) + 1) - column
    if (height < 1 || width < 1) continue
    const { text, bold } = textOf(cell)
    if (text !== '') found.push({ row, column, width, height, text, bold, bordered: cell.bordered })
  }
  return found
}

/** As files have them; only a hand-made one would not. */
function inOrderOfRows(cells: readonly SheetCell[]): readonly SheetCell[] {
  const isInOrder = cells.every((cell, nth) => {
    const before = cells[nth - 1] ?? cell
    return before.row < cell.row || (before.row === cell.row && before.column <= cell.column)
  })
  return isInOrder ? cells : cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** Places that merged cells reach down to, in a whole sheet: more are no table, but an attack. */
const MOST_REACHED = 1_000_000

const none: ReadonlySet<number> = new Set()

/** A sheet as it shows: row by row, without what is hidden. */
export function layoutOf(sheet: Sheet, textOf: (cell: SheetCell) => CellText): LayoutRow[] {
  const shownRows = new Shown(sheet.hiddenRows)
  const rows = new Map<number, { cells: PlacedCell[]; reached: Set<number> | null; bordered: boolean }>()
  const at = (row: number) => {
    const known = rows.get(row)
    if (known !== undefined) return known
    const made = { cells: [], reached: null, bordered: false }
    rows.set(row, made)
    return made
  }
  let left = MOST_REACHED
  for (const row of sheet.borderedRows) if (!sheet.hiddenRows.has(row)) at(shownRows.placeOf(row)).bordered = true
  for (const cell of placed(sheet, textOf)) {
    const own = at(cell.row)
    own.cells.push(cell)
    own.bordered ||= cell.bordered
    for (let below = cell.row + 1; below < cell.row + cell.height && left > 0; below += 1) {
      const reached = (at(below).reached ??= new Set())
      left -= cell.width
      for (let column = cell.column; column < cell.column + cell.width; column += 1) reached.add(column)
    }
  }
  // A merged cell that begins in a hidden row has moved among the cells of another.
  if (sheet.hiddenRows.size > 0) for (const { cells } of rows.values()) cells.sort((a, b) => a.column - b.column)
  return Array.from(rows, ([row, { cells, reached, bordered }]) => ({
    row,
    cells,
    reached: reached ?? none,
    bordered,
  })).sort((a, b) => a.row - b.row)
}
