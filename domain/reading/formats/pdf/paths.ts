import { mapX, mapY, type Matrix } from './matrix.ts'
import type { Box, Rule } from './page.ts'

/** How a path is drawn. */
export type Paint = { readonly fills: boolean; readonly strokes: boolean }

type Point = readonly [number, number]

/** Thicker than any border of a table; what is thicker is an area. */
const THICKEST = 4
/** Shorter pieces are dots of a dotted line at the least. */
const SHORTEST = 0.2
/** A line that leaves its axis by more is slanted. */
const SKEW = 0.8

/** The closed or open polygons of a path; curves as the lines between their ends. Null where it is nothing like a path. */
export function polygonsOf(data: unknown, matrix: Matrix): Point[][] {
  if (!(data instanceof Float32Array)) return []
  const polygons: Point[][] = []
  let current: Point[] = []
  const put = (at: number) => {
    const [x = 0, y = 0] = [data[at], data[at + 1]]
    current.push([mapX(matrix, x, y), mapY(matrix, x, y)])
  }
  for (let at = 0; at < data.length;) {
    switch (data[at] ?? -1) {
      case 0:
        if (current.length > 0) polygons.push(current)
        current = []
        put(at + 1)
        at += 3
        break
      case 1:
        put(at + 1)
        at += 3
        break
      case 2:
        put(at + 5)
        at += 7
        break
      case 3:
        put(at + 3)
        at += 5
        break
      default:
        if (current[0] !== undefined) current.push(current[0])
        at += 1
    }
  }
  if (current.length > 0) polygons.push(current)
  return polygons
}

export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom }
}

/** Straight lines that paths draw: as strokes, or as areas so thin that they show as lines. */
export class RuleCollector {
  readonly across: Rule[] = []
  readonly down: Rule[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get isFull(): boolean {
    return this.across.length + this.down.length >= this.#limit
  }

  #add(box: Box, thick: number): void {
    const { left, top, right, bottom } = box
    if (this.isFull) return
    const isDot = right - left <= THICKEST && bottom - top <= THICKEST
    if (isDot || right - left >= bottom - top)
      this.across.push({ at: (top + bottom) / 2, from: left, to: right, thick })
    if (isDot || right - left < bottom - top) this.down.push({ at: (left + right) / 2, from: top, to: bottom, thick })
  }

  #fill(points: readonly Point[]): void {
    const box = boxOf(points)
    const [wide, high] = [box.right - box.left, box.bottom - box.top]
    if (Math.min(wide, high) <= THICKEST && Math.max(wide, high) >= SHORTEST) this.#add(box, Math.min(wide, high))
  }

  #stroke(points: readonly Point[], thick: number): void {
    for (const [nth, end] of points.entries()) {
      const start = points[nth - 1]
      if (start === undefined) continue
      const box = boxOf([start, end])
      const [wide, high] = [box.right - box.left, box.bottom - box.top]
      if (Math.min(wide, high) <= SKEW && Math.max(wide, high) >= SHORTEST) this.#add(box, thick)
    }
  }

  /** Takes the lines of a path as it shows: cut to what may be drawn on. */
  take(data: unknown, matrix: Matrix, { fills, strokes }: Paint, thick: number, clip: Box): void {
    for (const polygon of polygonsOf(data, matrix)) {
      const clipped = polygon.map(([x, y]): Point => [
        Math.min(Math.max(x, clip.left), clip.right),
        Math.min(Math.max(y, clip.top), clip.bottom),
      ])
      if (fills) this.#fill(clipped)
      if (strokes && thick <= THICKEST) this.#stroke(clipped, thick)
    }
  }
}
