import type { Instant, IsoDate } from '../model/dates.ts'
import type { CampaignId, LetterId, ReportId, UnitId } from '../model/ids.ts'
import type { Localized } from '../model/locale.ts'
import type { RecommendationStatus } from '../model/recommendation.ts'
import type { ReportStatus } from '../model/standing.ts'
import type { Work } from './work.ts'

/** All that is stored from which follows what is to be done. */
export type QueueFacts = {
  readonly today: IsoDate
  readonly campaigns: readonly {
    readonly id: CampaignId
    readonly dueOn: IsoDate
    readonly status: 'open' | 'closed'
    readonly openedAt: Instant
    readonly requestLetterId: LetterId | null
    readonly sample: boolean
  }[]
  /** Units expected; `granted` is the day of an extension. */
  readonly expected: readonly {
    readonly campaignId: CampaignId
    readonly unitId: UnitId
    readonly status: ReportStatus | null
    readonly granted: IsoDate | null
  }[]
  readonly reports: readonly {
    readonly id: ReportId
    readonly campaignId: CampaignId
    readonly unitId: UnitId
    readonly status: ReportStatus
    /** When its newest version came. */
    readonly submittedAt: Instant
    readonly decidedAt: Instant | null
    readonly sample: boolean
  }[]
  readonly letters: readonly {
    readonly id: LetterId
    readonly unitId: UnitId | null
    /** Whose request it was found, or said, to answer. */
    readonly campaignId: CampaignId | null
    readonly takenInAt: Instant
    readonly setAside: boolean
    /** A version of a report was submitted with it. */
    readonly reported: boolean
    readonly sample: boolean
  }[]
  readonly contacts: readonly { readonly campaignId: CampaignId; readonly unitId: UnitId; readonly at: Instant }[]
  /** Section 5 of newest versions. */
  readonly proposals: readonly {
    readonly campaignId: CampaignId
    readonly unitId: UnitId
    readonly key: string
    readonly status: ReportStatus
    readonly dealt: RecommendationStatus | null
  }[]
}

export type Campaign = QueueFacts['campaigns'][number]

/** A thing to be done, by what it is about. */
export type Waiting = {
  readonly id: string
  readonly campaignId: CampaignId | null
  readonly unitId: UnitId | null
  readonly dueAt: Instant
  readonly since: Instant
  readonly count: number | null
  readonly sample: boolean
}

/** A kind of work: who does it, its words, and what of it there is (to which SQL is held, see `server/queue`). */
export type KindOfWork = {
  readonly audience: 'department' | 'unit'
  /** As a choice among kinds. */
  readonly name: Localized
  /** What is to be done. */
  readonly todo: Localized<(work: Work) => string>
  /** All of it; `unitId` is the unit that asks, null for the department. */
  readonly of: (facts: QueueFacts, unitId: UnitId | null) => Waiting[]
}
