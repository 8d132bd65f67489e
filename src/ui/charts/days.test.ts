import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import { dayNumber, monthTicks } from './days.ts'

const day = (date: string) => dayNumber(date as IsoDate)

describe('monthTicks', () => {
  it('marks the start of every month when they fit', () => {
    const ticks = monthTicks(day('2021-05-07'), day('2021-08-30'), 6)
    expect(ticks).toEqual([
      { day: day('2021-06-01'), label: '06/2021' },
      { day: day('2021-07-01'), label: '07/2021' },
      { day: day('2021-08-01'), label: '08/2021' },
    ])
  })

  it('takes longer steps rather than crowd the axis', () => {
    const ticks = monthTicks(day('2019-02-10'), day('2021-12-20'), 6)
    expect(ticks.map((tick) => tick.label)).toEqual(['07/2019', '01/2020', '07/2020', '01/2021', '07/2021'])
  })

  it('counts the first day when it starts a month', () => {
    expect(monthTicks(day('2021-05-01'), day('2021-05-20'), 6)).toEqual([{ day: day('2021-05-01'), label: '05/2021' }])
  })

  it('names both ends of a stretch within one month', () => {
    const ticks = monthTicks(day('2021-05-03'), day('2021-05-20'), 6)
    expect(ticks.map((tick) => tick.label)).toEqual(['03/05/2021', '20/05/2021'])
  })

  it('names a single day once', () => {
    expect(monthTicks(day('2021-05-03'), day('2021-05-03'), 6)).toHaveLength(1)
  })
})
