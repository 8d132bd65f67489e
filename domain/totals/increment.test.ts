import { describe, expect, it } from 'vitest'
import { blank, none, numberOf, sumOfRows } from '../model/count.ts'
import { incrementOf } from './increment.ts'

const number = (value: number) => sumOfRows([numberOf(value)])
const pair = (before: number, now: number) => ({ before: number(before), now: number(now) })

describe('an increment', () => {
  it('rests on the units that gave a number both times alone', () => {
    const onlyNow = { before: null, now: number(900) }
    const onlyBefore = { before: number(800), now: sumOfRows([blank]) }
    expect(incrementOf([pair(10, 15), pair(1, 1), onlyNow, onlyBefore])).toEqual({
      before: 11,
      after: 16,
      units: 2,
      fell: 0,
      approximate: false,
      complete: false,
    })
  })

  it('is unknown, not 0, where no unit gave a number both times', () => {
    expect(incrementOf([{ before: null, now: number(5) }])).toBeNull()
    expect(incrementOf([])).toBeNull()
  })

  it('shows a fall as a fall, and counts the units that fell behind a sum that grew', () => {
    expect(incrementOf([pair(100, 40)])).toMatchObject({ before: 100, after: 40, fell: 1, complete: true })
    expect(incrementOf([pair(100, 40), pair(1, 900)])).toMatchObject({ before: 101, after: 940, fell: 1 })
  })

  it('is complete when every unit gave whole numbers, or said none both times', () => {
    const bothNone = { before: sumOfRows([none]), now: sumOfRows([none]) }
    expect(incrementOf([pair(1, 2), bothNone])?.complete).toBe(true)
    expect(incrementOf([pair(1, 2), { before: number(3), now: sumOfRows([none]) }])?.complete).toBe(false)
    expect(incrementOf([pair(1, 2), { before: sumOfRows([numberOf(3), blank]), now: number(3) }])?.complete).toBe(false)
  })
})
