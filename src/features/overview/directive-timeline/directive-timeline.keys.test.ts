import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import { directivePoint, missing, summaryUnit } from '../summary-unit.fixture.ts'
import { nextDot } from './directive-timeline.keys.ts'
import { directiveTimeline } from './directive-timeline.rows.ts'

const { dots } = directiveTimeline(
  [summaryUnit('a'), summaryUnit('b', missing), summaryUnit('c')],
  [
    directivePoint('a', '2021-05-07'),
    directivePoint('a', '2021-08-09'),
    directivePoint('c', '2021-05-01'),
    directivePoint('c', '2021-08-30'),
  ],
  { sort: 'name', find: '', requestedOn: '2021-10-26' as IsoDate },
)
const named = (index: number | null) =>
  index === null ? null : `${dots[index]?.point.unitId} ${dots[index]?.point.date}`

describe('nextDot', () => {
  it('begins with the first dot', () => {
    expect(named(nextDot(dots, null, 'down'))).toBe('a 2021-05-07')
  })

  it('goes through a lane and stops at its ends', () => {
    expect(named(nextDot(dots, 0, 'right'))).toBe('a 2021-08-09')
    expect(named(nextDot(dots, 1, 'right'))).toBe('a 2021-08-09')
    expect(named(nextDot(dots, 0, 'left'))).toBe('a 2021-05-07')
  })

  it('passes empty lanes, to the nearest date of the next one', () => {
    expect(named(nextDot(dots, 1, 'down'))).toBe('c 2021-08-30')
    expect(named(nextDot(dots, 3, 'up'))).toBe('a 2021-08-09')
    expect(named(nextDot(dots, 3, 'down'))).toBe('c 2021-08-30')
  })

  it('has nowhere to go without dots', () => {
    expect(nextDot([], null, 'first')).toBeNull()
  })
})
