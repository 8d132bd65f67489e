import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { metrics, type MetricId } from '#domain/metrics/metrics.ts'
import type { Basis } from '#domain/model/standing.ts'
import { formatNumber } from '#domain/text/format.ts'
import type { SummaryUnit } from '#domain/totals/summary.ts'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import type { Figures, MetricFigure } from '../overview.figures.ts'
import classes from './tiles.module.css'

type Props = {
  readonly figures: Figures
  readonly basis: Basis
  readonly sample: boolean
  readonly hrefOf: (unitId: string) => string
}

/** How the province stands: who reported first, then every metric with what it covers and how it moved. */
export function Tiles({ figures, basis, sample, hrefOf }: Props) {
  return (
    <ul className={classes['tiles']}>
      <ReportedTile figures={figures} hrefOf={hrefOf} sample={sample} />
      {metrics.map(({ id }) => (
        <MetricTile key={id} metric={id} figure={figures.metrics[id]} basis={basis} sample={sample} />
      ))}
    </ul>
  )
}

function Tile(props: { title: string; value: string; sample: boolean; children: ReactNode }) {
  const { title, value, sample, children } = props
  return (
    <li className={classes['tile']}>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['value']}>{value}</p>
      {children}
      {sample ? <SampleBadge /> : null}
    </li>
  )
}

function ReportedTile({ figures, hrefOf, sample }: Pick<Props, 'figures' | 'hrefOf' | 'sample'>) {
  const t = useTranslations('overview')
  const { submitted, expected, accepted, pending, returned, onTime, late } = figures.coverage
  const facts = [
    t('tileAccepted', { count: accepted }),
    ...(pending > 0 ? [t('tilePending', { count: pending })] : []),
    ...(returned > 0 ? [t('tileReturned', { count: returned })] : []),
    t('tileOnTime', { count: onTime }),
    t('tileLate', { count: late }),
  ]
  return (
    <Tile title={t('tileReported')} value={t('tileOf', { count: submitted, expected })} sample={sample}>
      <ul className={classes['facts']}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Missing units={figures.units.filter((unit) => unit.status === 'missing')} hrefOf={hrefOf} />
    </Tile>
  )
}

const NAMED_AT_ONCE = 6

/** The units that have not reported, each by name: all of them, the rest one press away. */
function Missing({ units, hrefOf }: { units: readonly SummaryUnit[]; hrefOf: Props['hrefOf'] }) {
  const t = useTranslations('overview')
  if (units.length === 0) return <p className={classes['fact']}>{t('tileNobodyMissing')}</p>
  const rest = units.slice(NAMED_AT_ONCE)
  return (
    <div className={classes['missing']}>
      <p className={classes['fact']}>
        <strong>{t('tileMissing', { count: units.length })}</strong>
      </p>
      <UnitLinks units={units.slice(0, NAMED_AT_ONCE)} hrefOf={hrefOf} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('tileMore', { count: rest.length })}</summary>
          <UnitLinks units={rest} hrefOf={hrefOf} />
        </details>
      )}
    </div>
  )
}

function UnitLinks({ units, hrefOf }: { units: readonly SummaryUnit[]; hrefOf: Props['hrefOf'] }) {
  return (
    <ul className={classes['names']}>
      {units.map(({ unitId, shortName }) => (
        <li key={unitId}>
          <Anchor component={Link} to={hrefOf(unitId)} size="sm">
            {shortName}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}

type MetricTileProps = { metric: MetricId; figure: MetricFigure; basis: Basis; sample: boolean }

function MetricTile({ metric, figure, basis, sample }: MetricTileProps) {
  const t = useTranslations('overview')
  const locale = useLocale()
  const coverage = useCoverageText()
  const gaps = useGapsText()
  const { total, coveredBefore } = figure
  const definition = metrics.find(({ id }) => id === metric)
  const value = total.value === null ? '–' : `${total.approximate ? '≈ ' : ''}${formatNumber(total.value)}`
  const remarks = [
    ...gaps(total.covers),
    ...(total.covers.none > 0 ? [t('noneCount', { count: total.covers.none })] : []),
    ...(coveredBefore === null ? [] : [t('coveredBefore', { covered: coveredBefore })]),
  ]
  return (
    <Tile title={definition?.label[locale] ?? metric} value={value} sample={sample}>
      <p className={classes['fact']}>
        <strong>{total.value === null ? t('noFigure') : coverage(total.covers, basis)}</strong>
      </p>
      <ChangeText figure={figure} />
      {remarks.length === 0 ? null : (
        <ul className={classes['remarks']}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Tile>
  )
}

function ChangeText({ figure: { change, total } }: { figure: MetricFigure }) {
  const t = useTranslations('overview')
  if (total.value === null) return null
  if (change === null) return <p className={classes['fact']}>{t('changeUnknown')}</p>
  const { by, units } = change
  if (by === 0) return <p className={classes['fact']}>{t('changeNone', { units })}</p>
  const signed = `${by > 0 ? '+' : '−'}${formatNumber(Math.abs(by))}`
  return <p className={classes['fact']}>{t('change', { by: signed, units })}</p>
}
