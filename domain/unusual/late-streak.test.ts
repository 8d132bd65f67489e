import { expect, it } from 'vitest'
import { lateStreak } from './late-streak.ts'
import { namedBy, watched } from './watched.fixture.ts'

it('names who was late more than once in a row, the longest first, also without a report', () => {
  const units = [
    watched('once', { lateInARow: 1 }),
    watched('twice', { lateInARow: 2 }),
    watched('missing', { figures: null, lateInARow: 4 }),
  ]
  expect(namedBy(lateStreak, units)).toEqual([
    ['missing', '4 đợt liền'],
    ['twice', '2 đợt liền'],
  ])
})
