import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { mayFor } from '#domain/model/user.ts'
import { newestDecision } from '#domain/reports/decision-history.ts'
import type { Report } from '#domain/reports/report.ts'
import { Problem } from '#src/api/problem.ts'
import { useUser } from '#src/api/session.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts, type Shortcut } from '#src/ui/shortcuts/shortcuts.ts'
import { UndoBar } from '#src/ui/undo-bar.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { ConfirmDialog, ReopenDialog } from './decision-dialogs.tsx'
import { DecisionWords } from './decision-words.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import type { Decision } from './use-decision.ts'
import classes from './decision.module.css'

const doneWords = { accept: 'doneAccept', return: 'doneReturn', reopen: 'doneReopen', undo: 'doneUndo' } as const

/**
 * What was decided on the report, and for those who may, the decision itself, by button or key. `reload` gets the newest version.
 * While an older version is looked at (`canDecide` false), nothing is decided.
 */
export function DecisionBar(props: {
  report: Report
  decision: Decision
  canDecide: boolean
  /** Where the way goes on that led here; null: nowhere in particular. */
  next?: string | null
  reload: () => Promise<unknown>
}) {
  const { report, decision, canDecide, next = null, reload } = props
  const t = useTranslations('report')
  const user = useUser()
  const navigate = useNavigate()
  const words = useRef<HTMLDivElement>(null)
  const mayDecide = canDecide && mayFor(user, 'reports.decide', report.unitId)
  const errors = report.findings.filter(({ severity }) => severity === 'error').length
  const { done } = decision
  useEffect(() => {
    if (done === null) return
    // A dialog gives the focus back to what opened it as it closes: this comes after.
    const frame = requestAnimationFrame(() => words.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
  }, [done])

  const accept = () => (errors > 0 ? decision.open('confirm') : decision.accept())
  const can = {
    accept: mayDecide && report.status !== 'accepted',
    return: mayDecide,
    reopen: mayDecide && report.status !== 'submitted',
    undo: mayDecide && newestDecision(report.history) !== null,
  }
  useShortcuts([
    ...shortcut(can.accept, 'a', t('accept'), accept),
    ...shortcut(can.return, 'r', t('return'), () => decision.open('return')),
    ...shortcut(can.reopen, 'o', t('reopen'), () => decision.open('reopen')),
    ...shortcut(can.undo, 'u', t('undo'), decision.undo),
    ...shortcut(next !== null, 'n', t('onwards'), () => void navigate(next ?? '')),
  ])

  return (
    <section className={classes['bar']} aria-label={t('decision')} data-status={report.status}>
      <div ref={words} className={classes['words']} tabIndex={-1}>
        <DecisionWords report={report} />
        {decision.failure === null ? null : (
          <ErrorState
            error={decision.failure}
            title={t(isLost(decision.failure) ? 'decisionLost' : 'decisionFailed')}
            onRetry={() => {
              decision.clear()
              void reload()
            }}
          />
        )}
      </div>
      <div className={classes['buttons']}>
        {next === null ? null : (
          <Button
            component={Link}
            to={next}
            variant={report.status === 'submitted' ? 'default' : 'filled'}
            rightSection={<KeyNames keys="n" beside />}
          >
            {t('onwards')}
          </Button>
        )}
        {canDecide && mayFor(user, 'reports.submit', report.unitId) ? (
          <Button component={Link} to={paths.intakeNew({ report: report.id })} variant="default">
            {t('correct')}
          </Button>
        ) : null}
        {can.reopen ? (
          <Button variant="default" rightSection={<KeyNames keys="o" beside />} onClick={() => decision.open('reopen')}>
            {t('reopen')}
          </Button>
        ) : null}
        {can.return ? (
          <Button variant="default" rightSection={<KeyNames keys="r" beside />} onClick={() => decision.open('return')}>
            {t('return')}
          </Button>
        ) : null}
        {can.accept ? (
          <Button loading={decision.isPending} rightSection={<KeyNames keys="a" beside />} onClick={accept}>
            {t('accept')}
          </Button>
        ) : null}
      </div>
      {decision.dialog === 'confirm' ? (
        <ConfirmDialog errors={errors} onClose={decision.close} onConfirm={decision.accept} />
      ) : null}
      {decision.dialog === 'reopen' ? (
        <ReopenDialog
          unitName={report.unitName}
          pending={decision.isPending}
          onClose={decision.close}
          onReopen={decision.reopen}
        />
      ) : null}
      {decision.dialog === 'return' ? (
        <ReturnDialog
          report={report}
          reasons={decision.drafts}
          onReasons={decision.setDrafts}
          pending={decision.isPending}
          onClose={decision.close}
          onReturn={decision.return}
        />
      ) : null}
      {decision.conflict === null ? null : (
        <ConflictDialog
          conflict={decision.conflict}
          report={report}
          reload={reload}
          onTakeTheirs={decision.clear}
          onAgain={(action) => {
            decision.clear()
            if (action === 'accept') accept()
            else decision.open(action)
          }}
        />
      )}
      <UndoBar
        message={done === null ? null : t(doneWords[done])}
        undo={can.undo ? { label: t('undo'), keys: 'u', pending: decision.isPending, run: decision.undo } : null}
        onClose={decision.clear}
      />
    </section>
  )
}

/** No answer came: what was asked for may have been done all the same. */
const isLost = (error: Error) => error instanceof Problem && (error.status === 0 || error.status >= 500)

const shortcut = (holds: boolean, keys: string, label: string, run: () => void): Shortcut[] =>
  holds ? [{ keys, label: label.replace(/…$/, ''), run }] : []
