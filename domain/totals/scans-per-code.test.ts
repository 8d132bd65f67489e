import { describe, expect, it } from 'vitest'
import { blank, none, numberOf, sumOfRows, type Count } from '../model/count.ts'
import { changeOfScansPerCode, scansPerCodeOf, scansPerCodeOfAll } from './scans-per-code.ts'

const counts = (qrCodes: Count | number, scans: Count | number) => {
  const whole = (count: Count | number) => sumOfRows([typeof count === 'number' ? numberOf(count) : count])
  return { qrCodes: whole(qrCodes), scans: whole(scans) }
}
const partly = { qrCodes: sumOfRows([numberOf(2), blank]), scans: sumOfRows([numberOf(10)]) }

describe('scans per code of a unit', () => {
  it('is a number only where there are codes and a number of scans, 0 included', () => {
    expect(scansPerCodeOf(counts(4, 10))).toMatchObject({ state: 'number', value: 2.5, partial: false })
    expect(scansPerCodeOf(counts(4, 0))).toMatchObject({ state: 'number', value: 0 })
    expect(scansPerCodeOf(partly)).toMatchObject({ value: 5, partial: true })
  })

  it('is else not 0 but undefined, for a reason that is said', () => {
    const why = [counts(0, 5), counts(none, 5), counts(blank, 5), counts(3, blank), counts(3, none), null].map((each) =>
      scansPerCodeOf(each),
    )
    expect(why.map((ratio) => (ratio.state === 'undefined' ? ratio.why : ratio))).toEqual([
      'noCodes',
      'noCodes',
      'codesBlank',
      'scansBlank',
      'scansNone',
      'missing',
    ])
  })
})

describe('scans per code of many units', () => {
  it('covers only units that gave a number of both, and says over how many', () => {
    const total = scansPerCodeOfAll([counts(4, 10), counts(6, 40), counts(100, blank), counts(none, 900), null])
    expect(total).toEqual({ value: 5, approximate: false, units: 2, partial: 0 })
    expect(scansPerCodeOfAll([counts(4, 10), partly]).partial).toBe(1)
  })

  it('is nothing, not 0 and not infinite, where nobody has a code', () => {
    expect(scansPerCodeOfAll([counts(0, 10)]).value).toBeNull()
    expect(scansPerCodeOfAll([null, counts(blank, blank)])).toMatchObject({ value: null, units: 0 })
  })

  it('is compared over the units that gave both in both campaigns', () => {
    const change = changeOfScansPerCode([
      { now: counts(10, 60), before: counts(10, 50) },
      { now: counts(1, 900), before: null },
      { now: counts(1, blank), before: counts(1, 5) },
    ])
    expect(change).toEqual({ before: 5, after: 6, units: 1 })
    expect(changeOfScansPerCode([{ now: null, before: counts(1, 1) }])).toBeNull()
  })
})
