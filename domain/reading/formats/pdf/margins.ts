import { linesOf, type Line } from './lines.ts'
import type { PageContent } from './page.ts'
import type { Margins } from './paragraphs.ts'
import type { Fragment } from './words.ts'

/** Lines at most so far from a margin, in points, reach it. */
const AT_MARGIN = 2.5
/** Below so many long lines it cannot be told how text is set. */
const LEAST_LONG = 4
/** A line so long, in parts of the width of the text, was wrapped. */
const MOST_OF_WIDTH = 0.7

/** The most frequent of values that are alike within a point. */
function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number[]>()
  for (const value of values) {
    const key = Math.round(value)
    counts.set(key, [...(counts.get(key) ?? []), value])
  }
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length)
  return most === undefined || most.length < 2 ? null : most.reduce((sum, value) => sum + value, 0) / most.length
}

/** Where most long lines end; in text that is not justified, where the longest does. */
function rightMargin(width: number, left: number, lines: readonly Line[]): number {
  const ends = lines
    .filter((line) => line.right - line.left > MOST_OF_WIDTH * (width - 2 * left))
    .map((line) => line.right)
  const usual = mostFrequent(ends)
  const isKept = usual !== null && ends.filter((end) => Math.abs(end - usual) < AT_MARGIN).length >= LEAST_LONG
  if (isKept) return usual
  return Math.max(width - Math.max(left, width * 0.08), ...lines.map((line) => line.right))
}

/** Margins of the running text on pages of one size, from the lines that stand outside of tables. */
export function marginsOf(width: number, pages: readonly (readonly Line[])[]): Margins {
  const lines = pages.flat()
  const left = lines.length === 0 ? 0 : Math.min(...lines.map((line) => line.left))
  const right = rightMargin(width, left, lines)
  const long = lines.filter((line) => line.right - line.left > (right - left) * 0.75)
  const atMargin = long.filter((line) => line.right > right - AT_MARGIN)
  const steps = pages.flatMap((page) =>
    page.flatMap((line, nth) => {
      const before = page[nth - 1]
      return before !== undefined && before.right > right - 4 * AT_MARGIN && line.base > before.base
        ? [line.base - before.base]
        : []
    }),
  )
  return {
    left,
    right,
    pitch: mostFrequent(steps.filter((step) => step < 40)),
    justified: long.length >= LEAST_LONG && atMargin.length > long.length * 0.6,
    isCell: false,
  }
}

/** A page's lines outside of its tables, for finding the margins. */
export const runningLines = (fragments: readonly Fragment[], page: PageContent): Line[] =>
  linesOf(fragments, false).filter(({ left, right }) => left >= 0 && right <= page.width)
