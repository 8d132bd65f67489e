import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { useAcceptReport } from '#src/api/reports.mutations.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { useFieldName } from '#src/ui/field-name.ts'
import { paths } from '#src/ui/paths.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import type { Submitted } from './use-submit.ts'
import classes from './workbench.module.css'

/** What only the checks at the submission found, such as a fall since the last campaign: seen before it is accepted. */
export function FindingsOfSubmission({
  outcome,
  onAccepted,
}: {
  outcome: Submitted
  onAccepted: (outcome: Submitted) => void
}) {
  const { report, unseen } = outcome
  const t = useTranslations('review')
  const fieldName = useFieldName()
  const accept = useAcceptReport()
  const [hasPressed, setPressed] = useState(false)
  const run = () => {
    if (hasPressed && !accept.isError) return
    setPressed(true)
    accept.mutate(
      { id: report.id, revision: report.revision },
      { onSuccess: (accepted) => onAccepted({ report: accepted, notAccepted: null, unseen: [] }) },
    )
  }
  useShortcuts([{ keys: 'mod+Enter', label: t('unseenAccept'), run }])
  return (
    <Alert color="orange" variant="light" title={t('unseenTitle')} mt="sm">
      <p>{t('unseenText')}</p>
      <ul className={classes['unseen']}>
        {unseen.map((finding, index) => (
          <li key={index}>
            <strong>
              {t(`severity.${finding.severity}`)}, {fieldName(finding.path)}:
            </strong>{' '}
            {finding.message}
          </li>
        ))}
      </ul>
      {accept.isError ? <ErrorState error={accept.error} onRetry={run} /> : null}
      <div className={classes['doneActions']}>
        <Button onClick={run} loading={accept.isPending}>
          {t('unseenAccept')} &nbsp; <KeyNames keys="mod+Enter" />
        </Button>
        <Button component={Link} to={paths.intakeNew({ report: report.id })} variant="default">
          {t('unseenCorrect')}
        </Button>
      </div>
    </Alert>
  )
}
