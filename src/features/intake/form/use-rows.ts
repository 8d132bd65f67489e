import { useMemo } from 'react'
import { same } from '../draft/draft-difference.ts'
import { rowOfField } from '../draft/draft-field.ts'
import type { RowKey, RowList } from '../draft/report-draft.ts'
import { useFormView, type OpenRow } from './form-context.ts'
import { rowsWithProblems, severityByRow } from './row-marks.ts'
import type { RowMarks } from './row-shell.tsx'

type Row = { readonly key: RowKey }

/** What the rows of a list have in common: which is open, which one is looked at, how each is marked. */
export function useRows(list: RowList, rows: readonly Row[], readRows: readonly Row[], openRow: OpenRow | null) {
  const { kind, findings, problems, selected } = useFormView()
  const severities = useMemo(() => severityByRow(findings, list), [findings, list])
  const troubled = useMemo(() => rowsWithProblems(problems, list), [problems, list])
  const before = useMemo(() => new Map(readRows.map((row) => [row.key, row])), [readRows])
  const selectedRow = selected === null ? null : rowOfField(selected)

  return rows.map((row, index) => {
    const marks: RowMarks = {
      severity: severities.get(row.key) ?? null,
      problem: troubled.has(row.key),
      change: kind === 'nothing' ? 'none' : changeOfRow(row, before.get(row.key)),
    }
    return {
      key: row.key,
      index,
      isOpen: rows.length === 1 || (openRow?.list === list && openRow.key === row.key),
      isSelected: selectedRow?.list === list && selectedRow.key === row.key,
      next: rows[index + 1]?.key ?? null,
      ...marks,
    }
  })
}

function changeOfRow(row: Row, before: Row | undefined): RowMarks['change'] {
  if (row.key.startsWith('n')) return 'added'
  return same(before, row) ? 'none' : 'edited'
}
