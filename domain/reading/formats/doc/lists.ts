import type { Bytes } from './cfb-bytes.ts'
import type { Extent } from './fib.ts'

/** Whether a level of the list that a paragraph uses is numbered; null where the file does not say. */
export type DocLists = (use: number, level: number) => boolean | null

const LIST = 28
const USE = 16
const LEVEL = 28
const LEVELS = 9
const BULLET = 23
const MOST = 5000

/** One level's kind of number, and where the next level begins. */
function levelAt(table: Bytes, at: number): { kind: number; next: number } | null {
  const kind = table.u8(at + 4)
  const changes = (table.u8(at + 24) ?? 0) + (table.u8(at + 25) ?? 0)
  const textLength = table.u16(at + LEVEL + changes)
  return kind === null || textLength === null ? null : { kind, next: at + LEVEL + changes + 2 + textLength * 2 }
}

/** The kinds of numbers of each list's levels, by the list's own number. They stand behind the table of lists. */
function readKinds(table: Bytes, { start, length }: Extent): Map<number, number[]> {
  const kinds = new Map<number, number[]>()
  if (length === 0) return kinds
  const count = Math.min(table.u16(start) ?? 0, MOST)
  let at = start + 2 + count * LIST
  for (let nth = 0; nth < count; nth += 1) {
    const list = start + 2 + nth * LIST
    const isSimple = ((table.u8(list + 26) ?? 0) & 1) === 1
    const own: number[] = []
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
      const found = levelAt(table, at)
      if (found === null) return kinds
      own.push(found.kind)
      at = found.next
    }
    kinds.set(table.i32(list) ?? 0, own)
  }
  return kinds
}

export function readLists(table: Bytes, lists: Extent, uses: Extent): DocLists {
  const kinds = readKinds(table, lists)
  const count = uses.length === 0 ? 0 : Math.min(table.u32(uses.start) ?? 0, MOST)
  return (use, level) => {
    if (use < 1 || use > count) return null
    const own = kinds.get(table.i32(uses.start + 4 + (use - 1) * USE) ?? 0)
    const kind = own?.[level] ?? own?.[0]
    return kind === undefined ? null : kind !== BULLET
  }
}
