import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Unit } from '#domain/model/unit.ts'
import { may } from '#domain/model/user.ts'
import { formatNumber } from '#domain/text/format.ts'
import { Problem } from '#src/api/problem.ts'
import { useUser } from '#src/api/session.queries.ts'
import { unitHistoryQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { PrintButton } from '#src/ui/print/print-button.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { UnitCampaigns } from './unit-campaigns.tsx'
import { UnitDevelopment } from './unit-development.tsx'
import { UnitNotes } from './unit-notes.tsx'
import { UNIT_BASIS } from './unit.requests.ts'
import { UnitSkeleton } from './unit-skeleton.tsx'

/** Everything known of one unit: its campaigns, its figures over time, its directives and its latest notes. */
export function UnitPage() {
  const { unitId = '' } = useParams()
  const t = useTranslations('unit')
  const user = useUser()
  const history = useQuery(unitHistoryQuery(unitId, UNIT_BASIS))
  if (history.data === undefined) {
    if (!history.isError) return <UnitSkeleton />
    return <Failure error={history.error} onRetry={() => void history.refetch()} />
  }
  const { data } = history
  return (
    <>
      <PageHeader title={data.unit.name} subtitle={<Facts unit={data.unit} />}>
        <PrintButton />
        {may(user, 'summary.read') ? (
          <Anchor component={Link} to={paths.compare({ units: [data.unit.id] })}>
            {t('compare')}
          </Anchor>
        ) : null}
        {may(user, 'history.read') ? (
          <Anchor component={Link} to={paths.history({ unit: data.unit.id })}>
            {t('openHistory')}
          </Anchor>
        ) : null}
      </PageHeader>
      <StaleBanner query={history} />
      <Aging age={ageOf(history)}>
        {data.campaigns.length === 0 ? (
          <EmptyState title={t('noCampaigns')}>{t('noCampaignsHint')}</EmptyState>
        ) : (
          <>
            <UnitCampaigns history={data} />
            <UnitDevelopment key={data.unit.id} history={data} />
            <UnitNotes history={data} />
          </>
        )}
      </Aging>
    </>
  )
}

/** Kind, symbol and population; the population with where it is from. */
function Facts({ unit }: { unit: Unit }) {
  const t = useTranslations('unit')
  const ui = useTranslations('ui')
  const { kind, symbol, population, populationSource } = unit
  const facts = [
    ui(kindLabels[kind]),
    ...(symbol === null ? [] : [t('symbol', { symbol })]),
    ...(population === null ? [] : [t('population', { population: formatNumber(population) })]),
  ]
  return (
    <>
      {facts.join(' · ')}
      {population === null || populationSource === null ? null : (
        <> ({t('populationSource', { source: populationSource })})</>
      )}
    </>
  )
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('unit')
  const user = useUser()
  const back = may(user, 'units.read') ? (
    <Anchor component={Link} to={user.unitId === null ? paths.units() : paths.unit(user.unitId)}>
      {t('backToList')}
    </Anchor>
  ) : null
  if (error instanceof Problem && (error.status === 403 || error.status === 404)) {
    return (
      <>
        <PageHeader title={t('forbidden')} />
        <EmptyState title={t('forbiddenHint')} action={back} />
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('loadFailed')} />
      <ErrorState error={error} title={t('loadFailed')} onRetry={onRetry} />
    </>
  )
}
