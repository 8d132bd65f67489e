import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import { compareVietnamese, matches } from '#domain/text/fold.ts'
import type { DirectivePoint, SummaryUnit } from '#domain/totals/summary.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { unitKinds } from '#src/ui/kind-labels.ts'
import type { UnitOrder } from '../overview.filters.ts'

/** Why a lane has no dots: what the unit said, or where its report stands. Null: it has some. */
export type EmptyLane = 'missing' | 'submitted' | 'returned' | 'blank' | 'none' | 'undated' | null

/** A unit's line of the timeline. */
export type Lane = {
  readonly unitId: UnitId
  readonly name: string
  readonly label: string
  readonly empty: EmptyLane
  readonly points: number
  /** There is a report of it, and not a made-up one. */
  readonly real: boolean
  readonly found: boolean
}

/** A directive's document on its unit's lane. */
export type Dot = {
  readonly key: string
  readonly lane: number
  /** Days since 1970, within the span of the axis. */
  readonly day: number
  /** Where its date lies when the axis does not reach that far: it is then drawn at that end. */
  readonly beyond: 'before' | 'after' | null
  /** Its place among those of the same unit and day, and how many those are: they are drawn side by side. */
  readonly stack: number
  readonly stacked: number
  readonly found: boolean
  readonly point: DirectivePoint
}

export type Timeline = {
  readonly lanes: readonly Lane[]
  /** By lane, then by day: the order in which arrow keys go through them. */
  readonly dots: readonly Dot[]
  readonly undated: readonly DirectivePoint[]
  /** Ends of the axis in days since 1970; null when nothing has a date. */
  readonly span: { readonly from: number; readonly to: number } | null
}

/** The axis reaches this far from the request: a mistyped year must not squeeze all others into one spot. */
const REACH_IN_DAYS = 3 * 366
const MARGIN_IN_DAYS = 4

/** Names one point of the timeline, the same at every load: the report, the directive in it, the document of that. */
export function directiveKeys(points: readonly DirectivePoint[]): Map<DirectivePoint, string> {
  const seen = new Map<string, number>()
  return new Map(
    points.map((point) => {
      const directive = `${point.reportId}.${point.position}`
      const document = seen.get(directive) ?? 0
      seen.set(directive, document + 1)
      return [point, `${directive}.${document}`]
    }),
  )
}

/** A lane for every unit and a dot for every dated document, around the day of the request. */
export function directiveTimeline(
  units: readonly SummaryUnit[],
  points: readonly DirectivePoint[],
  { sort, find, requestedOn }: { sort: UnitOrder; find: string; requestedOn: IsoDate },
): Timeline {
  const keys = directiveKeys(points)
  const byUnit = Map.groupBy(points, (point) => point.unitId)
  const lanes = units
    .map((unit) => ({ unit, own: byUnit.get(unit.unitId) ?? [] }))
    .toSorted((a, b) => comparators[sort](a, b))
  const span = spanOf(
    lanes.flatMap(({ own }) => own),
    requestedOn,
  )
  const laneOf = ({ unit, own }: Entry): Lane => ({
    unitId: unit.unitId,
    name: unit.name,
    label: unit.shortName,
    empty: emptiness(unit, own),
    points: own.length,
    real: unit.reportId !== null && !unit.sample,
    found: matches(`${unit.name} ${unit.shortName}`, find),
  })
  const rows = lanes.map(laneOf)
  return {
    lanes: rows,
    dots:
      span === null
        ? []
        : lanes.flatMap(({ own }, lane) => dotsOf(own, keys, span, { lane, found: rows[lane]?.found ?? true })),
    undated: lanes.flatMap(({ own }) => own.filter((point) => point.date === null)),
    span,
  }
}

type Entry = { readonly unit: SummaryUnit; readonly own: readonly DirectivePoint[] }

function emptiness(unit: SummaryUnit, own: readonly DirectivePoint[]): EmptyLane {
  if (own.some((point) => point.date !== null)) return null
  if (own.length > 0) return 'undated'
  if (unit.status === 'missing') return 'missing'
  if (!unit.counted) return unit.status === 'returned' ? 'returned' : 'submitted'
  return unit.directives?.state === 'none' ? 'none' : 'blank'
}

function spanOf(points: readonly DirectivePoint[], requestedOn: IsoDate): Timeline['span'] {
  const days = points.flatMap((point) => (point.date === null ? [] : [dayNumber(point.date)]))
  if (days.length === 0) return null
  const request = dayNumber(requestedOn)
  const within = [...days.filter((day) => Math.abs(day - request) <= REACH_IN_DAYS), request]
  const from = within.reduce((least, day) => Math.min(least, day))
  const to = within.reduce((most, day) => Math.max(most, day))
  return { from: from - MARGIN_IN_DAYS, to: to + MARGIN_IN_DAYS }
}

function dotsOf(
  own: readonly DirectivePoint[],
  keys: ReadonlyMap<DirectivePoint, string>,
  { from, to }: { from: number; to: number },
  onLane: Pick<Dot, 'lane' | 'found'>,
): Dot[] {
  const placed = own
    .flatMap((point) => (point.date === null ? [] : [{ point, date: dayNumber(point.date) }]))
    .map(({ point, date }) => ({
      key: keys.get(point) ?? '',
      point,
      day: Math.min(Math.max(date, from), to),
      beyond: date < from ? ('before' as const) : date > to ? ('after' as const) : null,
    }))
    .toSorted((a, b) => a.day - b.day)
  const sameDay = Map.groupBy(placed, (dot) => dot.day)
  return [...sameDay.values()].flatMap((dots) =>
    dots.map(({ key, point, day, beyond }, stack) => ({
      key,
      point,
      day,
      beyond,
      stack,
      stacked: dots.length,
      ...onLane,
    })),
  )
}

const byName = (a: Entry, b: Entry) => compareVietnamese(a.unit.shortName, b.unit.shortName)
const byNumber = (a: Entry, b: Entry) => b.own.length - a.own.length || byName(a, b)

const comparators: Record<UnitOrder, (a: Entry, b: Entry) => number> = {
  value: byNumber,
  name: byName,
  kind: (a, b) => unitKinds.indexOf(a.unit.kind) - unitKinds.indexOf(b.unit.kind) || byNumber(a, b),
  change: byNumber,
}
