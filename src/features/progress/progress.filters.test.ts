import { describe, expect, it } from 'vitest'
import { filtersOf, isFiltered, searchOf, withoutFilters } from './progress.filters.ts'

const there = (query: string) => searchOf(filtersOf(new URLSearchParams(query))).toString()

describe('the address of the board', () => {
  it('says all that decides what is shown, and nothing that is as usual', () => {
    const all =
      'campaign=a&find=y+te&standing=missing&time=overdue&kind=district&findings=errors&contact=7&sort=-late&unit=b'
    expect(there(all)).toBe(all)
    expect(there('')).toBe('')
  })

  it('is read as if what it gets wrong were not there', () => {
    expect(there('standing=x&time=&kind=planet&sort=-height&contact=2')).toBe('')
  })

  it('drops filters and keeps campaign and order', () => {
    const filters = filtersOf(new URLSearchParams('campaign=a&standing=missing&find=b&sort=unit'))
    expect(isFiltered(filters)).toBe(true)
    expect(searchOf(withoutFilters(filters)).toString()).toBe('campaign=a&sort=unit')
    expect(isFiltered(withoutFilters(filters))).toBe(false)
  })
})
