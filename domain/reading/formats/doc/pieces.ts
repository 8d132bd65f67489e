import { Bytes } from './cfb-bytes.ts'
import type { Extent } from './fib.ts'

/** Consecutive characters of the document that stand together in the file. A document saved fast has many, in any order. */
export type Piece = {
  /** Its characters, counted through the whole document. */
  readonly start: number
  readonly end: number
  /** Where its first byte stands, and how many bytes a character takes: one (windows-1252) or two (UTF-16). */
  readonly offset: number
  readonly width: 1 | 2
  /** Changes of properties that hold for all of it, on top of its own. */
  readonly changes: Bytes | null
}

const CHANGES = 1
const PIECES = 2
const DESCRIPTOR = 8
/** A document saved fast a thousand times has fewer. */
const MOST_PIECES = 50_000
const COMPRESSED = 0x40_00_00_00

/** The codes that a change of one byte stands for, of those that are looked at. */
const SHORT_CODES: Readonly<Record<number, number>> = {
  0x18: 0x24_16,
  0x19: 0x24_17,
  0x41: 0x08_00,
  0x42: 0x08_01,
  0x55: 0x08_35,
  0x57: 0x08_37,
  0x5c: 0x08_3c,
}

function changesOf(modifier: number, lists: readonly Bytes[]): Bytes | null {
  if (modifier === 0) return null
  if ((modifier & 1) === 1) return lists[modifier >>> 1] ?? null
  const code = SHORT_CODES[(modifier >>> 1) & 0x7f]
  return code === undefined ? null : new Bytes(Uint8Array.of(code & 0xff, code >>> 8, modifier >>> 8))
}

/** The pieces of a document, in the order of its text; null when there are none, or they are not in order. */
export function readPieces(table: Bytes, { start, length }: Extent): Piece[] | null {
  const lists: Bytes[] = []
  let at = start
  const end = Math.min(start + length, table.length)
  while (at < end && table.u8(at) === CHANGES) {
    const size = table.u16(at + 1) ?? 0
    lists.push(table.part(at + 3, size))
    at += 3 + size
  }
  if (table.u8(at) !== PIECES) return null
  const size = Math.min(table.u32(at + 1) ?? 0, end - at - 5)
  const count = Math.floor((size - 4) / (4 + DESCRIPTOR))
  if (count > MOST_PIECES) return null
  const first = at + 5
  const pieces: Piece[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const from = table.u32(first + nth * 4) ?? 0
    const to = table.u32(first + nth * 4 + 4) ?? 0
    const descriptor = first + (count + 1) * 4 + nth * DESCRIPTOR
    const place = table.u32(descriptor + 2) ?? 0
    if (to < from || from !== (pieces.at(-1)?.end ?? 0)) return null
    const isCompressed = (place & COMPRESSED) !== 0
    pieces.push({
      start: from,
      end: to,
      offset: isCompressed ? (place & (COMPRESSED - 1)) >>> 1 : place & (COMPRESSED - 1),
      width: isCompressed ? 1 : 2,
      changes: changesOf(table.u16(descriptor + 6) ?? 0, lists),
    })
  }
  return pieces.length === 0 ? null : pieces
}
