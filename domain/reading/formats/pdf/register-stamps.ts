import { prepareText } from '#domain/text/prepare.ts'
import { linesOf } from './lines.ts'
import type { Box, Rule, Rules } from './page.ts'
import type { Fragment } from './words.ts'

/** What every stamp of a register of incoming letters says, and what an office writes beside it. */
const IN = 'ĐẾN'
const ENTRIES = [/(?:^|\n|\s)Số\s*:/iu, /(?:^|\n|\s)Ngày\s*:/iu] as const
/** Larger frames are tables, in points. */
const WIDEST = 240
const HIGHEST = 120
/** Corners of a frame meet but for so many points. */
const MEET = 2

const isLike = (a: number, b: number) => Math.abs(a - b) <= MEET

/** The smallest frame of four lines around a word. */
function frameAround({ left, right, base }: Fragment, { across, down }: Rules): Box | null {
  const over = across.filter(({ at, from, to }) => at < base && base - at < HIGHEST && from < left && to > right)
  const frames = over.flatMap((top) =>
    across.flatMap((bottom) => {
      const isBottom =
        bottom.at > base &&
        bottom.at - top.at < HIGHEST &&
        isLike(bottom.from, top.from) &&
        isLike(bottom.to, top.to) &&
        top.to - top.from < WIDEST
      const isSide = (at: number) => (rule: Rule) =>
        isLike(rule.at, at) && isLike(rule.from, top.at) && isLike(rule.to, bottom.at)
      if (!isBottom || !down.some(isSide(top.from)) || !down.some(isSide(top.to))) return []
      return [{ left: top.from, top: top.at, right: top.to, bottom: bottom.at }]
    }),
  )
  return frames.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))[0] ?? null
}

const isWithin = ({ left, right, base }: Fragment, frame: Box) =>
  left > frame.left - MEET && right < frame.right + MEET && base > frame.top && base < frame.bottom + MEET

/** The words drawn one after the other in a frame, around one of them: those of the letter under it are drawn apart. */
function drawnIn(frame: Box, fragments: readonly Fragment[], at: number): readonly Fragment[] {
  let [first, last] = [at, at]
  for (let before = fragments[first - 1]; before !== undefined && isWithin(before, frame);)
    before = fragments[--first - 1]
  for (let after = fragments[last + 1]; after !== undefined && isWithin(after, frame);) after = fragments[++last + 1]
  return fragments.slice(first, last + 1)
}

const isOfFrame = (frame: Box) => {
  const isAcross = ({ at, from, to }: Rule) =>
    isLike(from, frame.left) && isLike(to, frame.right) && (isLike(at, frame.top) || isLike(at, frame.bottom))
  const isDown = ({ at, from, to }: Rule) =>
    isLike(from, frame.top) && isLike(to, frame.bottom) && (isLike(at, frame.left) || isLike(at, frame.right))
  return { isAcross, isDown }
}

/** A page's words and lines without the stamp of a register of incoming letters, and what it says. */
export type Unregistered = {
  readonly fragments: readonly Fragment[]
  readonly rules: Rules
  readonly register: string
}

/**
 * The stamp «ĐẾN» of who received a letter often lies over its head: it is no part of it, and says neither its number nor its
 * date. It is known by its frame and its entries.
 */
export function withoutRegisterStamp(fragments: readonly Fragment[], rules: Rules): Unregistered {
  const asIs = { fragments, rules, register: '' }
  const at = fragments.findIndex(({ text }) => text.normalize('NFC') === IN)
  const word = fragments[at]
  const frame = word === undefined ? null : frameAround(word, rules)
  if (frame === null) return asIs
  const stamp = drawnIn(frame, fragments, at)
  const says = prepareText(
    linesOf(stamp, false)
      .map((line) => line.text)
      .join('\n'),
  )
  if (!ENTRIES.every((entry) => entry.test(says))) return asIs
  const drawn = new Set(stamp)
  const { isAcross, isDown } = isOfFrame(frame)
  return {
    fragments: fragments.filter((fragment) => !drawn.has(fragment)),
    rules: {
      across: rules.across.filter((rule) => !isAcross(rule)),
      down: rules.down.filter((rule) => !isDown(rule)),
    },
    register: says.replaceAll('\n', ' '),
  }
}
