import { expect, it } from 'vitest'
import { wantedIn } from './compare.address.ts'

const of = (query: string) => wantedIn(new URLSearchParams(query))

it('compares up to four units, each once', () =>
  expect(of('units=a,b,a,,c,d,e&campaign=x')).toEqual({
    what: 'units',
    unitIds: ['a', 'b', 'c', 'd'],
    campaign: 'x',
  }))

it('compares two campaigns, and no campaign with itself', () => {
  expect(of('campaigns=a,b')).toEqual({ what: 'campaigns', campaigns: ['a', 'b'] })
  expect(of('campaigns=a,a').what).toBe('units')
})
