import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { mayFor } from '#domain/model/user.ts'
import type { Report } from '#domain/reports/report.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { Problem } from '#src/api/problem.ts'
import { useAcceptReport, useReturnReport } from '#src/api/reports.mutations.ts'
import { useUser } from '#src/api/session.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { ConfirmDialog, ConflictDialog } from './decision-dialogs.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import classes from './decision.module.css'

const isConflict = (error: Error | null) => error instanceof Problem && error.status === 412

/** What was decided on the report, and for those who may, the decision itself. `reload` gets the newest version. */
export function DecisionBar({ report, reload }: { report: Report; reload: () => Promise<unknown> }) {
  const t = useTranslations('report')
  const user = useUser()
  const decision = useDecision(report)
  const words = useRef<HTMLDivElement>(null)
  const mayDecide = mayFor(user, 'reports.decide', report.unitId)
  const errors = report.findings.filter(({ severity }) => severity === 'error').length
  // A dialog gives the focus back to what opened it as it closes: this comes after.
  const focusWords = () => requestAnimationFrame(() => words.current?.focus())

  return (
    <section className={classes['bar']} aria-label={t('decision')}>
      <div ref={words} className={classes['words']} tabIndex={-1}>
        <DecisionWords report={report} />
        <output>{decision.done === null ? null : t(decision.done)}</output>
        {decision.failure === null ? null : (
          <ErrorState error={decision.failure} title={t('decisionFailed')} onRetry={decision.clear} />
        )}
      </div>
      <div className={classes['buttons']}>
        {mayFor(user, 'reports.submit', report.unitId) ? (
          <Button component={Link} to={paths.intakeNew({ report: report.id })} variant="default">
            {t('correct')}
          </Button>
        ) : null}
        {mayDecide ? (
          <>
            <Button variant="default" onClick={() => decision.open('return')}>
              {t('return')}
            </Button>
            {report.status === 'accepted' ? null : (
              <Button
                loading={decision.isAccepting}
                onClick={() => (errors > 0 ? decision.open('confirm') : decision.accept(focusWords))}
              >
                {t('accept')}
              </Button>
            )}
          </>
        ) : null}
      </div>
      {decision.dialog === 'confirm' ? (
        <ConfirmDialog errors={errors} onClose={decision.close} onConfirm={() => decision.accept(focusWords)} />
      ) : null}
      {decision.dialog === 'return' ? (
        <ReturnDialog
          report={report}
          reasons={decision.reasons}
          onReasons={decision.setReasons}
          pending={decision.isReturning}
          onClose={decision.close}
          onReturn={(reasons) => decision.return(reasons, focusWords)}
        />
      ) : null}
      {decision.conflict === null ? null : (
        <ConflictDialog
          error={decision.conflict}
          keptReasons={decision.reasons.some((reason) => reason.trim() !== '')}
          onClose={decision.clear}
          onReload={() => void reload().then(decision.clear)}
        />
      )}
    </section>
  )
}

function DecisionWords({ report }: { report: Report }) {
  const t = useTranslations('report')
  const { decision } = report
  if (decision === null) return <p>{t('decisionPending')}</p>
  const made = { by: decision.by, at: formatInstant(decision.at) }
  if (decision.kind === 'accepted') return <p>{t('decisionAccepted', made)}</p>
  return (
    <>
      <p>{t('decisionReturned', made)}</p>
      <ol>
        {decision.reasons.map((reason, index) => (
          <li key={index}>{reason}</li>
        ))}
      </ol>
    </>
  )
}

/** A decision on its way: which dialog is open, what came of it. Each is taken on the revision that is on screen. */
function useDecision({ id, revision }: Report) {
  const accept = useAcceptReport()
  const returning = useReturnReport()
  const [dialog, setDialog] = useState<'confirm' | 'return' | null>(null)
  const [reasons, setReasons] = useState<readonly string[]>([''])
  const error = accept.error ?? returning.error
  const clear = () => {
    accept.reset()
    returning.reset()
  }
  const close = () => setDialog(null)
  return {
    dialog,
    reasons,
    setReasons,
    close,
    clear,
    open: (which: 'confirm' | 'return') => {
      clear()
      setDialog(which)
    },
    isAccepting: accept.isPending,
    isReturning: returning.isPending,
    conflict: isConflict(error) ? error : null,
    failure: isConflict(error) ? null : error,
    done: accept.isSuccess ? ('accepted' as const) : returning.isSuccess ? ('returned' as const) : null,
    accept: (then: () => void) => {
      clear()
      close()
      accept.mutate({ id, revision }, { onSuccess: then })
    },
    return: (given: string[], then: () => void) => {
      clear()
      returning.mutate(
        { id, revision, reasons: given },
        {
          onSuccess: () => {
            setReasons([''])
            then()
          },
          onSettled: close,
        },
      )
    },
  }
}
