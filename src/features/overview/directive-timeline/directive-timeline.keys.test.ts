import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import type { Move } from '#src/ui/charts/chart-surface.tsx'
import { missing, summaryUnit } from '../summary-unit.fixture.ts'
import { nextDot } from './directive-timeline.keys.ts'
import { directiveTimeline, type Dot } from './directive-timeline.rows.ts'
import { mark } from './marks.fixture.ts'

const { dots } = directiveTimeline(
  [summaryUnit('a'), summaryUnit('b', missing), summaryUnit('c')],
  [
    mark('a', '2021-05-07'),
    mark('a', '2021-08-09'),
    mark('a', null),
    mark('c', '2021-05-01'),
    mark('c', '2021-08-30'),
    mark('c', '2021-09-30'),
  ],
  { sort: 'name', find: '', hits: null, requestedOn: '2021-10-26' as IsoDate },
)
const named = (index: number | null) =>
  index === null ? null : `${dots[index]?.mark.unitId} ${dots[index]?.mark.date}`
const all = () => true
const next = (from: number | null, move: Move, isDrawn: (dot: Dot) => boolean = all) =>
  named(nextDot(dots, from, move, isDrawn))

describe('nextDot', () => {
  it('begins with the first dot that is drawn', () => {
    expect(next(null, 'down')).toBe('a 2021-05-07')
    expect(next(null, 'down', (dot) => dot.mark.date !== '2021-05-07')).toBe('a 2021-08-09')
  })

  it('goes through a lane to what has no date, and stops at its ends', () => {
    expect(next(0, 'right')).toBe('a 2021-08-09')
    expect(next(1, 'right')).toBe('a null')
    expect(next(2, 'right')).toBe('a null')
    expect(next(0, 'left')).toBe('a 2021-05-07')
    expect(next(2, 'left')).toBe('a 2021-08-09')
  })

  it('passes empty lanes, to the nearest date of the next one', () => {
    expect(next(1, 'down')).toBe('c 2021-08-30')
    expect(next(4, 'up')).toBe('a 2021-08-09')
    expect(next(4, 'down')).toBe('c 2021-08-30')
  })

  it('passes what lies outside of the part that is shown', () => {
    const isDrawn = (dot: Dot) => dot.mark.date !== '2021-08-30'
    expect(next(1, 'down', isDrawn)).toBe('c 2021-09-30')
    expect(next(3, 'right', isDrawn)).toBe('c 2021-09-30')
    expect(next(0, 'last', (dot) => dot.mark.unitId === 'a')).toBe('a null')
  })

  it('has nowhere to go without dots', () => {
    expect(nextDot([], null, 'first', all)).toBeNull()
    expect(next(null, 'first', () => false)).toBeNull()
  })
})
