import { describe, expect, it } from 'vitest'
import { stepAlong } from './step-along.ts'

describe('keys among marks', () => {
  it('go through rows downwards and through columns to the right, and back', () => {
    expect([stepAlong('down', 1, 'down', 3), stepAlong('down', 1, 'up', 3)]).toEqual([2, 0])
    expect([stepAlong('right', 1, 'right', 3), stepAlong('right', 1, 'left', 3)]).toEqual([2, 0])
    expect([stepAlong('right', 1, 'up', 3), stepAlong('right', 1, 'down', 3)]).toEqual([2, 0])
  })

  it('stay at both ends, and reach them at once', () => {
    expect([stepAlong('down', 2, 'down', 3), stepAlong('down', 0, 'up', 3)]).toEqual([2, 0])
    expect([stepAlong('down', 1, 'first', 3), stepAlong('down', 1, 'last', 3)]).toEqual([0, 2])
  })

  it('begin at the end that they come from', () => {
    expect([stepAlong('down', null, 'down', 3), stepAlong('down', null, 'up', 3)]).toEqual([0, 2])
    expect([stepAlong('right', null, 'right', 3), stepAlong('right', null, 'left', 3)]).toEqual([0, 2])
  })

  it('lead nowhere where there is no mark', () => expect(stepAlong('down', null, 'first', 0)).toBeNull())
})
