import type { Count } from '../model/count.ts'
import type { IsoDate } from '../model/dates.ts'
import type { DocumentRef, LetterHead } from '../model/letter.ts'
import { noteSections, type Directive, type Notes, type QrRow, type ReportSections } from '../model/sections.ts'
import { formatDate } from '../text/format.ts'
import { alignSections, type Alignment } from './alignment.ts'
import type { Difference, Said } from './correction.ts'

/** What a letter's reading, or a version of a report, says. */
export type Content = { readonly letter: LetterHead; readonly sections: ReportSections }

/** `780/SCT-VP (07/05/2021)`. */
export const documentText = ({ number, date }: { number: string; date: IsoDate | null }): string =>
  date === null ? number : `${number} (${formatDate(date)})`

export const documentsText = (documents: readonly DocumentRef[]): string => documents.map(documentText).join('; ')

const itemsOf = (notes: Notes) => (notes.state === 'items' ? notes.items : [])

/** The letter's head as texts, part by part. */
const headTexts = (letter: LetterHead): Record<string, string | null> => ({
  number: letter.number,
  date: letter.date === null ? null : formatDate(letter.date),
  issuer: letter.issuer,
  subject: letter.subject,
  signer: letter.signer,
  recipients: letter.recipients.join('; ') || null,
  answers: letter.answers === null ? null : documentText(letter.answers),
})

const directiveTexts = (row: Directive): Record<string, string | null> => ({
  content: row.content || null,
  documents: documentsText(row.documents) || null,
  issuer: row.issuer,
  audiences: row.audiences.join('; ') || null,
})

const qrTexts = ({ subject, group, note }: QrRow): Record<string, string | null> => ({ subject, group, note })

const textSaid = (text: string | null): Said => ({ kind: 'text', text })
const itemSaid = (item: string): Said => textSaid(item)
const qrSaid = ({ subject, qrCodes, scans }: QrRow): Said => ({ kind: 'qrRow', subject, qrCodes, scans })
const directiveSaid = ({ content, documents }: Directive): Said => ({
  kind: 'directive',
  content,
  documents: documentsText(documents),
})

const sameCount = (a: Count, b: Count) =>
  a.state === b.state &&
  (a.state !== 'number' ||
    b.state !== 'number' ||
    (a.value === b.value && (a.approximate ?? false) === (b.approximate ?? false)))

const differingTexts = (at: string, before: Record<string, string | null>, after: Record<string, string | null>) =>
  Object.entries(after)
    .filter(([name, text]) => text !== before[name])
    .map(([name, text]) => ({ path: `${at}/${name}`, before: textSaid(before[name] ?? null), after: textSaid(text) }))

const directiveDifferences = (at: string, before: Directive, after: Directive): Difference[] =>
  differingTexts(at, directiveTexts(before), directiveTexts(after))

const qrDifferences = (at: string, before: QrRow, after: QrRow): Difference[] => [
  ...differingTexts(at, qrTexts(before), qrTexts(after)),
  ...(['qrCodes', 'scans'] as const)
    .filter((column) => !sameCount(before[column], after[column]))
    .map((column): Difference => {
      const [was, is] = [before[column], after[column]]
      return { path: `${at}/${column}`, before: { kind: 'count', count: was }, after: { kind: 'count', count: is } }
    }),
]

const itemDifferences = (path: string, before: string, after: string): Difference[] =>
  before === after ? [] : [{ path, before: itemSaid(before), after: itemSaid(after) }]

type List<R> = {
  readonly at: string
  readonly before: readonly R[]
  readonly after: readonly R[]
  /** For each row of `after`, the one of `before` that it is. */
  readonly sources: readonly (number | null)[]
  readonly said: (row: R) => Said
  readonly compare: (at: string, before: R, after: R) => Difference[]
}

/** Changed and added rows in their order, then those that are gone. */
function differencesOfRows<R>({ at, before, after, sources, said, compare }: List<R>): Difference[] {
  const kept = new Set(sources)
  return [
    ...after.flatMap((row, index) => {
      const source = sources[index] ?? null
      const was = source === null ? undefined : before[source]
      const path = `${at}/${index}`
      return was === undefined ? [{ path, before: null, after: said(row) }] : compare(path, was, row)
    }),
    ...before.flatMap((row, index) =>
      kept.has(index) ? [] : [{ path: `${at}/${index}`, before: said(row), after: null }],
    ),
  ]
}

/**
 * Where a report says something else than before: than what was read from its letter, or than its version before. Rows are found by
 * what they are about, so that a row put in between does not change all that follow. In the order of the report.
 */
export function differencesBetween(
  before: Content,
  after: Content,
  alignment: Alignment = alignSections(before.sections, after.sections),
): Difference[] {
  const [was, is] = [before.sections, after.sections]
  return [
    ...differingTexts('/letter', headTexts(before.letter), headTexts(after.letter)),
    ...differencesOfRows({
      at: '/sections/directives',
      before: was.directives,
      after: is.directives,
      sources: alignment.directives,
      said: directiveSaid,
      compare: directiveDifferences,
    }),
    ...differencesOfRows({
      at: '/sections/qr',
      before: was.qr,
      after: is.qr,
      sources: alignment.qr,
      said: qrSaid,
      compare: qrDifferences,
    }),
    ...noteSections.flatMap((section): Difference[] => {
      const [from, to] = [was[section], is[section]]
      const path = `/sections/${section}`
      const ofState: Difference[] =
        from.state === to.state
          ? []
          : [{ path, before: { kind: 'notes', state: from.state }, after: { kind: 'notes', state: to.state } }]
      const ofItems = differencesOfRows({
        at: `${path}/items`,
        before: itemsOf(from),
        after: itemsOf(to),
        sources: alignment[section],
        said: itemSaid,
        compare: itemDifferences,
      })
      return ofState.concat(ofItems)
    }),
  ]
}
