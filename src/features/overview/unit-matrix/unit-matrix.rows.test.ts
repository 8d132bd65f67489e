import { describe, expect, it } from 'vitest'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import { packCells, type Matrix, type MatrixCell } from '#domain/totals/matrix.ts'
import { cell, matrixOf } from './unit-matrix.fixture.ts'
import { changeAt, coverageOfRows, unitRows, type RowChoice } from './unit-matrix.rows.ts'

const choice: RowChoice = { kind: null, sort: 'value', find: '', focus: null, chosen: 'đợt 1' as CampaignId }
const names = (matrix: Matrix, by: Partial<RowChoice> = {}) =>
  unitRows(matrix, { ...choice, ...by }).map(({ name }) => name)

const blank = cell({ count: { state: 'blank' } })
const none = cell({ count: { state: 'none' } })
const missing: MatrixCell = { status: 'missing', timeliness: null, counted: false, sample: false, count: null }

describe('unitRows', () => {
  it('orders by the figure of the campaign on screen, with every state after the numbers', () => {
    const matrix = matrixOf({
      'không phải báo cáo': [cell(9), null],
      thiếu: [cell(8), missing],
      trống: [cell(7), blank],
      'không phát sinh': [cell(6), none],
      không: [cell(5), cell(0)],
      nhiều: [cell(1), cell(541)],
    })
    expect(names(matrix)).toEqual(['nhiều', 'không', 'không phát sinh', 'trống', 'thiếu', 'không phải báo cáo'])
    expect(names(matrix, { chosen: 'đợt 0' as CampaignId })[0]).toBe('không phải báo cáo')
  })

  it('orders by change only over what counts in both campaigns', () => {
    const matrix = matrixOf({
      giảm: [cell(9), cell(2)],
      tăng: [cell(1), cell(5)],
      'chưa tính': [cell(0), cell({ status: 'submitted', counted: false, count: 900 })],
    })
    expect(names(matrix, { sort: 'change' })).toEqual(['tăng', 'giảm', 'chưa tính'])
  })

  it('drops no unit, however many there are, and keeps a cell for every campaign', () => {
    const matrix = matrixOf(
      Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`Đơn vị ${at}`, [cell(at), null]])),
    )
    for (const sort of ['value', 'name', 'kind', 'change'] as const) {
      const rows = unitRows(matrix, { ...choice, sort, find: 'don vi 7' })
      expect(new Set(rows.map(({ unitId }) => unitId)).size).toBe(250)
      expect(rows.every(({ cells }) => cells.length === 2)).toBe(true)
    }
  })

  it('finds units without their accents, and those of a fact alone', () => {
    const matrix = matrixOf({ 'Thị xã Đức Phổ': [cell(1), cell(1)], 'Sở Y tế': [cell(1), cell(2)] })
    const found = (by: Partial<RowChoice>) =>
      unitRows(matrix, { ...choice, ...by }).flatMap((row) => (row.found ? [row.name] : []))
    expect(found({ find: 'duc pho' })).toEqual(['Thị xã Đức Phổ'])
    expect(found({ focus: new Set(['Sở Y tế' as UnitId]) })).toEqual(['Sở Y tế'])
  })

  it('gives each cell back as it was sent', () => {
    const cells = [
      cell({ status: 'returned', timeliness: 'late', counted: false, count: 5 }),
      none,
      blank,
      missing,
      null,
    ]
    expect(packCells(unitRows(matrixOf({ a: cells }), choice)[0]?.cells ?? [])).toEqual(packCells(cells))
  })
})

describe('changeAt', () => {
  it('is unknown, not 0, beside anything but a number', () => {
    expect(changeAt([cell(1), cell(4)], 1)).toBe(3)
    for (const before of [blank, none, missing, null]) expect(changeAt([before, cell(4)], 1)).toBeNull()
    expect(changeAt([cell(4)], 0)).toBeNull()
  })
})

describe('coverageOfRows', () => {
  it('counts numbers and stated nones that count, of all that was expected', () => {
    const uncounted = cell({ status: 'submitted', counted: false, count: 3 })
    const rows = unitRows(matrixOf({ a: [cell(0), none, blank, missing, uncounted, null] }), choice)
    expect(coverageOfRows(rows)).toEqual({ covered: 2, expected: 5 })
  })
})
