import { describe, expect, it } from 'vitest'
import { expectedUnitSchema, type ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import { coverageOfUnits, shownUnits, shows } from './units.rows.ts'

const unit = (name: string, part: Partial<ExpectedUnit> = {}): ExpectedUnit =>
  expectedUnitSchema.parse({
    unitId: name,
    name,
    shortName: name,
    kind: 'department',
    dueOn: '2021-11-05',
    extension: null,
    status: 'missing',
    timeliness: null,
    receivedOn: null,
    reportId: null,
    sample: false,
    ...part,
  })

const extension = expectedUnitSchema.shape.extension.parse({ dueOn: '2021-11-10', reason: 'Lũ' })
const units = [
  unit('Sở Y tế', { status: 'accepted', timeliness: 'late' }),
  unit('Sở Xây dựng', { status: 'submitted', timeliness: 'onTime', extension }),
  unit('UBND huyện Ba Tơ'),
]
const names = (found: readonly ExpectedUnit[]) => found.map(({ name }) => name)

describe('units of a campaign', () => {
  it('are shown by where they stand', () => {
    expect(shows.map((show) => names(shownUnits(units, show, '')))).toEqual([
      ['Sở Y tế', 'Sở Xây dựng', 'UBND huyện Ba Tơ'],
      ['UBND huyện Ba Tơ'],
      ['Sở Y tế'],
      ['Sở Xây dựng'],
      ['Sở Xây dựng'],
    ])
  })

  it('are found without accents', () => {
    expect(names(shownUnits(units, 'all', 'ba to'))).toEqual(['UBND huyện Ba Tơ'])
  })

  it('add up to the coverage', () => {
    expect(coverageOfUnits(units)).toMatchObject({
      expected: 3,
      submitted: 2,
      accepted: 1,
      pending: 1,
      late: 1,
      missing: 1,
    })
  })
})
