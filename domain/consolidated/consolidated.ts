import type { Listing } from '../directives/directive-register.ts'
import type { Sender } from '../letters-out/sender.ts'
import type { MetricCounts, PerMetric } from '../metrics/metrics.ts'
import type { Campaign } from '../model/campaign.ts'
import type { Instant, IsoDate } from '../model/dates.ts'
import type { LetterId, ReportId, UnitId } from '../model/ids.ts'
import type { LetterHead } from '../model/letter.ts'
import type { ReportSections } from '../model/sections.ts'
import type { Basis, StandingStatus, Timeliness } from '../model/standing.ts'
import type { Unit, UnitKind } from '../model/unit.ts'
import type { Recommendation, RecommendationRegister } from '../recommendations/register.ts'
import type { SectionName, SectionState } from '../reports/section-states.ts'
import type { Change } from '../totals/change.ts'
import type { Coverage } from '../totals/coverage.ts'
import type { Summary } from '../totals/summary.ts'
import type { MetricTotal } from '../totals/total.ts'

/** The newest version of one unit's report, whatever became of it. */
export type ReportContent = {
  readonly unitId: UnitId
  readonly reportId: ReportId
  readonly version: number
  readonly letterId: LetterId | null
  readonly letter: LetterHead
  readonly sections: ReportSections
  readonly states: readonly SectionState[]
}

/** What is known of an expected unit beside its figures. */
export type UnitFacts = {
  readonly unitId: UnitId
  /** The day granted to this unit; null: the campaign's holds. */
  readonly dueOn: IsoDate | null
  /** Why its report was returned. */
  readonly reasons: readonly string[]
  /** Findings of its newest version; null without one. */
  readonly errors: number | null
  readonly warnings: number | null
}

/** Everything that a consolidated report is made from, as it was at one moment. */
export type ConsolidatedInput = {
  readonly provinceName: string
  readonly units: readonly Unit[]
  readonly summary: Summary
  readonly facts: readonly UnitFacts[]
  readonly contents: readonly ReportContent[]
  readonly recommendations: RecommendationRegister
  readonly madeAt: Instant
}

/** Why nothing of a unit counts: no report came, one awaits its decision while only accepted ones count, or it was returned. */
export type Absence = 'missing' | 'awaiting' | 'returned'

/** One expected unit. What its report says is there exactly when the report counts on the chosen basis. */
export type ConsolidatedUnit = {
  readonly ordinal: number
  readonly unitId: UnitId
  /** Without the province's name. */
  readonly name: string
  readonly kind: UnitKind
  readonly status: StandingStatus
  readonly timeliness: Timeliness | null
  readonly dueOn: IsoDate
  readonly extended: boolean
  readonly receivedOn: IsoDate | null
  /** Up to the day of making, while nothing has come. */
  readonly daysLate: number
  /** See `lateInARow`. */
  readonly lateInARow: number
  readonly absence: Absence | null
  readonly sample: boolean
  readonly reasons: readonly string[]
  readonly errors: number
  readonly warnings: number
  readonly source: ReportSource | null
  readonly content: CountedContent | null
  /** Its counted figures in the campaign before. */
  readonly previous: MetricCounts | null
}

/** Where what is said comes from, also for a report that does not count. */
export type ReportSource = Pick<ReportContent, 'reportId' | 'version' | 'letterId' | 'letter'>

export type CountedContent = {
  readonly figures: MetricCounts
  readonly sections: ReportSections
  readonly states: Readonly<Record<SectionName, SectionState>>
}

/** One document that one unit lists; `number` is empty where the report gives none. */
export type ListedDocument = Listing & {
  readonly unit: ConsolidatedUnit
  /** Index among the documents of its row; a row that names no document is listed once, without a number. */
  readonly document: number
  readonly audiences: readonly string[]
}

/** A document as all counted reports know it; what gives no number is known by nobody else. */
export type ConsolidatedDirective = {
  /** Tells documents apart within one export. */
  readonly key: string
  readonly number: string | null
  /** More than one: the reports disagree. */
  readonly dates: readonly IsoDate[]
  readonly issuers: readonly string[]
  readonly content: string
  readonly listings: readonly ListedDocument[]
}

/** A campaign put together: what paper, workbook and data are written from. */
export type Consolidated = {
  readonly provinceName: string
  readonly sender: Sender
  readonly campaign: Campaign
  readonly previousCampaign: Campaign | null
  readonly basis: Basis
  readonly madeAt: Instant
  /** The day of making, in Viet Nam. */
  readonly today: IsoDate
  readonly coverage: Coverage
  readonly totals: PerMetric<MetricTotal>
  readonly changes: PerMetric<Change | null>
  readonly units: readonly ConsolidatedUnit[]
  readonly directives: readonly ConsolidatedDirective[]
  /** Proposals of counted reports, and those carried over from earlier campaigns. */
  readonly recommendations: readonly Recommendation[]
  /** Units whose report is made up. */
  readonly samples: number
}

/** Units whose report counts. */
export const countedUnits = (
  consolidated: Pick<Consolidated, 'units'>,
): (ConsolidatedUnit & { content: CountedContent })[] =>
  consolidated.units.flatMap((unit) => (unit.content === null ? [] : [{ ...unit, content: unit.content }]))

/** Whether anything in it is made up, and so all of it must say so. */
export const showsSamples = ({ campaign, samples }: Pick<Consolidated, 'campaign' | 'samples'>): boolean =>
  campaign.sample || samples > 0
