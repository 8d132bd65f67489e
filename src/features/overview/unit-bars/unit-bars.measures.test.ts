import { describe, expect, it } from 'vitest'
import { blankCount, missing, noneCount, number, partial, summaryUnit } from '../summary-unit.fixture.ts'
import { barMeasures } from './unit-bars.measures.ts'

describe('scans per code of a unit', () => {
  const { now, before } = barMeasures.scansPerCode

  it('is worked out from both numbers, and shows them', () => {
    const unit = summaryUnit('a', { qrCodes: number(4), scans: number(10) })
    expect(now(unit)).toMatchObject({ state: 'number', value: 2.5, parts: [10, 4] })
  })

  it('is not 0 where something is missing, but says what', () => {
    const states = [
      summaryUnit('a', { qrCodes: number(0), scans: number(5) }),
      summaryUnit('b', { qrCodes: blankCount, scans: number(5) }),
      summaryUnit('c', { qrCodes: number(3), scans: noneCount }),
      summaryUnit('d', missing),
    ].map((unit) => now(unit))
    expect(states.map(({ state, value, why }) => [state, value, why])).toEqual([
      ['undefined', null, 'noCodes'],
      ['undefined', null, 'codesBlank'],
      ['undefined', null, 'scansNone'],
      ['missing', null, null],
    ])
  })

  it('has one before only where both were numbers before', () => {
    const previous = { qrCodes: number(2), scans: number(3), directives: noneCount }
    expect(before(summaryUnit('a', { previous }))).toBe(1.5)
    expect(before(summaryUnit('a', { previous: { ...previous, qrCodes: blankCount } }))).toBeNull()
    expect(before(summaryUnit('a'))).toBeNull()
  })
})

describe('a count per 1,000 residents', () => {
  const { now, before } = barMeasures.scansPerResidents

  it('needs a population; a unit without one keeps its row and says so', () => {
    expect(now(summaryUnit('a', { scans: number(541), population: 22_174 })).value).toBeCloseTo(24.4, 2)
    expect(now(summaryUnit('a', { scans: number(541) }))).toMatchObject({ state: 'undefined', why: 'noPopulation' })
    const previous = { qrCodes: number(1), scans: number(100), directives: number(1) }
    expect(before(summaryUnit('a', { previous, population: 50_000 }))).toBe(2)
    expect(before(summaryUnit('a', { previous }))).toBeNull()
  })

  it('keeps the states of what was reported, population or not', () => {
    const units = [
      summaryUnit('zero', { scans: number(0), population: 10 }),
      summaryUnit('blank', { scans: blankCount }),
      summaryUnit('none', { scans: noneCount, population: 10 }),
      summaryUnit('missing', { ...missing, population: 10 }),
    ]
    expect(units.map((unit) => now(unit).state)).toEqual(['number', 'blank', 'none', 'missing'])
    expect(now(summaryUnit('a', { scans: partial(5), population: 10 })).partial).toBe(true)
  })
})
