import type { Change } from '#domain/model/change.ts'
import type { Count } from '#domain/model/count.ts'
import type { Instant } from '#domain/model/dates.ts'
import { alignSections } from '#domain/reports/alignment.ts'
import type { Correction, Difference, Said } from '#domain/reports/correction.ts'
import { correctionsOf } from '#domain/reports/corrections.ts'
import { differencesBetween, type Content } from '#domain/reports/differences.ts'
import type { NewReport } from '#domain/reports/report.ts'
import type { VersionContent } from './reports.store.ts'

/** What a submission is held against: the reading of its letter, and the version before. */
export type Origins = {
  readonly reading: Content | null
  readonly before: { readonly content: VersionContent; readonly sameLetter: boolean } | null
}

/** What is submitted otherwise than it was read: than the letter says, or where there is none, than the version before did. */
export function correctionsIn(wish: NewReport, { reading, before }: Origins, by: string, at: Instant): Correction[] {
  const read = reading ?? before?.content ?? null
  if (read === null) return []
  const earlier =
    reading !== null && before?.sameLetter === true
      ? {
          corrections: before.content.corrections,
          alignment: alignSections(before.content.sections, wish.sections),
        }
      : null
  const reasons = wish.corrections ?? []
  return correctionsOf(differencesBetween(read, wish), { by, at, reasons, before: earlier })
}

/** As many differences stand in the record itself; all of them are found between the versions. */
const MOST_CHANGES = 100

/** What a submission changed, for the record: how many places, and from what to what. */
export function changesIn(wish: NewReport, { reading, before }: Origins): Change[] {
  const read = before?.content ?? reading
  const differences = read === null ? [] : differencesBetween(read, wish)
  if (differences.length === 0) return []
  return [
    { field: 'differences', from: null, to: String(differences.length) },
    ...differences.slice(0, MOST_CHANGES).map(changeOf),
  ]
}

const changeOf = ({ path, before, after }: Difference): Change => ({
  field: path,
  from: before === null ? null : wordsOf(before),
  to: after === null ? null : wordsOf(after),
})

function wordsOf(said: Said): string | null {
  switch (said.kind) {
    case 'text':
      return said.text
    case 'count':
      return countWords(said.count)
    case 'notes':
      return said.state
    case 'qrRow':
      return `${said.subject}: ${countWords(said.qrCodes)} / ${countWords(said.scans)}`
    case 'directive':
      return said.documents === '' ? said.content : `${said.documents}: ${said.content}`
    default:
      return said satisfies never
  }
}

/** States by their names in the API: the record is read in several languages. */
const countWords = (count: Count): string =>
  count.state === 'number' ? `${count.approximate === true ? '≈' : ''}${count.value}` : count.state
