import type { Box } from './page.ts'
import type { Fragment } from './words.ts'

/** Bullets that were drawn as small areas, and not written as signs. */

/** Widths and heights of a bullet, in points, and how far one may differ from the other, in parts of it. */
const SMALLEST = 1.5
const LARGEST = 7
const ALIKE = 0.2
/** More areas of that size on a page are a drawing. */
const MOST_DOTS = 500
/** How far behind it its text begins, in parts of the font's size. */
const NEAREST = 0.2
const FARTHEST = 2.4
/** Where its middle is above the base line, in parts of the font's size. */
const LOWEST = 0.08
const HIGHEST = 0.55

/** Whether an area is as small and as wide as high as a bullet. */
export function isDot({ left, top, right, bottom }: Box): boolean {
  const [wide, high] = [right - left, bottom - top]
  const isSmall = wide >= SMALLEST && wide <= LARGEST && high >= SMALLEST && high <= LARGEST
  return isSmall && Math.abs(wide - high) <= ALIKE * Math.max(wide, high)
}

/** Whether a dot stands before a word, at the height of its small letters. */
function standsBefore(dot: Box, { left, base, size }: Fragment): boolean {
  const gap = (left - dot.right) / size
  const height = (base - (dot.top + dot.bottom) / 2) / size
  return gap > NEAREST && gap < FARTHEST && height > LOWEST && height < HIGHEST
}

/** The words of a page with a bullet for each dot that a line of text begins behind. */
export function withDots(fragments: readonly Fragment[], dots: readonly Box[]): readonly Fragment[] {
  if (dots.length === 0 || dots.length > MOST_DOTS) return fragments
  const bullets = dots.flatMap((dot): Fragment[] => {
    const word = fragments.find((fragment) => standsBefore(dot, fragment))
    if (word === undefined) return []
    const isLevel = ({ base }: Fragment) => Math.abs(base - word.base) < 0.3 * word.size
    const room = FARTHEST * word.size
    const isBeside = fragments.some((one) => isLevel(one) && one.right > dot.left - room && one.left < dot.right)
    if (isBeside) return []
    const { left, right } = dot
    const place = { left, right, spacedRight: right, spacesBefore: 0, spacesAfter: 1 }
    return [{ ...word, ...place, text: '•', starts: [left] }]
  })
  return bullets.length === 0 ? fragments : [...fragments, ...bullets]
}
