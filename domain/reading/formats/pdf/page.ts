import type { Fragment } from './words.ts'

/** A rectangle on a page as it shows: points (1/72 inch) from its top left corner, y downwards. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** How text runs on a page: to the right, downwards, upside down, upwards. */
export type Turn = 0 | 1 | 2 | 3

export type FontStyle = {
  /** As the file names it, without the tag of a subset: `TimesNewRomanPS-BoldMT`, `.VnTime`. */
  readonly name: string
  readonly bold: boolean
  /** What a width of 1 in the font is, in parts of its size. */
  readonly unit: number
}

/** A drawn line: at `at`, across it from `from` to `to`. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number; readonly thick: number }
export type Rules = { readonly across: readonly Rule[]; readonly down: readonly Rule[] }

/** What is on a page, seen so that most of its text runs to the right. */
export type PageContent = {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly fragments: readonly Fragment[]
  /** Words that a line strikes out. */
  readonly struck: readonly Fragment[]
  /** Lines that run in another direction, each as one fragment: headers of narrow columns stand upright. */
  readonly upright: readonly Fragment[]
  /** What stamps put onto it say without standing in a place where it is read. */
  readonly stamps: readonly string[]
  /** What the stamp of a register of incoming letters says, or nothing. */
  readonly register: string
  /** How many signs it has. */
  readonly signs: number
  /** Its end is lost. */
  readonly isCut: boolean
  readonly rules: Rules
  readonly images: readonly Box[]
  /** How this view was turned from the page as it shows. */
  readonly turn: Turn
}

/** A point of a page of some size, seen so that text of a direction runs to the right. */
export function turnPoint(x: number, y: number, turn: Turn, width: number, height: number): readonly [number, number] {
  switch (turn) {
    case 0:
      return [x, y]
    case 1:
      return [y, width - x]
    case 2:
      return [width - x, height - y]
    case 3:
      return [height - y, x]
    default:
      return turn satisfies never
  }
}

const opposite: Record<Turn, Turn> = { 0: 0, 1: 3, 2: 2, 3: 1 }

/** A box seen in a view of a page turned by `turn`, on the page as it shows. `width` and `height` are those of the view. */
export function turnBack({ left, top, right, bottom }: Box, turn: Turn, width: number, height: number): Box {
  const [x1, y1] = turnPoint(left, top, opposite[turn], width, height)
  const [x2, y2] = turnPoint(right, bottom, opposite[turn], width, height)
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) }
}

export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left, top, right, bottom }
}
