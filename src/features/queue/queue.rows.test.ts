import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '#domain/model/dates.ts'
import type { QueueItem } from '#domain/queue/queue.ts'
import { endOfWeek, groupsOf, urgencyOf } from './queue.rows.ts'

const day = (text: string) => isoDateSchema.parse(text)

/** 03/11/2021 is a Wednesday. */
const TODAY = day('2021-11-03')
const item = (dueOn: string) => ({ id: dueOn, dueOn: day(dueOn) }) as QueueItem

describe('the urgency of work', () => {
  it('is by the calendar week, which ends on Sunday', () => {
    expect(endOfWeek(TODAY)).toBe('2021-11-07')
    expect(endOfWeek(day('2021-11-07'))).toBe('2021-11-07')
    expect(endOfWeek(day('2021-11-08'))).toBe('2021-11-14')
  })

  it.each([
    ['2021-11-02', 'overdue'],
    ['2021-11-03', 'today'],
    ['2021-11-04', 'week'],
    ['2021-11-07', 'week'],
    ['2021-11-08', 'later'],
  ])('of what is due on %s is %s', (dueOn, urgency) => {
    expect(urgencyOf(day(dueOn), TODAY)).toBe(urgency)
  })

  it('parts a list in its own order, and leaves out what there is none of', () => {
    const groups = groupsOf(['2021-10-01', '2021-11-01', '2021-11-08'].map(item), TODAY, false)
    expect(groups.map(({ urgency, items, count }) => [urgency, items.map(({ id }) => id), count])).toEqual([
      ['overdue', ['2021-10-01', '2021-11-01'], 2],
      ['later', ['2021-11-08'], 1],
    ])
  })

  it('counts nothing of which more may come', () => {
    const groups = groupsOf(['2021-11-01', '2021-11-03'].map(item), TODAY, true)
    expect(groups.map(({ urgency, count }) => [urgency, count])).toEqual([
      ['overdue', 1],
      ['today', null],
    ])
  })
})
