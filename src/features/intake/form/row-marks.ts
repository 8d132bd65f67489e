import type { FindingMessage, Severity } from '#domain/model/finding.ts'
import { rowOfField, type FieldId } from '../draft/draft-field.ts'
import type { RowKey, RowList } from '../draft/report-draft.ts'

const weight: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/** The gravest finding of each row of a list. */
export function severityByRow(
  findings: ReadonlyMap<FieldId, readonly FindingMessage[]>,
  list: RowList,
): ReadonlyMap<RowKey, Severity> {
  const severities = new Map<RowKey, Severity>()
  for (const [field, of] of findings) {
    const row = rowOfField(field)
    if (row === null || row.list !== list) continue
    for (const { severity } of of) {
      const known = severities.get(row.key)
      if (known === undefined || weight[severity] > weight[known]) severities.set(row.key, severity)
    }
  }
  return severities
}

/** The rows of a list with something that keeps it from being submitted. */
export function rowsWithProblems(problems: ReadonlyMap<FieldId, string>, list: RowList): ReadonlySet<RowKey> {
  const rows = [...problems.keys()].flatMap((field) => {
    const row = rowOfField(field)
    return row !== null && row.list === list ? [row.key] : []
  })
  return new Set(rows)
}
