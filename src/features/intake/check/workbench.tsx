import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useMemo, useReducer, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { mayFor } from '#domain/model/user.ts'
import { useUser } from '#src/api/session.queries.ts'
import { FindingsList } from '#src/ui/findings-list.tsx'
import { useFieldName } from '#src/ui/field-name.ts'
import { BesideOriginal, useIsWide, type Side } from '#src/ui/original/beside-original.tsx'
import { OriginalPane } from '#src/ui/original/original-pane.tsx'
import { usePlaceWords } from '#src/ui/original/place-words.ts'
import { paths } from '#src/ui/paths.ts'
import { bodyOf, problemsOf, tidied } from '../draft/draft-body.ts'
import { fieldOfSubmittedPointer, readingPointerOf, type FieldId } from '../draft/draft-field.ts'
import { reduceDraft, startDraft } from '../draft/draft-state.ts'
import type { ReportDraft } from '../draft/report-draft.ts'
import { FormActionsContext, FormViewContext, type FormActions } from '../form/form-context.ts'
import { FormPart } from '../form/form-part.tsx'
import { ReportForm } from '../form/report-form.tsx'
import { useExistingReport } from './existing-report.ts'
import { findingsByField, isTouched, placeFindings, pointerNow } from './form-findings.ts'
import type { IntakeSource } from './intake-source.ts'
import { useKeepDraft } from './kept-draft.ts'
import { SubmitBar } from './submit-bar.tsx'
import { useFormPlaces } from './use-form-places.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useSubmit, type Submitted } from './use-submit.ts'
import classes from './workbench.module.css'

/**
 * What was read beside the original it was read from: compared, corrected, submitted. `kept` is what an earlier sitting
 * left of it; `startAt` the field to open at, as a pointer into what was read.
 */
export function Workbench(props: {
  source: IntakeSource
  kept: ReportDraft | null
  startAt: string | null
  onSubmitted: (outcome: Submitted) => void
}) {
  const { source, kept, startAt, onSubmitted } = props
  const t = useTranslations('intake')
  const user = useUser()
  const isWide = useIsWide()
  const [side, setSide] = useState<Side>('fields')
  const [state, dispatch] = useReducer(reduceDraft, source.read, (read) => startDraft(read, kept ?? read))
  const { draft, read } = state
  const { existing, reload } = useExistingReport(draft.unitId, draft.campaignId)
  const keeping = useKeepDraft(source.name, draft, read)
  const places = useFormPlaces(dispatch, source, isWide, setSide, startAt)
  const placed = useMemo(() => placeFindings(source.findings), [source])
  const findings = useMemo(() => findingsByField(placed), [placed])
  const problems = useProblemWords(state)

  const submit = useSubmit((outcome) => {
    keeping.forget()
    onSubmitted(outcome)
  })
  const trySubmit = (accept: boolean) => {
    const tidy = tidied(draft)
    const [first] = problemsOf(tidy)
    dispatch({ type: 'attempted', draft: first === undefined ? tidy : draft })
    if (first !== undefined) {
      places.actions.goTo(first.field)
      return
    }
    const report = bodyOf(tidy, source.letterId)
    if (report === null) return
    const revision = existing.state === 'found' ? existing.report.revision : undefined
    void submit.run({ report, revision, accept }, ({ errors }) => {
      dispatch({ type: 'refused', problems: errors.map(({ path, message }) => ({ pointer: path, message })) })
      const refused = errors.map(({ path }) => fieldOfSubmittedPointer(path, tidy)).find((field) => field !== null)
      if (refused !== undefined) places.actions.goTo(refused)
    })
  }

  const placeWords = usePlaceWords(source.reading)
  const view = useMemo(() => {
    const placeOfField = (field: FieldId) => {
      const pointer = readingPointerOf(field)
      return pointer === null ? null : placeWords(source.toReading(pointer))
    }
    return { kind: source.kind, read, draft, selected: places.selected, problems, findings, placeWords: placeOfField }
  }, [source, read, draft, places.selected, problems, findings, placeWords])
  const openErrors = placed.filter((each) => each.finding.severity === 'error' && !isTouched(each, read, draft)).length

  const form = (
    <FormViewContext value={view}>
      <FormActionsContext value={places.actions}>
        {kept === null ? null : <p className={classes['kept']}>{t('keptFromBefore')}</p>}
        {source.kind === 'nothing' ? null : (
          <Findings
            // Where nothing was read, that leads; that each field is therefore empty is said at the field.
            placed={source.isUnread ? placed.filter(({ field }) => field === null) : placed}
            read={read}
            draft={draft}
            actions={places.actions}
            wordsOf={(pointer) => placeWords(source.toReading(pointer))}
          />
        )}
        <ReportForm existing={existing} fromLetter={source.kind === 'letter'} openRow={places.openRow} />
        <SubmitBar
          state={state}
          dispatch={dispatch}
          kept={keeping.kept}
          kind={source.kind}
          problems={problems}
          goTo={places.actions.goTo}
          submit={submit}
          onSubmit={trySubmit}
          mayAccept={mayFor(user, 'reports.decide', draft.unitId)}
          openErrors={openErrors}
          onReload={() => void reload().then(submit.clear)}
        />
      </FormActionsContext>
    </FormViewContext>
  )

  if (source.reading === null) return <div className={classes['alone']}>{form}</div>
  const pointer = places.selected === null ? null : readingPointerOf(places.selected)
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

function Findings(props: {
  placed: ReturnType<typeof placeFindings>
  read: ReportDraft
  draft: ReportDraft
  actions: Pick<FormActions, 'goTo' | 'select' | 'showPlace'>
  /** Where something of what was read stands in the original. */
  wordsOf: (pointer: string) => string | null
}): ReactNode {
  const { placed, read, draft, actions, wordsOf } = props
  const { goTo, showPlace, select } = actions
  const t = useTranslations('intake')
  const fieldName = useFieldName()
  const navigate = useNavigate()
  return (
    <FormPart title={t('findings')}>
      <FindingsList
        findings={placed.map((each, index) => {
          const { field, finding } = each
          const earlier = finding.evidence['letterId']
          if (typeof earlier === 'string') {
            return {
              key: `${index}`,
              severity: finding.severity,
              message: finding.message,
              field: t('seeEarlier'),
              go: () => void navigate(paths.intakeLetter(earlier)),
              place: null,
              changed: false,
            }
          }
          const words = wordsOf(finding.path)
          return {
            key: `${index}`,
            severity: finding.severity,
            message: finding.message,
            place: field === null || words === null ? null : { words, show: () => (showPlace ?? select)(field) },
            field: fieldName(field === null ? '' : pointerNow(field, draft)),
            go: field === null ? null : () => goTo(field),
            changed: isTouched(each, read, draft),
          }
        })}
      />
    </FormPart>
  )
}
