import type { Bytes } from './cfb-bytes.ts'
import { eachSprm, type Visit } from './sprms.ts'

/** What is said of a paragraph; what is left out is as its style says. */
export type ParagraphChanges = {
  style?: number
  inTable?: boolean
  /** In how many tables one within another. */
  depth?: number
  /** Ends a row, or in a table within a table: a cell, a row. */
  endsRow?: boolean
  endsInnerCell?: boolean
  endsInnerRow?: boolean
  /** Number of the use of a list, and the level in it. */
  list?: number
  level?: number
  /** Changes to the row that it ends. */
  row?: RowChange[]
}

/** A change of a table row's cells, to be applied in order: its code, and where its operand stands. */
export type RowChange = { readonly code: number; readonly bytes: Bytes; readonly at: number; readonly length: number }

/** How a row is cut into cells: defined, cells inserted, deleted, widened, merged and split. */
export const ROW_CODES = {
  define: 0xd6_08,
  insert: 0x76_21,
  delete: 0x56_22,
  width: 0x76_23,
  merge: 0x56_24,
  split: 0x56_25,
  mergeDown: 0xd6_2b,
} as const
const rowCodes = new Set<number>(Object.values(ROW_CODES))

const HUGE = new Set([0x66_45, 0x66_46, 0x64_6b])

/** The stream for changes too many for their page, and how many bytes of it may still be gone through. */
export type DataStream = { readonly bytes: () => Bytes | null; left: number }

function visitor(bytes: Bytes, changes: ParagraphChanges, data: DataStream | null): Visit {
  return (code, at, length) => {
    const value = bytes.u8(at) ?? 0
    switch (code) {
      case 0x46_00:
        changes.style = bytes.u16(at) ?? 0
        break
      case 0x24_16:
        changes.inTable = value !== 0
        break
      case 0x24_17:
        changes.endsRow = value !== 0
        break
      case 0x24_4b:
        changes.endsInnerCell = value !== 0
        break
      case 0x24_4c:
        changes.endsInnerRow = value !== 0
        break
      case 0x66_49:
        changes.depth = bytes.i32(at) ?? 0
        break
      case 0x66_4a:
        changes.depth = (changes.depth ?? 0) + (bytes.i32(at) ?? 0)
        break
      case 0x46_0b:
        changes.list = bytes.u16(at) ?? 0
        break
      case 0x26_0a:
        changes.level = value
        break
      default:
        if (rowCodes.has(code)) (changes.row ??= []).push({ code, bytes, at, length })
        else if (HUGE.has(code)) outsourced(data, bytes.u32(at) ?? 0, changes)
    }
  }
}

/** What stands in the stream of data leads nowhere else. */
function outsourced(data: DataStream | null, at: number, changes: ParagraphChanges): void {
  const bytes = data?.bytes() ?? null
  const length = bytes?.u16(at) ?? null
  if (data === null || bytes === null || length === null || data.left < length) return
  data.left -= length
  eachSprm(bytes, at + 2, at + 2 + length, visitor(bytes, changes, null))
}

/** What changes of properties say of a paragraph, on top of what was said before. */
export function paragraphChanges(
  bytes: Bytes,
  start: number,
  end: number,
  data: DataStream | null,
  changes: ParagraphChanges = {},
): ParagraphChanges {
  eachSprm(bytes, start, end, visitor(bytes, changes, data))
  return changes
}
