import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { LetterInList } from '#domain/letters/letter-in-list.ts'
import { may } from '#domain/model/user.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { useRestoreLetter } from '#src/api/letters.mutations.ts'
import { lettersQuery } from '#src/api/letters.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { paths } from '#src/ui/paths.ts'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { StatusBadge } from '#src/ui/status-badge.tsx'
import { MoreButton } from '#src/ui/more-button.tsx'
import { LetterRow } from './letter-row.tsx'
import { useRowWalk } from './use-row-walk.ts'
import classes from './desk.module.css'

/** Letters that wait no longer: set aside, or reports already. */
export function OtherLetters({ state }: { state: 'aside' | 'reported' }) {
  const t = useTranslations('intakeQueue')
  const letters = useInfiniteQuery(lettersQuery(state))
  const campaigns = useQuery(campaignsQuery()).data ?? []
  const items = letters.data?.pages.flatMap((page) => page.items) ?? []
  const walk = useRowWalk(items.map(({ id }) => id))
  if (letters.data === undefined) {
    if (letters.isError) {
      return <ErrorState error={letters.error} title={t('listFailed')} onRetry={() => void letters.refetch()} />
    }
    return (
      <LoadingShape>
        <Skeleton height={240} />
      </LoadingShape>
    )
  }
  if (items.length === 0) return <EmptyState title={t(`empty.${state}`)}>{t(`emptyHint.${state}`)}</EmptyState>
  return (
    <>
      <StaleBanner query={letters} />
      <Aging age={ageOf(letters)}>
        <ul className={classes['rows']} aria-label={t(`view.${state}`)} {...walk.listProps}>
          {items.map((letter) => (
            <LetterRow
              key={letter.id}
              letter={letter}
              campaigns={campaigns}
              row={walk.rowProps(letter.id)}
              actions={state === 'aside' ? <Restore letter={letter} /> : <OpenReport letter={letter} />}
            >
              <WhyAside letter={letter} />
              {letter.report === null ? null : (
                <span className={classes['facts']}>
                  <StatusBadge status={letter.report.status} />
                </span>
              )}
            </LetterRow>
          ))}
        </ul>
        <MoreButton list={letters} />
      </Aging>
    </>
  )
}

function WhyAside({ letter: { setAside } }: { letter: LetterInList }) {
  const t = useTranslations('intakeQueue')
  if (setAside === null) return null
  const { by, at, reason, note } = setAside
  return (
    <span className={classes['notice']}>
      {t('asideBy', { reason: t(`asideReasons.${reason}`), by, at: formatInstant(at) })}
      {note === null ? '' : ` «${note}»`}
    </span>
  )
}

function OpenReport({ letter: { report, fileName } }: { letter: LetterInList }) {
  const t = useTranslations('intakeQueue')
  if (report === null) return null
  return (
    <Button
      component={Link}
      to={paths.report(report.id)}
      variant="default"
      size="compact-sm"
      aria-label={t('openReportOf', { name: fileName })}
    >
      {t('openReport')}
    </Button>
  )
}

function Restore({ letter }: { letter: LetterInList }) {
  const t = useTranslations('intakeQueue')
  const restore = useRestoreLetter()
  const { id, fileName: name } = letter
  return (
    <>
      {restore.isError ? <ErrorState error={restore.error} title={t('restoreFailed')} /> : null}
      <Button
        component={Link}
        to={paths.intakeLetter(id)}
        variant="subtle"
        size="compact-sm"
        aria-label={t('lookAtOf', { name })}
      >
        {t('lookAt')}
      </Button>
      {may(useUser(), 'letters.setAside') ? (
        <Button
          variant="default"
          size="compact-sm"
          loading={restore.isPending}
          onClick={() => restore.mutate(id)}
          aria-label={t('restoreOf', { name })}
        >
          {t('restore')}
        </Button>
      ) : null}
    </>
  )
}
