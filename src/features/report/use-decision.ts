import { useState } from 'react'
import type { Report } from '#domain/reports/report.ts'
import { Problem } from '#src/api/problem.ts'
import { useAcceptReport, useReopenReport, useReturnReport, useUndoDecision } from '#src/api/reports.mutations.ts'
import type { DraftReason } from './return-reasons.ts'

export type Action = 'accept' | 'return' | 'reopen' | 'undo'

/** A decision that somebody else was faster than: what was to be done, on what was seen. */
export type Conflict = { readonly action: Action; readonly reasons: readonly string[]; readonly seen: Report }

type Dialog = 'confirm' | 'return' | 'reopen'

const isConflict = (error: unknown) => error instanceof Problem && error.status === 412

export type Decision = ReturnType<typeof useDecision>

/**
 * A decision on its way: which dialog is open (`asked`: from the start), what came of it. Each is taken on the revision that is on
 * screen.
 */
export function useDecision(report: Report, asked: Dialog | null = null) {
  const accepting = useAcceptReport()
  const returning = useReturnReport()
  const reopening = useReopenReport()
  const undoing = useUndoDecision()
  const [dialog, setDialog] = useState<Dialog | null>(asked)
  const [drafts, setDrafts] = useState<readonly DraftReason[] | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const [done, setDone] = useState<{ readonly action: Action; readonly revision: number } | null>(null)
  const { id, revision } = report

  const settle = (action: Action, reasons: readonly string[]) => ({
    onSuccess: (decided: Report) => {
      setDialog(null)
      setDone({ action, revision: decided.revision })
      if (action === 'return') setDrafts(null)
    },
    onError: (error: Error) => {
      setDialog(null)
      if (isConflict(error)) setConflict({ action, reasons, seen: report })
      else setFailure(error)
    },
  })
  const begin = () => {
    setFailure(null)
    setConflict(null)
    setDone(null)
  }

  return {
    dialog,
    drafts,
    conflict,
    failure,
    /** What was just done, as long as nothing else happened to the report. */
    done: done?.revision === revision ? done.action : null,
    isPending: accepting.isPending || returning.isPending || reopening.isPending || undoing.isPending,
    setDrafts,
    open: (which: Dialog) => {
      begin()
      setDialog(which)
    },
    close: () => setDialog(null),
    clear: begin,
    accept: () => {
      begin()
      setDialog(null)
      accepting.mutate({ id, revision }, settle('accept', []))
    },
    return: (reasons: string[]) => {
      begin()
      returning.mutate({ id, revision, reasons }, settle('return', reasons))
    },
    reopen: (reason: string | null) => {
      begin()
      reopening.mutate({ id, revision, reason }, settle('reopen', reason === null ? [] : [reason]))
    },
    undo: () => {
      begin()
      undoing.mutate({ id, revision }, settle('undo', []))
    },
  }
}
