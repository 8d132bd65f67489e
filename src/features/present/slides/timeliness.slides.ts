import { daysLate } from '#domain/progress/days-late.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { idOfPart, inParts } from '../parts.ts'
import type { Slide } from './slide.ts'

const NAMES = 12

/** How many answered in time, and who answered late, the latest first. */
export function timelinessSlides({ units, coverage, today }: Summary): Slide[] {
  const overdue = units.filter((unit) => unit.status === 'missing' && daysLate(unit, today) > 0).length
  const late = units
    .filter(({ timeliness }) => timeliness === 'late')
    .map((unit) => ({ unitId: unit.unitId, label: unit.shortName, daysLate: daysLate(unit, today) }))
    .toSorted((a, b) => b.daysLate - a.daysLate || compareVietnamese(a.label, b.label))
  return [
    { kind: 'timeliness', id: 'timeliness', coverage, overdue },
    ...inParts(late, NAMES).map(({ part, items }): Slide => ({
      kind: 'late',
      id: idOfPart('late', part),
      part,
      count: late.length,
      units: items,
    })),
  ]
}
