import { describe, expect, it } from 'vitest'
import { addDays, dayInVietnam, daysBetween, instantOf, isoDate, isoDateSchema } from './dates.ts'

describe('a day', () => {
  it('must exist', () => {
    expect(isoDate(2021, 2, 30)).toBeNull()
    expect(isoDate(2021, 13, 1)).toBeNull()
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29')
  })

  it('is the one in Viet Nam, where the next day starts at 17:00 UTC', () => {
    expect(dayInVietnam(instantOf(new Date('2021-10-27T16:59:59Z')))).toBe('2021-10-27')
    expect(dayInVietnam(instantOf(new Date('2021-10-27T17:00:00Z')))).toBe('2021-10-28')
  })

  it('lies a whole number of days from another, across months and leap days', () => {
    const from = isoDateSchema.parse('2024-02-28')
    expect(daysBetween(from, isoDateSchema.parse('2024-03-01'))).toBe(2)
    expect(addDays(from, 2)).toBe('2024-03-01')
    expect(addDays(from, -28)).toBe('2024-01-31')
  })
})
