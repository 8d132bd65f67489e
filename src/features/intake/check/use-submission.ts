import { useState, type Dispatch } from 'react'
import { useTranslations } from 'use-intl'
import type { FindingMessage } from '#domain/model/finding.ts'
import type { NewReport } from '#domain/reports/report.ts'
import {
  correctionsOf,
  editsOf,
  reasonCodes,
  reasonsFor,
  withoutReason,
  type Reason,
} from '../draft/correction-reasons.ts'
import { bodyOf, problemsOf, tidied } from '../draft/draft-body.ts'
import { fieldOfSubmittedPointer, type FieldId } from '../draft/draft-field.ts'
import type { DraftAction, DraftState } from '../draft/draft-state.ts'
import type { ReportDraft } from '../draft/report-draft.ts'
import type { BaseRevision } from './base-revision.ts'
import { openCount, type Progress } from './review/review-findings.ts'
import { Conflict, useSubmit, type Submitted } from './use-submit.ts'

/** What stands between the press and the sending: findings that nobody looked at, edits that nobody gave a reason for. */
type Stage = { readonly kind: 'open' | 'reasons'; readonly accept: boolean; readonly count: number }

type Sent = { readonly draft: ReportDraft; readonly report: NewReport; readonly accept: boolean }

type Way = {
  readonly draft?: ReportDraft
  readonly reasons?: DraftState['reasons']
  readonly looked?: boolean
  readonly reasoned?: boolean
}

/** From the press of a key to the stored report, with everything that is asked on the way. */
export function useSubmission(options: {
  state: DraftState
  dispatch: Dispatch<DraftAction>
  letterId: NewReport['letterId']
  seen: readonly FindingMessage[]
  progress: Progress
  asksReasons: boolean
  base: BaseRevision
  goTo: (field: FieldId) => void
  onSubmitted: (outcome: Submitted) => void
}) {
  const { state, dispatch, letterId, seen, progress, asksReasons, base, goTo, onSubmitted } = options
  const t = useTranslations('review')
  const submit = useSubmit(seen, onSubmitted)
  const [stage, setStage] = useState<Stage | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)

  const send = (accept: boolean, tidy: ReportDraft, reasons: DraftState['reasons']) => {
    const body = bodyOf(tidy, letterId ?? null)
    if (body === null) return
    const words = Object.fromEntries(reasonCodes.map((code) => [code, t(`reasons.${code}`)])) as Record<
      Reason['code'],
      string
    >
    const corrections = correctionsOf(state.read, tidy, reasons, words)
    const report = corrections.length === 0 ? body : { ...body, corrections }
    setSent({ draft: tidy, report, accept })
    void submit.run({ report, revision: () => base.of(report), accept }, ({ errors }) => {
      dispatch({ type: 'refused', problems: errors.map(({ path, message }) => ({ pointer: path, message })) })
      const refused = errors.map(({ path }) => fieldOfSubmittedPointer(path, tidy)).find((field) => field !== null)
      if (refused !== undefined) goTo(refused)
    })
  }

  /** `looked`, `reasoned`: that has been asked already. */
  const attempt = (accept: boolean, way: Way = {}) => {
    if (submit.isPending) return
    const { draft = state.draft, reasons = state.reasons, looked = false, reasoned = false } = way
    setStage(null)
    const tidy = tidied(draft)
    const [first] = problemsOf(tidy)
    dispatch({ type: 'attempted', draft: first === undefined ? tidy : draft })
    if (first !== undefined) {
      goTo(first.field)
      return
    }
    if (accept && !looked && openCount(progress) > 0) {
      setStage({ kind: 'open', accept, count: openCount(progress) })
      return
    }
    const missing = asksReasons && !reasoned ? withoutReason(editsOf(state.read, tidy), reasons) : []
    if (missing.length > 0) setStage({ kind: 'reasons', accept, count: missing.length })
    else send(accept, tidy, reasons)
  }

  const giveReason = (reason: Reason) => {
    const fields = withoutReason(editsOf(state.read, tidied(state.draft)), state.reasons).map(({ field }) => field)
    dispatch({ type: 'reasonGiven', fields, reason })
    const reasons = { ...state.reasons, ...reasonsFor(fields, reason) }
    attempt(stage?.accept ?? false, { reasons, looked: true })
  }

  const conflict = submit.error instanceof Conflict ? submit.error : null
  return {
    submit,
    stage,
    attempt,
    giveReason,
    goOn: () => attempt(stage?.accept ?? true, { looked: true }),
    dismiss: () => setStage(null),
    resend: () => attempt(sent?.accept ?? false, { looked: true, reasoned: true }),
    /** What was sent when somebody else had been faster. */
    conflict: conflict === null || sent === null ? null : { theirs: conflict.theirs, ...sent },
    /** Both brought together; from now on in view of their version. */
    settle: (draft: ReportDraft, andSend: boolean) => {
      if (conflict !== null) base.now(conflict.theirs)
      submit.clear()
      dispatch({ type: 'replaced', draft })
      if (andSend) attempt(sent?.accept ?? false, { draft, looked: true, reasoned: true })
    },
  }
}
