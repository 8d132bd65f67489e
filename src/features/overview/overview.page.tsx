import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { may } from '#domain/model/user.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { summaryQuery } from '#src/api/summary.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { FilterBar } from './filter-bar.tsx'
import { NoCampaign } from './no-campaign.tsx'
import { OverviewContent } from './overview-content.tsx'
import { OverviewSkeleton } from './overview-skeleton.tsx'
import { useOverviewFilters } from './use-overview-filters.ts'

/** How the province stands in one campaign. */
export function OverviewPage() {
  const t = useTranslations('overview')
  const user = useUser()
  const [filters, change] = useOverviewFilters()
  const campaigns = useQuery(campaignsQuery())
  const summary = useQuery(summaryQuery(filters))
  const mayOpen = may(user, 'campaigns.open')

  const content = () => {
    if (campaigns.data?.length === 0) return <NoCampaign mayOpen={mayOpen} />
    if (summary.data !== undefined) {
      return (
        <OverviewContent
          summary={summary.data}
          query={summary}
          campaigns={campaigns.data ?? [summary.data.campaign]}
          filters={filters}
          change={change}
          mayOpenCampaign={mayOpen}
        />
      )
    }
    if (summary.isError && !campaigns.isPending) {
      return (
        <>
          <PageHeader title={t('title')} />
          {campaigns.data?.[0] === undefined ? null : (
            <FilterBar
              filters={filters}
              change={change}
              campaigns={campaigns.data}
              campaignId={filters.campaign ?? campaigns.data[0].id}
              kinds={[]}
              found={null}
            />
          )}
          <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />
        </>
      )
    }
    return <OverviewSkeleton units={campaigns.data?.[0]?.expected ?? null} />
  }

  return content()
}
