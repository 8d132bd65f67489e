import type { MetricCounts } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { UnitId } from '#domain/model/ids.ts'
import type { Notes, NoteSection, ReportSections } from '#domain/model/sections.ts'
import type { Unit } from '#domain/model/unit.ts'

/**
 * What a report is compared with besides the unit's own previous one: other units' newest reports of the same campaign, and
 * letters that came before; never those that were returned. Small on purpose: figures and what is alike, not whole reports.
 */
export type Others = {
  /** One for each other unit that reported in this campaign. */
  readonly reports: readonly OtherReport[]
  /** Reports, of whatever unit and campaign, whose letter has the number of this report's letter. */
  readonly letters: readonly OtherLetter[]
  /** Dated documents of other units in this campaign that have the number of one of this report's. */
  readonly documents: readonly OtherDocument[]
  /** Reports of other units in this campaign whose notes may be alike to this report's. */
  readonly notes: readonly OtherNotes[]
  /** Hashes (`itemHash`) of notes that several other units wrote alike: forms and common phrases, which nobody copied. */
  readonly formulaic: ReadonlySet<number>
}

export type OtherReport = {
  readonly unitId: UnitId
  readonly kind: Unit['kind'] | null
  readonly metrics: Pick<MetricCounts, 'qrCodes' | 'scans'>
  /** The sections in which it says anything, an explicit none included. */
  readonly answered: ReadonlySet<keyof ReportSections>
}

export type OtherLetter = {
  readonly unit: string
  readonly isOwn: boolean
  readonly campaign: Campaign
  readonly number: string
  readonly date: IsoDate | null
  readonly issuer: string | null
}

export type OtherDocument = {
  readonly unit: string
  readonly number: string
  readonly date: IsoDate
  readonly issuer: string | null
}

export type OtherNotes = {
  readonly unit: string
  /** What that unit is called, for leaving out of its notes. */
  readonly names: readonly string[]
  readonly notes: Readonly<Record<NoteSection, Notes>>
}

/** A report that nothing is known to compare with. */
export const noOthers: Others = { reports: [], letters: [], documents: [], notes: [], formulaic: new Set() }
