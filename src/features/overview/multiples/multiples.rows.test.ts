import { describe, expect, it } from 'vitest'
import type { CampaignId } from '#domain/model/ids.ts'
import type { MatrixCell } from '#domain/totals/matrix.ts'
import { cell, matrixOf } from '../unit-matrix/unit-matrix.fixture.ts'
import { unitRows } from '../unit-matrix/unit-matrix.rows.ts'
import { multiplesOf, type MultiplesFigures } from './multiples.rows.ts'

const missing: MatrixCell = { status: 'missing', timeliness: null, counted: false, sample: false, count: null }
const blank = cell({ count: { state: 'blank' } })
const none = cell({ count: { state: 'none' } })

const pointsOf = (cells: readonly (MatrixCell | null)[], figures: MultiplesFigures) => {
  const rows = unitRows(matrixOf({ a: cells }), {
    kind: null,
    sort: 'name',
    find: '',
    focus: null,
    chosen: 'đợt 0' as CampaignId,
  })
  return multiplesOf(rows, figures)[0]?.points.map(({ state, value }) => [state, value])
}

describe('multiplesOf', () => {
  it('keeps 0, none, blank, a missing report and a campaign that does not expect the unit apart', () => {
    expect(pointsOf([cell(0), none, blank, missing, null], 'total')).toEqual([
      ['number', 0],
      ['none', null],
      ['blank', null],
      ['gap', null],
      ['absent', null],
    ])
  })

  it('has an increment only between two campaigns that follow each other and both have a number', () => {
    expect(pointsOf([cell(5), cell(9), missing, cell(20), cell(12)], 'increment')).toEqual([
      ['unknown', null],
      ['number', 4],
      ['gap', null],
      ['unknown', null],
      ['number', -8],
    ])
  })

  it('counts an increment only where both figures count', () => {
    const pending = cell({ status: 'submitted', counted: false, count: 9 })
    const rows = unitRows(matrixOf({ a: [cell(5), pending, cell(10), cell(11)] }), {
      kind: null,
      sort: 'name',
      find: '',
      focus: null,
      chosen: 'đợt 0' as CampaignId,
    })
    const [multiple] = multiplesOf(rows, 'increment')
    expect(multiple?.points.map(({ counted }) => counted)).toEqual([false, false, false, true])
  })

  it('keeps 0 on the scale, above and below what fell', () => {
    const rows = unitRows(matrixOf({ a: [cell(50), cell(20), cell(25)] }), {
      kind: null,
      sort: 'name',
      find: '',
      focus: null,
      chosen: 'đợt 0' as CampaignId,
    })
    expect(multiplesOf(rows, 'total')[0]).toMatchObject({ least: 0, most: 50 })
    expect(multiplesOf(rows, 'increment')[0]).toMatchObject({ least: -30, most: 5 })
  })
})
