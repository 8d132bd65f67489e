import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  currentPage,
  extentOf,
  isSeen,
  layOut,
  middleOf,
  nextZoom,
  pagesNear,
  pixelsOf,
  pointOf,
  scrollTo,
} from './page-layout.ts'

const portrait = { width: 595, height: 842 }
const landscape = { width: 842, height: 595 }
const numbers = (boxes: readonly { page: number }[]) => boxes.map(({ page }) => page)
const many = Array.from({ length: 300 }, () => portrait)

describe('pages in a pane', () => {
  test('are each as wide as it, also those that lie across', () => {
    const boxes = layOut([portrait, landscape], 500, 1)
    expect(boxes.map(({ left, width, height }) => ({ left, width, height }))).toEqual([
      { left: 0, width: 500, height: 708 },
      { left: 0, width: 500, height: 353 },
    ])
  })

  test('follow each other without covering one another', () => {
    const [first, second] = layOut([portrait, landscape], 500, 1)
    expect(second?.top).toBeGreaterThan((first?.top ?? 0) + (first?.height ?? 0))
  })

  test('stand in its middle when they are smaller, and reach out of it when they are larger', () => {
    expect(layOut([portrait], 500, 0.5)[0]).toMatchObject({ left: 125, width: 250 })
    expect(extentOf(layOut([portrait], 500, 2))).toEqual({ width: 1000, height: 1415 })
  })

  test('are nowhere before the pane has a width', () => {
    expect(layOut([portrait], 0, 1)).toEqual([])
    expect(extentOf([])).toEqual({ width: 0, height: 0 })
  })
})

describe('of three hundred pages', () => {
  const boxes = layOut(many, 500, 1)

  test('only those on screen and about to come are drawn', () => {
    expect(numbers(pagesNear(boxes, { left: 0, top: 0, width: 500, height: 700 }))).toEqual([1, 2])
    expect(numbers(pagesNear(boxes, { left: 0, top: 100 * 720, width: 500, height: 700 }))).toEqual([100, 101, 102])
  })

  test('a few are drawn wherever the screen is', () => {
    const anywhere = fc.integer({ min: 0, max: extentOf(boxes).height - 700 })
    fc.assert(
      fc.property(anywhere, (top) => {
        const near = pagesNear(boxes, { left: 0, top, width: 500, height: 700 })
        expect(near.length).toBeGreaterThan(0)
        expect(near.length).toBeLessThanOrEqual(4)
      }),
    )
  })

  test('the one that most of is seen is the page that one is at', () => {
    expect(currentPage(boxes, { left: 0, top: 720 * 41, width: 500, height: 700 })).toBe(42)
    expect(currentPage(boxes, { left: 0, top: 720 * 41 + 300, width: 500, height: 700 })).toBe(42)
    expect(currentPage(boxes, { left: 0, top: 720 * 41 + 400, width: 500, height: 700 })).toBe(43)
    expect(currentPage(boxes, { left: 0, top: 720 * 299 - 200, width: 500, height: 900 })).toBe(300)
  })

  test('of several shown whole, one is at the first, so that a page turned again and again stays the one that is meant', () => {
    const across = layOut([landscape, landscape, portrait], 500, 1)
    expect(currentPage(across, { left: 0, top: 0, width: 500, height: 740 })).toBe(1)
  })
})

test('what is in the middle stays there when pages grow', () => {
  const before = layOut([portrait, landscape, ...many], 500, 1)
  const after = layOut([portrait, landscape, ...many], 500, 1.5)
  const view = { left: 0, top: 1500, width: 500, height: 700 }
  const point = middleOf(before, view)
  if (point === null) throw new Error('there are pages')
  const kept = middleOf(after, { ...view, ...scrollTo(after, point, view) })
  expect(kept?.page).toBe(point.page)
  expect(kept?.x).toBeCloseTo(point.x, 2)
  expect(kept?.y).toBeCloseTo(point.y, 2)
})

describe('an area to be shown', () => {
  const [box = { width: 0, height: 0 }] = layOut([portrait], 500, 2)
  const view = { width: 500, height: 700 }

  test('comes to the middle of the screen', () => {
    const area = { page: 1, left: 0.4, top: 0.5, right: 0.5, bottom: 0.52 }
    expect(pointOf(area, box, view)).toEqual({ page: 1, x: 0.45, y: 0.51 })
  })

  test('that is larger than the screen shows from its beginning', () => {
    const area = { page: 1, left: 0, top: 0.1, right: 1, bottom: 0.9 }
    const boxes = layOut([portrait], 500, 2)
    const { top, left } = scrollTo(boxes, pointOf(area, box, view), view)
    expect(left).toBe(0)
    expect(top).toBeGreaterThan(0.1 * box.height - 20)
    expect(top).toBeLessThan(0.1 * box.height)
  })
})

test('an area is seen as long as any of it is on screen', () => {
  const boxes = layOut([portrait, portrait], 500, 2)
  const [, second] = boxes
  if (second === undefined) throw new Error('there are two pages')
  const area = { page: 2, left: 0.6, top: 0.1, right: 0.8, bottom: 0.2 }
  const view = { left: 0, top: second.top, width: 500, height: 700 }
  expect(isSeen(area, second, view)).toBe(false)
  expect(isSeen(area, second, { ...view, left: 120 })).toBe(true)
  expect(isSeen(area, second, { ...view, left: 120, top: 0 })).toBe(false)
})

describe('a page is drawn', () => {
  test('with as many pixels as the screen has', () => {
    expect(pixelsOf({ width: 500, height: 700 }, 2)).toEqual({ width: 1000, height: 1400 })
  })

  test('with no more than a browser can take, in the same proportion', () => {
    const { width, height } = pixelsOf({ width: 4000, height: 8000 }, 3)
    expect(width * height).toBeLessThanOrEqual(4096 * 4096)
    expect(height / width).toBeCloseTo(2, 2)
  })
})

test('zooming goes by steps and ends at both ends', () => {
  expect(nextZoom(1, 1)).toBe(1.25)
  expect(nextZoom(1, -1)).toBe(0.75)
  expect(nextZoom(4, 1)).toBe(4)
  expect(nextZoom(0.5, -1)).toBe(0.5)
})
