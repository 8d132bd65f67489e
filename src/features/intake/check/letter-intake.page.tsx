import { Alert, Anchor, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { Reading } from '#domain/reports/reading.ts'
import { letterQuery } from '#src/api/letters.queries.ts'
import { Problem } from '#src/api/problem.ts'
import { useUser } from '#src/api/session.queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { letterOf, lettersToCheck } from '../queue/upload-queue.ts'
import { useUploads } from '../queue/use-uploads.ts'
import { ArrivalHeading } from './arrival-heading.tsx'
import { sourceOfLetter } from './intake-source.ts'
import { keptDraftQuery } from './kept-draft.ts'
import { SubmittedPanel } from './submitted-panel.tsx'
import { Workbench } from './workbench.tsx'
import type { Submitted } from './use-submit.ts'
import classes from './workbench.module.css'

/** A letter that was read, to be checked against its original and submitted. The letter is on the server: this reopens. */
export function LetterIntakePage() {
  const { letterId = '' } = useParams()
  const locale = useLocale()
  const letter = useQuery(letterQuery(letterId, locale))
  const kept = useQuery(keptDraftQuery(letterId))
  if (letter.data === undefined) {
    if (letter.isError) return <Failure error={letter.error} onRetry={() => void letter.refetch()} />
    return <CheckSkeleton />
  }
  if (kept.data === undefined) return <CheckSkeleton />
  return <CheckLetter key={letterId} reading={letter.data} kept={kept.data} />
}

function CheckLetter({ reading, kept }: { reading: Reading; kept: Parameters<typeof Workbench>[0]['kept'] }) {
  const t = useTranslations('intake')
  const user = useUser()
  const { store, queue } = useUploads()
  const [outcome, setOutcome] = useState<Submitted | null>(null)
  const [parameters] = useSearchParams()
  const source = useMemo(() => sourceOfLetter(reading, user.unitId), [reading, user.unitId])
  if (outcome !== null) return <SubmittedPanel outcome={outcome} />

  const upload = queue.find(({ state }) => letterOf(state) === reading.letterId)
  const left = lettersToCheck(queue).length
  const { number, issuer } = reading.letter
  const submitted = (done: Submitted) => {
    store.submitted(reading.letterId, done.report.id, done.report.status === 'accepted')
    setOutcome(done)
    window.scrollTo({ top: 0 })
  }
  return (
    <>
      <Anchor component={Link} to={paths.intake()} className={classes['crumb'] ?? ''}>
        ← {left === 0 ? t('backToQueue') : t('backToQueueLeft', { count: left })}
      </Anchor>
      <ArrivalHeading
        title={number === null ? t('checkTitleUnknown') : t('checkTitle', { number })}
        subtitle={[issuer, upload?.name].filter((text) => typeof text === 'string').join(' · ')}
      />
      {upload?.state.step === 'submitted' ? (
        <Alert color="blue" variant="light" mb="md">
          {t('alreadySubmitted')}{' '}
          <Anchor component={Link} to={paths.report(upload.state.reportId)} inherit underline="always">
            {t('existingOpen')}
          </Anchor>
        </Alert>
      ) : null}
      <Workbench source={source} kept={kept} startAt={parameters.get('field')} onSubmitted={submitted} />
    </>
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
