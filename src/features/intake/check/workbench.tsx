import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useMemo, useReducer, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { mayFor } from '#domain/model/user.ts'
import { useUser } from '#src/api/session.queries.ts'
import { BesideOriginal, useIsWide, type Side } from '#src/ui/original/beside-original.tsx'
import { OriginalPane } from '#src/ui/original/original-pane.tsx'
import { usePlaceWords } from '#src/ui/original/place-words.ts'
import { changeOf } from '../draft/draft-difference.ts'
import { readingPointerOf, type FieldId } from '../draft/draft-field.ts'
import { reduceDraft, startDraft } from '../draft/draft-state.ts'
import { FormActionsContext, FormViewContext } from '../form/form-context.ts'
import { ReportForm } from '../form/report-form.tsx'
import { useBaseRevision } from './base-revision.ts'
import { ConflictDialog } from './conflict/conflict-dialog.tsx'
import { useExistingReport } from './existing-report.ts'
import { correctionsByField, findingsByField, placeFindings } from './form-findings.ts'
import type { IntakeSource } from './intake-source.ts'
import { clock, draftName, useKeepDraft, type Sitting } from './kept-draft.ts'
import { PreviousNotice } from './previous/previous-notice.tsx'
import { usePrevious } from './previous/use-previous.ts'
import { OpenFindingsDialog } from './review/open-findings-dialog.tsx'
import { ReasonsDialog } from './review/reasons-dialog.tsx'
import { reviewPanelId, ReviewPanel } from './review/review-panel.tsx'
import { useReview } from './review/use-review.ts'
import { SubmitBar } from './submit-bar.tsx'
import { useFormPlaces } from './use-form-places.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useSubmission } from './use-submission.ts'
import type { Submitted } from './use-submit.ts'
import { useWorkbenchKeys } from './use-workbench-keys.ts'
import classes from './workbench.module.css'

/**
 * What was read beside the original it was read from: compared, corrected, submitted. `kept` is what an earlier sitting
 * left of it; `startAt` the field to open at, as a pointer into what was read.
 */
export function Workbench(props: {
  source: IntakeSource
  kept: Sitting | null
  startAt: string | null
  /** `toReturn`: it was submitted to be returned to its unit. */
  onSubmitted: (outcome: Submitted, toReturn: boolean) => void
}) {
  const { source, kept, startAt, onSubmitted } = props
  const t = useTranslations('intake')
  const r = useTranslations('review')
  const user = useUser()
  const isWide = useIsWide()
  const [side, setSide] = useState<Side>('fields')
  const [said, setSaid] = useState('')
  const [state, dispatch] = useReducer(reduceDraft, source.read, (read) => startDraft(read, kept ?? {}))
  const { draft, read, reasons } = state
  const { existing, reload } = useExistingReport(draft.unitId, draft.campaignId)
  const keeping = useKeepDraft(draftName(user.id, source.name), state, kept)
  const placed = useMemo(() => placedFindings(source), [source])
  const places = useFormPlaces(dispatch, source, isWide, setSide, startAt, placed[0]?.field ?? null)
  const findings = useMemo(() => findingsByField(placed), [placed])
  const corrections = useMemo(() => correctionsByField(source.corrections), [source])
  const problems = useProblemWords(state)
  const answer = usePrevious(draft)
  const previous = answer.state === 'found' ? answer.previous : null
  const review = useReview({ placed, state, dispatch, lookAt: places.lookAt, startAt })
  const mayAccept = mayFor(user, 'reports.decide', draft.unitId)
  const asksReasons = mayFor(user, 'reports.decide', null) && source.kind !== 'nothing'
  const base = useBaseRevision({ source, placed: draft, existing, reload })
  const { actions, selected } = places

  const toReturn = useRef(false)
  const submission = useSubmission({
    state,
    dispatch,
    letterId: source.letterId,
    seen: source.findings,
    progress: review.progress,
    asksReasons,
    base,
    goTo: actions.goTo,
    onSubmitted: (outcome) => {
      keeping.forget()
      onSubmitted(outcome, toReturn.current)
    },
  })
  const attempt = (accept: boolean, andReturn = false) => {
    toReturn.current = andReturn
    submission.attempt(accept)
  }

  // Where nothing was read, there is no field that is wrong: the figures come first.
  const [figures] = source.isUnread ? draft.qr : []
  const toEdit = review.current?.field ?? (figures === undefined ? null : `/sections/qr/${figures.key}/subject`)
  const onEdit = toEdit === null ? null : () => actions.goTo(toEdit)
  const submitLabel = t(mayAccept ? 'submitAndAccept' : 'submit')
  const isEdited = selected !== null && asksReasons && changeOf(read, draft, selected) === 'edited'
  useWorkbenchKeys({
    review: source.kind === 'nothing' ? null : review,
    submitLabel,
    onSubmit: () => attempt(mayAccept),
    onSubmitOnly: mayAccept ? () => attempt(false) : null,
    onReturn: mayAccept && source.kind === 'letter' ? () => attempt(false, true) : null,
    onEdit,
    onLeave: () => document.getElementById(reviewPanelId)?.focus({ preventScroll: true }),
    onUndo: () => dispatch({ type: 'undo' }),
    onSave: () => {
      const now = keeping.keepNow()
      if (now === 'failed') setSaid(r('savedFailed'))
      else setSaid(now === 'nothing' ? r('savedNowNothing') : r('savedNow', { time: clock.format(now.at) }))
    },
    onReason: isEdited
      ? (code) => dispatch({ type: 'reasonGiven', fields: [selected], reason: { code, text: '' } })
      : null,
  })

  const placeWords = usePlaceWords(source.reading)
  const view = useMemo(() => {
    const placeOfField = (field: FieldId) => {
      const pointer = readingPointerOf(field)
      return pointer === null ? null : placeWords(source.toReading(pointer))
    }
    const { kind } = source
    const about = { asksReasons, reasons, corrections, previous }
    return { kind, read, draft, selected, problems, findings, placeWords: placeOfField, ...about }
  }, [source, read, draft, selected, problems, findings, placeWords, asksReasons, reasons, corrections, previous])
  const { showPlace } = actions
  const currentField = review.current?.field ?? null

  const form = (
    <FormViewContext value={view}>
      <FormActionsContext value={actions}>
        {kept === null ? null : <p className={classes['kept']}>{t('keptFromBefore')}</p>}
        {source.kind === 'nothing' ? null : (
          <ReviewPanel
            review={review}
            draft={draft}
            wordsOf={(pointer) => placeWords(source.toReading(pointer))}
            onEdit={onEdit}
            onShow={showPlace === null || currentField === null ? null : () => showPlace(currentField)}
            submitLabel={submitLabel}
          />
        )}
        <PreviousNotice answer={answer} />
        <ReportForm existing={existing} fromLetter={source.kind === 'letter'} openRow={places.openRow} />
        <SubmitBar
          state={state}
          dispatch={dispatch}
          kept={keeping.kept}
          kind={source.kind}
          problems={problems}
          goTo={actions.goTo}
          submit={submission.submit}
          onSubmit={attempt}
          onReturn={mayAccept && source.kind === 'letter' ? () => attempt(false, true) : null}
          onResend={submission.resend}
          mayAccept={mayAccept}
          said={said}
        />
        <Questions submission={submission} open={review.progress.open} onTheirs={keeping.forget} />
      </FormActionsContext>
    </FormViewContext>
  )

  if (source.reading === null) return <div className={classes['alone']}>{form}</div>
  const pointer = selected === null ? null : readingPointerOf(selected)
  return (
    <BesideOriginal
      side={side}
      onSide={setSide}
      fieldsLabel={t('sideFields')}
      original={
        <OriginalPane
          reading={source.reading}
          chosen={pointer === null ? null : source.toReading(pointer)}
          onChoose={places.choosePlace}
          shown={isWide || side === 'original'}
        />
      }
    >
      {form}
    </BesideOriginal>
  )
}

/** Where nothing was read, that leads; that each field is therefore empty is said at the field. */
function placedFindings({ findings, isUnread }: IntakeSource) {
  const placed = placeFindings(findings)
  return isUnread ? placed.filter(({ field }) => field === null) : placed
}

/** What is asked between the press and the sending. */
function Questions(props: {
  submission: ReturnType<typeof useSubmission>
  open: Parameters<typeof OpenFindingsDialog>[0]['open']
  onTheirs: () => void
}) {
  const { submission, open, onTheirs } = props
  const { stage, conflict } = submission
  if (conflict !== null) {
    return (
      <ConflictDialog
        theirs={conflict.theirs}
        mine={conflict.draft}
        sent={conflict.report}
        onMerged={submission.settle}
        theirsOpened={onTheirs}
        onClose={submission.submit.clear}
      />
    )
  }
  if (stage?.kind === 'open') {
    return <OpenFindingsDialog open={open} onClose={submission.dismiss} onAnyway={submission.goOn} />
  }
  if (stage?.kind === 'reasons') {
    return <ReasonsDialog count={stage.count} onReason={submission.giveReason} onClose={submission.dismiss} />
  }
  return null
}
