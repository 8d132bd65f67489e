import { Anchor, Button, NativeSelect, Skeleton, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { UnitKind } from '#domain/model/unit.ts'
import { may } from '#domain/model/user.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { summaryQuery } from '#src/api/summary.queries.ts'
import { unitsQuery } from '#src/api/units.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { kindLabels, unitKinds } from '#src/ui/kind-labels.ts'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { useAddress } from '#src/ui/use-address.ts'
import { unitRows } from './units-list.rows.ts'
import { UnitsTable } from './units-table.tsx'
import classes from './units.module.css'

const isKind = (value: string | null): value is UnitKind => value !== null && Object.hasOwn(kindLabels, value)

/** The filters of the list, kept in its address. */
function useUnitsFilters() {
  const { parameters, set, reset } = useAddress()
  const kind = parameters.get('kind')
  return {
    search: parameters.get('q') ?? '',
    kind: isKind(kind) ? kind : null,
    campaign: parameters.get('campaign'),
    set,
    clear: () => reset(),
  }
}

/** All units, with where each stands in one campaign. */
export function UnitsPage() {
  const t = useTranslations('unit')
  const user = useUser()
  const filters = useUnitsFilters()
  const search = useDeferredValue(filters.search)
  const units = useQuery(unitsQuery())
  const seesStandings = may(user, 'summary.read')
  const summary = useQuery({
    ...summaryQuery({ campaign: filters.campaign, basis: 'accepted' }),
    enabled: seesStandings,
  })
  const { kind } = filters
  const rows = useMemo(
    () => unitRows(units.data ?? [], summary.data, { search, kind }),
    [units.data, summary.data, search, kind],
  )
  const all = units.data?.length ?? 0
  const subtitle =
    rows.length === all ? t('listSubtitle', { count: all }) : t('listSubtitleFound', { count: rows.length, all })

  return (
    <>
      <PageHeader title={t('listTitle')} subtitle={units.data === undefined ? '\u00A0' : subtitle}>
        {seesStandings && all > 1 ? (
          <Anchor component={Link} to={paths.compare({ units: [] })}>
            {t('compareUnits')}
          </Anchor>
        ) : null}
      </PageHeader>
      <Filters filters={filters} withCampaign={seesStandings} />
      {units.data === undefined ? null : <StaleBanner query={units} />}
      {summary.isError && summary.data === undefined ? (
        <ErrorState error={summary.error} title={t('standingsFailed')} onRetry={() => void summary.refetch()} />
      ) : null}
      {units.data === undefined ? (
        <Loading error={units.isError ? units.error : null} onRetry={() => void units.refetch()} />
      ) : all === 0 ? (
        <EmptyState title={t('noUnits')}>{t('noUnitsHint')}</EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState
          title={t('nothingFound')}
          action={
            <Button variant="default" onClick={filters.clear}>
              {t('showAll')}
            </Button>
          }
        >
          {t('nothingFoundHint')}
        </EmptyState>
      ) : (
        <Aging age={summary.data === undefined ? null : ageOf(summary)}>
          <UnitsTable rows={rows} standings={seesStandings ? (summary.data?.campaign.id ?? 'loading') : null} />
        </Aging>
      )}
    </>
  )
}

function Filters({ filters, withCampaign }: { filters: ReturnType<typeof useUnitsFilters>; withCampaign: boolean }) {
  const t = useTranslations('unit')
  const ui = useTranslations('ui')
  const campaigns = useQuery({ ...campaignsQuery(), enabled: withCampaign })
  const options = (campaigns.data ?? []).map(({ id, title }) => ({ value: id, label: title }))
  return (
    <search className={classes['filters']}>
      <TextInput
        className={classes['search'] ?? ''}
        type="search"
        label={t('search')}
        placeholder={t('searchHint')}
        value={filters.search}
        onChange={(event) => filters.set('q', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('kind')}
        value={filters.kind ?? ''}
        onChange={(event) => filters.set('kind', event.currentTarget.value)}
        data={[
          { value: '', label: t('allKinds') },
          ...unitKinds.map((value) => ({ value, label: ui(kindLabels[value]) })),
        ]}
      />
      {withCampaign && options.length > 0 ? (
        <NativeSelect
          label={t('campaign')}
          value={filters.campaign ?? options[0]?.value ?? ''}
          onChange={(event) => filters.set('campaign', event.currentTarget.value)}
          data={options}
        />
      ) : null}
    </search>
  )
}

function Loading({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('unit')
  if (error !== null) return <ErrorState error={error} title={t('listFailed')} onRetry={onRetry} />
  return (
    <LoadingShape>
      <Skeleton height={480} />
    </LoadingShape>
  )
}
