import type { CorrectionReason } from '#domain/reports/correction.ts'
import { changeOf, removedRows } from './draft-difference.ts'
import {
  columnsOfRow,
  letterField,
  letterParts,
  noteField,
  rowField,
  rowFieldOf,
  sectionField,
  type FieldId,
} from './draft-field.ts'
import { rowLists, type ReportDraft, type RowKey, type RowList } from './report-draft.ts'

/** Why a value was corrected, as analysts mostly say it; `other` is in their own words. */
export const reasonCodes = ['misread', 'unitCorrected', 'letterSlip', 'other'] as const
export type ReasonCode = (typeof reasonCodes)[number]
export type Reason = { readonly code: ReasonCode; readonly text: string }

/** By field, or by row where a row was added or removed (see `rowFieldOf`). */
export type Reasons = Readonly<Record<FieldId, Reason>>

/** One thing that is submitted otherwise than it was read. */
export type Edit = { readonly field: FieldId; readonly kind: 'edited' | 'added' | 'removed' }

const rowsOf = (draft: ReportDraft, list: RowList): readonly { readonly key: RowKey }[] =>
  list === 'directives' || list === 'qr' ? draft[list] : draft[list].items

function editsOfRow(read: ReportDraft, draft: ReportDraft, list: RowList, key: RowKey): Edit[] {
  if (!rowsOf(read, list).some((row) => row.key === key)) return [{ field: rowFieldOf(list, key), kind: 'added' }]
  const fields =
    list === 'directives' || list === 'qr'
      ? columnsOfRow[list].map((column) => rowField(list, key, column))
      : [noteField(list, key)]
  return fields
    .filter((field) => changeOf(read, draft, field) === 'edited')
    .map((field): Edit => ({ field, kind: 'edited' }))
}

/** Everything about letter and sections that says something else than what was read, in the order of the form. */
export function editsOf(read: ReportDraft, draft: ReportDraft): Edit[] {
  if (read === draft) return []
  const heads = letterParts.map(letterField)
  const edited = (fields: readonly FieldId[]) =>
    fields
      .filter((field) => changeOf(read, draft, field) === 'edited')
      .map((field): Edit => ({ field, kind: 'edited' }))
  const ofList = (list: RowList): Edit[] => [
    ...edited([sectionField(list)]),
    ...(list === 'directives' || list === 'qr' || draft[list].state === 'items'
      ? rowsOf(draft, list).flatMap(({ key }) => editsOfRow(read, draft, list, key))
      : []),
    ...removedRows(read, draft, list).map((key): Edit => ({ field: rowFieldOf(list, key), kind: 'removed' })),
  ]
  return [...edited(heads), ...rowLists.flatMap(ofList)]
}

export const isGiven = (reason: Reason | undefined): boolean =>
  reason !== undefined && (reason.code !== 'other' || reason.text.trim() !== '')

/** The edits that nobody has given a reason for yet. */
export const withoutReason = (edits: readonly Edit[], reasons: Reasons): Edit[] =>
  edits.filter(({ field }) => !isGiven(reasons[field]))

/** A reason for each of `fields`. */
export const reasonsFor = (fields: readonly FieldId[], reason: Reason): Reasons =>
  Object.fromEntries(fields.map((field) => [field, reason]))

/** The pointer into what is submitted; for a row that was removed, into what was read. */
function pointerOf({ field, kind }: Edit, submitted: ReportDraft): string {
  for (const list of rowLists) {
    const prefix = list === 'directives' || list === 'qr' ? sectionField(list) : `${sectionField(list)}/items`
    if (!field.startsWith(`${prefix}/`)) continue
    const [key = '', ...rest] = field.slice(prefix.length + 1).split('/')
    const index =
      kind === 'removed' ? Number(key.slice(1)) : rowsOf(submitted, list).findIndex((row) => row.key === key)
    return [prefix, index, ...rest].join('/')
  }
  return field
}

/** What goes with a submission: the reasons that were given, in `words` where they were chosen. */
export function correctionsOf(
  read: ReportDraft,
  submitted: ReportDraft,
  reasons: Reasons,
  words: Readonly<Record<ReasonCode, string>>,
): CorrectionReason[] {
  return editsOf(read, submitted).flatMap((edit) => {
    const reason = reasons[edit.field]
    if (reason === undefined || !isGiven(reason)) return []
    const said = reason.code === 'other' ? reason.text.trim() : words[reason.code]
    const path = pointerOf(edit, submitted)
    return [edit.kind === 'removed' ? { path, removed: true, reason: said } : { path, reason: said }]
  })
}
