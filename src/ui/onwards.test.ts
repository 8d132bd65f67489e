import { expect, test } from 'vitest'
import { onwardsOf } from './onwards.ts'

test('a way on is what an address was opened for', () => {
  expect(onwardsOf({ onwards: { ask: 'return', next: '/intake/2' } })).toEqual({ ask: 'return', next: '/intake/2' })
  expect(onwardsOf({ onwards: { ask: 'anything', next: '/intake' } })).toEqual({ ask: null, next: '/intake' })
})

test('an address that was opened by itself has none', () => {
  for (const state of [null, undefined, 'text', {}, { onwards: null }, { onwards: { ask: 'return' } }]) {
    expect(onwardsOf(state)).toBeNull()
  }
})
