import type { Bytes } from './cfb-bytes.ts'

/** One change of properties ([MS-DOC] calls it a single property modifier): its code, and where its operand stands. */
export type Visit = (code: number, at: number, length: number) => void

const DEFINE_TABLE = 0xd6_08
const CHANGE_TABS = 0xc6_15
/** Bytes of an operand by the top three bits of its code; 6 is said by its first byte. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]
const BY_FIRST_BYTE = 6

/** Where an operand begins and how long it is. The lengths of two kinds do not fit into a byte. */
function operand(bytes: Bytes, code: number, at: number): { start: number; length: number } | null {
  const kind = code >>> 13
  if (kind !== BY_FIRST_BYTE) return { start: at, length: SIZES[kind] ?? 1 }
  if (code === DEFINE_TABLE) {
    const length = bytes.u16(at)
    return length === null || length === 0 ? null : { start: at + 2, length: length - 1 }
  }
  const length = bytes.u8(at)
  if (length === null) return null
  if (code !== CHANGE_TABS || length < 255) return { start: at + 1, length }
  const removed = bytes.u8(at + 1) ?? 0
  const added = bytes.u8(at + 2 + removed * 4) ?? 0
  return { start: at + 1, length: 2 + removed * 4 + added * 3 }
}

/** Goes through changes of properties in the order in which they apply; ends where one is cut off. */
export function eachSprm(bytes: Bytes, start: number, end: number, visit: Visit): void {
  const limit = Math.min(end, bytes.length)
  let at = start
  while (at + 3 <= limit) {
    const code = bytes.u16(at) ?? 0
    const found = operand(bytes, code, at + 2)
    if (found === null || found.start + found.length > limit) return
    visit(code, found.start, found.length)
    at = found.start + found.length
  }
}
