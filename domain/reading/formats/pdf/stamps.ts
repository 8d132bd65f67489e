import type { Box } from './page.ts'
import type { Fragment } from './words.ts'

/** Text that was put onto a page, as a note or by a digital signature, and its area on the page. Empty: a picture. */
export type Stamp = { readonly text: string; readonly box: Box }

/** What an office enters into the room that the letter leaves for it: its number, or a part of its date. */
const STAMPED = /^\d{1,5}(?:\/[\p{Lu}\d&-]+)*$/u
const LEAVES_ROOM = /^(?:số|ngày|tháng|năm):?$/iu
/** Words of one line are level but for so much of their size. */
const LEVEL = 0.8
/** What follows begins at most so far behind it, in points. */
const ROOM = 60

/** The word that leaves the room which an area stands in. */
function roomBefore(box: Box, fragments: readonly Fragment[]): Fragment | undefined {
  const isBefore = (fragment: Fragment) =>
    LEAVES_ROOM.test(fragment.text) &&
    fragment.right <= box.left + 0.5 * fragment.size &&
    box.left - fragment.right < ROOM &&
    fragment.base > box.top &&
    fragment.base < box.bottom + LEVEL * fragment.size
  return fragments.findLast(isBefore)
}

function stampOf({ text, box }: Stamp, fragments: readonly Fragment[]): Fragment | null {
  const before = roomBefore(box, fragments)
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

/** What a stamp says that may be the number or the date of the letter. */
const MAY_BE_HEAD = /\d\s*\/\s*\p{Lu}|^(?:số|ngày)(?!\p{L})|^\d{1,5}$|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu
/** What signing programs write beside it. */
const SIGNED =
  /^(?:ký bởi|người ký|được ký|ký số|ký điện tử|email|cơ quan|thời gian ký|ngày ký|giờ ký|digitally|signed|date)/iu

/**
 * The words of a page with the number and the date that were stamped into the room left for them. `unread`: stamps that may
 * say them and are not in their place, or are pictures; others are no part of the letter.
 */
export function withStamps(
  fragments: readonly Fragment[],
  stamps: readonly Stamp[],
): { fragments: readonly Fragment[]; unread: readonly string[] } {
  const placed = stamps.map((stamp) => ({
    stamp,
    fragment: STAMPED.test(stamp.text) ? stampOf(stamp, fragments) : null,
  }))
  const words = placed.flatMap(({ fragment }) => fragment ?? [])
  const unread = placed.flatMap(({ stamp: { text, box }, fragment }) => {
    if (fragment !== null) return []
    if (text === '') return roomBefore(box, fragments) === undefined ? [] : ['…']
    return MAY_BE_HEAD.test(text) && !SIGNED.test(text) ? [text] : []
  })
  return { fragments: words.length === 0 ? fragments : [...fragments, ...words], unread }
}
