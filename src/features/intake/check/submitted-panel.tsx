import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { LetterId } from '#domain/model/ids.ts'
import { may } from '#domain/model/user.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import { ArrivalHeading } from './arrival-heading.tsx'
import { FindingsOfSubmission } from './findings-of-submission.tsx'
import { useLettersLeft } from './letters-left.ts'
import type { Submitted } from './use-submit.ts'
import classes from './workbench.module.css'

/** What came of a submission, and the way on: to the report, or to the next file. */
export function SubmittedPanel(props: {
  outcome: Submitted
  /** Null where there was none. */
  letterId: LetterId | null
  onAccepted: (outcome: Submitted) => void
}) {
  const { outcome, letterId, onAccepted } = props
  const { report, notAccepted, unseen } = outcome
  const t = useTranslations('intake')
  const user = useUser()
  const r = useTranslations('review')
  const navigate = useNavigate()
  const campaigns = useQuery(campaignsQuery())
  const campaign = campaigns.data?.find(({ id }) => id === report.campaignId)?.title ?? ''
  const left = useLettersLeft(letterId).all
  const [next] = left
  useShortcuts([
    ...(next === undefined
      ? []
      : [{ keys: 'n', label: r('keys.nextLetter'), run: () => void navigate(paths.intakeLetter(next)) }]),
    { keys: 'o', label: r('keys.openReport'), run: () => void navigate(paths.report(report.id)) },
  ])
  return (
    <>
      <ArrivalHeading title={t('doneTitle', { unit: report.unitName })} />
      <div className={classes['done']}>
        <p>{t('doneVersion', { version: report.version, campaign })}</p>
        {notAccepted === null ? (
          <p>{report.status === 'accepted' ? t('doneAccepted') : t('donePending')}</p>
        ) : (
          <ErrorState error={notAccepted} title={t('doneNotAccepted')} />
        )}
        <p>{t('doneFindings', { count: report.findings.length })}</p>
        {unseen.length > 0 && report.status === 'submitted' ? (
          <FindingsOfSubmission outcome={outcome} onAccepted={onAccepted} />
        ) : null}
        <div className={classes['doneActions']}>
          {next === undefined ? null : (
            <Button component={Link} to={paths.intakeLetter(next)} rightSection={<KeyNames keys="n" beside />}>
              {t('doneNext', { count: left.length })}
            </Button>
          )}
          <Button
            component={Link}
            to={paths.report(report.id)}
            variant={next === undefined ? 'filled' : 'default'}
            rightSection={<KeyNames keys="o" beside />}
          >
            {t('doneOpen')}
          </Button>
          <Button component={Link} to={paths.intake()} variant="default" rightSection={<KeyNames keys="b" beside />}>
            {t('backToQueue')}
          </Button>
          {may(user, 'summary.read') ? (
            <Anchor
              component={Link}
              to={paths.overview({ campaign: report.campaignId })}
              style={{ alignSelf: 'center' }}
            >
              {t('doneOverview')}
            </Anchor>
          ) : null}
        </div>
      </div>
    </>
  )
}
