import { array, assert, constant, constantFrom, oneof, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitIdSchema } from '../model/ids.ts'
import { coverageOf } from '../totals/coverage.ts'
import { measuresOf } from './measures.ts'

type Row = Parameters<typeof measuresOf>[0][number]

const row = (id: string, part: Partial<Row>): Row => ({
  unitId: unitIdSchema.parse(id),
  status: 'missing',
  timeliness: null,
  daysLate: 0,
  ...part,
})

describe('measures of a campaign', () => {
  it('count what was received of what was expected, and name the units behind each number', () => {
    const measures = measuresOf([
      row('a', { status: 'accepted', timeliness: 'onTime' }),
      row('b', { status: 'submitted', timeliness: 'late', daysLate: 2 }),
      row('c', { status: 'returned', timeliness: 'onTime' }),
      row('d', { daysLate: 5 }),
      row('e', {}),
    ])
    expect(measures.actual).toEqual({ count: 3, unitIds: ['a', 'b', 'c'] })
    expect(measures.onTime.unitIds).toEqual(['a', 'c'])
    expect(measures.late.unitIds).toEqual(['b'])
    expect(measures.missing.unitIds).toEqual(['d', 'e'])
    expect(measures.overdue.unitIds).toEqual(['d'])
    expect(measures.rate).toEqual({ numerator: 3, denominator: 5, percent: 60 })
    expect(measures.rateOnTime).toEqual({ numerator: 2, denominator: 5, percent: 40 })
  })

  it('have no rate, rather than 0 %, where no unit is expected', () => {
    const { expected, rate, rateOnTime } = measuresOf([])
    expect(expected.count).toBe(0)
    expect([rate.percent, rateOnTime.percent]).toEqual([null, null])
  })

  it('agree with the coverage that the overview shows', () => {
    const standing = oneof(
      record({ status: constant('missing' as const), timeliness: constant(null) }),
      record({
        status: constantFrom('submitted' as const, 'accepted' as const, 'returned' as const),
        timeliness: constantFrom('onTime' as const, 'late' as const),
      }),
    )
    assert(
      property(array(standing), (standings) => {
        const measures = measuresOf(standings.map((part, index) => row(`u${index}`, part)))
        const { expected, submitted, accepted, pending, returned, onTime, late, missing } = coverageOf(standings)
        expect({
          expected: measures.expected.count,
          submitted: measures.actual.count,
          accepted: measures.accepted.count,
          pending: measures.pending.count,
          returned: measures.returned.count,
          onTime: measures.onTime.count,
          late: measures.late.count,
          missing: measures.missing.count,
        }).toEqual({ expected, submitted, accepted, pending, returned, onTime, late, missing })
      }),
    )
  })
})
