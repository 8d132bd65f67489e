import type { ColumnType } from 'kysely'
import type { ContactKind } from '#domain/model/contact.ts'
import type { Instant, IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, ProvinceId, ReportId, UnitId, UserId } from '#domain/model/ids.ts'
import type { RecommendationStatus } from '#domain/model/recommendation.ts'

/* Rows of the analyst's desk, see `Database`. */

/** Rollup: a document cited in the words of a directive of the newest version: what the unit acts upon, not what it issued. */
export type DirectiveCitationRow = {
  province_id: ProvinceId
  report_id: ReportId
  /** Index of the directive in section 1. */
  position: number
  citation: number
  campaign_id: CampaignId
  unit_id: UnitId
  number: string
  /** The number for comparing, see `numberKey`. */
  number_key: string
}

/** The department got in touch with a unit about its report. */
export type ContactRow = {
  province_id: ProvinceId
  /** Sorts by time. */
  id: string
  campaign_id: CampaignId
  unit_id: UnitId
  at: Instant
  kind: ContactKind
  note: string | null
  made_by: string
  made_by_id: UserId | null
}

/** Rollup: one proposal of section 5 of the newest version. */
export type RecommendationItemRow = {
  province_id: ProvinceId
  report_id: ReportId
  position: number
  campaign_id: CampaignId
  unit_id: UnitId
  /** See `proposalKey`. */
  item_key: string
  text: string
}

/** What became of one proposal of section 5; a proposal that nobody has dealt with has no row. */
export type RecommendationStateRow = {
  province_id: ProvinceId
  campaign_id: CampaignId
  unit_id: UnitId
  /** Names the proposal by its words, so that it stays the same in the next version of the report. */
  item_key: string
  /** Its words when it was last dealt with, shown even if a later version drops it. */
  text: string
  group_name: string | null
  assignee: string | null
  status: RecommendationStatus
  answer: string | null
  answered_on: IsoDate | null
  revision: number
  updated_at: Instant
  updated_by: string
}

/** Who did what, when, and why; written in the transaction of the change that it describes, and never changed. */
export type AuditEntryRow = {
  province_id: ProvinceId
  /** Sorts by time. */
  id: string
  at: Instant
  actor_id: UserId | null
  actor: string
  action: string
  entity: 'unit' | 'campaign' | 'letter' | 'report' | 'recommendation' | 'user' | 'session'
  entity_id: string
  version: number | null
  /** JSON array of strings. */
  reasons: ColumnType<string, string, never>
  /** What it concerns, where it concerns a campaign or a unit. */
  campaign_id: CampaignId | null
  unit_id: UnitId | null
  /** JSON of `Change[]`: from what to what. */
  changes: ColumnType<string, string, never>
}
