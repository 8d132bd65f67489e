import type { Count } from '#domain/model/count.ts'
import type { IsoDate } from '#domain/model/dates.ts'
import type { DocumentRef, LetterHead } from '#domain/model/letter.ts'
import type { Directive, Notes, NoteSection, QrRow, ReportSections } from '#domain/model/sections.ts'
import { formatDate } from '#domain/text/format.ts'
import type { Alignment } from '#domain/reports/alignment.ts'

/** How a field of a report differs from what was read in the letter. */
export type Difference =
  | { readonly kind: 'text'; readonly read: string | null }
  | { readonly kind: 'count'; readonly read: Count }
  | { readonly kind: 'notes'; readonly read: Notes['state'] }
  | { readonly kind: 'added' }

export type Differences = {
  /** By JSON pointer into the report. A row that was added by hand stands at the row's own pointer. */
  readonly fields: ReadonlyMap<string, Difference>
  /** How many rows that were read are not in the report, by section. */
  readonly removed: Readonly<Record<keyof ReportSections, number>>
}

type Content = { readonly letter: LetterHead; readonly sections: ReportSections }

/** `780/SCT-VP (07/05/2021)`. */
export const documentText = ({ number, date }: { number: string; date: IsoDate | null }): string =>
  date === null ? number : `${number} (${formatDate(date)})`

export const documentsText = (documents: readonly DocumentRef[]): string => documents.map(documentText).join('; ')

const noteSections: readonly NoteSection[] = ['inspection', 'results', 'recommendations']
const itemsOf = (notes: Notes) => (notes.state === 'items' ? notes.items : [])

/** The letter's head as texts, part by part. */
function headTexts(letter: LetterHead): Record<string, string | null> {
  return {
    number: letter.number,
    date: letter.date === null ? null : formatDate(letter.date),
    issuer: letter.issuer,
    subject: letter.subject,
    signer: letter.signer,
    recipients: letter.recipients.join('; ') || null,
    answers: letter.answers === null ? null : documentText(letter.answers),
  }
}

const directiveTexts = (row: Directive): Record<string, string | null> => ({
  content: row.content,
  documents: documentsText(row.documents) || null,
  issuer: row.issuer,
  audiences: row.audiences.join('; ') || null,
})

const qrTexts = (row: QrRow): Record<string, string | null> => ({
  subject: row.subject,
  group: row.group,
  note: row.note,
})

const sameCount = (a: Count, b: Count) =>
  a.state === b.state &&
  (a.state !== 'number' ||
    b.state !== 'number' ||
    (a.value === b.value && (a.approximate ?? false) === (b.approximate ?? false)))

/** Where a report says something else than the letter that it was read from: what a reader of its figures should know. */
export function differencesOf(read: Content, report: Content, alignment: Alignment): Differences {
  const fields = new Map<string, Difference>()
  const compareTexts = (at: string, before: Record<string, string | null>, now: Record<string, string | null>) => {
    for (const [name, text] of Object.entries(now)) {
      const was = before[name] ?? null
      if (was !== text) fields.set(`${at}/${name}`, { kind: 'text', read: was })
    }
  }
  const eachRow = <R>(
    at: string,
    rows: readonly R[],
    list: keyof Alignment,
    before: readonly R[],
    compare: (path: string, was: R, row: R) => void,
  ) => {
    rows.forEach((row, index) => {
      const source = alignment[list][index] ?? null
      const was = source === null ? undefined : before[source]
      if (was === undefined) fields.set(`${at}/${index}`, { kind: 'added' })
      else compare(`${at}/${index}`, was, row)
    })
  }

  compareTexts('/letter', headTexts(read.letter), headTexts(report.letter))
  const { sections } = report
  eachRow('/sections/directives', sections.directives, 'directives', read.sections.directives, (path, was, row) =>
    compareTexts(path, directiveTexts(was), directiveTexts(row)),
  )
  eachRow('/sections/qr', sections.qr, 'qr', read.sections.qr, (path, was, row) => {
    compareTexts(path, qrTexts(was), qrTexts(row))
    for (const column of ['qrCodes', 'scans'] as const) {
      if (!sameCount(was[column], row[column])) fields.set(`${path}/${column}`, { kind: 'count', read: was[column] })
    }
  })
  for (const section of noteSections) {
    const [was, now] = [read.sections[section], sections[section]]
    if (was.state !== now.state) fields.set(`/sections/${section}`, { kind: 'notes', read: was.state })
    eachRow(`/sections/${section}/items`, itemsOf(now), section, itemsOf(was), (path, before, item) => {
      if (before !== item) fields.set(path, { kind: 'text', read: before })
    })
  }
  return { fields, removed: removedRows(read.sections, alignment) }
}

function removedRows(read: ReportSections, alignment: Alignment): Differences['removed'] {
  const gone = (list: keyof Alignment, count: number) =>
    count - alignment[list].filter((index) => index !== null).length
  return {
    directives: gone('directives', read.directives.length),
    qr: gone('qr', read.qr.length),
    inspection: gone('inspection', itemsOf(read.inspection).length),
    results: gone('results', itemsOf(read.results).length),
    recommendations: gone('recommendations', itemsOf(read.recommendations).length),
  }
}
