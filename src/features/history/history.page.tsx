import { Anchor, Button, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { historyQuery } from '#src/api/history.queries.ts'
import { urls } from '#src/api/urls.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { HistoryList } from '#src/ui/history/history-list.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { MoreButton } from '#src/ui/more-button.tsx'
import { HistoryFilterBar } from './history-filter-bar.tsx'
import { useHistoryFilters } from './use-history-filters.ts'
import classes from './history.module.css'

/** Who did what, when, from what to what, and why: of everything, a campaign, a unit or a report. */
export function HistoryPage() {
  const t = useTranslations('history')
  const { filters, set, isFiltered, clear } = useHistoryFilters()
  const history = useInfiniteQuery(historyQuery(filters))
  const entries = history.data?.pages.flatMap(({ items }) => items)
  const actors = history.data?.pages[0]?.actors ?? []
  const clearButton = (
    <Button variant="default" onClick={clear}>
      {t('clear')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <Anchor href={urls.historyFile(filters)} download>
          {t('download')}
        </Anchor>
      </PageHeader>
      <HistoryFilterBar filters={filters} set={set} actors={actors}>
        {isFiltered ? clearButton : null}
      </HistoryFilterBar>
      <StaleBanner query={history} />
      {entries === undefined ? (
        history.isError ? (
          <ErrorState error={history.error} title={t('failed')} onRetry={() => void history.refetch()} />
        ) : (
          <LoadingShape>
            <Skeleton height={480} />
          </LoadingShape>
        )
      ) : entries.length === 0 ? (
        <EmptyState title={t('none')} action={isFiltered ? clearButton : undefined}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <Aging age={ageOf(history)}>
          <HistoryList entries={entries} />
          <div className={classes['foot']}>
            <output>{t(history.hasNextPage ? 'shown' : 'shownAll', { count: entries.length })}</output>
            <MoreButton list={history} />
          </div>
        </Aging>
      )}
    </>
  )
}
