import { describe, expect, it } from 'vitest'
import { countSchema } from './count.schema.ts'
import { blank, none, numberOf, sumOfRows } from './count.ts'

describe('a count', () => {
  it.each([{ state: 'number', value: -1 }, { state: 'number', value: 1.5 }, { state: 'number' }, { state: 'missing' }])(
    'is refused when it is %o',
    (candidate) => expect(countSchema.safeParse(candidate).success).toBe(false),
  )
})

describe('the figure of several rows', () => {
  it('adds numbers up', () =>
    expect(sumOfRows([numberOf(1), numberOf(541)])).toEqual({
      state: 'number',
      value: 542,
      approximate: false,
      partial: false,
    }))

  it('keeps zero a number', () => expect(sumOfRows([numberOf(0)])).toMatchObject({ state: 'number', value: 0 }))

  it('keeps a blank apart from zero', () =>
    expect(sumOfRows([blank])).toEqual({ state: 'blank', value: null, approximate: false, partial: false }))

  it('is none only where every row says so', () => {
    expect(sumOfRows([none, none]).state).toBe('none')
    expect(sumOfRows([none, blank]).state).toBe('blank')
  })

  it('is blank when there is no row at all', () => expect(sumOfRows([]).state).toBe('blank'))

  it('is partial when a row beside the numbers is blank', () =>
    expect(sumOfRows([numberOf(7), blank])).toMatchObject({ value: 7, partial: true }))

  it('is whole when the other rows state none', () =>
    expect(sumOfRows([numberOf(7), none])).toMatchObject({ value: 7, partial: false }))

  it('is approximate as soon as one row is', () =>
    expect(sumOfRows([numberOf(7), { state: 'number', value: 500, approximate: true }])).toMatchObject({
      value: 507,
      approximate: true,
    }))
})
