import { Anchor, NativeSelect, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { ComparedCampaign, Comparison } from '#domain/campaigns/comparison.ts'
import { metricIds, metricOf } from '#domain/metrics/metrics.ts'
import { formatNumber } from '#domain/text/format.ts'
import { campaignsQuery, comparisonQuery } from '#src/api/campaigns.queries.ts'
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

/** A campaign beside the one before it, or beside another that is chosen. */
export function CampaignComparison({ campaignId }: { campaignId: string }) {
  const t = useTranslations('campaigns')
  const ui = useTranslations('ui')
  const [parameters, setParameters] = useSearchParams()
  const basis = parameters.get('basis') === 'submitted' ? 'submitted' : 'accepted'
  const beside = parameters.get('with')
  const comparison = useQuery(comparisonQuery(campaignId, beside, basis))
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
  const choose = (name: 'basis' | 'with', value: string, usual: string) => {
    const after = new URLSearchParams(window.location.search)
    if (value === usual) after.delete(name)
    else after.set(name, value)
    setParameters(after, { replace: true })
  }
  return (
    <section aria-label={t('tabComparison')}>
      <div className={classes['head']}>
        <h2 className={classes['heading']}>
          <Anchor component={Link} to={paths.campaign(data.before.campaign.id)} inherit>
            {t('comparedWith', { campaign: data.before.campaign.title })}
          </Anchor>
        </h2>
        <OtherCampaign
          campaignId={campaignId}
          chosen={data.before.campaign.id}
          onChoose={(id) => choose('with', id, '')}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('basis')}
          value={basis}
          onChange={(next) => choose('basis', next, 'accepted')}
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

/** Which campaign stands beside: any but this one. */
function OtherCampaign(props: { campaignId: string; chosen: string; onChoose: (id: string) => void }) {
  const { campaignId, chosen, onChoose } = props
  const t = useTranslations('campaigns')
  const campaigns = useQuery(campaignsQuery())
  const others = (campaigns.data ?? []).filter(({ id }) => id !== campaignId)
  if (others.length < 2) return null
  return (
    <NativeSelect
      size="xs"
      className={classes['other'] ?? ''}
      aria-label={t('compareWith')}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      data={others.map(({ id, title }) => ({ value: id, label: t('comparedWith', { campaign: title }) }))}
    />
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
