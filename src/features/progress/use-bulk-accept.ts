import { useState } from 'react'
import type { ProgressRow } from '#domain/progress/progress.ts'
import { useBulkAccept, useBulkUndo } from '#src/api/reports.mutations.ts'

/** What became of reports decided on together: those done at their new revision, and why others were not. */
export type BulkResult = {
  readonly kind: 'accepted' | 'undone'
  readonly done: readonly { readonly id: string; readonly revision: number }[]
  readonly refused: readonly { readonly id: string; readonly reason: string }[]
}

/** Reports that can be accepted together: they await a decision, and have no errors. */
export const acceptableOf = (rows: readonly ProgressRow[]) =>
  rows.flatMap(({ status, errors, reportId, revision }) =>
    status === 'submitted' && errors === 0 && reportId !== null && revision !== null
      ? [{ id: reportId, revision }]
      : [],
  )

type Item = {
  readonly id: string
  readonly outcome: string
  readonly revision: number | null
  readonly problem: { readonly detail: string } | null
}

function resultOf(kind: BulkResult['kind'], items: readonly Item[]): BulkResult {
  return {
    kind,
    done: items.flatMap(({ id, outcome, revision }) =>
      outcome === 'refused' || revision === null ? [] : [{ id, revision }],
    ),
    refused: items.flatMap(({ id, problem }) => (problem === null ? [] : [{ id, reason: problem.detail }])),
  }
}

/** Accepts reports together, and takes that back. */
export function useBulkDecisions() {
  const accepting = useBulkAccept()
  const undoing = useBulkUndo()
  const [result, setResult] = useState<BulkResult | null>(null)
  return {
    result,
    isAccepting: accepting.isPending,
    isUndoing: undoing.isPending,
    error: accepting.error ?? undoing.error,
    accept: (rows: readonly ProgressRow[]) =>
      accepting.mutate(acceptableOf(rows), { onSuccess: ({ items }) => setResult(resultOf('accepted', items)) }),
    undo: (reports: BulkResult['done']) =>
      undoing.mutate(reports, { onSuccess: ({ items }) => setResult(resultOf('undone', items)) }),
    clear: () => {
      setResult(null)
      accepting.reset()
      undoing.reset()
    },
  }
}
