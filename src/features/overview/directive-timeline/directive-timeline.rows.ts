import type { DirectiveMarks } from '#domain/directives/directive-marks.ts'
import type { Issuer } from '#domain/directives/issuer-group.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { ReportId, UnitId } from '#domain/model/ids.ts'
import { compareVietnamese, matches } from '#domain/text/fold.ts'
import type { SummaryUnit } from '#domain/totals/summary.ts'
import { dayNumber } from '#src/ui/charts/days.ts'
import { unitKinds } from '#src/ui/kind-labels.ts'
import type { UnitOrder } from '../overview.filters.ts'
import type { TimeSpan } from './time-span.ts'

/** A document that a report lists. */
export type Mark = {
  /** Names it in addresses, the same at every load: the report, the directive in it, the document of that. */
  readonly key: string
  readonly unitId: UnitId
  readonly reportId: ReportId
  /** Index of the directive in the report's list. */
  readonly position: number
  readonly number: string | null
  readonly date: IsoDate | null
  readonly issuer: Issuer
  /** Index of the issuer in the answer's list. */
  readonly issuerIndex: number
  /** The same on every listing of one document; null where nobody else lists it. */
  readonly link: string | null
  readonly sample: boolean
}

/** Why a lane has no dots: what the unit said, or where its report stands. Null: it has some. */
export type EmptyLane = 'missing' | 'submitted' | 'returned' | 'blank' | 'none' | null

/** A unit's line of the timeline. */
export type Lane = {
  readonly unitId: UnitId
  readonly name: string
  readonly label: string
  readonly empty: EmptyLane
  readonly documents: number
  /** There is a report of it, and not a made-up one. */
  readonly real: boolean
  readonly found: boolean
}

/** A directive's document on its unit's lane. */
export type Dot = {
  readonly mark: Mark
  readonly lane: number
  /** Days since 1970; null beside the axis, see `aside`. */
  readonly day: number | null
  /** Why it stands in the column beside the axis: it has no date, or one so far off that the axis does not reach there. */
  readonly aside: 'undated' | 'beyond' | null
  /** Its place among those of the same unit and day, and how many those are: they are drawn side by side. */
  readonly stack: number
  readonly stacked: number
  readonly found: boolean
}

export type Timeline = {
  readonly lanes: readonly Lane[]
  /** By lane, then by day, those beside the axis last: the order in which arrow keys go through them. */
  readonly dots: readonly Dot[]
  /** Ends of the axis. */
  readonly span: TimeSpan
  readonly undated: number
  readonly beyond: number
}

/** The axis reaches this far from the request: a mistyped year must not squeeze all others into one spot. */
const REACH_IN_DAYS = 3 * 366
const MARGIN_IN_DAYS = 4

/** Every document of an answer, by itself. */
export function marksIn({ reports, issuers }: DirectiveMarks): Mark[] {
  return reports.flatMap(({ unitId, reportId, sample, marks }) =>
    marks.map(({ position, document, number, date, issuer, link }) => ({
      key: markKey(reportId, position, document),
      unitId,
      reportId,
      position,
      number,
      date,
      issuer: issuers[issuer] ?? { group: 'unstated', name: null },
      issuerIndex: issuer,
      link: link ?? null,
      sample,
    })),
  )
}

export const markKey = (reportId: string, position: number, document: number): string =>
  `${reportId}.${position}.${document}`

type Wishes = {
  readonly sort: UnitOrder
  /** Units whose name matches stay coloured. */
  readonly find: string
  /** Keys of the documents that are looked for; null: all. */
  readonly hits: ReadonlySet<string> | null
  readonly requestedOn: IsoDate
}

/** A lane for every unit and a dot for every document, around the day of the request. */
export function directiveTimeline(
  units: readonly SummaryUnit[],
  marks: readonly Mark[],
  { sort, find, hits, requestedOn }: Wishes,
): Timeline {
  const byUnit = Map.groupBy(marks, ({ unitId }) => unitId)
  const entries = units
    .map((unit) => ({ unit, own: byUnit.get(unit.unitId) ?? [] }))
    .toSorted((a, b) => comparators[sort](a, b))
  const request = dayNumber(requestedOn)
  const lanes = entries.map(({ unit, own }): Lane => ({
    unitId: unit.unitId,
    name: unit.name,
    label: unit.shortName,
    empty: emptiness(unit, own),
    documents: own.length,
    real: unit.reportId !== null && !unit.sample,
    found: matches(`${unit.name} ${unit.shortName}`, find),
  }))
  const dots = entries.flatMap(({ own }, lane) =>
    dotsOf(own, lane, request, (key) => (lanes[lane]?.found ?? true) && (hits === null || hits.has(key))),
  )
  return {
    lanes,
    dots,
    span: spanOf(dots, request),
    undated: dots.filter(({ aside }) => aside === 'undated').length,
    beyond: dots.filter(({ aside }) => aside === 'beyond').length,
  }
}

/** Some lanes of it with their dots, on the same axis. */
export const lanesOf = (timeline: Timeline, from: number, to: number): Timeline => ({
  ...timeline,
  lanes: timeline.lanes.slice(from, to),
  dots: timeline.dots.flatMap((dot) => (dot.lane >= from && dot.lane < to ? [{ ...dot, lane: dot.lane - from }] : [])),
})

type Entry = { readonly unit: SummaryUnit; readonly own: readonly Mark[] }

function emptiness(unit: SummaryUnit, own: readonly Mark[]): EmptyLane {
  if (own.length > 0) return null
  if (unit.status === 'missing') return 'missing'
  if (!unit.counted) return unit.status === 'returned' ? 'returned' : 'submitted'
  return unit.directives?.state === 'none' ? 'none' : 'blank'
}

function spanOf(dots: readonly Dot[], request: number): TimeSpan {
  const days = dots.flatMap(({ day }) => (day === null ? [] : [day]))
  const from = days.reduce((least, day) => Math.min(least, day), request)
  const to = days.reduce((most, day) => Math.max(most, day), request)
  return { from: from - MARGIN_IN_DAYS, to: to + MARGIN_IN_DAYS }
}

const LAST = Number.MAX_SAFE_INTEGER

function dotsOf(own: readonly Mark[], lane: number, request: number, isFound: (key: string) => boolean): Dot[] {
  const placed = own.map((mark) => {
    const day = mark.date === null ? null : dayNumber(mark.date)
    const isBeyond = day !== null && Math.abs(day - request) > REACH_IN_DAYS
    return {
      mark,
      day: isBeyond ? null : day,
      aside: day === null ? ('undated' as const) : isBeyond ? ('beyond' as const) : null,
    }
  })
  const together = Map.groupBy(placed, ({ day }) => day)
  return [...together]
    .toSorted(([a], [b]) => (a ?? LAST) - (b ?? LAST))
    .flatMap(([, dots]) =>
      dots.map((dot, stack) => Object.assign(dot, { lane, stack, stacked: dots.length, found: isFound(dot.mark.key) })),
    )
}

/** Whether a dot is drawn while this much of the axis is shown; those beside the axis always are. */
export const isWithin = ({ from, to }: TimeSpan, { day }: Dot): boolean => day === null || (day >= from && day <= to)

/** How many dots of each lane lie before and after what is shown of the axis. */
export function hiddenInLanes({ lanes, dots }: Timeline, { from, to }: TimeSpan) {
  const hidden = lanes.map(() => ({ before: 0, after: 0, shown: 0 }))
  for (const { lane, day } of dots) {
    const counts = hidden[lane]
    if (counts === undefined) continue
    if (day !== null && day < from) counts.before += 1
    else if (day !== null && day > to) counts.after += 1
    else counts.shown += 1
  }
  return hidden
}

/** Listings of each document that several units list, by its link, as places in `dots`. */
export function twinsByLink(dots: readonly Dot[]): ReadonlyMap<string, readonly number[]> {
  const twins = new Map<string, number[]>()
  dots.forEach(({ mark: { link } }, index) => {
    if (link === null) return
    const same = twins.get(link)
    if (same === undefined) twins.set(link, [index])
    else same.push(index)
  })
  return twins
}

const byName = (a: Entry, b: Entry) => compareVietnamese(a.unit.shortName, b.unit.shortName)
const byNumber = (a: Entry, b: Entry) => b.own.length - a.own.length || byName(a, b)

const comparators: Record<UnitOrder, (a: Entry, b: Entry) => number> = {
  value: byNumber,
  name: byName,
  kind: (a, b) => unitKinds.indexOf(a.unit.kind) - unitKinds.indexOf(b.unit.kind) || byNumber(a, b),
  change: byNumber,
}
