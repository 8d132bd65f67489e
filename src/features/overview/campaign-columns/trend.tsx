import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { trendQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { ageOf } from '#src/ui/stale-banner.tsx'
import type { OverviewCardProps } from '../card-props.ts'
import { addressOf } from '../overview.filters.ts'
import { CampaignColumnsCard, TREND_HEIGHT } from './campaign-columns.card.tsx'

/** The province from campaign to campaign, once its figures are there. */
export function Trend({ summary, filters, change, view, onView }: OverviewCardProps<'trend'>) {
  const t = useTranslations('overview')
  const trend = useQuery(trendQuery(filters.basis))
  if (trend.data === undefined) {
    return trend.isError ? (
      <ErrorState title={t('trendTitle')} error={trend.error} onRetry={() => void trend.refetch()} />
    ) : (
      <Skeleton height={TREND_HEIGHT + 150} />
    )
  }
  return (
    <Aging age={ageOf(trend)}>
      <CampaignColumnsCard
        trend={trend.data}
        chosen={summary.campaign.id}
        limited={filters.kind !== null}
        onChoose={(campaign) => change({ campaign, directive: null })}
        hrefOf={(campaign) => addressOf({ ...filters, campaign, directive: null })}
        view={view}
        onView={onView}
      />
    </Aging>
  )
}
