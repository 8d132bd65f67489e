import type { Count } from '#domain/model/count.ts'
import type { LetterId } from '#domain/model/ids.ts'
import type { Notes, NoteSection } from '#domain/model/sections.ts'
import type { NewReport } from '#domain/reports/report.ts'
import { wholeNumberOf } from './count-text.ts'
import { letterField, noteField, rowField, sectionField, type FieldId } from './draft-field.ts'
import type { CountDraft, DirectiveDraft, LetterDraft, NotesDraft, ReportDraft, RowKey } from './report-draft.ts'

/** What keeps a draft from being submitted, before anybody asks the server. Each has a text of the same name. */
export type ProblemCode =
  | 'unitMissing'
  | 'campaignMissing'
  | 'countMissing'
  | 'countUnclear'
  | 'subjectMissing'
  | 'contentMissing'
  | 'documentNumberMissing'
  | 'answersNumberMissing'
  | 'notesMissing'
  | 'nothingStated'
export type Problem = { readonly field: FieldId; readonly code: ProblemCode }

const noteSections: readonly NoteSection[] = ['inspection', 'results', 'recommendations']

const isWritten = (text: string) => text.trim() !== ''

const isEmptyRow = (row: ReportDraft['qr'][number]) =>
  ![row.subject, row.note].some(isWritten) &&
  [row.qrCodes, row.scans].every((count) => count.state === 'number' && !isWritten(count.text))

const isEmptyDirective = (row: ReportDraft['directives'][number]) =>
  ![row.content, row.issuer, ...row.audiences].some(isWritten) && row.documents.every(isEmptyDocument)

const isEmptyDocument = (document: { number: string; date: unknown }) =>
  !isWritten(document.number) && document.date === null

const isAdded = (key: RowKey) => key.startsWith('n')

/** The entries that pass; the very same list when all do, so that what did not change stays the same object. */
function only<T>(list: readonly T[], passes: (entry: T) => boolean): readonly T[] {
  return list.every(passes) ? list : list.filter(passes)
}

function tidyNotes(notes: NotesDraft): NotesDraft {
  const items = only(notes.items, (item) => isWritten(item.text))
  return items === notes.items || items.length === 0 ? notes : { ...notes, items }
}

function tidyDirective(row: DirectiveDraft): DirectiveDraft {
  const documents = only(row.documents, (document) => !isEmptyDocument(document))
  const audiences = only(row.audiences, isWritten)
  return documents === row.documents && audiences === row.audiences ? row : { ...row, documents, audiences }
}

/**
 * The draft without rows that were opened and never filled, and without empty lines. Done before submitting, so that what
 * the server says about row 3 is about row 3 of the form.
 */
export function tidied(draft: ReportDraft): ReportDraft {
  const filled = only(draft.directives, (row) => !isAdded(row.key) || !isEmptyDirective(row))
  const recipients = only(draft.letter.recipients, isWritten)
  return {
    ...draft,
    letter: recipients === draft.letter.recipients ? draft.letter : { ...draft.letter, recipients },
    directives: filled.map(tidyDirective),
    qr: only(draft.qr, (row) => !isAdded(row.key) || !isEmptyRow(row)),
    inspection: tidyNotes(draft.inspection),
    results: tidyNotes(draft.results),
    recommendations: tidyNotes(draft.recommendations),
  }
}

function problemOfCount(count: CountDraft): ProblemCode | null {
  if (count.state !== 'number') return null
  if (!isWritten(count.text)) return 'countMissing'
  return wholeNumberOf(count.text) === null ? 'countUnclear' : null
}

/** Everything that must be mended or chosen before the draft can be submitted, in the order of the form. */
export function problemsOf(draft: ReportDraft): Problem[] {
  const problems: Problem[] = []
  const when = (holds: boolean, field: FieldId, code: ProblemCode) => {
    if (holds) problems.push({ field, code })
  }
  when(draft.unitId === null, '/unitId', 'unitMissing')
  when(draft.campaignId === null, '/campaignId', 'campaignMissing')
  const { answersNumber, answersDate } = draft.letter
  when(answersDate !== null && !isWritten(answersNumber), letterField('answers'), 'answersNumberMissing')
  for (const row of draft.directives) {
    const unnamed = !isWritten(row.content) && row.documents.every(isEmptyDocument)
    when(unnamed, rowField('directives', row.key, 'content'), 'contentMissing')
    const nameless = row.documents.some(({ number, date }) => date !== null && !isWritten(number))
    when(nameless, rowField('directives', row.key, 'documents'), 'documentNumberMissing')
  }
  for (const row of draft.qr) {
    when(!isWritten(row.subject), rowField('qr', row.key, 'subject'), 'subjectMissing')
    for (const column of ['qrCodes', 'scans'] as const) {
      const code = problemOfCount(row[column])
      if (code !== null) problems.push({ field: rowField('qr', row.key, column), code })
    }
  }
  for (const section of noteSections) {
    const { state, items } = draft[section]
    if (state !== 'items') continue
    const first = items.find((item) => !isWritten(item.text))
    const nothing = items.every((item) => !isWritten(item.text))
    when(nothing, first === undefined ? sectionField(section) : noteField(section, first.key), 'notesMissing')
  }
  when(statesNothing(draft), sectionField('qr'), 'nothingStated')
  return problems
}

/** A report that is blank from end to end is most likely a slip; a unit with nothing to report says so. */
function statesNothing(draft: ReportDraft): boolean {
  const rows = draft.directives.length + draft.qr.length
  return rows === 0 && noteSections.every((section) => draft[section].state === 'blank')
}

const textOrNull = (text: string) => (isWritten(text) ? text.trim() : null)

/** Only for a draft without problems: a number that is not understood must never become another state in silence. */
function countOf({ state, text, approximate }: CountDraft): Count {
  if (state !== 'number') return { state }
  const value = wholeNumberOf(text)
  if (value === null) throw new Error('a count without a number passed the check')
  return approximate ? { state, value, approximate } : { state, value }
}

function notesOf({ state, items }: NotesDraft): Notes {
  return state === 'items' ? { state, items: items.map((item) => item.text.trim()) } : { state }
}

function letterOf(letter: LetterDraft): NewReport['letter'] {
  const answersNumber = textOrNull(letter.answersNumber)
  return {
    number: textOrNull(letter.number),
    date: letter.date,
    issuer: textOrNull(letter.issuer),
    subject: textOrNull(letter.subject),
    signer: textOrNull(letter.signer),
    recipients: letter.recipients.map((line) => line.trim()),
    answers: answersNumber === null ? null : { number: answersNumber, date: letter.answersDate },
  }
}

/** The body of `POST /api/reports` from a tidied draft; null while it has problems. */
export function bodyOf(draft: ReportDraft, letterId: LetterId | null): NewReport | null {
  const { unitId, campaignId } = draft
  if (unitId === null || campaignId === null || problemsOf(draft).length > 0) return null
  return {
    unitId,
    campaignId,
    letterId,
    letter: letterOf(draft.letter),
    sections: {
      directives: draft.directives.map((row) => ({
        ordinal: row.ordinal,
        content: row.content.trim(),
        documents: row.documents.map(({ number, date }) => ({ number: number.trim(), date })),
        issuer: textOrNull(row.issuer),
        audiences: row.audiences.map((line) => line.trim()),
      })),
      qr: draft.qr.map((row) => ({
        subject: row.subject.trim(),
        group: textOrNull(row.group),
        qrCodes: countOf(row.qrCodes),
        scans: countOf(row.scans),
        note: textOrNull(row.note),
      })),
      inspection: notesOf(draft.inspection),
      results: notesOf(draft.results),
      recommendations: notesOf(draft.recommendations),
    },
  }
}
