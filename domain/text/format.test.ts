import { assert, double, integer, maxSafeInteger, oneof, pre, property } from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from './format.ts'

test('numbers are grouped as the language groups them', () => {
  const asInVietnam = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0, useGrouping: 'always' })
  assert(
    property(oneof(maxSafeInteger(), integer({ min: -20_000, max: 20_000 }), double()), (value) => {
      pre(!Object.is(value, -0))
      expect(formatNumber(value)).toBe(asInVietnam.format(value))
    }),
  )
  expect([0, 999, 1000, -1000, 1_234_567].map(formatNumber)).toEqual(['0', '999', '1.000', '-1.000', '1.234.567'])
})
