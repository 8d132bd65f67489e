import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '../model/dates.ts'
import { daysLate } from './days-late.ts'

const day = (text: string) => isoDateSchema.parse(text)
const due = day('2021-11-05')

describe('days late', () => {
  const missing = { status: 'missing', timeliness: null, dueOn: due, receivedOn: null } as const

  it('grow day by day while nothing has come, from the day after the due day', () => {
    const on = (today: string) => daysLate(missing, day(today))
    expect([on('2021-11-04'), on('2021-11-05'), on('2021-11-06'), on('2021-12-05')]).toEqual([0, 0, 1, 30])
  })

  it('stop on the day that a late report came', () => {
    const late = { status: 'accepted', timeliness: 'late', dueOn: due, receivedOn: day('2021-11-08') } as const
    expect(daysLate(late, day('2022-03-01'))).toBe(3)
  })

  it('are none for a report that came in time, also when it was returned and corrected later', () => {
    const returned = { status: 'returned', timeliness: 'onTime', dueOn: due, receivedOn: day('2021-11-01') } as const
    expect(daysLate(returned, day('2022-03-01'))).toBe(0)
  })
})
