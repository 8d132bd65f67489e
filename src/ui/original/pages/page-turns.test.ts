import { describe, expect, test } from 'vitest'
import { turnedArea, turnedOnce, turnedSizes, type PageTurns } from './page-turns.ts'

const asItCame: PageTurns = new Map()
const turned = (times: number): PageTurns =>
  Array.from({ length: times }).reduce<PageTurns>((turns) => turnedOnce(turns, 2), asItCame)
const corner = { page: 2, left: 0, top: 0, right: 0.25, bottom: 0.5 }

describe('a page that is turned', () => {
  test('takes its areas with it: what was at the top left comes to the top right', () => {
    expect(turnedArea(corner, turned(1))).toEqual({ page: 2, left: 0.5, top: 0, right: 1, bottom: 0.25 })
    expect(turnedArea(corner, turned(2))).toEqual({ page: 2, left: 0.75, top: 0.5, right: 1, bottom: 1 })
    expect(turnedArea(corner, turned(3))).toEqual({ page: 2, left: 0, top: 0.75, right: 0.5, bottom: 1 })
  })

  test('is as it came after four quarters', () => {
    expect(turnedArea(corner, turned(4))).toEqual(corner)
  })

  test('lies across where it stood, and leaves the others as they are', () => {
    const sizes = [
      { width: 210, height: 297 },
      { width: 210, height: 297 },
    ]
    expect(turnedSizes(sizes, turned(1))).toEqual([
      { width: 210, height: 297 },
      { width: 297, height: 210 },
    ])
    expect(turnedArea({ ...corner, page: 1 }, turned(1))).toEqual({ ...corner, page: 1 })
  })
})
