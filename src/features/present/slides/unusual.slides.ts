import { countedFigures } from '#domain/totals/of-kind.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { forLeaders, unusualIn, type FactId } from '#domain/unusual/unusual.ts'
import { idOfPart, inParts } from '../parts.ts'
import type { Slide } from './slide.ts'

/** Lines of a list with something beside each name: so many are legible from the back of a room. */
const CASES = 8
const SENTENCES = 6

/** Facts that the slides of the figures show by themselves, as ≥ and ≈: their units are not named once more. */
const shownByFigures = new Set<FactId>(['scansPartial', 'qrCodesPartial', 'scansApproximate', 'qrCodesApproximate'])

/** Everything that asks for a look in a sentence each, then who that is about. */
export function unusualSlides({ units }: Summary): Slide[] {
  const watched = units.map((unit) => ({ ...unit, figures: countedFigures(unit) }))
  const found = unusualIn(watched, forLeaders)
  return [
    ...inParts(found, SENTENCES).map(({ part, items }): Slide => ({
      kind: 'unusual',
      id: idOfPart('unusual', part),
      part,
      count: found.length,
      facts: items.map(({ id, says }) => ({ id, says })),
    })),
    ...found
      .filter(({ id }) => !shownByFigures.has(id))
      .flatMap(({ id, says, cases }) =>
        inParts(cases, CASES).map(({ part, items }): Slide => ({
          kind: 'cases',
          id: idOfPart(id, part),
          says,
          part,
          cases: items.map(({ unit, shows }) => ({ unitId: unit.unitId, label: unit.shortName, shows })),
        })),
      ),
  ]
}
