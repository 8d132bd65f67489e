import { byElimination } from './by-elimination.ts'
import { foldHeader, meaningOf, type Meaning, type TableKind } from './columns.ts'
import { isOrdinal } from './outline.ts'
import { isWritten, ownSlots, type GridRow, type Slot } from './grid.ts'

/** A column of a table: the grid columns that its header covers, its meaning, and its header's text. */
export type Column = {
  readonly at: number
  readonly width: number
  readonly meaning: Meaning | null
  readonly header: string
}

export type Header = {
  readonly kind: TableKind
  readonly columns: readonly Column[]
  /** Rows up to this one (exclusive) are title and header. */
  readonly firstDataRow: number
}

/** A title or a unit of measure may stand above the header, within the table. */
const HEADER_WITHIN = 8
const MOST_HEADER_ROWS = 4

const kinds: readonly TableKind[] = ['qr', 'directives']

/** What makes a table one of a kind: at least one of its figures, or two of the three that make a directive. */
function isOfKind(kind: TableKind, columns: readonly Column[]): boolean {
  const has = (...meanings: Meaning[]) => columns.some(({ meaning }) => meaning !== null && meanings.includes(meaning))
  if (kind === 'qr') return has('qrCodes', 'scans')
  const parts = [has('content'), has('document', 'documentNumber', 'documentDate'), has('issuer'), has('audience')]
  return parts.filter(Boolean).length >= 2
}

const countHits = (slots: readonly Slot[], kind: TableKind) =>
  new Set(slots.map(({ text }) => meaningOf(text, kind)).filter((meaning) => meaning !== null)).size

/** Whether a row looks like a header by itself: two columns or more known, and most of its cells. */
function looksLikeHeader(row: GridRow): boolean {
  const written = ownSlots(row).filter(isWritten)
  return kinds.some((kind) => {
    const hits = countHits(written, kind)
    return hits >= 2 && hits >= written.length * 0.5
  })
}

/** What the name of a column can consist of. */
const COLUMN_NAME = /^[()\sA-Ea-e\d]+$/

/** `(1) (2) (3)`, `A B 1 2 C`, `A B C D E`: names of the columns under a header. Letters are in order, figures count from 1. */
export function isColumnNumbers(row: GridRow): boolean {
  const written = ownSlots(row).filter(isWritten)
  if (written.length < 3 || written[1]?.column !== 1 || !written.every(({ text }) => COLUMN_NAME.test(text)))
    return false
  const names = written.map(({ text }) => text.replace(/[()\s]/g, '').toUpperCase())
  const letters = names.filter((name) => /^[A-E]$/.test(name))
  const figures = names.filter((name) => !letters.includes(name))
  const first = names.findIndex((name) => !letters.includes(name))
  const areTogether = figures.every((figure, nth) => figure === String(nth + 1) && names[first + nth] === figure)
  return areTogether && (first === letters.length || letters.join('') === 'ABCDE'.slice(0, letters.length))
}

/** Whether a row under a header row belongs to the header: under merged cells, of header words only, or column numbers. */
function continuesHeader(row: GridRow, above: readonly GridRow[], kind: TableKind): boolean {
  const [first] = above
  if (first === undefined) return false
  if (isColumnNumbers(row)) return !above.some(isColumnNumbers)
  const reachesDown = (slot: Slot | undefined) => isWritten(slot) && slot.row !== row.index && slot.row >= first.index
  if (row.slots.some(reachesDown)) return true
  const own = ownSlots(row).filter(isWritten)
  const isUnderMerged = ({ column, text }: Slot) => (first.slots[column]?.colSpan ?? 1) > 1 && !/^\d/.test(text)
  if (own.length > 0 && own.every(isUnderMerged)) return true
  // «(mã)», «(lượt)»: what the columns above are measured in.
  if (own.length > 0 && own.every(({ text }) => /^\([^()\d]*\)$/.test(text.trim()))) return true
  return own.length > 1 && own.every(({ text }) => meaningOf(text, kind) !== null)
}

/** The columns under header rows. A lower header is more exact than the one above it; alone it may say too little. */
function columnsOf(rows: readonly GridRow[], kind: TableKind): Column[] {
  const titled = rows.filter((row) => !isColumnNumbers(row))
  const width = Math.max(0, ...rows.map(({ slots }) => slots.length))
  const columns: Column[] = []
  let last: readonly Slot[] = []
  for (let at = 0; at < width; at += 1) {
    const slots = [...new Set(titled.map((row) => row.slots[at]).filter(isWritten))]
    const same = columns.at(-1)
    const isSame = slots.length > 0 && slots.length === last.length && slots.every((slot, nth) => slot === last[nth])
    if (same !== undefined && isSame) {
      columns[columns.length - 1] = { ...same, width: same.width + 1 }
      continue
    }
    const texts = slots.map(({ text }) => text.replace(/\s+/g, ' ').trim())
    const header = texts.join(' - ')
    const meaning = meaningOf(texts.at(-1) ?? '', kind) ?? meaningOf(header, kind)
    columns.push({ at, width: 1, header, meaning: at === 0 && header === '' ? 'ordinal' : meaning })
    last = slots
  }
  return columns
}

/** A first column whose header says nothing, or is spoilt, holds the rows' numbers where there is nothing else in it. */
function withOrdinals(columns: Column[], rows: readonly GridRow[]): Column[] {
  const [first, ...others] = columns
  const isOpen = first?.meaning === null && others.every(({ meaning }) => meaning !== 'ordinal')
  if (first === undefined || !isOpen) return columns
  const numbers = rows.map(({ slots }) => slots[0]).filter((slot) => isWritten(slot) && slot.colSpan === 1)
  const holdsNumbers = numbers.length > 0 && numbers.every((slot) => isOrdinal((slot?.text ?? '').replace(/\s+/g, '')))
  return holdsNumbers ? [{ ...first, meaning: 'ordinal' }, ...others] : columns
}

/** Headers of tables that were asked for, as several stages ask for the same. */
const headers = new WeakMap<readonly GridRow[], { readonly header: Header | null }>()

/**
 * Header rows of a text, whose merged cells are lost: what stands below one of several columns then begins in the first,
 * under «STT». It belongs where the row above leaves as many columns without a name; null where no place or several fit.
 */
function withoutShift(rows: readonly GridRow[], kind: TableKind): GridRow[] | null {
  const [first, ...lower] = rows
  if (first === undefined || meaningOf(first.slots[0]?.text ?? '', kind) !== 'ordinal') return [...rows]
  const isShifted = (row: GridRow) => {
    const [own] = row.slots
    const meaning = own?.row === row.index ? meaningOf(own.text, kind) : null
    return meaning !== null && meaning !== 'ordinal'
  }
  const moved = lower.map((row) => {
    if (!isShifted(row)) return row
    const width = row.slots.findLastIndex(isWritten) + 1
    const isGap = (at: number) =>
      isWritten(first.slots[at]) &&
      Array.from({ length: width }, (_, nth) => isWritten(first.slots[at + nth])).every(
        (said, nth) => said === (nth === 0),
      ) &&
      (at + width >= first.slots.length || isWritten(first.slots[at + width]))
    const [gap, another] = [...first.slots.keys()].filter((at) => at + width <= first.slots.length && isGap(at))
    if (gap === undefined || another !== undefined || width < 2) return null
    const slots = row.slots.slice(0, width).map((slot, nth) => slot && Object.assign({}, slot, { column: gap + nth }))
    return Object.assign({}, row, { slots: [...Array.from({ length: gap }, () => undefined), ...slots] })
  })
  const known = moved.filter((row) => row !== null)
  return known.length < moved.length ? null : [first, ...known]
}

/** The header of a table by the meaning of its columns, or null when the table has none of ours. */
export function headerOf(grid: readonly GridRow[]): Header | null {
  const known = headers.get(grid)
  if (known !== undefined) return known.header
  const header = findHeader(grid)
  headers.set(grid, { header })
  return header
}

function findHeader(grid: readonly GridRow[]): Header | null {
  for (const [nth, row] of grid.slice(0, HEADER_WITHIN).entries()) {
    if (!looksLikeHeader(row)) continue
    for (const kind of kinds) {
      const rows = [row]
      for (const next of grid.slice(nth + 1, nth + MOST_HEADER_ROWS)) {
        if (!continuesHeader(next, rows, kind)) break
        rows.push(next)
      }
      const whole = withoutShift(rows, kind)
      if (whole === null) return null
      const below = grid.slice(nth + rows.length)
      const columns = withOrdinals(columnsOf(whole, kind), below)
      if (!isOfKind(kind, columns)) continue
      return { kind, columns: byElimination(kind, columns, below), firstDataRow: nth + rows.length }
    }
  }
  return null
}

/** Rows of figures are none: each cell of a header has words, and none but a name of a column has figures. */
const saysOnlyWords = (row: GridRow) => {
  const written = ownSlots(row).filter(isWritten)
  return written.length > 1 && written.every(({ text }) => /\p{L}/u.test(text) && !/^\d/.test(text))
}

/** Rows below a header that are a header again, with other columns or in another order: another table begins there. */
export function otherHeaderRows(grid: readonly GridRow[], header: Header): number[] {
  const rows = [...grid.entries()].slice(header.firstDataRow)
  return rows
    .filter(([, row]) => saysOnlyWords(row) && looksLikeHeader(row) && !repeatsHeader(row, header))
    .map(([nth]) => nth)
}

/** Whether a row in the middle of a table repeats its header, as after a page break. */
export function repeatsHeader(row: GridRow, { columns }: Header): boolean {
  const written = ownSlots(row).filter(isWritten)
  const isOwnHeader = ({ text, column }: Slot) => {
    const own = columns.find(({ at, width }) => column >= at && column < at + width)
    return foldHeader(own?.header ?? '')
      .split(' - ')
      .includes(foldHeader(text))
  }
  return written.length > 1 && written.every(isOwnHeader)
}
