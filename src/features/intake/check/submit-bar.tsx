import { Alert, Button, Text } from '@mantine/core'
import { useState, type Dispatch } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '#src/api/problem.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { useProblemText } from '#src/ui/problem-text.ts'
import { SidePanel } from '#src/ui/side-panel.tsx'
import { countDifferences } from '../draft/draft-difference.ts'
import type { FieldId } from '../draft/draft-field.ts'
import type { DraftAction, DraftState } from '../draft/draft-state.ts'
import type { IntakeSource } from './intake-source.ts'
import type { Kept } from './kept-draft.ts'
import type { useSubmit } from './use-submit.ts'
import classes from './workbench.module.css'

const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
})

type Props = {
  readonly state: DraftState
  readonly dispatch: Dispatch<DraftAction>
  readonly kept: Kept
  readonly kind: IntakeSource['kind']
  readonly problems: ReadonlyMap<FieldId, string>
  readonly goTo: (field: FieldId) => void
  readonly submit: Pick<ReturnType<typeof useSubmit>, 'isPending' | 'error'>
  readonly onSubmit: (accept: boolean) => void
  readonly mayAccept: boolean
  /** Errors of the reading whose fields were not touched. */
  readonly openErrors: number
  readonly onReload: () => void
}

/** Always in reach below the form: what differs and what is kept, the way back, and the submission. */
export function SubmitBar(props: Props) {
  const { problems, goTo, submit, onSubmit, mayAccept, openErrors } = props
  const t = useTranslations('intake')
  const [confirming, setConfirming] = useState(false)
  const [firstProblem] = problems.keys()
  return (
    <div className={classes['bar']}>
      <Failure error={submit.error} onReload={props.onReload} />
      {firstProblem === undefined ? null : (
        <p className={classes['problems']} role="alert">
          {t('problems', { count: problems.size })}{' '}
          <Button variant="default" size="compact-sm" onClick={() => goTo(firstProblem)}>
            {t('toProblem')}
          </Button>
        </p>
      )}
      <div className={classes['barRow']}>
        <Difference {...props} />
        <WayBack {...props} />
        <div className={classes['buttons']}>
          <Button variant={mayAccept ? 'default' : 'filled'} loading={submit.isPending} onClick={() => onSubmit(false)}>
            {t('submit')}
          </Button>
          {mayAccept ? (
            <Button
              loading={submit.isPending}
              onClick={() => (openErrors > 0 && problems.size === 0 ? setConfirming(true) : onSubmit(true))}
            >
              {t('submitAndAccept')}
            </Button>
          ) : null}
        </div>
      </div>
      {confirming ? (
        <SidePanel title={t('confirmTitle')} place="middle" onClose={() => setConfirming(false)}>
          <Text mb="md">{t('confirmText', { count: openErrors })}</Text>
          <div className={classes['buttons']}>
            <Button variant="default" onClick={() => setConfirming(false)}>
              {t('confirmCancel')}
            </Button>
            <Button
              onClick={() => {
                setConfirming(false)
                onSubmit(true)
              }}
            >
              {t('confirmSubmit')}
            </Button>
          </div>
        </SidePanel>
      ) : null}
    </div>
  )
}

const differenceWords = {
  letter: { some: 'differences', none: 'noDifferences' },
  report: { some: 'differencesReport', none: 'noDifferencesReport' },
  nothing: { some: 'differencesNothing', none: 'noDifferencesNothing' },
} as const satisfies Record<IntakeSource['kind'], object>

/** How the form differs from what was read, and whether that is kept. */
function Difference({ state, dispatch, kept, kind }: Props) {
  const t = useTranslations('intake')
  const differences = countDifferences(state.read, state.draft)
  const words = differenceWords[kind]
  const saved =
    kept === null
      ? ''
      : kept === 'failed'
        ? `, ${t('keptFailed')}`
        : `, ${t('keptAt', { time: clock.format(kept.at) })}`
  return (
    <p className={classes['difference']}>
      {differences === 0 ? t(words.none) : t(words.some, { count: differences })}
      {saved}.{' '}
      {differences === 0 ? null : (
        <button type="button" className={classes['textButton']} onClick={() => dispatch({ type: 'allRestored' })}>
          {t('restoreAll')}
        </button>
      )}
    </p>
  )
}

function WayBack({ state, dispatch }: Props) {
  const t = useTranslations('intake')
  return (
    <div className={classes['back']}>
      <Button
        variant="default"
        size="compact-sm"
        disabled={state.past.length === 0}
        onClick={() => dispatch({ type: 'undo' })}
      >
        {t('undo')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={state.future.length === 0}
        onClick={() => dispatch({ type: 'redo' })}
      >
        {t('redo')}
      </Button>
    </div>
  )
}

function Failure({ error, onReload }: { error: Error | null; onReload: () => void }) {
  const t = useTranslations('intake')
  const text = useProblemText()
  if (error === null) return null
  if (error instanceof Problem && error.status === 412) {
    return (
      <Alert color="orange" variant="light" role="alert" title={t('conflict')} mb="xs">
        <p className={classes['conflict']}>{text(error)}</p>
        <p className={classes['conflict']}>{t('conflictText')}</p>
        <Button size="compact-sm" variant="default" onClick={onReload}>
          {t('conflictReload')}
        </Button>
      </Alert>
    )
  }
  return <ErrorState error={error} title={t('submitFailed')} />
}
