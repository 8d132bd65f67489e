import type { AsideReason } from '#domain/letters/letter-in-list.ts'
import type { MetricId } from '#domain/metrics/metrics.ts'
import type { Instant, IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, LetterId, ProvinceId, ReportId, UnitId, UserId } from '#domain/model/ids.ts'
import type { ReportStatus, Timeliness } from '#domain/model/standing.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import type { Role } from '#domain/model/user.ts'
import type { LetterFormat } from '#domain/reports/reading.ts'
import type {
  DirectiveCitationRow,
  ContactRow,
  RecommendationItemRow,
  RecommendationStateRow,
  AuditEntryRow,
} from './desk-schema.ts'

/**
 * The tables, in the portable core of SQL that SQLite and PostgreSQL share: text, integers, no booleans (0 and 1), no JSON
 * type (JSON as text), no dates (ISO text). `province_id` comes first in every key, so that a sharded database can divide
 * by it.
 */
export type Database = {
  provinces: { id: ProvinceId; name: string; code: string }
  units: { province_id: ProvinceId; id: UnitId }
  unit_states: UnitStateRow
  users: UserRow
  sessions: SessionRow
  campaigns: CampaignRow
  campaign_units: CampaignUnitRow
  files: FileRow
  letters: LetterRow
  reports: ReportRow
  report_versions: ReportVersionRow
  qr_rows: QrRowRow
  directive_documents: DirectiveDocumentRow
  directive_citations: DirectiveCitationRow
  report_profiles: ReportProfileRow
  unit_metrics: UnitMetricRow
  contacts: ContactRow
  recommendation_items: RecommendationItemRow
  recommendation_states: RecommendationStateRow
  audit_entries: AuditEntryRow
}

type Flag = 0 | 1

/** A unit as it is called and placed between two days. */
export type UnitStateRow = {
  province_id: ProvinceId
  unit_id: UnitId
  valid_from: IsoDate
  valid_to: IsoDate | null
  name: string
  short_name: string
  kind: UnitKind
  symbol: string | null
  parent_id: UnitId | null
  population: number | null
  population_source: string | null
  /** JSON array of strings. */
  aliases: string
  reports: Flag
  /** Order in the unit directory. */
  position: number
}

export type UserRow = {
  province_id: ProvinceId
  id: UserId
  /** Folded to lower case; unique in the province. */
  username: string
  display_name: string
  role: Role
  unit_id: UnitId | null
  password_hash: string
  active: Flag
  created_at: Instant
}

/** Only the hash of a session's token is kept, so that a stolen copy of the database opens no session. */
export type SessionRow = {
  province_id: ProvinceId
  token_hash: string
  user_id: UserId
  created_at: Instant
  expires_at: Instant
}

export type CampaignRow = {
  province_id: ProvinceId
  id: CampaignId
  title: string
  request_number: string
  request_date: IsoDate
  data_cutoff: IsoDate | null
  due_on: IsoDate
  status: 'open' | 'closed'
  sample: Flag
  opened_at: Instant
  /** The request itself, where the campaign was opened from it. */
  request_letter_id: LetterId | null
  revision: number
}

/**
 * A unit expected in a campaign, frozen at opening, with where it stands: kept in the transaction that changes its report.
 * A report exists only for a unit expected; `report_id` and what follows it repeat the report's row.
 */
export type CampaignUnitRow = {
  province_id: ProvinceId
  campaign_id: CampaignId
  unit_id: UnitId
  /** Order in the unit directory at opening. */
  position: number
  report_id: ReportId | null
  status: ReportStatus | null
  timeliness: Timeliness | null
  received_on: IsoDate | null
  /** The day granted to this unit instead of the campaign's due day; null: none was. */
  due_on: IsoDate | null
  extension_reason: string | null
}

export type FileRow = {
  province_id: ProvinceId
  hash: string
  size: number
  created_at: Instant
}

/** A document taken in. What was read from it is never changed afterwards. */
export type LetterRow = {
  province_id: ProvinceId
  id: LetterId
  file_hash: string
  file_name: string
  format: LetterFormat
  /** JSON of `StoredReading`. */
  reading: string
  /** JSON of `Block[]`: the original as text, for showing it beside what was read. */
  blocks: string
  /** The unit that uploaded it, or that it was recognised as coming from: who may see it besides the department. */
  unit_id: UnitId | null
  sample: Flag
  uploaded_by: UserId
  uploaded_at: Instant
  /** Set while the letter waits for nobody: it is no report, or was sent twice. */
  set_aside_at: Instant | null
  set_aside_by: string | null
  set_aside_reason: AsideReason | null
  set_aside_note: string | null
  /** What the reading says, repeated for lists. */
  number: string | null
  /** The number for comparing, see `numberKey`. */
  number_key: string | null
  date: IsoDate | null
  issuer: string | null
  read_unit_id: UnitId | null
  read_campaign_id: CampaignId | null
  errors: number
  warnings: number
  infos: number
  /** JSON of `LetterInList['suggested']`. */
  suggested: string
  /** What somebody said where the reading says nothing, or something wrong. */
  placed_unit_id: UnitId | null
  placed_campaign_id: CampaignId | null
  /** What whoever sends it calls this upload: sent again, it is known by it. */
  upload_key: string | null
}

export type ReportRow = {
  province_id: ProvinceId
  id: ReportId
  campaign_id: CampaignId
  unit_id: UnitId
  status: ReportStatus
  /** The newest version. */
  version: number
  received_on: IsoDate
  timeliness: Timeliness
  decided_by: string | null
  decided_at: Instant | null
  /** JSON array of strings. */
  decision_reasons: string
  sample: Flag
  /** Grows by one with every change; the ETag. */
  revision: number
}

/** What was submitted, as it was submitted; never changed. */
export type ReportVersionRow = {
  province_id: ProvinceId
  report_id: ReportId
  version: number
  letter_id: LetterId | null
  /** JSON of `LetterHead`. */
  letter: string
  /** JSON of `ReportSections`. */
  sections: string
  /** JSON of `Finding[]`. */
  findings: string
  /** JSON of `Correction[]`: what was changed of what was read from the letter or of the version before. */
  corrections: string
  submitted_by: string
  submitted_at: Instant
}

/** Section 2 of the newest version, row by row: the truth that rollups are checked against. */
export type QrRowRow = {
  province_id: ProvinceId
  report_id: ReportId
  position: number
  subject: string
  group_name: string | null
  qr_codes_state: 'number' | 'blank' | 'none'
  qr_codes_value: number | null
  qr_codes_approximate: Flag
  scans_state: 'number' | 'blank' | 'none'
  scans_value: number | null
  scans_approximate: Flag
}

/** Documents named in section 1 of the newest version; a directive that names none has one row without a number. */
export type DirectiveDocumentRow = {
  province_id: ProvinceId
  report_id: ReportId
  position: number
  document: number
  campaign_id: CampaignId
  unit_id: UnitId
  number: string | null
  /** The number for comparing, see `numberKey`. */
  number_key: string | null
  date: IsoDate | null
  content: string
  issuer: string | null
  /** JSON array of strings. */
  audiences: string
  /** Number, content and issuer folded, to be searched. */
  search_text: string | null
}

/** Rollup: what others are compared with of a report's newest version, kept in the transaction that changes it. */
export type ReportProfileRow = {
  province_id: ProvinceId
  report_id: ReportId
  campaign_id: CampaignId
  unit_id: UnitId
  /** The number for comparing, see `numberKey`. */
  letter_number_key: string | null
  letter_number: string | null
  letter_date: IsoDate | null
  letter_issuer: string | null
  /** JSON of `ReportProfile`. */
  profile: string
  /** JSON of `SectionState[]`. */
  section_states: string
  /** Findings of these severities when it was submitted. */
  errors: number
  warnings: number
}

/** Rollup: one metric of a unit's newest version in a campaign, kept in the transaction that changes it. */
export type UnitMetricRow = {
  province_id: ProvinceId
  campaign_id: CampaignId
  unit_id: UnitId
  metric: MetricId
  state: 'number' | 'blank' | 'none'
  value: number | null
  approximate: Flag
  partial: Flag
}
