import { NativeSelect, Skeleton } from '@mantine/core'
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { Navigate, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { unitHistoryQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PrintButton } from '#src/ui/print/print-button.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { useAddress } from '#src/ui/use-address.ts'
import { wantedIn } from './compare.address.ts'
import { campaignsOf, comparedIn } from './compare.rows.ts'
import { Development } from './development.tsx'
import { Differences } from './differences.tsx'
import { Directives } from './directives.tsx'
import { FiguresTable } from './figures-table.tsx'
import { LatestNotes } from './latest-notes.tsx'
import { UnitChooser } from './unit-chooser.tsx'
import classes from './compare.module.css'

/** Units side by side; two campaigns stand side by side on the page of one of them. */
export function ComparePage() {
  const [parameters] = useSearchParams()
  const wanted = wantedIn(parameters)
  if (wanted.what === 'campaigns') {
    const [id, other] = wanted.campaigns
    return <Navigate to={paths.campaign(id, { tab: 'comparison', with: other })} replace />
  }
  return <CompareUnits unitIds={wanted.unitIds} campaign={wanted.campaign} />
}

function CompareUnits({ unitIds, campaign }: { unitIds: readonly string[]; campaign: string | null }) {
  const t = useTranslations('compare')
  const { set } = useAddress()
  // As on the page of a unit: what awaits a decision is shown as well, and marked.
  const { histories, failed, old } = useQueries({
    queries: unitIds.map((id) => unitHistoryQuery(id, 'submitted')),
    combine: together,
  })
  const content = () => {
    if (unitIds.length < 2) return <EmptyState title={t('begin')}>{t('beginHint')}</EmptyState>
    if (failed !== undefined) {
      return <ErrorState error={failed.error} title={t('loadFailed')} onRetry={() => void failed.refetch()} />
    }
    if (histories.length < unitIds.length) {
      return (
        <LoadingShape>
          <Skeleton height={240} mb={16} />
          <Skeleton height={420} />
        </LoadingShape>
      )
    }
    return <SideBySide histories={histories} campaign={campaign} onCampaign={(id) => set('campaign', id)} />
  }
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <PrintButton />
      </PageHeader>
      <UnitChooser unitIds={unitIds} onChoose={(ids) => set('units', ids.join(','))} />
      {old === undefined ? null : <StaleBanner query={old} />}
      <Aging age={old === undefined ? null : 'stale'}>{content()}</Aging>
    </>
  )
}

/** The answers as one, the same object until one of them changes. */
function together(answers: readonly UseQueryResult<UnitHistory>[]) {
  return {
    histories: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    failed: answers.find(({ isError, data }) => isError && data === undefined),
    old: answers.find((answer) => answer.data !== undefined && ageOf(answer) === 'stale'),
  }
}

type Props = {
  readonly histories: readonly UnitHistory[]
  readonly campaign: string | null
  readonly onCampaign: (id: string) => void
}

function SideBySide({ histories, campaign, onCampaign }: Props) {
  const t = useTranslations('compare')
  const compared = comparedIn(histories, campaign)
  if (compared === null) return <EmptyState title={t('noCampaigns')} />
  const campaigns = campaignsOf(histories).toReversed()
  return (
    <>
      <NativeSelect
        className={classes['campaign'] ?? ''}
        label={t('campaign')}
        value={compared.campaign.id}
        onChange={({ currentTarget }) => onCampaign(currentTarget.value)}
        data={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Differences compared={compared} histories={histories} />
      <FiguresTable compared={compared} histories={histories} />
      <Development histories={histories} />
      <Directives histories={histories} />
      <LatestNotes histories={histories} />
    </>
  )
}
