import type { Box } from './page.ts'
import type { Fragment } from './words.ts'
import { around } from './page.ts'

/** What stands in one line without a wide gap. */
export type Line = Box & {
  readonly text: string
  readonly base: number
  readonly size: number
  /** All of its text is bold. */
  readonly bold: boolean
  /** Width of its first word, with the sign after it, and of a space. */
  readonly firstWord: number
  readonly space: number
  /** A space was drawn after its last word. */
  readonly spaceAfter: boolean
  /** Where its text begins after a bullet or a number. */
  readonly textLeft: number
  readonly fragments: readonly Fragment[]
}

/** Base lines closer than this, in parts of the font's size, are one: raised figures stand in the line. */
const SAME_LINE = 0.36
const MOST_SPREAD = 0.5
/** Gaps wider than this, in parts of the font's size, are spaces. */
const SPACE = 0.17
/** A drawn space counts unless what follows was moved back over it. */
const LEAST_SPACE = 0.06
/** Wider than a space between the figures of one number, in parts of the font's size. */
const WIDE_SPACE = 0.6
/** Text set with wider gaps between all its letters. */
const LETTER_SPACED = 0.08
/** What parts columns: a gap without a space, or with several; or any so wide. */
const COLUMN_GAP = 1.2
const UNDRAWN_GAP = 0.38
const ANY_COLUMN_GAP = 3
const MANY_SPACES = 3
const SIGN_GAP = 4.5
/** Gaps between spread words are alike, but for so much of the font's size. */
const ALIKE = 0.15

const ITEM_SIGN = /^(?:[-+*•·▪●○◦■□➢✓►o]|(?:\d{1,3}|[IVXivx]{1,5}|[a-zđA-Z])(?:\.\d{1,2}){0,3}[.)/])$/u

/** Fragments by the line that they stand in, from top to bottom, each from left to right. */
function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = []
  let [first, last, size] = [-Infinity, -Infinity, 0]
  for (const fragment of [...fragments].sort((a, b) => a.base - b.base)) {
    const em = Math.max(size, fragment.size)
    const row = rows.at(-1)
    if (row !== undefined && fragment.base - last <= SAME_LINE * em && fragment.base - first <= MOST_SPREAD * em) {
      row.push(fragment)
      size = em
    } else {
      rows.push([fragment])
      first = fragment.base
      size = fragment.size
    }
    last = fragment.base
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left))
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** How wide a gap without a drawn space must be in a row to be a space, in parts of the font's size. */
function spaceIn(row: readonly Fragment[]): number {
  const gaps = row.flatMap((fragment, nth) => {
    const before = row[nth - 1]
    if (before === undefined || before.spacesAfter > 0 || fragment.spacesBefore > 0) return []
    return [(fragment.left - before.right) / Math.max(1, fragment.size)]
  })
  const letters = row.filter(({ text }) => text.length === 1).length
  const usual = medianOf(gaps.filter((gap) => gap < 1))
  const isLetterSpaced = letters > 4 && letters > row.length * 0.7 && usual > LETTER_SPACED
  return isLetterSpaced ? usual + SPACE : SPACE
}

const spacesBetween = (a: Fragment, b: Fragment) => Math.max(a.spacesAfter, b.spacesBefore)

/** An accent that stands alone over the end of what is before it. */
const isLooseMark = (before: Fragment, { text, left }: Fragment) => /^\p{M}/u.test(text) && left < before.right + 1

function isSpace(before: Fragment, after: Fragment, threshold: number): boolean {
  const em = Math.max(1, Math.min(before.size, after.size))
  const gap = (after.left - before.right) / em
  if (isLooseMark(before, after)) return false
  return gap > threshold || (spacesBetween(before, after) > 0 && gap > LEAST_SPACE)
}

/** Two figures further apart than a space sets those of one number: two numbers, as a table without lines between has them. */
function isWideApart(before: Fragment, after: Fragment): boolean {
  if (!/\d$/.test(before.text) || !/^\d/.test(after.text)) return false
  const gap = (after.left - before.right) / Math.max(1, before.size, after.size)
  return gap > WIDE_SPACE || spacesBetween(before, after) > 1
}

/** Spaces drawn behind one of these words, before one of these signs, are room for a number or a day that is filled in by hand. */
const BEFORE_ROOM = /^(?:số|ngày|tháng|năm):?$/iu
const AFTER_ROOM = /^(?:\/|tháng$|năm$|của$|\d)/iu

const isRoom = (before: Fragment, after: Fragment) =>
  before.object === after.object &&
  spacesBetween(before, after) >= MANY_SPACES &&
  BEFORE_ROOM.test(before.text) &&
  AFTER_ROOM.test(after.text)

/** `drawsSpaces`: elsewhere in the row spaces are drawn, so that a gap without one is none between words. */
function isColumnGap(before: Fragment, after: Fragment, drawsSpaces: boolean): boolean {
  const em = Math.max(1, before.size, after.size)
  const gap = (after.left - before.right) / em
  const spaces = spacesBetween(before, after)
  if (isRoom(before, after)) return false
  if (before.object !== after.object && (after.left - before.spacedRight) / em > UNDRAWN_GAP) return true
  if (spaces === 0) return gap > (drawsSpaces ? UNDRAWN_GAP : COLUMN_GAP)
  return gap > ANY_COLUMN_GAP || (gap > COLUMN_GAP && spaces >= MANY_SPACES)
}

/**
 * Whether a row is one line whose words were spread over the width of the text, as a justified one that ends in a break:
 * all of its gaps are of one space, and alike.
 */
function isSpread(row: readonly Fragment[]): boolean {
  const gaps = row.flatMap((fragment, nth) => {
    const before = row[nth - 1]
    return before === undefined ? [] : [{ before, fragment, wide: fragment.left - before.right }]
  })
  const areSingle = gaps.every(
    ({ before, fragment }) => before.object === fragment.object && spacesBetween(before, fragment) === 1,
  )
  const worded = row.filter(({ text }) => /\p{L}{2}/u.test(text)).length
  if (gaps.length < 2 || !areSingle || worded * 2 < row.length) return false
  const wide = gaps.map((gap) => gap.wide)
  return Math.max(...wide) - Math.min(...wide) < ALIKE * Math.max(1, row[0]?.size ?? 1)
}

/** Whether text may still belong to the bullet or number before it. */
const isNear = (before: Fragment, after: Fragment) =>
  after.left - before.right < SIGN_GAP * Math.max(1, before.size, after.size)

type Growing = { parts: string[]; fragments: Fragment[]; firstRight: number | null; textLeft: number | null }

function lineFrom({ parts, fragments, firstRight, textLeft }: Growing): Line {
  const box = around(fragments)
  const widest = fragments.reduce((most, one) => (one.right - one.left > most.right - most.left ? one : most))
  return {
    ...box,
    text: parts.join(''),
    base: widest.base,
    size: widest.size,
    bold: fragments.every(({ bold }) => bold),
    firstWord: (firstRight ?? box.right) - box.left,
    space: widest.size * 0.25,
    spaceAfter: (fragments.at(-1)?.spacesAfter ?? 0) > 0,
    textLeft: textLeft ?? box.left,
    fragments,
  }
}

/** One row as lines: cut where a wide gap parts columns, if such gaps are to part it. */
function linesOfRow(row: readonly Fragment[], cutsAtGaps: boolean): Line[] {
  const threshold = spaceIn(row)
  const cutsHere = cutsAtGaps && !isSpread(row)
  const drawsSpaces = row.some(({ spacesAfter }) => spacesAfter === 1)
  const lines: Line[] = []
  let growing: Growing | null = null
  let before: Fragment | null = null
  for (const fragment of row) {
    const isAfterSign = growing !== null && growing.parts.length < 6 && ITEM_SIGN.test(growing.parts.join(''))
    const cuts: boolean =
      before !== null &&
      cutsHere &&
      isColumnGap(before, fragment, drawsSpaces) &&
      !(isAfterSign && isNear(before, fragment))
    if (growing === null || before === null || cuts) {
      if (growing !== null) lines.push(lineFrom(growing))
      growing = { parts: [fragment.text], fragments: [fragment], firstRight: null, textLeft: null }
    } else {
      const spaced = isSpace(before, fragment, threshold)
      if (spaced) {
        growing.firstRight ??= before.right
        if (isAfterSign) growing.textLeft ??= fragment.left
      }
      const space = !spaced ? '' : isWideApart(before, fragment) ? '  ' : ' '
      growing.parts.push(space + fragment.text)
      growing.fragments.push(fragment)
    }
    before = fragment
  }
  if (growing !== null) lines.push(lineFrom(growing))
  return lines
}

/** Fragments as lines from top to bottom. */
export function linesOf(fragments: readonly Fragment[], cutsAtGaps: boolean): Line[] {
  return rowsOf(fragments).flatMap((row) => linesOfRow(row, cutsAtGaps))
}

/** Lines of one row that were cut at gaps, as one again. */
export const joinedLine = (lines: readonly Line[]): Line | null => {
  const row = lines.flatMap(({ fragments }) => fragments).sort((a, b) => a.left - b.left)
  return linesOfRow(row, false)[0] ?? null
}
