import type { Bytes } from './cfb-bytes.ts'
import type { Extent, Fib } from './fib.ts'

/** A text box: its characters, counted through the whole document, and where it is anchored. */
export type TextBox = { readonly start: number; readonly end: number; readonly anchor: number | null }

const BOX = 22
const SHAPE_OF_BOX = 14
const ANCHOR = 26
const MOST = 5000

const countOf = ({ length }: Extent, size: number) => Math.min(MOST, Math.max(0, Math.floor((length - 4) / (4 + size))))

/** Where drawings stand in the text, by the number of their shape. */
function anchorsIn(table: Bytes, extent: Extent): Map<number, number> {
  const count = countOf(extent, ANCHOR)
  const anchors = new Map<number, number>()
  for (let nth = 0; nth < count; nth += 1) {
    const character = table.u32(extent.start + nth * 4)
    const shape = table.i32(extent.start + (count + 1) * 4 + nth * ANCHOR)
    if (character !== null && shape !== null) anchors.set(shape, character)
  }
  return anchors
}

/**
 * The text boxes of a document. A box in a group of shapes is anchored with the group, whose number is another: it is taken to
 * be at the first anchor that belongs to no box.
 */
export function readTextBoxes(table: Bytes, fib: Fib): TextBox[] {
  const extent = fib.table('textBoxTexts')
  const count = countOf(extent, BOX)
  const anchors = anchorsIn(table, fib.table('anchors'))
  const limit = fib.textBoxes.start + fib.textBoxes.length
  const boxes: { readonly start: number; readonly end: number; readonly shape: number }[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const from = fib.textBoxes.start + (table.u32(extent.start + nth * 4) ?? 0)
    const to = fib.textBoxes.start + (table.u32(extent.start + nth * 4 + 4) ?? 0)
    const shape = table.i32(extent.start + (count + 1) * 4 + nth * BOX + SHAPE_OF_BOX) ?? 0
    /** Each begins where the one before ends; forged ones would make much text of little. */
    const start = Math.max(from, boxes.at(-1)?.end ?? 0)
    const end = Math.min(to, limit)
    if (end > start) boxes.push({ start, end, shape })
  }
  const taken = new Set(boxes.flatMap(({ shape }) => anchors.get(shape) ?? []))
  const free = Array.from(anchors.values()).find((character) => !taken.has(character)) ?? null
  return boxes.map(({ start, end, shape }) => ({ start, end, anchor: anchors.get(shape) ?? free }))
}
