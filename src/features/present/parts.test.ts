import { expect, it } from 'vitest'
import { inParts } from './parts.ts'

const lengths = (count: number) => inParts(Array.from({ length: count }), 12).map(({ items }) => items.length)

it('spreads a list evenly and leaves nothing out', () => {
  expect(lengths(12)).toEqual([12])
  expect(lengths(13)).toEqual([7, 6])
  expect(lengths(250).reduce((sum, length) => sum + length, 0)).toBe(250)
  expect(lengths(250)).toHaveLength(21)
})

it('makes no part of nothing', () => expect(inParts([], 12)).toEqual([]))
