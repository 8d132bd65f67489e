import type { Count } from '#domain/model/count.ts'
import type { Notes, ReportSections } from '#domain/model/sections.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { formatNumber } from '#domain/text/format.ts'
import type { CountDraft, LetterDraft, NotesDraft, ReportDraft, RowKey } from './report-draft.ts'

const readRow = (index: number): RowKey => `r${index}`

function draftOfCount(count: Count): CountDraft {
  if (count.state !== 'number') return { state: count.state, text: '', approximate: false }
  return { state: 'number', text: formatNumber(count.value), approximate: count.approximate === true }
}

function draftOfNotes(notes: Notes): NotesDraft {
  if (notes.state !== 'items') return { state: notes.state, items: [] }
  return { state: 'items', items: notes.items.map((text, index) => ({ key: readRow(index), text })) }
}

function draftOfLetter(letter: Reading['letter']): LetterDraft {
  return {
    number: letter.number ?? '',
    date: letter.date,
    issuer: letter.issuer ?? '',
    subject: letter.subject ?? '',
    signer: letter.signer ?? '',
    recipients: letter.recipients,
    answersNumber: letter.answers?.number ?? '',
    answersDate: letter.answers?.date ?? null,
  }
}

function draftOfSections(sections: ReportSections) {
  return {
    directives: sections.directives.map((directive, index) => ({
      key: readRow(index),
      ordinal: directive.ordinal,
      content: directive.content,
      documents: directive.documents,
      issuer: directive.issuer ?? '',
      audiences: directive.audiences,
    })),
    qr: sections.qr.map((row, index) => ({
      key: readRow(index),
      subject: row.subject,
      group: row.group ?? '',
      qrCodes: draftOfCount(row.qrCodes),
      scans: draftOfCount(row.scans),
      note: row.note ?? '',
    })),
    inspection: draftOfNotes(sections.inspection),
    results: draftOfNotes(sections.results),
    recommendations: draftOfNotes(sections.recommendations),
  }
}

/** What was read, as the form that corrects it starts with. */
export function draftOfReading(reading: Pick<Reading, 'unitId' | 'campaignId' | 'letter' | 'sections'>): ReportDraft {
  return {
    unitId: reading.unitId,
    campaignId: reading.campaignId,
    letter: draftOfLetter(reading.letter),
    ...draftOfSections(reading.sections),
    added: 0,
  }
}
