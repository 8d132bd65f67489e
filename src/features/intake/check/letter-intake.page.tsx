import { Alert, Anchor, Checkbox, Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { LetterInList } from '#domain/letters/letter-in-list.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { letterQuery, letterStandingQuery } from '#src/api/letters.queries.ts'
import { Problem } from '#src/api/problem.ts'
import { useUser } from '#src/api/session.queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import type { Onwards } from '#src/ui/onwards.ts'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import { letterOf } from '../queue/upload-queue.ts'
import { useUploads } from '../queue/use-uploads.ts'
import { ArrivalHeading } from './arrival-heading.tsx'
import { useAutoNext, type JustAside, type JustSubmitted } from './auto-next.ts'
import { sourceOfLetter } from './intake-source.ts'
import { JustBefore } from './just-before.tsx'
import { draftName, keptDraftQuery } from './kept-draft.ts'
import { LetterAside } from './letter-aside.tsx'
import { useLettersLeft } from './letters-left.ts'
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
  const { letterId } = reading
  const t = useTranslations('intake')
  const r = useTranslations('review')
  const user = useUser()
  const locale = useLocale()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { store, queue } = useUploads()
  const [outcome, setOutcome] = useState<Submitted | null>(null)
  const [parameters] = useSearchParams()
  const [autoNext] = useAutoNext()
  // What was said before this sitting: later it is this screen that says it.
  const [placed] = useState(standing?.placed)
  const source = useMemo(() => sourceOfLetter(reading, user.unitId, placed), [reading, user.unitId, placed])
  const left = useLettersLeft(letterId)
  const nextId = left.own[0] ?? null
  useEffect(() => {
    if (nextId !== null) void client.prefetchQuery(letterQuery(nextId, locale))
  }, [client, nextId, locale])
  const onwards = left.all[0] === undefined ? paths.intake() : paths.intakeLetter(left.all[0])

  const submitted = (done: Submitted, toReturn = false) => {
    const { report, notAccepted, unseen } = done
    store.submitted(letterId, report.id, report.status === 'accepted')
    window.scrollTo({ top: 0 })
    if (toReturn) {
      const way: Onwards = { ask: 'return', next: onwards }
      void navigate(paths.report(report.id), { state: { onwards: way } })
      return
    }
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
  const gone = ({ number, fileName }: LetterInList) => {
    store.gone(letterId)
    window.scrollTo({ top: 0 })
    const just: JustAside = { asideId: letterId, name: number ?? fileName }
    void navigate(autoNext ? onwards : paths.intake(), { state: { just } })
  }
  const { after } = left
  useShortcuts([
    ...(after === null || outcome !== null
      ? []
      : [{ keys: 's', label: r('keys.skip'), run: () => void navigate(paths.intakeLetter(after)) }]),
    { keys: 'b', label: r('keys.back'), run: () => void navigate(paths.intake()) },
  ])
  if (outcome !== null) return <SubmittedPanel outcome={outcome} letterId={letterId} onAccepted={submitted} />

  const upload = queue.find(({ state }) => letterOf(state) === letterId)
  const reportId = upload?.state.step === 'submitted' ? upload.state.reportId : (standing?.report?.id ?? null)
  const { number, issuer } = reading.letter
  return (
    <>
      <JustBefore />
      <div className={classes['top']}>
        <Anchor component={Link} to={paths.intake()} className={classes['crumb'] ?? ''}>
          ← {left.all.length === 0 ? t('backToQueue') : t('backToQueueLeft', { count: left.all.length + 1 })}
        </Anchor>
        {nextId === null ? null : <AutoNextChoice />}
        <LetterAside letter={standing} onGone={gone} />
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
