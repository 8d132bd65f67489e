import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classOf, heatClasses } from './heat.scale.ts'

describe('heatClasses', () => {
  it('has round bounds that leave no gap, the last one open', () => {
    const values = Array.from({ length: 600 }, (_, index) => Math.round(1.02 ** index) + 3)
    const classes = heatClasses(values)
    expect(classes).toHaveLength(6)
    expect(classes.slice(1).map(({ from }, index) => from - (classes[index]?.to ?? 0))).toEqual([1, 1, 1, 1, 1])
    expect(classes.at(-1)?.to).toBeNull()
    for (const { from } of classes) expect(String(from)).toMatch(/^([12357]|15)0*$/)
  })

  it('spreads figures that lie thousandfold apart over its classes', () => {
    const values = Array.from({ length: 600 }, (_, index) => Math.round(10 ** (1 + index / 120)))
    const classes = heatClasses(values)
    const sizes = classes.map((_, at) => values.filter((value) => classOf(classes, value) === at).length)
    expect(Math.max(...sizes)).toBeLessThan(3 * Math.min(...sizes))
  })

  it('has one class for one value, and none where there is no number above 0', () => {
    expect(heatClasses([541, 541])).toEqual([{ from: 500, to: null }])
    expect(heatClasses([0, 0])).toEqual([])
    expect(heatClasses([])).toEqual([])
  })

  it('puts every number above 0 into the class that its bounds say, and 0 into none', () => {
    assert(
      property(array(integer({ min: 0, max: 10_000_000 })), (values) => {
        const classes = heatClasses(values)
        const isHeld = (value: number) => {
          const held = classes[classOf(classes, value)]
          return held === undefined ? value === 0 : held.from <= value && value <= (held.to ?? Infinity)
        }
        expect(values.every(isHeld)).toBe(true)
      }),
    )
  })
})
