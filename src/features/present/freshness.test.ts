import { expect, test } from 'vitest'
import { freshnessOf } from './freshness.ts'

const minutes = (count: number) => count * 60_000
const answer = { dataUpdatedAt: 0, isPaused: false, isRefetchError: false }

test('figures are current while refreshes come', () => expect(freshnessOf(answer, minutes(1))).toBe('current'))

test('figures that nobody refreshed for long are old, even when no request failed', () =>
  expect(freshnessOf(answer, minutes(6))).toBe('old'))

test('a lost connection is said at once, before a failed refresh', () => {
  expect(freshnessOf({ ...answer, isRefetchError: true }, 1)).toBe('failed')
  expect(freshnessOf({ ...answer, isPaused: true, isRefetchError: true }, 1)).toBe('offline')
})
