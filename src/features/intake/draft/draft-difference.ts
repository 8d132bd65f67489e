import type { NoteSection } from '#domain/model/sections.ts'
import { letterParts, rowOfField, type FieldId } from './draft-field.ts'
import { rowLists, type ReportDraft, type RowKey, type RowList } from './report-draft.ts'

type Keyed = { readonly key: RowKey }

const rowsOf = (draft: ReportDraft, list: RowList): readonly Keyed[] =>
  list === 'directives' || list === 'qr' ? draft[list] : draft[list].items

const rowOf = (draft: ReportDraft, list: RowList, key: RowKey): object | undefined =>
  rowsOf(draft, list).find((row) => row.key === key)

const isNoteSection = (list: string): list is NoteSection =>
  list === 'inspection' || list === 'results' || list === 'recommendations'

const own = (record: object, name: string): unknown => Object.entries(record).find(([key]) => key === name)?.[1]

/** What a field holds, for comparing; undefined when its row is not there. */
function valueOf(draft: ReportDraft, field: FieldId): unknown {
  const row = rowOfField(field)
  if (row !== null) {
    const found = rowOf(draft, row.list, row.key)
    if (found === undefined) return undefined
    return own(found, isNoteSection(row.list) ? 'text' : (field.split('/')[4] ?? ''))
  }
  const [, root, part = ''] = field.split('/')
  if (root === 'letter') {
    return part === 'answers' ? [draft.letter.answersNumber, draft.letter.answersDate] : own(draft.letter, part)
  }
  if (root === 'sections') return isNoteSection(part) ? draft[part].state : undefined
  return own(draft, root ?? '')
}

/** A row of a letter or report; a form to type into begins with rows that were not read anywhere. */
const isRead = (key: RowKey) => key.startsWith('r')

/** Whether two values say the same. */
export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

export type FieldChange = 'none' | 'edited' | 'added'

/** Whether a field says something else than what was read. A field of a row added by hand is `added`. */
export function changeOf(read: ReportDraft, draft: ReportDraft, field: FieldId): FieldChange {
  if (read === draft) return 'none'
  if (rowOfField(field)?.key.startsWith('n') === true) return 'added'
  return same(valueOf(read, field), valueOf(draft, field)) ? 'none' : 'edited'
}

/** The draft with one field as it was read; the same draft when that field was not read. */
export function withRestoredField(read: ReportDraft, draft: ReportDraft, field: FieldId): ReportDraft {
  const row = rowOfField(field)
  if (row !== null) {
    const before = rowOf(read, row.list, row.key)
    if (before === undefined) return draft
    const column = isNoteSection(row.list) ? 'text' : (field.split('/')[4] ?? '')
    const restore = <Row extends Keyed>(rows: readonly Row[]): Row[] =>
      rows.map((current) => (current.key === row.key ? { ...current, [column]: own(before, column) } : current))
    if (row.list === 'directives') return { ...draft, directives: restore(draft.directives) }
    if (row.list === 'qr') return { ...draft, qr: restore(draft.qr) }
    return { ...draft, [row.list]: { ...draft[row.list], items: restore(draft[row.list].items) } }
  }
  const [, root, part = ''] = field.split('/')
  if (root === 'unitId') return { ...draft, unitId: read.unitId }
  if (root === 'campaignId') return { ...draft, campaignId: read.campaignId }
  if (root === 'letter') {
    const { answersNumber, answersDate } = read.letter
    const restored = part === 'answers' ? { answersNumber, answersDate } : { [part]: own(read.letter, part) }
    return { ...draft, letter: { ...draft.letter, ...restored } }
  }
  if (isNoteSection(part)) return { ...draft, [part]: { ...draft[part], state: read[part].state } }
  return draft
}

/** Keys of rows that were read and have been removed since, in the order of the letter. */
export function removedRows(read: ReportDraft, draft: ReportDraft, list: RowList): RowKey[] {
  const kept = new Set(rowsOf(draft, list).map((row) => row.key))
  return rowsOf(read, list).flatMap(({ key }) => (isRead(key) && !kept.has(key) ? [key] : []))
}

/** Puts rows that were read back among those that are there, in the order of the letter; those added by hand stay last. */
function merged<Row extends Keyed>(read: readonly Row[], rows: readonly Row[]): Row[] {
  const present = new Map(rows.map((row) => [row.key, row]))
  return [...read.map((row) => present.get(row.key) ?? row), ...rows.filter((row) => row.key.startsWith('n'))]
}

/** The draft with all removed rows of a list back in their place, as they were read. */
export function withRestoredRows(read: ReportDraft, draft: ReportDraft, list: RowList): ReportDraft {
  if (list === 'directives') return { ...draft, directives: merged(read.directives, draft.directives) }
  if (list === 'qr') return { ...draft, qr: merged(read.qr, draft.qr) }
  return { ...draft, [list]: { ...draft[list], items: merged(read[list].items, draft[list].items) } }
}

/** How many fields and rows differ from what was read: what the form says it will submit otherwise than the letter. */
export function countDifferences(read: ReportDraft, draft: ReportDraft): number {
  if (read === draft) return 0
  const heads = ['/unitId', '/campaignId', ...letterParts.map((part) => `/letter/${part}`)]
  const states = ['inspection', 'results', 'recommendations'].map((section) => `/sections/${section}`)
  const count = (fields: readonly FieldId[]) =>
    fields.filter((field) => changeOf(read, draft, field) === 'edited').length
  return count(heads) + count(states) + rowLists.reduce((sum, list) => sum + differencesOfList(read, draft, list), 0)
}

function differencesOfList(read: ReportDraft, draft: ReportDraft, list: RowList): number {
  const before = new Map(rowsOf(read, list).map((row) => [row.key, row]))
  let differences = removedRows(read, draft, list).length
  for (const row of rowsOf(draft, list)) {
    const was = before.get(row.key)
    if (was === row) continue
    if (was === undefined) differences += 1
    else differences += Object.keys(row).filter((column) => !same(own(was, column), own(row, column))).length
  }
  return differences
}
