import type { MetricId } from '#domain/metrics/metrics.ts'
import type { MetricCount } from '#domain/model/count.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { Localized } from '#domain/model/locale.ts'
import type { Basis, StandingStatus } from '#domain/model/standing.ts'
import type { Coverage } from '#domain/totals/coverage.ts'
import type { Change } from '#domain/totals/change.ts'
import type { SummaryUnit } from '#domain/totals/summary.ts'
import type { MetricTotal, TotalCovers } from '#domain/totals/total.ts'
import type { Part } from '../parts.ts'

/** A unit on a slide, by its short name. */
export type Named = { readonly unitId: string; readonly label: string }

/** A unit with its number of a metric; `approximate` and `partial` as its report says. */
export type Ranked = Named & Pick<MetricCount, 'approximate' | 'partial'> & { readonly value: number }

/** A unit whose cumulative figure moved since the campaign before. */
export type Move = Named & { readonly before: number; readonly after: number }

/** One campaign's total; `value` is null, never 0, where no unit gave a number. */
export type Column = {
  readonly campaignId: string
  /** The day that its figures are as of, or that of its request when no cut-off is set. */
  readonly asOf: IsoDate
  readonly value: number | null
  readonly complete: boolean
  /** The campaign that is presented. */
  readonly chosen: boolean
}

/** One message of a presentation, as data: words and drawing are made from it. */
export type Slide = { readonly id: string } & (
  | {
      readonly kind: 'reported'
      readonly coverage: Coverage
      readonly basis: Basis
      readonly units: readonly (Named & { readonly status: StandingStatus })[]
    }
  | {
      readonly kind: 'missing'
      readonly part: Part
      readonly count: number
      /** Of these, how many are past their due day. */
      readonly overdue: number
      /** `daysLate` is 0 while there is still time. */
      readonly units: readonly (Named & { readonly daysLate: number })[]
    }
  | {
      readonly kind: 'total'
      readonly metric: MetricId
      readonly total: MetricTotal
      readonly basis: Basis
      /** Over the units with a number in both campaigns; null: not comparable. */
      readonly change: Change | null
    }
  | {
      readonly kind: 'change'
      readonly metric: MetricId
      readonly grew: number
      readonly fell: number
      readonly same: number
      /** Who moved most, downwards first. Who fell is listed whole on slides of their own. */
      readonly moves: readonly Move[]
    }
  | {
      readonly kind: 'leaders'
      readonly metric: MetricId
      readonly most: readonly Ranked[]
      /** Empty where `most` has everybody. */
      readonly least: readonly Ranked[]
      /** How many units share the highest number. */
      readonly leading: number
      /** How many units gave a number that counts. */
      readonly ranked: number
      readonly covers: TotalCovers
      readonly basis: Basis
    }
  | {
      readonly kind: 'unusual'
      readonly part: Part
      readonly count: number
      readonly facts: readonly { readonly id: string; readonly says: Localized }[]
    }
  | {
      readonly kind: 'cases'
      readonly says: Localized
      readonly part: Part
      readonly cases: readonly (Named & { readonly shows: Localized })[]
    }
  | { readonly kind: 'timeliness'; readonly coverage: Coverage; readonly overdue: number }
  | {
      readonly kind: 'late'
      readonly part: Part
      readonly count: number
      readonly units: readonly (Named & { readonly daysLate: number })[]
    }
  | {
      readonly kind: 'development'
      readonly metric: MetricId
      readonly columns: readonly Column[]
      readonly covers: TotalCovers | null
      readonly basis: Basis
    }
  | {
      readonly kind: 'every'
      readonly part: Part
      readonly count: number
      readonly basis: Basis
      readonly units: readonly SummaryUnit[]
    }
)

export type SlideOf<K extends Slide['kind']> = Extract<Slide, { kind: K }>
