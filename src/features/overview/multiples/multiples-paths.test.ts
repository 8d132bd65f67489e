import { describe, expect, it } from 'vitest'
import type { CampaignId } from '#domain/model/ids.ts'
import type { MatrixCell } from '#domain/totals/matrix.ts'
import { cell, matrixOf } from '../unit-matrix/unit-matrix.fixture.ts'
import { unitRows } from '../unit-matrix/unit-matrix.rows.ts'
import { layoutMultiples } from './multiples.layout.ts'
import { multiplesPaths } from './multiples-paths.ts'
import { multiplesOf, type MultiplesFigures } from './multiples.rows.ts'

const missing: MatrixCell = { status: 'missing', timeliness: null, counted: false, sample: false, count: null }
const pending = (count: number) => cell({ status: 'submitted', counted: false, count })

function pathsOf(cells: readonly (MatrixCell | null)[], figures: MultiplesFigures, find = '') {
  const rows = unitRows(matrixOf({ a: cells }), {
    kind: null,
    sort: 'name',
    find,
    focus: null,
    chosen: 'đợt 0' as CampaignId,
  })
  const layout = layoutMultiples(['a'], cells.length, 200, (text) => text.length * 6)
  return multiplesPaths(multiplesOf(rows, figures), figures, layout, (multiple) => multiple)
}

const count = (path: string, command: string) => path.split(command).length - 1

describe('multiplesPaths', () => {
  it('leaves a gap where a report is missing, and a mark below it', () => {
    const paths = pathsOf([cell(1), cell(2), missing, cell(3), cell(4)], 'total')
    expect(count(paths.line, 'M')).toBe(2)
    expect(count(paths.line, 'L')).toBe(2)
    expect(count(paths.missing, 'M')).toBe(1)
  })

  it('dashes the way to and from what is not counted, and hollows its dot', () => {
    const paths = pathsOf([cell(1), cell(2), pending(3), cell(4)], 'total')
    expect([count(paths.line, 'L'), count(paths.dashed, 'L'), count(paths.hollow, 'M')]).toEqual([1, 2, 1])
  })

  it('draws nothing at the height of 0 for a blank, a none, or a unit that is not expected', () => {
    const blank = cell({ count: { state: 'blank' } })
    const none = cell({ count: { state: 'none' } })
    const paths = pathsOf([blank, none, null], 'total')
    expect([paths.line, paths.dot, paths.hollow, paths.missing]).toEqual(['', '', '', ''])
    expect([count(paths.blank, 'M'), count(paths.none, 'M')]).toEqual([1, 1])
  })

  it('draws a fall as one', () => {
    const paths = pathsOf([cell(5), cell(9), cell(2), pending(3)], 'increment')
    expect([count(paths.bar, 'M'), count(paths.fall, 'M'), count(paths.barOpen, 'M')]).toEqual([1, 1, 1])
  })

  it('mutes whom the reader is not looking for', () => {
    const paths = pathsOf([cell(1), cell(2)], 'total', 'khác')
    expect([paths.line, count(paths.lineMuted, 'L')]).toEqual(['', 1])
  })
})
