import type { Meaning } from './columns.ts'
import { isWritten, ownSlots, rowText, type GridRow, type Slot } from './grid.ts'
import { joinedOrdinals } from './outline.ts'
import { isColumnNumbers, repeatsHeader, type Column, type Header } from './header.ts'

/** A row below the header, by what its columns mean. */
export class DataRow {
  readonly grid: GridRow
  /** Its cells that say something, without those from above. */
  readonly written: readonly Slot[]
  /** Has more or fewer cells than the header. */
  readonly isRagged: boolean
  readonly #columns: ReadonlyMap<Meaning, Column>
  readonly #texts = new Map<Meaning, string>()
  readonly #slots = new Map<Meaning, readonly Slot[]>()

  constructor(grid: GridRow, columns: ReadonlyMap<Meaning, Column>, width: number) {
    this.grid = grid
    this.isRagged = grid.slots.length !== width
    this.written = ownSlots(grid).filter(isWritten)
    this.#columns = columns
  }

  hasColumn(meaning: Meaning): boolean {
    return this.#columns.has(meaning)
  }

  /** The cell of a column; where its header covers several, the first that says something. */
  slot(meaning: Meaning): Slot | undefined {
    const slots = this.slots(meaning)
    return slots.find(isWritten) ?? slots[0]
  }

  slots(meaning: Meaning): readonly Slot[] {
    const known = this.#slots.get(meaning)
    if (known !== undefined) return known
    const slots = this.#find(meaning)
    this.#slots.set(meaning, slots)
    return slots
  }

  #find(meaning: Meaning): readonly Slot[] {
    const column = this.#columns.get(meaning)
    if (column === undefined) return []
    if (column.width === 1) return this.grid.slots.slice(column.at, column.at + 1).filter((slot) => slot !== undefined)
    const covered = this.grid.slots.slice(column.at, column.at + column.width).filter((slot) => slot !== undefined)
    // A cell that only reaches in from the column before is of that one, where another begins here.
    const own = covered.filter((slot) => slot.column >= column.at)
    return [...new Set(own.length > 0 ? own : covered)]
  }

  text(meaning: Meaning): string {
    const known = this.#texts.get(meaning)
    if (known !== undefined) return known
    const text = this.slots(meaning)
      .map((slot) => slot.text.trim())
      .filter((said) => said !== '')
      .join(' ')
    this.#texts.set(meaning, text)
    return text
  }

  /** The number as it was before a narrow column tore it. */
  joinOrdinal(whole: string): void {
    if (this.slot('ordinal') !== this.slot('subject')) this.#texts.set('ordinal', whole)
  }

  /** Whether the cell reaches down from a row above. */
  isCarried(meaning: Meaning): boolean {
    const slot = this.slot(meaning)
    return slot !== undefined && slot.row !== this.grid.index
  }

  /** What the row itself says in a column, without what reaches down to it. */
  own(meaning: Meaning): string {
    return this.isCarried(meaning) ? '' : this.text(meaning)
  }

  /** The only cell that says something, if it covers the columns of other cells too: a heading through the table. */
  get banner(): Slot | null {
    const [only, more] = this.written
    return only !== undefined && more === undefined && only.colSpan > 2 ? only : null
  }

  get said(): string {
    return rowText(this.grid)
  }
}

const bare = (text: string) => text.replace(/\s+/g, '')

/** Of rows that go on with one another, the cell of a column in which a part of what they say stands or begins. */
export function slotSaying(rows: readonly DataRow[], meaning: Meaning, part: string): Slot | undefined {
  const slots = rows.map((row) => row.slot(meaning)).filter(isWritten)
  const wanted = bare(part)
  return slots.find(({ text }) => bare(text).includes(wanted)) ?? slots[0]
}

/** Nothing is written in it, or dots where a form is to be filled in. */
const isUnfilled = (row: GridRow) =>
  ownSlots(row)
    .filter(isWritten)
    .every(({ text }) => /^[….\s]+$/.test(text))

/** Where the rows end that a form has ready but nobody filled in: with dots, or with nothing but their number. */
function endOfFilled(rows: readonly GridRow[]): number {
  const isNumberOnly = (row: GridRow) => {
    const [only, more] = ownSlots(row).filter(isWritten)
    return only !== undefined && more === undefined && only.column === 0 && /^\d{1,3}[.)]?$/.test(only.text.trim())
  }
  return rows.findLastIndex((row) => !isUnfilled(row) && !isNumberOnly(row)) + 1
}

/** The rows that hold data, groups and totals: not blank, not a header again. */
export function dataRows(grid: readonly GridRow[], header: Header, columns: ReadonlyMap<Meaning, Column>): DataRow[] {
  const below = grid.slice(header.firstDataRow)
  const rows = below.slice(0, endOfFilled(below))
  const last = header.columns.at(-1)
  const width = (last?.at ?? 0) + (last?.width ?? 0)
  const data = rows
    .filter((row, nth) => {
      if (isUnfilled(row) || repeatsHeader(row, header)) return false
      const above = rows[nth - 1]
      return !(isColumnNumbers(row) && above !== undefined && repeatsHeader(above, header))
    })
    .map((row) => new DataRow(row, columns, width))
  const ordinals = joinedOrdinals(data.map((row) => row.own('ordinal')))
  for (const [nth, row] of data.entries()) {
    const whole = ordinals[nth]
    if (whole !== undefined && whole !== row.own('ordinal')) row.joinOrdinal(whole)
  }
  return data
}
