import { Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { permissions } from '#domain/model/user.ts'
import { formatNumber } from '#domain/text/format.ts'
import { queueQuery } from '#src/api/queue.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { QueueFilterBar } from './queue-filter-bar.tsx'
import { QueueList } from './queue-list.tsx'
import { groupsOf } from './queue.rows.ts'
import { useQueueFilters } from './use-queue-filters.ts'
import { useWalk } from './use-walk.ts'
import classes from './queue.module.css'

/** What needs whoever is signed in now, oldest due first; each line leads to where it is dealt with. */
export function QueuePage() {
  const t = useTranslations('queue')
  const audience = permissions['queue.read'][useUser().role] === 'own' ? 'unit' : 'department'
  const { filters, set, clear } = useQueueFilters()
  const queue = useInfiniteQuery(queueQuery(filters))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = queue
  const newest = data?.pages.at(-1)
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data])
  const groups = useMemo(
    () => (items === undefined || newest === undefined ? [] : groupsOf(items, newest.today, hasNextPage)),
    [items, newest, hasNextPage],
  )
  const list = useRef<HTMLDivElement>(null)
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  useWalk(list, more)
  const allSample = items !== undefined && items.length > 0 && items.every(({ sample }) => sample)
  const isFiltered = filters.kind !== null || filters.campaign !== null
  const figures =
    newest === undefined
      ? null
      : { total: formatNumber(newest.counts.total), overdue: formatNumber(newest.counts.overdue) }
  return (
    <>
      <PageHeader title={t('title')} subtitle={figures === null ? '\u00A0' : t('subtitle', figures)}>
        {allSample ? <SampleBadge /> : null}
      </PageHeader>
      <QueueFilterBar
        audience={audience}
        filters={filters}
        counts={newest?.counts}
        onCampaign={(id) => set('campaign', id)}
      />
      <StaleBanner query={queue} />
      {items === undefined || newest === undefined || figures === null ? (
        queue.isError ? (
          <ErrorState error={queue.error} title={t('failed')} onRetry={() => void queue.refetch()} />
        ) : (
          <LoadingShape>
            <Skeleton height={440} />
          </LoadingShape>
        )
      ) : items.length === 0 && isFiltered ? (
        <EmptyState
          title={t('none')}
          action={
            <Button variant="default" onClick={clear}>
              {t('clear')}
            </Button>
          }
        >
          {t('noneHint')}
        </EmptyState>
      ) : items.length === 0 ? (
        <EmptyState title={t('done')}>{t(audience === 'unit' ? 'doneHintUnit' : 'doneHint')}</EmptyState>
      ) : (
        <Aging age={ageOf(queue)}>
          <div ref={list}>
            <QueueList groups={groups} today={newest.today} allSample={allSample} />
          </div>
          {hasNextPage ? (
            <div className={classes['foot']}>
              <output>{t('shown', { shown: formatNumber(items.length), total: figures.total })}</output>
              <Button variant="default" loading={isFetchingNextPage} onClick={more}>
                {t('more')}
              </Button>
            </div>
          ) : null}
        </Aging>
      )}
    </>
  )
}
