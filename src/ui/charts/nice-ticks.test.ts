import { describe, expect, it } from 'vitest'
import { niceFractions, niceSpan, niceTicks } from './nice-ticks.ts'

describe('niceTicks', () => {
  it('reaches past the largest value in round steps', () => {
    expect(niceTicks(541)).toEqual([0, 200, 400, 600])
    expect(niceTicks(48_000)).toEqual([0, 20_000, 40_000, 60_000])
  })

  it('never puts a fraction on an axis of counts', () => {
    expect(niceTicks(1)).toEqual([0, 1])
    expect(niceTicks(3)).toEqual([0, 1, 2, 3])
  })

  it('gives an axis to a chart whose values are all 0', () => {
    expect(niceTicks(0)).toEqual([0, 1])
  })
})

describe('niceSpan', () => {
  it('reaches below 0 where something fell, and keeps 0 on the axis', () => {
    expect(niceSpan(-300, 541)).toEqual([-500, 0, 500, 1000])
    expect(niceSpan(-541, -20)).toEqual([-600, -400, -200, 0])
  })

  it('begins at 0 where nothing fell', () => {
    expect(niceSpan(3, 541)).toEqual([0, 200, 400, 600])
    expect(niceSpan(0, 0)).toEqual([0, 1])
  })
})

describe('niceFractions', () => {
  it('has round fractions where values are small, and whole numbers where they are large', () => {
    expect(niceFractions(0.35)).toEqual([0, 0.1, 0.2, 0.3, 0.4])
    expect(niceFractions(0.0042)).toEqual([0, 0.002, 0.004, 0.006])
    expect(niceFractions(45.8)).toEqual([0, 20, 40, 60])
    expect(niceFractions(0)).toEqual([0, 1])
  })
})
