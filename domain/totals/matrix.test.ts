import { array, assert, boolean, constantFrom, integer, oneof, option, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '../model/dates.ts'
import { unitIdSchema } from '../model/ids.ts'
import { isCounted } from '../model/standing.ts'
import { matrixUnitSchema } from './matrix.schema.ts'
import { cellsOf, matrixCell, packCells, type MatrixCell, type MatrixReport } from './matrix.ts'

const unit = {
  unitId: unitIdSchema.parse('so-y-te'),
  name: 'Sở Y tế',
  shortName: 'Sở Y tế',
  kind: 'department',
} as const
const day = (text: string) => isoDateSchema.parse(text)

const anyCount = oneof(
  record({ state: constantFrom('number' as const), value: integer(), approximate: boolean(), partial: boolean() }),
  constantFrom('blank' as const, 'none' as const).map((state) => ({
    state,
    value: null,
    approximate: false,
    partial: false,
  })),
)
const missing: MatrixCell = { status: 'missing', timeliness: null, counted: false, sample: false, count: null }
const anyReport = record({
  status: constantFrom('submitted' as const, 'accepted' as const, 'returned' as const),
  timeliness: constantFrom('onTime' as const, 'late' as const),
  sample: boolean(),
  count: anyCount,
})

describe('a row of a matrix', () => {
  it('gives back every cell as it was, whatever its state', () => {
    assert(
      property(
        array(option(oneof(anyReport, constantFrom('missing' as const)))),
        constantFrom('accepted' as const, 'submitted' as const),
        (given, basis) => {
          const cells = given.map((cell): MatrixCell | null => {
            if (cell === null) return null
            return cell === 'missing' ? missing : { ...cell, counted: isCounted(cell.status, basis) }
          })
          const row = matrixUnitSchema.parse({ ...unit, ...packCells(cells) })
          expect(cellsOf(row, basis)).toEqual(cells)
        },
      ),
    )
  })

  it('tells zero, blank, none, a missing report and a campaign that does not expect the unit apart', () => {
    const of = (state: 'number' | 'blank' | 'none', value: number | null): MatrixCell => ({
      status: 'accepted',
      timeliness: 'onTime',
      counted: true,
      sample: false,
      count: { state, value, approximate: false, partial: false },
    })
    expect(packCells([of('number', 0), of('blank', null), of('none', null), missing, null])).toEqual({
      values: [0, null, null, null, null],
      figures: 'nbo--',
      standings: 'aaam-',
      samples: 'rrr--',
    })
  })
})

describe('a cell of a matrix', () => {
  const report: MatrixReport = {
    status: 'submitted',
    timeliness: 'late',
    receivedOn: day('2021-11-06'),
    sample: true,
    metric: () => ({ state: 'none', value: null, approximate: false, partial: false }),
  }

  it('counts days from the request to the day by which the report is judged', () => {
    expect(matrixCell(report, 'days', day('2021-10-26'), 'accepted').count?.value).toBe(11)
    expect(matrixCell(report, 'days', day('2021-11-08'), 'accepted').count?.value).toBe(-2)
  })

  it('shows a report that does not count on the basis, and says so', () => {
    const cell = matrixCell(report, 'scans', day('2021-10-26'), 'accepted')
    expect(cell).toMatchObject({ counted: false, status: 'submitted', timeliness: 'late', count: { state: 'none' } })
    expect(matrixCell(report, 'scans', day('2021-10-26'), 'submitted').counted).toBe(true)
  })

  it('has no figure where no report was sent', () => {
    expect(matrixCell(null, 'days', day('2021-10-26'), 'accepted')).toEqual(missing)
  })
})
