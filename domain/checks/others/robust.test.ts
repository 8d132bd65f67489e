import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianOf, robustZ } from './robust.ts'

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const numbers = fc.array(number, { minLength: 1, maxLength: 60 })

describe('the median', () => {
  it('has as many numbers on either side', () =>
    fc.assert(
      fc.property(numbers, (values) => {
        const median = medianOf(values) ?? Number.NaN
        expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2)
        expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2)
      }),
    ))

  it('does not depend on the order', () =>
    fc.assert(
      fc.property(numbers, (values) => {
        expect(medianOf(values.toReversed())).toBe(medianOf(values))
      }),
    ))

  it('of nothing is nothing', () => expect(medianOf([])).toBeNull())
})

describe('how far a number lies from others', () => {
  const shifted = (values: readonly number[], by: number) => values.map((value) => value + by)

  it('does not change when all move alike, nor in size when all are mirrored', () =>
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
        fc.integer({ min: -1000, max: 1000 }),
        (value, others, by) => {
          const z = robustZ(value, others, 1)
          expect(robustZ(value + by, shifted(others, by), 1)).toBeCloseTo(z ?? Number.NaN, 6)
          expect(
            robustZ(
              -value,
              others.map((other) => -other),
              1,
            ),
          ).toBeCloseTo(-(z ?? Number.NaN), 6)
        },
      ),
    ))

  it('grows with the number', () =>
    fc.assert(
      fc.property(number, fc.double({ min: 0.001, max: 1e6, noNaN: true }), numbers, (value, more, others) => {
        expect(robustZ(value + more, others, 1) ?? 0).toBeGreaterThanOrEqual(robustZ(value, others, 1) ?? 0)
      }),
    ))

  it('is not moved by wild numbers while they are fewer than half', () => {
    const others = [8, 9, 10, 10, 11, 12, 13]
    expect(Math.abs(robustZ(10, [...others, 1e9, 1e9, -1e9], 0.1) ?? 9)).toBeLessThan(1)
    expect(robustZ(40, [...others, 1e9, 1e9, -1e9], 0.1)).toBeGreaterThan(5)
  })

  it('counts in the least deviation where the others are equal', () => expect(robustZ(12, [10, 10, 10], 0.5)).toBe(4))

  it('is unknown without others', () => expect(robustZ(1, [], 1)).toBeNull())
})
