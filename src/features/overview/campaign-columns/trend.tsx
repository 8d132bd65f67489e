import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { incrementsQuery, trendQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { ageOf } from '#src/ui/stale-banner.tsx'
import type { OverviewCardProps } from '../card-props.ts'
import { addressOf } from '../overview.filters.ts'
import { CampaignColumnsCard, TREND_HEIGHT } from './campaign-columns.card.tsx'

/** The province from campaign to campaign, once its figures are there. */
export function Trend({ summary, filters, change, choices, choose, view, onView }: OverviewCardProps<'trend'>) {
  const t = useTranslations('overview')
  const growing = choices.figures === 'increment'
  const trend = useQuery(trendQuery(filters.basis))
  const increments = useQuery({ ...incrementsQuery(filters.basis), enabled: growing })
  const late = growing ? increments : trend
  if (trend.data === undefined || (growing && increments.data === undefined)) {
    return trend.isError || late.isError ? (
      <ErrorState
        title={t('trendTitle')}
        error={trend.error ?? late.error}
        onRetry={() => void Promise.all([trend.refetch(), late.refetch()])}
      />
    ) : (
      <Skeleton height={TREND_HEIGHT + 150} />
    )
  }
  return (
    <Aging age={ageOf(late)}>
      <CampaignColumnsCard
        trend={trend.data}
        increments={growing ? (increments.data ?? null) : null}
        choices={choices}
        choose={choose}
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
