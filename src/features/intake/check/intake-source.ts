import type { LetterPlace } from '#domain/letters/letter-in-list.ts'
import type { FindingMessage } from '#domain/model/finding.ts'
import type { CampaignId, LetterId, UnitId } from '#domain/model/ids.ts'
import type { Correction } from '#domain/reports/correction.ts'
import type { Reading } from '#domain/reports/reading.ts'
import type { Report } from '#domain/reports/report.ts'
import { alignSections, toReading, toReport } from '#domain/reports/alignment.ts'
import { changed } from '../draft/draft-change.ts'
import { reportDraft } from './kept-draft.ts'
import { draftOfReading } from '../draft/draft-of-reading.ts'
import { emptyDraft, type ReportDraft } from '../draft/report-draft.ts'

/** What a form starts from: a letter that was read, a report to correct, or nothing. */
export type IntakeSource = {
  /** Names the corrections that this device keeps. */
  readonly name: string
  readonly kind: 'letter' | 'report' | 'nothing'
  /** Nothing could be read of the letter, a scan perhaps: all is to be typed beside it. */
  readonly isUnread: boolean
  readonly read: ReportDraft
  /** Their paths point into what `read` was made from. */
  readonly findings: readonly FindingMessage[]
  readonly letterId: LetterId | null
  /** The reading that the original's places belong to; null without an original. */
  readonly reading: Reading | null
  /** From a pointer into what `read` was made from to one into the reading, and back; null where there is no such row. */
  readonly toReading: (pointer: string) => string | null
  readonly fromReading: (pointer: string) => string | null
  /** What was corrected of the letter in the version that `read` is of. */
  readonly corrections: readonly Correction[]
  /** The revision of the report that is corrected: one that changed since is somebody else's. */
  readonly revision: number | null
}

const itself = (pointer: string) => pointer

/** A unit's own account submits for its unit only, whatever the letter says. */
const forUnit = (draft: ReportDraft, ownUnit: UnitId | null): ReportDraft =>
  ownUnit === null ? draft : { ...draft, unitId: ownUnit }

const unplaced: LetterPlace = { unitId: null, campaignId: null }

/** What was found about unit and campaign is settled once somebody said which they are. */
const isSettled = (path: string, placed: LetterPlace) =>
  (path === '/unitId' && placed.unitId !== null) || (path === '/campaignId' && placed.campaignId !== null)

/** `placed` is what somebody said of the letter when it was taken in. */
export function sourceOfLetter(reading: Reading, ownUnit: UnitId | null, placed: LetterPlace = unplaced): IntakeSource {
  const isUnread = Object.keys(reading.provenance).length === 0
  const asRead = draftOfReading(reading)
  const read = {
    ...asRead,
    unitId: placed.unitId ?? asRead.unitId,
    campaignId: placed.campaignId ?? asRead.campaignId,
  }
  return {
    name: reading.letterId,
    kind: 'letter',
    isUnread,
    read: forUnit(isUnread ? firstRows(read) : read, ownUnit),
    findings: reading.findings.filter(({ path }) => !isSettled(path, placed)),
    letterId: reading.letterId,
    reading,
    toReading: itself,
    fromReading: itself,
    corrections: [],
    revision: null,
  }
}

/** `reading` is that of the report's letter, where it has one. */
export function sourceOfReport(report: Report, reading: Reading | null): IntakeSource {
  const alignment = reading === null ? null : alignSections(reading.sections, report.sections)
  return {
    name: reportDraft(report.id, report.version),
    kind: 'report',
    isUnread: false,
    read: draftOfReading(report),
    findings: report.findings,
    letterId: report.letterId,
    reading,
    toReading: (pointer) => (alignment === null ? null : toReading(pointer, alignment)),
    fromReading: (pointer) => (alignment === null ? null : toReport(pointer, alignment)),
    corrections: report.corrections,
    revision: report.revision,
  }
}

/** A form to type into begins with a row in each table; those left empty are not submitted. */
const firstRows = (draft: ReportDraft): ReportDraft =>
  (['directives', 'qr'] as const).reduce((filled, list) => changed(filled, { type: 'rowAdded', list }), draft)

export function sourceOfNothing(ownUnit: UnitId | null, campaignId: CampaignId | null): IntakeSource {
  return {
    name: 'new',
    kind: 'nothing',
    isUnread: false,
    read: forUnit({ ...firstRows(emptyDraft), campaignId }, ownUnit),
    findings: [],
    letterId: null,
    reading: null,
    toReading: () => null,
    fromReading: () => null,
    corrections: [],
    revision: null,
  }
}
