import { describe, expect, it } from 'vitest'
import { isoDateSchema } from './dates.ts'
import { stateOn, unitSchema, unitsOn } from './unit.ts'

const day = (text: string) => isoDateSchema.parse(text)
const state = (name: string, validFrom: string, validTo: string | null) =>
  unitSchema.parse({
    id: 'so-xay-dung',
    name,
    shortName: name,
    kind: 'department',
    symbol: null,
    parentId: null,
    population: null,
    populationSource: null,
    aliases: [],
    reports: true,
    validFrom,
    validTo,
  })

const [old, merged] = [state('Sở Xây dựng', '2020-02-01', '2025-02-28'), state('Sở Xây dựng mới', '2025-03-02', null)]

describe('a unit over time', () => {
  it('is in the state that holds on the day, its first and last day included', () => {
    for (const text of ['2020-02-01', '2025-02-28']) expect(stateOn([merged, old], day(text))).toBe(old)
    expect(stateOn([merged, old], day('2025-03-02'))).toBe(merged)
    expect(unitsOn([merged, old], day('2025-03-01'))).toEqual([])
  })

  it('is called as it was last where no state holds, and as it was first before all of them', () => {
    expect(stateOn([merged, old], day('2025-03-01'))).toBe(old)
    expect(stateOn([merged, old], day('2019-01-01'))).toBe(old)
    expect(stateOn([], day('2021-01-01'))).toBeUndefined()
  })
})
