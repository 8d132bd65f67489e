import { describe, expect, it } from 'vitest'
import type { MatrixCell } from '#domain/totals/matrix.ts'
import { cell } from '../unit-matrix/unit-matrix.fixture.ts'
import { heatPaths } from './heat-paths.ts'
import { heatMap, heatMark, type HeatMeasure } from './heat.measures.ts'

const missing: MatrixCell = { status: 'missing', timeliness: null, counted: false, sample: false, count: null }
const classes = [{ from: 1, to: null }]
const signs = (measure: HeatMeasure) => (given: MatrixCell | null) => {
  const { fill, sign, uncounted, late, partial } = heatMark(given, measure, classes)
  return [fill, sign, ...(uncounted ? ['uncounted'] : []), ...(late ? ['late'] : []), ...(partial ? ['partial'] : [])]
}

describe('heatMark', () => {
  it('gives every state a mark of its own: a number, 0, none, blank, missing, not expected', () => {
    const cells = [
      cell(541),
      cell(0),
      cell({ count: { state: 'none' } }),
      cell({ count: { state: 'blank' } }),
      missing,
      null,
    ]
    const marks = cells.map(signs('scans'))
    expect(marks).toEqual([
      [0, null],
      ['zero', null],
      [null, 'none'],
      [null, 'blank'],
      [null, 'missing'],
      [null, 'absent'],
    ])
  })

  it('marks what is not counted, and what misses rows, over the colour of its figure', () => {
    expect(signs('scans')(cell({ counted: false, status: 'submitted', count: 9 }))).toEqual([0, null, 'uncounted'])
    expect(signs('scans')(cell({ count: { value: 9, partial: true } }))).toEqual([0, null, 'partial'])
  })

  it('marks lateness where days or standings are shown, not where figures are', () => {
    const late = cell({ timeliness: 'late', count: 20 })
    expect(signs('days')(late)).toEqual([0, null, 'late'])
    expect(signs('standing')(late)).toEqual(['plain', null, 'late'])
    expect(signs('scans')(late)).toEqual([0, null])
  })

  it('tells accepted, awaiting, returned and missing reports apart', () => {
    const report = (status: 'submitted' | 'returned') => cell({ status, counted: false, count: 3 })
    expect([cell(3), report('submitted'), report('returned'), missing].map(signs('standing'))).toEqual([
      ['plain', null],
      ['plain', null, 'uncounted'],
      [null, 'returned'],
      [null, 'missing'],
    ])
  })
})

describe('heatMap', () => {
  it('has classes over numbers alone, counted or not', () => {
    const rows = [{ cells: [cell({ counted: false, count: 500 }), missing, null, cell({ count: { state: 'blank' } })] }]
    expect(heatMap(rows, 'scans').classes).toEqual([{ from: 500, to: null }])
    expect(heatMap(rows, 'standing').classes).toEqual([])
    expect(heatMap(rows, 'scans').marks.map((marks) => marks.length)).toEqual([4])
  })
})

describe('heatPaths', () => {
  it('draws each of 250 × 52 cells exactly once, in a dozen paths', () => {
    const row = Array.from({ length: 52 }, (_, at) =>
      heatMark(at % 5 === 0 ? missing : cell(at % 7 === 0 ? 0 : at), 'scans', classes),
    )
    const paths = heatPaths(
      Array.from({ length: 250 }, () => row),
      1,
      { x: 20, y: 20 },
    )
    const moves = (d: string) => d.split('M').length - 1
    expect(moves(paths.classes[0] ?? '') + moves(paths.zero) + moves(paths.missing)).toBe(250 * 52)
    expect(Object.keys(paths).length).toBeLessThan(14)
  })
})
