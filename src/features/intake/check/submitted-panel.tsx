import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { may } from '#domain/model/user.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { lettersToCheck } from '../queue/upload-queue.ts'
import { useUploads } from '../queue/use-uploads.ts'
import { ArrivalHeading } from './arrival-heading.tsx'
import { FindingsOfSubmission } from './findings-of-submission.tsx'
import type { Submitted } from './use-submit.ts'
import classes from './workbench.module.css'

/** What came of a submission, and the way on: to the report, or to the next file. */
export function SubmittedPanel(props: { outcome: Submitted; onAccepted: (outcome: Submitted) => void }) {
  const { outcome, onAccepted } = props
  const { report, notAccepted, unseen } = outcome
  const t = useTranslations('intake')
  const user = useUser()
  const { queue } = useUploads()
  const campaigns = useQuery(campaignsQuery())
  const campaign = campaigns.data?.find(({ id }) => id === report.campaignId)?.title ?? ''
  const left = lettersToCheck(queue)
  const [next] = left
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
            <Button component={Link} to={paths.intakeLetter(next.letterId)}>
              {t('doneNext', { count: left.length })}
            </Button>
          )}
          <Button component={Link} to={paths.report(report.id)} variant={next === undefined ? 'filled' : 'default'}>
            {t('doneOpen')}
          </Button>
          <Button component={Link} to={paths.intake()} variant="default">
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
