import { Alert, Button } from '@mantine/core'
import { useSyncExternalStore, type Dispatch } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '#src/api/problem.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { countDifferences } from '../draft/draft-difference.ts'
import type { FieldId } from '../draft/draft-field.ts'
import type { DraftAction, DraftState } from '../draft/draft-state.ts'
import type { IntakeSource } from './intake-source.ts'
import { clock, type Kept } from './kept-draft.ts'
import { Conflict, type useSubmit } from './use-submit.ts'
import classes from './workbench.module.css'

type Props = {
  readonly state: DraftState
  readonly dispatch: Dispatch<DraftAction>
  readonly kept: Kept
  readonly kind: IntakeSource['kind']
  readonly problems: ReadonlyMap<FieldId, string>
  readonly goTo: (field: FieldId) => void
  readonly submit: Pick<ReturnType<typeof useSubmit>, 'isPending' | 'error'>
  readonly onSubmit: (accept: boolean) => void
  /** Null where nothing is returned from here. */
  readonly onReturn: (() => void) | null
  readonly onResend: () => void
  readonly mayAccept: boolean
  /** What Ctrl+S has just been answered; '' otherwise. */
  readonly said: string
}

/** Always in reach below the form: what differs and what is kept, the way back, and the submission. */
export function SubmitBar(props: Props) {
  const { problems, goTo, submit, onSubmit, onReturn, onResend, mayAccept, said } = props
  const t = useTranslations('intake')
  const review = useTranslations('review')
  const [firstProblem] = problems.keys()
  return (
    <div className={classes['bar']}>
      <Failure error={submit.error} onResend={onResend} isPending={submit.isPending} />
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
          {onReturn === null ? null : (
            <Button
              variant="default"
              disabled={submit.isPending}
              rightSection={<KeyNames keys="r" beside />}
              onClick={onReturn}
            >
              {review('return')}
            </Button>
          )}
          <Button variant={mayAccept ? 'default' : 'filled'} loading={submit.isPending} onClick={() => onSubmit(false)}>
            {t('submit')}
          </Button>
          {mayAccept ? (
            <Button loading={submit.isPending} onClick={() => onSubmit(true)}>
              {t('submitAndAccept')}
            </Button>
          ) : null}
          <span className={classes['keyHint']} aria-hidden="true">
            <KeyNames keys="mod+Enter" />
          </span>
        </div>
      </div>
      <output className={classes['said']}>{said}</output>
    </div>
  )
}

const differenceWords = {
  letter: { some: 'differences', none: 'noDifferences' },
  report: { some: 'differencesReport', none: 'noDifferencesReport' },
  nothing: { some: 'differencesNothing', none: 'noDifferencesNothing' },
} as const satisfies Record<IntakeSource['kind'], object>

/** How the form differs from what was read; what of that is kept where, since when; and that it is not submitted. */
function Difference({ state, dispatch, kept, kind }: Props) {
  const t = useTranslations('intake')
  const review = useTranslations('review')
  const differences = countDifferences(state.read, state.draft)
  const words = differenceWords[kind]
  const saved =
    kept === 'nothing'
      ? review('savedNothing')
      : kept === 'failed'
        ? review('savedFailed')
        : review('savedAt', { time: clock.format(kept.at) })
  return (
    <p className={classes['difference']}>
      {differences === 0 ? t(words.none) : t(words.some, { count: differences })}.{' '}
      {differences === 0 ? null : (
        <button type="button" className={classes['textButton']} onClick={() => dispatch({ type: 'allRestored' })}>
          {t('restoreAll')}
        </button>
      )}
      <span className={classes['saved']} data-kept={typeof kept === 'string' ? kept : 'kept'}>
        {saved} · <strong>{review('notSubmitted')}</strong>
      </span>
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

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

function Failure(props: { error: Error | null; onResend: () => void; isPending: boolean }) {
  const { error, onResend, isPending } = props
  const t = useTranslations('intake')
  const review = useTranslations('review')
  const isOnline = useSyncExternalStore(subscribeOnline, () => navigator.onLine)
  if (error === null || error instanceof Conflict) return null
  if (error instanceof Problem && error.status === 0) {
    return (
      <Alert color="orange" variant="light" role="alert" title={review('lostTitle')} mb="xs">
        <p className={classes['conflict']}>
          {review('lostText')} <strong>{review(isOnline ? 'lostOnline' : 'lostOffline')}</strong>
        </p>
        <Button size="compact-sm" variant={isOnline ? 'filled' : 'default'} loading={isPending} onClick={onResend}>
          {review('resend')}
        </Button>
      </Alert>
    )
  }
  return <ErrorState error={error} title={t('submitFailed')} onRetry={onResend} />
}
