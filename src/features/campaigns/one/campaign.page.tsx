import { Anchor, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import { may } from '#domain/model/user.ts'
import { campaignQuery } from '#src/api/campaigns.queries.ts'
import { Problem } from '#src/api/problem.ts'
import { useUser } from '#src/api/session.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { StateBadge } from '../state-badge.tsx'
import { CampaignActions } from './campaign-actions.tsx'
import { CampaignComparison } from './campaign-comparison.tsx'
import { CampaignFacts } from './campaign-facts.tsx'
import { CampaignHistory } from './campaign-history.tsx'
import { CampaignUnits } from './campaign-units.tsx'
import classes from './campaign.module.css'

const tabs = ['units', 'comparison', 'history'] as const
type Tab = (typeof tabs)[number]
const tabLabels = { units: 'tabUnits', comparison: 'tabComparison', history: 'tabHistory' } as const

/** One campaign: what it asks, of whom and until when, beside the one before, and what happened to it. */
export function CampaignPage() {
  const { campaignId = '' } = useParams()
  const campaign = useQuery(campaignQuery(campaignId))
  if (campaign.data === undefined) {
    if (campaign.isError) return <Failure error={campaign.error} onRetry={() => void campaign.refetch()} />
    return (
      <LoadingShape>
        <Skeleton height={32} width="min(100%, 420px)" mb={16} />
        <Skeleton height={140} mb={16} />
        <Skeleton height={420} />
      </LoadingShape>
    )
  }
  return (
    <>
      <Crumb />
      <Header campaign={campaign.data} />
      <StaleBanner query={campaign} />
      <Aging age={ageOf(campaign)}>
        <CampaignFacts campaign={campaign.data} />
        <Parts campaign={campaign.data} />
      </Aging>
    </>
  )
}

function Crumb() {
  const t = useTranslations('campaigns')
  return (
    <Anchor component={Link} to={paths.campaigns()} className={classes['crumb'] ?? ''}>
      ← {t('backToList')}
    </Anchor>
  )
}

function Header({ campaign }: { campaign: Campaign }) {
  const user = useUser()
  return (
    <PageHeader
      title={campaign.title}
      subtitle={
        <span className={classes['badges']}>
          <StateBadge status={campaign.status} />
          {campaign.sample ? <SampleBadge /> : null}
        </span>
      }
    >
      {may(user, 'campaigns.manage') ? <CampaignActions campaign={campaign} /> : null}
    </PageHeader>
  )
}

function Parts({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('campaigns')
  const user = useUser()
  const [parameters, setParameters] = useSearchParams()
  const offered = tabs.filter((tab) => tab !== 'history' || may(user, 'history.read'))
  const tab = offered.find((each) => each === parameters.get('tab')) ?? 'units'
  const choose = (next: string) => setParameters(next === 'units' ? {} : { tab: next })
  return (
    <>
      <SegmentedControl
        className={classes['tabs'] ?? ''}
        aria-label={t('tabs')}
        value={tab}
        onChange={choose}
        data={offered.map((value) => ({ value, label: t(tabLabels[value]) }))}
      />
      <Part tab={tab} campaign={campaign} />
    </>
  )
}

function Part({ tab, campaign }: { tab: Tab; campaign: Campaign }) {
  switch (tab) {
    case 'units':
      return <CampaignUnits campaign={campaign} />
    case 'comparison':
      return <CampaignComparison campaignId={campaign.id} />
    case 'history':
      return <CampaignHistory campaignId={campaign.id} />
    default:
      return tab satisfies never
  }
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('campaigns')
  const notThere = error instanceof Problem && error.status === 404
  return (
    <>
      <Crumb />
      <PageHeader title={notThere ? t('notFound') : t('failed')} />
      {notThere ? (
        <EmptyState title={t('notFoundHint')} />
      ) : (
        <ErrorState error={error} title={t('failed')} onRetry={onRetry} />
      )}
    </>
  )
}
