import type { PageArea } from '#domain/reports/reading.ts'
import type { PageSize } from './page-layout.ts'

/** By how many quarters, clockwise, the reader turned a page; 0 to 3. Pages that are as they came are left out. */
export type PageTurns = ReadonlyMap<number, number>

export const turnsOf = (turns: PageTurns, page: number): number => turns.get(page) ?? 0

export const turnedOnce = (turns: PageTurns, page: number): PageTurns =>
  new Map([...turns, [page, (turnsOf(turns, page) + 1) % 4]])

/** The sizes of pages as they show, the first being page 1. */
export const turnedSizes = (sizes: readonly PageSize[], turns: PageTurns): readonly PageSize[] =>
  sizes.map((size, index) => (turnsOf(turns, index + 1) % 2 === 0 ? size : { width: size.height, height: size.width }))

/** Where an area of a page is once that is turned. */
export function turnedArea(area: PageArea, turns: PageTurns): PageArea {
  let { left, top, right, bottom } = area
  for (let nth = 0; nth < turnsOf(turns, area.page); nth += 1) {
    ;[left, top, right, bottom] = [1 - bottom, left, 1 - top, right]
  }
  return { page: area.page, left, top, right, bottom }
}
