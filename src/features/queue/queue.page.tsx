import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { permissions } from '#domain/model/user.ts'
import { formatNumber } from '#domain/text/format.ts'
import { queueQuery, queueSizes, type QueueSize } from '#src/api/queue.queries.ts'
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
  const [size, setSize] = useState<QueueSize>(queueSizes[0])
  const queue = useQuery(queueQuery(filters, size))
  const { data } = queue
  const groups = useMemo(
    () => (data === undefined ? [] : groupsOf(data.items, data.today, data.nextCursor !== null)),
    [data],
  )
  const list = useRef<HTMLDivElement>(null)
  const larger = data === undefined || data.nextCursor === null ? undefined : queueSizes.find((one) => one > size)
  const more = () => {
    if (larger !== undefined) setSize(larger)
  }
  useWalk(list, more)
  const allSample = data !== undefined && data.items.length > 0 && data.items.every(({ sample }) => sample)
  const isFiltered = filters.kind !== null || filters.campaign !== null
  const figures =
    data === undefined ? null : { total: formatNumber(data.counts.total), overdue: formatNumber(data.counts.overdue) }
  return (
    <>
      <PageHeader title={t('title')} subtitle={figures === null ? '\u00A0' : t('subtitle', figures)}>
        {allSample ? <SampleBadge /> : null}
      </PageHeader>
      <QueueFilterBar
        audience={audience}
        filters={filters}
        counts={data?.counts}
        onCampaign={(id) => set('campaign', id)}
      />
      <StaleBanner query={queue} />
      {data === undefined || figures === null ? (
        queue.isError ? (
          <ErrorState error={queue.error} title={t('failed')} onRetry={() => void queue.refetch()} />
        ) : (
          <LoadingShape>
            <Skeleton height={440} />
          </LoadingShape>
        )
      ) : data.items.length === 0 && isFiltered ? (
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
      ) : data.items.length === 0 ? (
        <EmptyState title={t('done')}>{t(audience === 'unit' ? 'doneHintUnit' : 'doneHint')}</EmptyState>
      ) : (
        <Aging age={ageOf(queue)}>
          <div ref={list}>
            <QueueList groups={groups} today={data.today} allSample={allSample} />
          </div>
          {data.nextCursor === null ? null : (
            <div className={classes['foot']}>
              <output>
                {t(larger === undefined ? 'narrow' : 'shown', {
                  shown: formatNumber(data.items.length),
                  total: figures.total,
                })}
              </output>
              {larger === undefined ? null : (
                <Button variant="default" loading={queue.isPlaceholderData} onClick={more}>
                  {t('more')}
                </Button>
              )}
            </div>
          )}
        </Aging>
      )}
    </>
  )
}
