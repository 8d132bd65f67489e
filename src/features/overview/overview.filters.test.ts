import { describe, expect, it } from 'vitest'
import { usualChoices } from './card-choices.ts'
import { filtersOf, searchOf, type OverviewFilters } from './overview.filters.ts'

const usual: OverviewFilters = {
  campaign: null,
  basis: 'accepted',
  kind: null,
  sort: 'value',
  find: '',
  fact: null,
  tables: [],
  choices: usualChoices,
  directive: null,
  span: null,
  findDirective: '',
}

describe('the address of Overview', () => {
  it('is bare when everything is as usual', () => {
    expect(searchOf(usual).toString()).toBe('')
    expect(filtersOf(new URLSearchParams())).toEqual(usual)
  })

  it('brings back exactly what was shown', () => {
    const filters: OverviewFilters = {
      campaign: '01J9',
      basis: 'submitted',
      kind: 'district',
      sort: 'name',
      find: 'sơn & trà',
      fact: 'noScans',
      tables: ['scans', 'directives'],
      choices: usualChoices,
      directive: 'r1.2.0',
      span: { from: 18_748, to: 18_870 },
      findDirective: '780/SCT & Lý Sơn',
    }
    expect(filtersOf(new URLSearchParams(searchOf(filters).toString()))).toEqual(filters)
  })

  it('takes wrong values as absent', () => {
    expect(
      filtersOf(new URLSearchParams('basis=all&kind=x&sort=size&fact=x&tables=pie,scans&directives.days=x')),
    ).toEqual({
      ...usual,
      tables: ['scans'],
    })
  })
})
