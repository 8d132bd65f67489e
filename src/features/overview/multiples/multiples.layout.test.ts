import { describe, expect, it } from 'vitest'
import { cornerOf, layoutMultiples, nextPoint, pointAt } from './multiples.layout.ts'

const sixPerLetter = (text: string) => text.length * 6
const lay = (units: number, room: number, campaigns = 12) =>
  layoutMultiples(
    Array.from({ length: units }, (_, at) => `Sở thứ ${at}`),
    campaigns,
    room,
    sixPerLetter,
  )

describe('layoutMultiples', () => {
  it('puts as many side by side as stay legible, at least two on a phone', () => {
    expect(lay(250, 1140).perRow).toBe(6)
    expect(lay(250, 320).perRow).toBe(2)
  })

  it('gives every unit a place of its own within the width', () => {
    const layout = lay(250, 1140, 52)
    const corners = Array.from({ length: 250 }, (_, unit) => cornerOf(layout, unit))
    expect(new Set(corners.map(({ x, y }) => `${x} ${y}`)).size).toBe(250)
    expect(Math.max(...corners.map(({ x }) => x)) + layout.cellWidth).toBeLessThanOrEqual(1140)
    expect(Math.max(...corners.map(({ y }) => y)) + layout.cellHeight).toBe(layout.height)
  })

  it('stands with one unit and one campaign', () => {
    const layout = lay(1, 1140, 1)
    expect(layout.cellWidth).toBeLessThan(400)
    expect(pointAt(5, 5, layout, { units: 1, campaigns: 1 })).toBe(0)
  })
})

describe('pointAt', () => {
  const layout = lay(7, 1140)
  const size = { units: 7, campaigns: 12 }

  it('finds the campaign nearest to a place within its unit', () => {
    const { x, y } = cornerOf(layout, 6)
    expect(pointAt(x + layout.plot.x + 3 * layout.step + 1, y + 50, layout, size)).toBe(6 * 12 + 3)
    expect(pointAt(x, y + 5, layout, size)).toBe(6 * 12)
  })

  it('finds none where no unit stands', () => {
    const { x, y } = cornerOf(layout, 6)
    expect(pointAt(x + layout.cellWidth + 5, y + 5, layout, size)).toBeNull()
    expect(pointAt(-1, 5, layout, size)).toBeNull()
  })
})

describe('nextPoint', () => {
  const size = { units: 7, campaigns: 12, perRow: 3 }

  it('goes along the campaigns of a unit and on to the next one', () => {
    expect(nextPoint(null, 'first', size)).toBe(11)
    expect(nextPoint(11, 'right', size)).toBe(12)
    expect(nextPoint(12, 'left', size)).toBe(11)
    expect(nextPoint(83, 'right', size)).toBe(83)
  })

  it('goes to the unit above and below, at the same campaign', () => {
    expect(nextPoint(5, 'down', size)).toBe(3 * 12 + 5)
    expect(nextPoint(3 * 12 + 5, 'up', size)).toBe(5)
    expect(nextPoint(5, 'up', size)).toBe(5)
    expect([nextPoint(14, 'first', size), nextPoint(14, 'last', size)]).toEqual([12, 23])
  })
})
