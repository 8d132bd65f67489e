import { Alert, Anchor, Checkbox, Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { LetterInList } from '#domain/letters/letter-in-list.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { letterQuery, letterStandingQuery } from '#src/api/letters.queries.ts'
import { Problem } from '#src/api/problem.ts'
import { useUser } from '#src/api/session.queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { Icon } from '#src/ui/icons.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { letterOf, lettersToCheck } from '../queue/upload-queue.ts'
import { useUploads } from '../queue/use-uploads.ts'
import { ArrivalHeading } from './arrival-heading.tsx'
import { justSubmittedOf, useAutoNext, type JustSubmitted } from './auto-next.ts'
import { sourceOfLetter } from './intake-source.ts'
import { draftName, keptDraftQuery } from './kept-draft.ts'
import { SubmittedPanel } from './submitted-panel.tsx'
import { Workbench } from './workbench.tsx'
import type { Submitted } from './use-submit.ts'
import classes from './workbench.module.css'

/** A letter that was read, to be checked against its original and submitted. The letter is on the server: this reopens. */
export function LetterIntakePage() {
  const { letterId = '' } = useParams()
  const locale = useLocale()
  const letter = useQuery(letterQuery(letterId, locale))
  const user = useUser()
  const kept = useQuery(keptDraftQuery(draftName(user.id, letterId)))
  const standing = useQuery(letterStandingQuery(letterId))
  if (letter.data === undefined) {
    if (letter.isError) return <Failure error={letter.error} onRetry={() => void letter.refetch()} />
    return <CheckSkeleton />
  }
  if (kept.data === undefined || standing.isPending) return <CheckSkeleton />
  return <CheckLetter key={letterId} reading={letter.data} kept={kept.data} standing={standing.data ?? null} />
}

function CheckLetter(props: {
  reading: Reading
  kept: Parameters<typeof Workbench>[0]['kept']
  standing: LetterInList | null
}) {
  const { reading, kept, standing } = props
  const t = useTranslations('intake')
  const user = useUser()
  const locale = useLocale()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { store, queue } = useUploads()
  const [outcome, setOutcome] = useState<Submitted | null>(null)
  const [parameters] = useSearchParams()
  const { state: arrival } = useLocation()
  const [autoNext] = useAutoNext()
  // What was said before this sitting: later it is this screen that says it.
  const [placed] = useState(standing?.placed)
  const source = useMemo(() => sourceOfLetter(reading, user.unitId, placed), [reading, user.unitId, placed])
  const left = lettersToCheck(queue)
  const nextId = left.find(({ letterId }) => letterId !== reading.letterId)?.letterId ?? null
  useEffect(() => {
    if (nextId !== null) void client.prefetchQuery(letterQuery(nextId, locale))
  }, [client, nextId, locale])

  const submitted = (done: Submitted) => {
    const { report, notAccepted, unseen } = done
    store.submitted(reading.letterId, report.id, report.status === 'accepted')
    window.scrollTo({ top: 0 })
    if (!autoNext || nextId === null || notAccepted !== null || unseen.length > 0) {
      setOutcome(done)
      return
    }
    const just: JustSubmitted = {
      reportId: report.id,
      unitName: report.unitName,
      accepted: report.status === 'accepted',
    }
    void navigate(paths.intakeLetter(nextId), { state: { just } })
  }
  if (outcome !== null) return <SubmittedPanel outcome={outcome} onAccepted={submitted} />

  const upload = queue.find(({ state }) => letterOf(state) === reading.letterId)
  const reportId = upload?.state.step === 'submitted' ? upload.state.reportId : (standing?.report?.id ?? null)
  const { number, issuer } = reading.letter
  return (
    <>
      <JustSubmittedNotice just={justSubmittedOf(arrival)} />
      <div className={classes['top']}>
        <Anchor component={Link} to={paths.intake()} className={classes['crumb'] ?? ''}>
          ← {left.length === 0 ? t('backToQueue') : t('backToQueueLeft', { count: left.length })}
        </Anchor>
        {nextId === null ? null : <AutoNextChoice />}
      </div>
      <ArrivalHeading
        title={number === null ? t('checkTitleUnknown') : t('checkTitle', { number })}
        subtitle={[issuer, upload?.name].filter((text) => typeof text === 'string').join(' · ')}
      />
      {reportId === null ? null : (
        <Alert color="blue" variant="light" mb="md">
          {t('alreadySubmitted')}{' '}
          <Anchor component={Link} to={paths.report(reportId)} inherit underline="always">
            {t('existingOpen')}
          </Anchor>
        </Alert>
      )}
      {standing?.state === 'aside' ? (
        <Alert color="gray" variant="light" mb="md">
          {t('isAside')}{' '}
          <Anchor component={Link} to={paths.intake({ view: 'aside' })} inherit underline="always">
            {t('isAsideList')}
          </Anchor>
        </Alert>
      ) : null}
      <Workbench source={source} kept={kept} startAt={parameters.get('field')} onSubmitted={submitted} />
    </>
  )
}

function AutoNextChoice() {
  const t = useTranslations('review')
  const [isOn, setOn] = useAutoNext()
  return (
    <Checkbox size="xs" label={t('autoNext')} checked={isOn} onChange={(event) => setOn(event.currentTarget.checked)} />
  )
}

/** What became of the letter before, when this one opened by itself. */
function JustSubmittedNotice({ just }: { just: JustSubmitted | null }) {
  const t = useTranslations('review')
  if (just === null) return null
  return (
    <output className={classes['just']}>
      <Icon name="check" size={16} /> {t(just.accepted ? 'justAccepted' : 'justSubmitted', { unit: just.unitName })}{' '}
      <Anchor component={Link} to={paths.report(just.reportId)} inherit underline="always">
        {t('justOpen')}
      </Anchor>
    </output>
  )
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('intake')
  const notThere = error instanceof Problem && (error.status === 404 || error.status === 403)
  return (
    <>
      <PageHeader title={t('loadFailed')} />
      {notThere ? (
        <EmptyState
          title={t('notFoundHint')}
          action={
            <Anchor component={Link} to={paths.intake()}>
              {t('backToQueue')}
            </Anchor>
          }
        />
      ) : (
        <ErrorState error={error} title={t('loadFailed')} onRetry={onRetry} />
      )}
    </>
  )
}

/** The shape of the two sides while they are on their way. */
export function CheckSkeleton() {
  return (
    <LoadingShape>
      <Skeleton height={32} width="min(100%, 420px)" mb={16} />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))', gap: 20 }}>
        <Skeleton height={560} />
        <Skeleton height={560} />
      </div>
    </LoadingShape>
  )
}
