import { useLocale, useTranslations } from 'use-intl'
import type { ConsolidatedOutline } from '#domain/consolidated/outline.ts'
import { metrics, type MetricId } from '#domain/metrics/metrics.ts'
import { formatNumber } from '#domain/text/format.ts'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import { LightLink } from '#src/ui/light-link.tsx'
import { paths } from '#src/ui/paths.ts'
import classes from './exports.module.css'

/** How many units the figures rest on, and the totals that the report will print, each with what it covers. */
export function ScopeCard({ outline }: { outline: ConsolidatedOutline }) {
  const t = useTranslations('exports')
  const locale = useLocale()
  const { coverage, counted, basis, campaign } = outline
  return (
    <section className={classes['card']} aria-labelledby="scope">
      <h2 id="scope">{t('scope')}</h2>
      <p className={classes['counted']}>
        <strong>{t('counted', { counted, expected: coverage.expected })}</strong>{' '}
        {t(basis === 'accepted' ? 'countedAccepted' : 'countedSubmitted')}
      </p>
      <p className={classes['standings']}>
        <LightLink to={paths.progress({ campaign: campaign.id })}>{t('standings', coverage)}</LightLink>
      </p>
      <dl className={classes['totals']}>
        {metrics.map(({ id, label }) => (
          <div key={id}>
            <dt>{label[locale]}</dt>
            <dd>
              <TotalView outline={outline} metric={id} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function TotalView({ outline, metric }: { outline: ConsolidatedOutline; metric: MetricId }) {
  const t = useTranslations('exports')
  const coverageText = useCoverageText()
  const gapsText = useGapsText()
  const { totals, basis, campaign } = outline
  const { value, approximate, covers } = totals[metric]
  const number = value === null ? t('nothing') : formatNumber(value)
  return (
    <>
      <LightLink className={classes['total'] ?? ''} to={paths.overview({ campaign: campaign.id, basis })}>
        {approximate && value !== null ? t('about', { value: number }) : number}
      </LightLink>
      <span>{[coverageText(covers, basis), ...gapsText(covers)].join('; ')}</span>
      <span>
        <ChangeText outline={outline} metric={metric} />
      </span>
    </>
  )
}

function ChangeText({
  outline: { changes, previousCampaign },
  metric,
}: {
  outline: ConsolidatedOutline
  metric: MetricId
}) {
  const t = useTranslations('exports')
  const change = changes[metric]
  if (change === null || previousCampaign === null) return t('changeUnknown')
  const by = change.after - change.before
  const words = by > 0 ? 'changeUp' : by < 0 ? 'changeDown' : 'changeNone'
  return t(words, { by: formatNumber(Math.abs(by)), title: previousCampaign.title, units: change.units })
}
