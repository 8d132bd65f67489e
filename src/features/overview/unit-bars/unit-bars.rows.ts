import type { MetricCount } from '#domain/model/count.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import type { SummaryUnit } from '#domain/totals/summary.ts'
import { unitKinds } from '#src/ui/kind-labels.ts'
import { isFound, type Figures } from '../overview.figures.ts'
import type { UnitOrder } from '../overview.filters.ts'
import { barMeasures, type BarFigure, type BarMeasure, type BarMeasureId, type BarState } from './unit-bars.measures.ts'

/** One unit's row of a bar chart and of the table of the same card. */
export type UnitBar = BarFigure & {
  readonly unitId: UnitId
  readonly name: string
  readonly label: string
  readonly kind: UnitKind
  /** Whether the figure is in the total on the chosen basis. */
  readonly counted: boolean
  readonly status: StandingStatus
  /** The unit's number in the campaign before; null when it gave none, or none that counts. */
  readonly previous: number | null
  /** For a measure that is reported as it stands, all that is known of it; null: no report of it counted, or there was no campaign before. */
  readonly before: MetricCount | null
  readonly sample: boolean
  /** There is a report of it, and not a made-up one. */
  readonly real: boolean
  /** Whether it is what the reader looks for; all are while nothing is looked for. */
  readonly found: boolean
}

/** A row for every unit, in the chosen order. */
export function unitBars(
  units: readonly SummaryUnit[],
  measure: BarMeasureId,
  { sort, find, focus = null }: { sort: UnitOrder; find: string; focus?: Figures['focus'] },
): UnitBar[] {
  return units.map((unit) => barOf(unit, barMeasures[measure], isFound(unit, find, focus))).toSorted(comparators[sort])
}

function barOf(unit: SummaryUnit, measure: BarMeasure, found: boolean): UnitBar {
  return {
    ...measure.now(unit),
    unitId: unit.unitId,
    name: unit.name,
    label: unit.shortName,
    kind: unit.kind,
    counted: unit.counted,
    status: unit.status,
    previous: measure.before(unit),
    before: measure.metric === null ? null : (unit.previous?.[measure.metric] ?? null),
    sample: unit.sample,
    real: unit.reportId !== null && !unit.sample,
    found,
  }
}

/** What bars cover, where they are worked out from what was reported: those that have a number, or a stated none. */
export function coverageOfBars(bars: readonly UnitBar[]) {
  const counted = (state: BarState) => bars.filter((bar) => bar.counted && bar.state === state).length
  return { expected: bars.length, number: counted('number'), none: counted('none') }
}

const stateRank: Record<BarState, number> = { number: 0, none: 1, blank: 2, undefined: 3, missing: 4 }

const byName = (a: UnitBar, b: UnitBar) => compareVietnamese(a.label, b.label)
const byValue = (a: UnitBar, b: UnitBar) =>
  stateRank[a.state] - stateRank[b.state] || (b.value ?? 0) - (a.value ?? 0) || byName(a, b)

/** How much more than in the campaign before; null where there is nothing to compare. */
export const changeOfBar = ({ state, value, previous, counted }: UnitBar): number | null =>
  state === 'number' && counted && value !== null && previous !== null ? value - previous : null

/** The greatest rise first, the greatest fall last of those that can be compared, and then the others. */
const byChange = (a: UnitBar, b: UnitBar) => {
  const [ofA, ofB] = [changeOfBar(a), changeOfBar(b)]
  if (ofA === null || ofB === null) return Number(ofA === null) - Number(ofB === null) || byValue(a, b)
  return ofB - ofA || byName(a, b)
}

const comparators: Record<UnitOrder, (a: UnitBar, b: UnitBar) => number> = {
  value: byValue,
  name: byName,
  kind: (a, b) => unitKinds.indexOf(a.kind) - unitKinds.indexOf(b.kind) || byValue(a, b),
  change: byChange,
}
