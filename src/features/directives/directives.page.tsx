import { Button, NativeSelect, SegmentedControl, Skeleton, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { directiveRegisterQuery } from '#src/api/directives.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { DayInput } from '#src/ui/day-input.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PrintButton } from '#src/ui/print/print-button.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { MoreButton } from '#src/ui/more-button.tsx'
import { DirectivesTable } from './directives-table.tsx'
import { useDirectiveSearch } from './use-directive-search.ts'
import classes from './directives.module.css'

/** Every document that units list or act upon, as one list through all reports. */
export function DirectivesPage() {
  const t = useTranslations('directives')
  const { search, set, clear, isFiltered } = useDirectiveSearch()
  const q = useDeferredValue(search.q)
  const register = useInfiniteQuery(directiveRegisterQuery({ ...search, q }))
  const directives = register.data?.pages.flatMap(({ items }) => items)
  const withoutNumber = register.data?.pages[0]?.withoutNumber ?? 0
  const clearButton = (
    <Button variant="default" onClick={clear}>
      {t('clear')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <PrintButton />
      </PageHeader>
      <Filters search={search} set={set} />
      <p className={classes['hint']}>{t(search.view === 'listed' ? 'viewListedHint' : 'viewCitedHint')}</p>
      <StaleBanner query={register} />
      {directives === undefined ? (
        register.isError ? (
          <ErrorState error={register.error} title={t('failed')} onRetry={() => void register.refetch()} />
        ) : (
          <LoadingShape>
            <Skeleton height={480} />
          </LoadingShape>
        )
      ) : directives.length === 0 ? (
        <EmptyState title={t('none')} action={isFiltered ? clearButton : undefined}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <Aging age={ageOf(register)}>
          <DirectivesTable directives={directives} campaign={search.campaign} />
          <div className={classes['foot']}>
            <output>{t(register.hasNextPage ? 'shown' : 'shownAll', { count: directives.length })}</output>
            <MoreButton list={register} />
          </div>
        </Aging>
      )}
      {withoutNumber === 0 ? null : <p className={classes['hint']}>{t('withoutNumber', { count: withoutNumber })}</p>}
    </>
  )
}

function Filters({ search, set }: Pick<ReturnType<typeof useDirectiveSearch>, 'search' | 'set'>) {
  const t = useTranslations('directives')
  const campaigns = useQuery(campaignsQuery()).data ?? []
  return (
    <search className={classes['filters']} aria-label={t('filters')}>
      <SegmentedControl
        aria-label={t('view')}
        value={search.view}
        onChange={(view) => set('view', view === 'cited' ? view : null)}
        data={[
          { value: 'listed', label: t('viewListed') },
          { value: 'cited', label: t('viewCited') },
        ]}
      />
      <TextInput
        className={classes['search'] ?? ''}
        type="search"
        label={t('search')}
        placeholder={t('searchHint')}
        value={search.q}
        onChange={(event) => set('q', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('campaign')}
        value={search.campaign ?? ''}
        onChange={(event) => set('campaign', event.currentTarget.value)}
        data={[
          { value: '', label: t('anyCampaign') },
          ...campaigns.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <DayInput
        className={classes['day'] ?? ''}
        label={t('from')}
        value={search.from}
        onDay={(day) => set('from', day)}
      />
      <DayInput className={classes['day'] ?? ''} label={t('to')} value={search.to} onDay={(day) => set('to', day)} />
    </search>
  )
}
