import { Anchor, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { ComparedCampaign, Comparison } from '#domain/campaigns/comparison.ts'
import { metricIds, metricOf } from '#domain/metrics/metrics.ts'
import { formatNumber } from '#domain/text/format.ts'
import { comparisonQuery } from '#src/api/campaigns.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { useCoverageText } from '#src/ui/coverage-text.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { paths } from '#src/ui/paths.ts'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { Change, ChangeText } from './change-text.tsx'
import { changeOverBoth } from './comparison.rows.ts'
import { ComparedUnits } from './compared-units.tsx'
import { MissingLists } from './missing-lists.tsx'
import classes from './comparison.module.css'

/** A campaign beside the one before it. */
export function CampaignComparison({ campaignId }: { campaignId: string }) {
  const t = useTranslations('campaigns')
  const ui = useTranslations('ui')
  const [parameters, setParameters] = useSearchParams()
  const basis = parameters.get('basis') === 'submitted' ? 'submitted' : 'accepted'
  const comparison = useQuery(comparisonQuery(campaignId, basis))
  const { data } = comparison
  if (data === undefined) {
    if (comparison.isError) {
      return (
        <ErrorState error={comparison.error} title={t('comparisonFailed')} onRetry={() => void comparison.refetch()} />
      )
    }
    return (
      <LoadingShape>
        <Skeleton height={160} mb={16} />
        <Skeleton height={420} />
      </LoadingShape>
    )
  }
  if (data.before === null) {
    return <EmptyState title={t('comparisonFirst')}>{t('comparisonFirstHint')}</EmptyState>
  }
  const choose = (next: string) =>
    setParameters(next === 'submitted' ? { tab: 'comparison', basis: next } : { tab: 'comparison' }, { replace: true })
  return (
    <section aria-label={t('tabComparison')}>
      <div className={classes['head']}>
        <h2 className={classes['heading']}>
          <Anchor component={Link} to={paths.campaign(data.before.campaign.id)} inherit>
            {t('comparedWith', { campaign: data.before.campaign.title })}
          </Anchor>
        </h2>
        <SegmentedControl
          size="xs"
          aria-label={t('basis')}
          value={basis}
          onChange={choose}
          data={[
            { value: 'accepted', label: ui('basisAccepted') },
            { value: 'submitted', label: ui('basisSubmitted') },
          ]}
        />
      </div>
      <StaleBanner query={comparison} />
      <Aging age={ageOf(comparison)}>
        <Tiles comparison={data} before={data.before} />
        <MissingLists units={data.units} />
        <ComparedUnits units={data.units} />
      </Aging>
    </section>
  )
}

function Tiles({ comparison: { now, basis, units }, before }: { comparison: Comparison; before: ComparedCampaign }) {
  const t = useTranslations('campaigns')
  const locale = useLocale()
  const coverageText = useCoverageText()
  const shares = [
    { label: t('coverageLine'), of: ({ coverage }: ComparedCampaign) => coverage.submitted },
    { label: t('onTimeLine'), of: ({ coverage }: ComparedCampaign) => coverage.onTime },
  ]
  const share = (value: number, { coverage }: ComparedCampaign) =>
    `${formatNumber(value)}/${formatNumber(coverage.expected)}`
  return (
    <ul className={classes['tiles']}>
      {shares.map(({ label, of }) => (
        <li key={label}>
          <h3>{label}</h3>
          <strong className={classes['figure']}>{share(of(now), now)}</strong>
          <small>
            {t('before', { value: share(of(before), before) })}
            <ChangeText
              now={{ value: of(now), approximate: false }}
              before={{ value: of(before), approximate: false }}
            />
          </small>
        </li>
      ))}
      {metricIds.map((id) => {
        const [total, past] = [now.totals[id], before.totals[id]]
        const change = changeOverBoth(units, id)
        return (
          <li key={id} data-incomplete={!total.complete || undefined}>
            <h3>{metricOf(id).label[locale]}</h3>
            <strong className={classes['figure']}>{figure(total)}</strong>
            <small>{coverageText(total.covers, basis)}</small>
            <small>
              {t('before', { value: figure(past) })} ({coverageText(past.covers, basis)})
            </small>
            {change === null ? null : (
              <small>
                <Change {...change} /> {t('overBoth', { count: change.units })}
              </small>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const figure = ({ value, approximate }: ComparedCampaign['totals']['qrCodes']) =>
  value === null ? '–' : `${approximate ? '≈ ' : ''}${formatNumber(value)}`
