import { mapX, mapY, type Matrix } from './matrix.ts'
import { boxOf } from './paths.ts'
import type { Fragment } from './words.ts'

/** A note with text that was put onto a page: its words, and its area in the coordinates of the file. */
export type Note = { readonly text: string; readonly rect: readonly number[] }

/** What an office enters into the room that the letter leaves for it: its number, or a part of its date. */
const STAMPED = /^\d{1,5}(?:\/[\p{Lu}\d&-]+)*$/u
const LEAVES_ROOM = /^(?:số|ngày|tháng|năm):?$/iu
/** Words of one line are level but for so much of their size. */
const LEVEL = 0.8
/** What follows begins at most so far behind it, in points. */
const ROOM = 60

function stampOf({ text, rect }: Note, transform: Matrix, fragments: readonly Fragment[]): Fragment | null {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
  const corners = [
    [x1, y1],
    [x2, y2],
  ] as const
  const box = boxOf(corners.map(([x, y]) => [mapX(transform, x, y), mapY(transform, x, y)]))
  const isBefore = (fragment: Fragment) =>
    LEAVES_ROOM.test(fragment.text) &&
    fragment.right <= box.left + 0.5 * fragment.size &&
    fragment.base > box.top &&
    fragment.base < box.bottom + LEVEL * fragment.size
  const before = fragments.findLast(isBefore)
  if (before === undefined) return null
  const isAfter = ({ left, base }: Fragment) => left > box.left && left < box.right + ROOM && base === before.base
  const after = fragments.find(isAfter)
  const space = 0.3 * before.size
  // It fills the room that was left for it.
  const left = Math.min(box.left, before.right + space)
  const right = after === undefined ? box.right : after.left - (after.text.startsWith('/') ? 0 : space)
  const parts = { text, starts: Array.from({ length: text.length }, () => left), left, right, spacedRight: right }
  return { ...before, ...parts, spacesBefore: 1, spacesAfter: 0 }
}

/** The words of a page with the number and the date that were entered as notes; other notes are no part of the letter. */
export function withStamps(
  fragments: readonly Fragment[],
  notes: readonly Note[],
  transform: Matrix,
): readonly Fragment[] {
  const stamps = notes.flatMap((note) => {
    const stamp = STAMPED.test(note.text) ? stampOf(note, transform, fragments) : null
    return stamp === null ? [] : [stamp]
  })
  return stamps.length === 0 ? fragments : [...fragments, ...stamps]
}
