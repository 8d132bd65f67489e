import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import { formatDate } from '#domain/text/format.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { unitKinds } from '#src/ui/kind-labels.ts'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { PrintButton } from '#src/ui/print/print-button.tsx'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FocusNote } from './head/focus-note.tsx'
import { Head } from './head/head.tsx'
import { OverviewCharts } from './overview-charts.tsx'
import { figuresOf, isFound } from './overview.figures.ts'
import { useCovers } from './use-covers.ts'
import type { OverviewFilters } from './overview.filters.ts'
import type { ChangeFilters } from './use-overview-filters.ts'

type Props = {
  readonly summary: Summary
  readonly query: UseQueryResult<Summary>
  readonly campaigns: readonly Campaign[]
  readonly filters: OverviewFilters
  readonly change: ChangeFilters
  /** Null: the user may not open campaigns. */
  readonly mayOpenCampaign: boolean
}

/** Overview of a campaign: header, filters, tiles, charts. */
export function OverviewContent({ summary, query, campaigns, filters, change, mayOpenCampaign }: Props) {
  const t = useTranslations('overview')
  const { campaign } = summary
  // Fields answer at once; what is drawn from them may follow a moment later.
  const drawn = useDeferredValue(filters)
  const figures = useMemo(() => figuresOf(summary, drawn.kind, drawn.fact), [summary, drawn.kind, drawn.fact])
  const sample = campaign.sample || summary.units.some((unit) => unit.sample)
  const found = figures.units.filter((unit) => isFound(unit, filters.find, figures.focus)).length
  const kinds = unitKinds.filter((kind) => summary.units.some((unit) => unit.kind === kind))
  const hrefOf = useCallback(
    (unitId: string) =>
      paths.unit(unitId, { campaign: drawn.campaign, basis: drawn.basis === 'accepted' ? null : drawn.basis }),
    [drawn.campaign, drawn.basis],
  )
  // A small screen shows how the province stands before it asks what to show.
  const onPhone = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false })
  const filterBar = (
    <FilterBar
      filters={filters}
      change={change}
      campaigns={campaigns}
      campaignId={filters.campaign ?? campaign.id}
      kinds={kinds}
      found={found}
    />
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={<CampaignLine campaign={campaign} />}
        covers={useCovers(summary, figures, filters, query.dataUpdatedAt)}
      >
        {sample ? <SampleBadge /> : null}
        <PrintButton />
        <Button
          component={Link}
          to={paths.present({
            campaign: filters.campaign,
            basis: filters.basis === 'accepted' ? null : filters.basis,
            kind: filters.kind,
          })}
          state={{ back: true }}
          variant="default"
          size="xs"
        >
          {t('present')}
        </Button>
        {mayOpenCampaign ? (
          <Button component={Link} to={paths.campaignNew()} variant="default" size="xs">
            {t('openCampaign')}
          </Button>
        ) : null}
      </PageHeader>
      {onPhone ? null : filterBar}
      <StaleBanner query={query} />
      <Aging age={ageOf(query)}>
        <Head summary={summary} figures={figures} filters={drawn} sample={sample} hrefOf={hrefOf} />
        {onPhone ? filterBar : null}
        <FocusNote figures={figures} filters={drawn} change={change} />
        <Beginning summary={summary} change={change} />
        <OverviewCharts summary={summary} figures={figures} filters={drawn} change={change} hrefOf={hrefOf} />
      </Aging>
    </>
  )
}

function CampaignLine({ campaign: { request, dataCutoff, dueOn } }: { campaign: Campaign }) {
  const t = useTranslations('overview')
  const parts = [
    t('requestLine', { number: request.number, date: formatDate(request.date) }),
    ...(dataCutoff === null ? [] : [t('cutoffLine', { date: formatDate(dataCutoff) })]),
    t('dueLine', { date: formatDate(dueOn) }),
  ]
  return <>{parts.join(' · ')}</>
}

/** Says why charts are empty while nothing has been submitted, or nothing accepted. */
function Beginning({ summary: { campaign, coverage, basis }, change }: { summary: Summary; change: ChangeFilters }) {
  const t = useTranslations('overview')
  if (coverage.submitted === 0) {
    return <EmptyState title={t('noReportsTitle')}>{t('noReports', { date: formatDate(campaign.dueOn) })}</EmptyState>
  }
  if (basis === 'submitted' || coverage.accepted > 0) return null
  return (
    <EmptyState
      title={t('noAcceptedTitle')}
      action={
        <Button variant="default" onClick={() => change({ basis: 'submitted' })}>
          {t('showSubmitted')}
        </Button>
      }
    >
      {t('noAccepted', { count: coverage.submitted })}
    </EmptyState>
  )
}
