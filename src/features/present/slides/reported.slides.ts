import { daysLate } from '#domain/progress/days-late.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { idOfPart, inParts } from '../parts.ts'
import type { SlideOf } from './slide.ts'

/** Names alone stand in two columns. */
const NAMES = 12

/** Who has reported, every unit by its standing. */
export function reportedSlide({ coverage, basis, units }: Summary): SlideOf<'reported'> {
  return {
    kind: 'reported',
    id: 'reported',
    coverage,
    basis,
    units: units.map(({ unitId, shortName, status }) => ({ unitId, label: shortName, status })),
  }
}

/** Who has not, each by name, the longest overdue first. */
export function missingSlides({ units, today }: Summary): SlideOf<'missing'>[] {
  const missing = units
    .filter(({ status }) => status === 'missing')
    .map((unit) => ({ unitId: unit.unitId, label: unit.shortName, daysLate: daysLate(unit, today) }))
    .toSorted((a, b) => b.daysLate - a.daysLate || compareVietnamese(a.label, b.label))
  const overdue = missing.filter((unit) => unit.daysLate > 0).length
  return inParts(missing, NAMES).map(({ part, items }) => ({
    kind: 'missing',
    id: idOfPart('missing', part),
    part,
    count: missing.length,
    overdue,
    units: items,
  }))
}
