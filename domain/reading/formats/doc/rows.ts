import type { Bytes } from './cfb-bytes.ts'
import { ROW_CODES, type RowChange } from './paragraphs.ts'

/** How a row of a table is cut into cells. Places across the page are in twentieths of a point. */
export type RowShape = {
  /** Where each cell begins, and where the last ends; empty when the file does not say. */
  readonly edges: readonly number[]
  readonly cells: readonly CellShape[]
}

export type CellShape = {
  /** Goes on from the cell at its left, whose content is shown for both. */
  readonly continuesLeft: boolean
  /** Begins cells merged downwards, or goes on from the cell above. */
  readonly down: 'begins' | 'continues' | null
}

type Draft = { edges: number[]; flags: number[] }

const CELL_LENGTH = 20
const MOST_CELLS = 64

const MERGED_ACROSS = 3
const FIRST_ACROSS = 1
const MORE_ACROSS = 2
const DOWN_SHIFT = 5
const DOWN = 3 << DOWN_SHIFT

function defined(operand: Bytes): Draft {
  const count = Math.min(operand.u8(0) ?? 0, MOST_CELLS)
  const edges = Array.from({ length: count + 1 }, (_, nth) => operand.i16(1 + nth * 2))
  const firstCell = 1 + (count + 1) * 2
  return {
    edges: edges.filter((edge) => edge !== null),
    flags: Array.from({ length: count }, (_, nth) => operand.u16(firstCell + nth * CELL_LENGTH) ?? 0),
  }
}

/** The cells that a change is about: from the first up to, but not with, the second. */
function rangeOf(operand: Bytes, { flags }: Draft): { first: number; limit: number } {
  const first = operand.u8(0) ?? 0
  return { first, limit: Math.min(operand.u8(1) ?? 0, flags.length) }
}

function widen(draft: Draft, first: number, limit: number, width: number): void {
  for (let nth = first; nth < limit; nth += 1) {
    const grown = width - ((draft.edges[nth + 1] ?? 0) - (draft.edges[nth] ?? 0))
    draft.edges = draft.edges.map((edge, at) => (at > nth ? edge + grown : edge))
  }
}

function insert(draft: Draft, at: number, count: number, width: number): void {
  const from = Math.min(at, draft.flags.length)
  const wanted = Math.min(count, MOST_CELLS - draft.flags.length)
  if (wanted <= 0) return
  const start = draft.edges[from] ?? 0
  const added = Array.from({ length: wanted }, (_, nth) => start + nth * width)
  const moved = draft.edges.slice(from).map((edge) => edge + wanted * width)
  draft.edges = [...draft.edges.slice(0, from), ...added, ...moved]
  draft.flags.splice(from, 0, ...added.map(() => 0))
}

function remove(draft: Draft, first: number, limit: number): void {
  if (limit <= first) return
  const width = (draft.edges[limit] ?? 0) - (draft.edges[first] ?? 0)
  draft.edges = [...draft.edges.slice(0, first), ...draft.edges.slice(limit).map((edge) => edge - width)]
  draft.flags.splice(first, limit - first)
}

function mark(draft: Draft, first: number, limit: number, flagsAt: (nth: number) => number): void {
  for (let nth = first; nth < limit; nth += 1) draft.flags[nth] = flagsAt(nth)
}

function apply(draft: Draft, { code, bytes, at, length }: RowChange): Draft {
  const operand = bytes.part(at, length)
  const { first, limit } = rangeOf(operand, draft)
  switch (code) {
    case ROW_CODES.define:
      return defined(operand)
    case ROW_CODES.insert:
      insert(draft, first, operand.u8(1) ?? 0, operand.u16(2) ?? 0)
      break
    case ROW_CODES.delete:
      remove(draft, first, limit)
      break
    case ROW_CODES.width:
      widen(draft, first, limit, operand.i16(2) ?? 0)
      break
    case ROW_CODES.merge:
      mark(
        draft,
        first,
        limit,
        (nth) => ((draft.flags[nth] ?? 0) & ~MERGED_ACROSS) | (nth === first ? FIRST_ACROSS : MORE_ACROSS),
      )
      break
    case ROW_CODES.split:
      mark(draft, first, limit, (nth) => (draft.flags[nth] ?? 0) & ~MERGED_ACROSS)
      break
    case ROW_CODES.mergeDown:
      mark(
        draft,
        first,
        Math.min(first + 1, draft.flags.length),
        (nth) => ((draft.flags[nth] ?? 0) & ~DOWN) | (((operand.u8(1) ?? 0) & 3) << DOWN_SHIFT),
      )
      break
  }
  return draft
}

/**
 * Which cells go on from the one at their left. Programs differ in which of two marks is for the first cell and which for the
 * others, but the first is first: whatever a merged group begins with begins the next one too.
 */
function continuations(flags: readonly number[]): boolean[] {
  let first = 0
  return flags.map((flag) => {
    const across = flag & MERGED_ACROSS
    const continues = across !== 0 && first !== 0 && across !== first
    if (across === 0) first = 0
    else if (first === 0) first = across
    return continues
  })
}

const DOWN_KINDS = [null, 'continues', 'begins', 'begins'] as const

function shapeOf(changes: readonly RowChange[]): RowShape {
  const { edges, flags } = changes.reduce(apply, { edges: [], flags: [] })
  const continues = continuations(flags)
  return {
    edges,
    cells: flags.map((flag, nth) => ({
      continuesLeft: continues[nth] ?? false,
      down: DOWN_KINDS[(flag >>> DOWN_SHIFT) & 3] ?? null,
    })),
  }
}

function isSameChange(one: RowChange, other: RowChange | undefined): boolean {
  if (other === undefined || one.code !== other.code || one.length !== other.length) return false
  for (let nth = 0; nth < one.length; nth += 1)
    if (one.bytes.all[one.at + nth] !== other.bytes.all[other.at + nth]) return false
  return true
}

/** The shapes of a table's rows by the changes that the file lists for each. A row like the one before has its very shape. */
export function rowShapes(rows: readonly (readonly RowChange[])[]): RowShape[] {
  const shapes: RowShape[] = []
  rows.forEach((changes, nth) => {
    const before = rows[nth - 1]
    const isAlike =
      before?.length === changes.length && changes.every((change, which) => isSameChange(change, before[which]))
    const known = isAlike ? shapes[nth - 1] : undefined
    shapes.push(known ?? shapeOf(changes))
  })
  return shapes
}
