import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { progressQuery } from '#src/api/progress.queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { ProgressContent } from './progress-content.tsx'
import { useProgressFilters } from './use-progress-filters.ts'

/** How far every unit has come in one campaign: the newest open one, unless the address names another. */
export function ProgressPage() {
  const t = useTranslations('progress')
  const [filters, change] = useProgressFilters()
  const campaigns = useQuery(campaignsQuery())
  const campaignId = filters.campaign ?? campaigns.data?.[0]?.id ?? null
  const progress = useQuery({ ...progressQuery(campaignId ?? ''), enabled: campaignId !== null })
  const error = progress.error ?? campaigns.error

  if (campaigns.data?.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('noCampaignTitle')}>{t('noCampaign')}</EmptyState>
      </>
    )
  }
  if (progress.data !== undefined && !(progress.isError && progress.data.campaign.id !== campaignId)) {
    return (
      <ProgressContent
        key={progress.data.campaign.id}
        progress={progress.data}
        query={progress}
        campaigns={campaigns.data ?? [progress.data.campaign]}
        filters={filters}
        change={change}
      />
    )
  }
  return (
    <>
      <PageHeader title={t('title')} subtitle={'\u00A0'} />
      {error === null ? (
        <LoadingShape>
          <Skeleton height={74} mb="md" />
          <Skeleton height={58} mb="md" />
          <Skeleton height={560} />
        </LoadingShape>
      ) : (
        <ErrorState
          error={error}
          title={t('failed')}
          onRetry={() => void (campaigns.isError ? campaigns : progress).refetch()}
        />
      )}
    </>
  )
}
