import type { z } from 'zod'
import type { UnitId } from '../model/ids.ts'
import type { measuresSchema } from './progress.schema.ts'
import type { ProgressRow } from './progress.ts'

/**
 * How far a campaign has come, each number with the units behind it. `expected` to `rateOnTime` are what DHIS2 calls expected
 * reports, actual reports, reports on time, reporting rate and reporting rate on time (user guide, «Reporting rates»).
 */
export type ProgressMeasures = z.infer<typeof measuresSchema>
export type UnitCount = ProgressMeasures['expected']
export type Rate = ProgressMeasures['rate']

type Measured = Pick<ProgressRow, 'unitId' | 'status' | 'timeliness' | 'daysLate'>

/** Which units each measure counts. */
const counts = {
  /** DHIS2 «expected reports»: units that the data set is assigned to; here those frozen when the campaign opened. */
  expected: () => true,
  /**
   * DHIS2 «actual reports»: reports that arrived in full. Here every unit whose report was received, whatever became of it:
   * one that was returned has arrived, and is counted by `returned` besides.
   */
  actual: ({ status }) => status !== 'missing',
  /** DHIS2 «actual reports on time»: of these, those within the days allowed; here by the unit's own due day. */
  onTime: ({ timeliness }) => timeliness === 'onTime',
  /** Received after the unit's due day; `actual` = `onTime` + `late`. */
  late: ({ timeliness }) => timeliness === 'late',
  /** Nothing received; `expected` = `actual` + `missing`. */
  missing: ({ status }) => status === 'missing',
  /** Of these, those whose due day has passed. */
  overdue: ({ status, daysLate }) => status === 'missing' && daysLate > 0,
  /** Received and not decided; `actual` = `pending` + `accepted` + `returned`. */
  pending: ({ status }) => status === 'submitted',
  accepted: ({ status }) => status === 'accepted',
  returned: ({ status }) => status === 'returned',
} as const satisfies Record<string, (row: Measured) => boolean>

export type CountName = keyof typeof counts

/** Whether a unit is one of those that a measure counts. */
export const isCountedIn = (name: CountName, row: Measured): boolean => counts[name](row)

export function measuresOf(rows: readonly Measured[]): ProgressMeasures {
  const of = (name: CountName): UnitCount => {
    const unitIds: UnitId[] = rows.filter((row) => isCountedIn(name, row)).map(({ unitId }) => unitId)
    return { count: unitIds.length, unitIds }
  }
  const [expected, actual, onTime] = [of('expected'), of('actual'), of('onTime')]
  return {
    expected,
    actual,
    onTime,
    late: of('late'),
    missing: of('missing'),
    overdue: of('overdue'),
    pending: of('pending'),
    accepted: of('accepted'),
    returned: of('returned'),
    // DHIS2 «reporting rate»: actual of expected.
    rate: rateOf(actual, expected),
    // DHIS2 «reporting rate on time»: on time of expected, not of those that came.
    rateOnTime: rateOf(onTime, expected),
  }
}

const rateOf = (part: UnitCount, whole: UnitCount): Rate => ({
  numerator: part.count,
  denominator: whole.count,
  percent: whole.count === 0 ? null : (part.count / whole.count) * 100,
})
