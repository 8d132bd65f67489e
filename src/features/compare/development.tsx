import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { metricIds, metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import { formatDate } from '#domain/text/format.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { GapGlyph } from '#src/ui/charts/gap-glyph.tsx'
import { CountCell } from '#src/ui/count-cell.tsx'
import { campaignsOf } from './compare.rows.ts'
import { DevelopmentChart, heightOf } from './development.chart.tsx'
import { pointsOf } from './development.rows.ts'
import { Part } from './part.tsx'
import classes from './compare.module.css'

/** Directives are counted in each report by themselves: they are no curve. */
const charted = metricIds.filter((id) => id !== 'directives')

/** How each unit's figures developed, one below the other on one scale. */
export function Development({ histories }: { histories: readonly UnitHistory[] }) {
  const t = useTranslations('compare')
  return (
    <Part title={t('development')} aside={t('developmentNote')}>
      <Legend />
      <div className={classes['charts']}>
        {charted.map((metric) => (
          <Chart key={metric} metric={metric} histories={histories} />
        ))}
      </div>
    </Part>
  )
}

function Chart({ metric, histories }: { metric: MetricId; histories: readonly UnitHistory[] }) {
  const t = useTranslations('compare')
  const locale = useLocale()
  const points = useMemo(() => pointsOf(histories, metric), [histories, metric])
  const { label, measure } = metricOf(metric)
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <h3>{label[locale]}</h3>
        <span className={classes['hint']}>{measure[locale]}</span>
      </figcaption>
      <ChartFrame height={heightOf(histories.length)}>
        {(width) => (
          <DevelopmentChart
            label={t('chartLabel', { label: label[locale], count: histories.length })}
            metric={metric}
            points={points}
            names={histories.map(({ unit }) => unit.shortName)}
            width={width}
          />
        )}
      </ChartFrame>
      <details className={classes['table']}>
        <summary>{t('table')}</summary>
        <FiguresOverTime metric={metric} histories={histories} />
      </details>
    </figure>
  )
}

function FiguresOverTime({ metric, histories }: { metric: MetricId; histories: readonly UnitHistory[] }) {
  const t = useTranslations('compare')
  const campaigns = campaignsOf(histories).toReversed()
  return (
    <div className={classes['frame']}>
      <table className={classes['figures']}>
        <thead>
          <tr>
            <th scope="col">{t('campaign')}</th>
            {histories.map(({ unit }) => (
              <th key={unit.id} scope="col">
                {unit.shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign) => (
            <tr key={campaign.id}>
              <th scope="row">
                {campaign.title} <small className={classes['hint']}>{formatDate(campaign.dueOn)}</small>
              </th>
              {histories.map(({ unit, campaigns: own }) => {
                const standing = own.find((each) => each.campaign.id === campaign.id)
                return (
                  <td key={unit.id} data-label={unit.shortName}>
                    {standing === undefined ? (
                      <span className={classes['hint']}>{t('notExpected')}</span>
                    ) : (
                      <CountCell count={standing.metrics?.[metric] ?? null} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Legend() {
  const t = useTranslations('compare')
  const ui = useTranslations('ui')
  const colors = useChartColors()
  const gap = (state: 'blank' | 'none' | 'missing') => <GapGlyph state={state} x={8} y={8} colors={colors} />
  const dot = (fill: string) => <circle cx={8} cy={8} r={4} fill={fill} stroke={colors.series} strokeWidth={2} />
  const entries = [
    { text: t('legendAccepted'), mark: dot(colors.series) },
    { text: t('legendTentative'), mark: dot(colors.background) },
    { text: ui('countBlank'), mark: gap('blank') },
    { text: ui('countNone'), mark: gap('none') },
    { text: ui('countMissing'), mark: gap('missing') },
  ]
  return (
    <ul className={classes['legend']} aria-label={t('legend')}>
      {entries.map(({ text, mark }) => (
        <li key={text}>
          <svg width={16} height={16} aria-hidden="true">
            {mark}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
