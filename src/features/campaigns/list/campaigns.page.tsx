import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { may } from '#domain/model/user.ts'
import { useUser } from '#src/api/session.queries.ts'
import { trendQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { Icon } from '#src/ui/icons.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { byStateAndDay } from './campaigns-list.rows.ts'
import { CampaignsTable } from './campaigns-table.tsx'

/** Every campaign with how far it has come, the open ones first. */
export function CampaignsPage() {
  const t = useTranslations('campaigns')
  const user = useUser()
  const trend = useQuery(trendQuery('accepted'))
  const rows = byStateAndDay(trend.data?.points ?? [])
  const open = rows.filter(({ campaign }) => campaign.status === 'open').length
  const navigate = useNavigate()
  const mayOpen = may(user, 'campaigns.open')
  useShortcuts(mayOpen ? [{ keys: 'n', label: t('open'), run: () => void navigate(paths.campaignNew()) }] : [])
  const openButton = mayOpen ? (
    <Button
      component={Link}
      to={paths.campaignNew()}
      leftSection={<Icon name="plus" size={16} />}
      rightSection={<KeyNames keys="n" beside />}
    >
      {t('open')}
    </Button>
  ) : null
  const subtitle = trend.data === undefined ? '\u00A0' : t('subtitle', { open, closed: rows.length - open })
  return (
    <>
      <PageHeader title={t('title')} subtitle={subtitle}>
        {rows.length > 0 ? openButton : null}
      </PageHeader>
      {trend.data === undefined ? (
        trend.isError ? (
          <ErrorState error={trend.error} title={t('listFailed')} onRetry={() => void trend.refetch()} />
        ) : (
          <LoadingShape>
            <Skeleton height={360} />
          </LoadingShape>
        )
      ) : rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={openButton}>
          {openButton === null ? t('empty') : t('emptyMayOpen')}
        </EmptyState>
      ) : (
        <>
          <StaleBanner query={trend} />
          <Aging age={ageOf(trend)}>
            <CampaignsTable rows={rows} />
          </Aging>
        </>
      )}
    </>
  )
}
