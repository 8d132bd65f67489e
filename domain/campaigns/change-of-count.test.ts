import { describe, expect, it } from 'vitest'
import { changeOfCount } from './change-of-count.ts'

const number = (value: number, approximate = false) => ({ value, approximate })
const blank = { value: null, approximate: false }

describe('the change of a figure since the campaign before', () => {
  it('is what it grew or fell by', () => {
    expect(changeOfCount(number(541), number(500))).toEqual({ by: 41, approximate: false })
    expect(changeOfCount(number(500), number(541))).toEqual({ by: -41, approximate: false })
  })

  it('is not known beside a blank, a none or a missing report, which are not 0', () => {
    expect(changeOfCount(number(541), blank)).toBeNull()
    expect(changeOfCount(blank, number(541))).toBeNull()
    expect(changeOfCount(number(541), null)).toBeNull()
  })

  it('is not known where a figure is not whole', () => {
    expect(changeOfCount({ ...number(3159), partial: true }, number(9434))).toBeNull()
  })

  it('is about, where either figure is', () => {
    expect(changeOfCount(number(500, true), number(400))).toEqual({ by: 100, approximate: true })
  })
})
