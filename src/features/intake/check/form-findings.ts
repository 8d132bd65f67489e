import type { FindingMessage } from '#domain/model/finding.ts'
import type { Correction } from '#domain/reports/correction.ts'
import { changeOf } from '../draft/draft-difference.ts'
import { fieldOfReadingPointer, rowOfField, type FieldId } from '../draft/draft-field.ts'
import type { ReportDraft, RowList } from '../draft/report-draft.ts'

/** A finding at its field of the form; `field` is null when it is about the whole. */
export type PlacedFinding = { readonly finding: FindingMessage; readonly field: FieldId | null }

export function placeFindings(findings: readonly FindingMessage[]): readonly PlacedFinding[] {
  return findings.map((finding) => ({ finding, field: fieldOfReadingPointer(finding.path) }))
}

export function findingsByField(placed: readonly PlacedFinding[]): ReadonlyMap<FieldId, readonly FindingMessage[]> {
  const fields = new Map<FieldId, FindingMessage[]>()
  for (const { finding, field } of placed) {
    if (field === null) continue
    const known = fields.get(field)
    if (known === undefined) fields.set(field, [finding])
    else known.push(finding)
  }
  return fields
}

const rowsOf = (draft: ReportDraft, list: RowList) =>
  list === 'directives' || list === 'qr' ? draft[list] : draft[list].items

/** Earlier corrections at their fields; those of rows that were removed have none any more. */
export function correctionsByField(corrections: readonly Correction[]): ReadonlyMap<FieldId, readonly Correction[]> {
  const placed = corrections.flatMap((correction) => {
    const field = correction.value === null ? null : fieldOfReadingPointer(correction.path)
    return field === null ? [] : [{ field, correction }]
  })
  const grouped = Map.groupBy(placed, ({ field }) => field)
  return new Map([...grouped].map(([field, entries]) => [field, entries.map(({ correction }) => correction)]))
}

/** Whether the field of a finding says something else than what was found fault with, or its row is gone. */
export function isTouched({ field }: PlacedFinding, read: ReportDraft, draft: ReportDraft): boolean {
  if (field === null || read === draft) return false
  const row = rowOfField(field)
  if (row !== null && !rowsOf(draft, row.list).some(({ key }) => key === row.key)) return true
  return changeOf(read, draft, field) !== 'none'
}

/** The pointer that names a field by where its row stands now; rows that are gone keep the number they were read under. */
export function pointerNow(field: FieldId, draft: ReportDraft): string {
  const row = rowOfField(field)
  if (row === null) return field
  const index = rowsOf(draft, row.list).findIndex(({ key }) => key === row.key)
  return field.replace(`/${row.key}`, `/${index === -1 ? row.key.slice(1) : index}`)
}
