import { daysBetween, type IsoDate } from '#domain/model/dates.ts'
import type { ReportId, UnitId } from '#domain/model/ids.ts'
import type { StandingStatus } from '#domain/model/standing.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import { daysLate } from '#domain/progress/days-late.ts'
import { compareVietnamese } from '#domain/text/fold.ts'
import type { Summary, SummaryUnit } from '#domain/totals/summary.ts'
import { unitKinds } from '#src/ui/kind-labels.ts'
import { isFound, type Figures } from '../overview.figures.ts'
import type { UnitOrder } from '../overview.filters.ts'

/** How a unit answered: in time, late, or not yet, with time left (`waiting`) or without (`overdue`). */
export type AnswerState = 'onTime' | 'late' | 'waiting' | 'overdue'

/** How long one unit took to answer the request. */
export type TimelinessRow = {
  readonly unitId: UnitId
  readonly name: string
  readonly label: string
  readonly kind: UnitKind
  readonly reportId: ReportId | null
  readonly status: StandingStatus
  readonly state: AnswerState
  /**
   * Whole days from the day of the request to the day by which the report is judged, negative where that lies before the request;
   * while nothing has come, up to today.
   */
  readonly days: number
  /** Whole days from the day of the request to the unit's own due day. */
  readonly dueDays: number
  readonly dueOn: IsoDate
  /** It was given more time than the campaign gives everybody. */
  readonly extended: boolean
  readonly receivedOn: IsoDate | null
  /** Whole days behind its own due day; 0 when it is not late. */
  readonly daysLate: number
  readonly sample: boolean
  readonly real: boolean
  readonly found: boolean
}

type Scope = { readonly sort: UnitOrder; readonly find: string; readonly focus?: Figures['focus'] }

/** A row for every unit, in the chosen order: by value, who has not answered stands first, then the slowest. */
export function timelinessRows(
  units: readonly SummaryUnit[],
  { campaign, today }: Pick<Summary, 'campaign' | 'today'>,
  { sort, find, focus = null }: Scope,
): TimelinessRow[] {
  const asked = campaign.request.date
  return units
    .map((unit): TimelinessRow => {
      const { status, receivedOn, dueOn } = unit
      const late = daysLate(unit, today)
      return {
        unitId: unit.unitId,
        name: unit.name,
        label: unit.shortName,
        kind: unit.kind,
        reportId: unit.reportId,
        status,
        state: stateOf(unit, late),
        days: receivedOn === null ? Math.max(0, daysBetween(asked, today)) : daysBetween(asked, receivedOn),
        dueDays: daysBetween(asked, dueOn),
        dueOn,
        extended: dueOn > campaign.dueOn,
        receivedOn,
        daysLate: late,
        sample: unit.sample,
        real: unit.reportId !== null && !unit.sample,
        found: isFound(unit, find, focus),
      }
    })
    .toSorted(comparators[sort])
}

function stateOf({ status, timeliness }: SummaryUnit, late: number): AnswerState {
  if (status === 'missing' || timeliness === null) return late > 0 ? 'overdue' : 'waiting'
  return timeliness
}

export const hasAnswered = ({ state }: Pick<TimelinessRow, 'state'>): boolean => state === 'onTime' || state === 'late'

type Compare = (a: TimelinessRow, b: TimelinessRow) => number

const byName: Compare = (a, b) => compareVietnamese(a.label, b.label)
const bySlowness: Compare = (a, b) =>
  Number(hasAnswered(a)) - Number(hasAnswered(b)) || b.daysLate - a.daysLate || b.days - a.days || byName(a, b)

const comparators: Record<UnitOrder, Compare> = {
  value: bySlowness,
  change: bySlowness,
  name: byName,
  kind: (a, b) => unitKinds.indexOf(a.kind) - unitKinds.indexOf(b.kind) || bySlowness(a, b),
}
