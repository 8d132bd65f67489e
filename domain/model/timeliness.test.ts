import { describe, expect, it } from 'vitest'
import { isoDateSchema } from './dates.ts'
import { dueDayOf, timelinessOf } from './timeliness.ts'

const day = (text: string) => isoDateSchema.parse(text)

describe('a due day', () => {
  it('is the campaign’s where nothing was granted', () => {
    expect(dueDayOf(day('2021-10-28'), null)).toBe('2021-10-28')
  })

  it('is the day granted, unless the campaign gives everybody more time by now', () => {
    expect(dueDayOf(day('2021-10-28'), day('2021-11-02'))).toBe('2021-11-02')
    expect(dueDayOf(day('2021-11-05'), day('2021-11-02'))).toBe('2021-11-05')
  })

  it('is itself still in time, and the day after is late', () => {
    expect(timelinessOf(day('2021-10-28'), day('2021-10-28'))).toBe('onTime')
    expect(timelinessOf(day('2021-10-29'), day('2021-10-28'))).toBe('late')
  })
})
