import { Anchor, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { historyQuery } from '#src/api/history.queries.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { HistoryList } from '#src/ui/history/history-list.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { paths } from '#src/ui/paths.ts'
import { MoreButton } from '#src/ui/more-button.tsx'

const everything = { unit: null, report: null, actor: null, action: null, from: null, to: null }

/** Who did what with the campaign and its reports, the newest first. */
export function CampaignHistory({ campaignId }: { campaignId: string }) {
  const t = useTranslations('campaigns')
  const history = useInfiniteQuery(historyQuery({ ...everything, campaign: campaignId }))
  const entries = history.data?.pages.flatMap(({ items }) => items)
  if (entries === undefined) {
    if (history.isError) {
      return <ErrorState error={history.error} title={t('historyFailed')} onRetry={() => void history.refetch()} />
    }
    return (
      <LoadingShape>
        <Skeleton height={320} />
      </LoadingShape>
    )
  }
  if (entries.length === 0) return <EmptyState title={t('historyEmpty')} />
  return (
    <section aria-label={t('tabHistory')}>
      <p>
        <Anchor component={Link} to={paths.history({ campaign: campaignId })}>
          {t('historyAll')}
        </Anchor>
      </p>
      <HistoryList entries={entries} />
      <MoreButton list={history} />
    </section>
  )
}
