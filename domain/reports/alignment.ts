import type { Directive, Notes, QrRow, ReportSections } from '../model/sections.ts'
import { numberKey } from '../text/document-number.ts'
import { fold } from '../text/fold.ts'

/** For each row of a list as submitted, the index of the row that it was read as; null for one that was added by hand. */
type Rows = readonly (number | null)[]

/**
 * Which rows of a report are which rows of the reading that it came from: rows may have been removed, added or corrected
 * in between, so that the same index is not the same row.
 */
export type Alignment = Readonly<Record<keyof ReportSections, Rows>>

/** What tells a row from others; null where this one has nothing of the kind. */
type NameOf<R> = (row: R) => string | null

const itemsOf = (notes: Notes): readonly string[] => (notes.state === 'items' ? notes.items : [])
const itself = (text: string) => text
const whole = (row: Directive | QrRow) => JSON.stringify(row)

const numbersOf = ({ documents }: Directive) => documents.map(({ number }) => numberKey(number)).join(' ')
const directiveNames: readonly NameOf<Directive>[] = [
  whole,
  (row) => `${fold(row.content)} ${numbersOf(row)}`,
  (row) => numbersOf(row) || null,
  (row) => fold(row.content) || null,
]
const qrNames: readonly NameOf<QrRow>[] = [
  whole,
  ({ group, subject }) => `${fold(group ?? '')} ${fold(subject)}`,
  ({ subject }) => fold(subject) || null,
]

/** Finds the rows of one content in another: by what they are about (a document's number, a subject), not by where they stand. */
export function alignSections(read: ReportSections, submitted: ReportSections): Alignment {
  const notes = (section: 'inspection' | 'results' | 'recommendations') =>
    alignRows(itemsOf(read[section]), itemsOf(submitted[section]), [itself, fold])
  return {
    directives: alignRows(read.directives, submitted.directives, directiveNames),
    qr: alignRows(read.qr, submitted.qr, qrNames),
    inspection: notes('inspection'),
    results: notes('results'),
    recommendations: notes('recommendations'),
  }
}

/** First rows that say the same, by each way of naming them in turn; then a changed row takes the gap that it stands in. */
export function alignRows<R>(read: readonly R[], submitted: readonly R[], names: readonly NameOf<R>[]): Rows {
  const found: (number | null)[] = submitted.map(() => null)
  const taken = new Set<number>()
  for (const nameOf of names) {
    const waiting = new Map<string, number[]>()
    read.forEach((row, index) => {
      if (taken.has(index)) return
      const name = nameOf(row)
      if (name === null) return
      const same = waiting.get(name)
      if (same === undefined) waiting.set(name, [index])
      else same.push(index)
    })
    submitted.forEach((row, index) => {
      if (found[index] !== null) return
      const name = nameOf(row)
      const match = name === null ? undefined : waiting.get(name)?.shift()
      if (match === undefined) return
      found[index] = match
      taken.add(match)
    })
  }
  return withGaps(found, taken, read.length)
}

function withGaps(found: readonly (number | null)[], taken: Set<number>, readCount: number): Rows {
  const limits = found.map(() => readCount)
  for (let index = found.length - 2; index >= 0; index -= 1) {
    limits[index] = found[index + 1] ?? limits[index + 1] ?? readCount
  }
  let last = -1
  return found.map((match, index) => {
    const next = last + 1
    const fits = match === null && next < (limits[index] ?? 0) && !taken.has(next)
    const result = match ?? (fits ? next : null)
    if (result !== null) last = result
    return result
  })
}

const row = /^\/sections\/(directives|qr|inspection|results|recommendations)(\/items)?\/(\d+)/

const isList = (name: string | undefined, alignment: Alignment): name is keyof Alignment =>
  name !== undefined && Object.hasOwn(alignment, name)

function translate(pointer: string, alignment: Alignment, other: (rows: Rows, index: number) => number | null) {
  const match = row.exec(pointer)
  if (match === null || !isList(match[1], alignment)) return pointer
  const index = other(alignment[match[1]], Number(match[3]))
  return index === null ? null : `/sections/${match[1]}${match[2] ?? ''}/${index}${pointer.slice(match[0].length)}`
}

/** The pointer into the reading for one into the report; null for a row that was added by hand. */
export const toReading = (pointer: string, alignment: Alignment): string | null =>
  translate(pointer, alignment, (rows, index) => rows[index] ?? null)

/** The pointer into the report for one into the reading; null for a row that was removed. */
export const toReport = (pointer: string, alignment: Alignment): string | null =>
  translate(pointer, alignment, (rows, index) => {
    const found = rows.indexOf(index)
    return found === -1 ? null : found
  })
