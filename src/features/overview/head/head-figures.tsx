import { useLocale, useTranslations } from 'use-intl'
import { metricIds, metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import { formatNumber, formatRatio } from '#domain/text/format.ts'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import type { Figures } from '../overview.figures.ts'
import classes from './head.module.css'
import type { HeadProps } from './head.tsx'

type Basis = HeadProps['summary']['basis']

/** The figures of the province: each with what it covers, and how it moved over the units that can be compared. */
export function HeadFigures({ summary: { basis }, figures }: HeadProps) {
  return (
    <ul className={classes['figures']}>
      {metricIds.map((id) => (
        <MetricFigure key={id} metric={id} figures={figures} basis={basis} />
      ))}
      <RatioFigure figures={figures} basis={basis} />
    </ul>
  )
}

type FigureProps = {
  readonly title: string
  readonly value: string
  readonly covers: string
  /** Null: nothing to compare with. */
  readonly change: { readonly by: number; readonly units: number } | null
  /** A number as this figure is printed. */
  readonly print: (value: number) => string
  /** What the figure misses: how many units, and each kind of gap in words. */
  readonly gaps: { readonly units: number; readonly words: readonly string[] }
}

function HeadFigure({ title, value, covers, change, print, gaps }: FigureProps) {
  const t = useTranslations('overviewHead')
  const moved = change === null ? null : signed(change.by, print)
  return (
    <li className={classes['figure']}>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['value']}>{value}</p>
      <p className={classes['covers']}>{covers}</p>
      {change === null ? (
        <p className={classes['change']}>{t('changeUnknown')}</p>
      ) : (
        <p className={classes['change']}>
          {moved === null ? null : <strong>{moved} </strong>}
          {t(moved === null ? 'noChange' : 'change', { units: change.units })}
        </p>
      )}
      {gaps.words.length === 0 ? null : (
        <details className={classes['gaps']}>
          <summary>{gaps.units > 0 ? t('gaps', { count: gaps.units }) : t('how')}</summary>
          <ul>
            {gaps.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** `+69`, `−1,2`; null where it would print as no movement. */
function signed(by: number, print: (value: number) => string): string | null {
  const size = print(Math.abs(by))
  return by === 0 || size === '0' ? null : `${by > 0 ? '+' : '−'}${size}`
}

function MetricFigure({ metric, figures, basis }: { metric: MetricId; figures: Figures; basis: Basis }) {
  const t = useTranslations('overviewHead')
  const locale = useLocale()
  const coverage = useCoverageText()
  const gapsText = useGapsText()
  const { total, change, coveredBefore } = figures.metrics[metric]
  const { covers } = total
  return (
    <HeadFigure
      title={metricOf(metric).label[locale]}
      value={total.value === null ? '–' : `${total.approximate ? '≈ ' : ''}${formatNumber(total.value)}`}
      covers={total.value === null ? t('noFigure') : coverage(covers, basis)}
      change={total.value === null ? null : change}
      print={formatNumber}
      gaps={{
        units: total.without.length,
        words: [
          ...gapsText(covers),
          ...(covers.none > 0 ? [t('noneCount', { count: covers.none })] : []),
          ...(coveredBefore === null ? [] : [t('coveredBefore', { covered: coveredBefore })]),
        ],
      }}
    />
  )
}

function RatioFigure({ figures, basis }: { figures: Figures; basis: Basis }) {
  const t = useTranslations('overviewHead')
  const coverage = useCoverageText()
  const { total, change } = figures.scansPerCode
  const expected = figures.units.length
  return (
    <HeadFigure
      title={t('ratioTitle')}
      value={total.value === null ? '–' : `${total.approximate ? '≈ ' : ''}${formatRatio(total.value)}`}
      covers={total.value === null ? t('noFigure') : coverage({ expected, number: total.units, none: 0 }, basis)}
      change={
        change === null || total.value === null ? null : { by: change.after - change.before, units: change.units }
      }
      print={formatRatio}
      gaps={{
        units: 0,
        words: [t('ratioDefinition'), ...(total.partial > 0 ? [t('ratioPartial', { count: total.partial })] : [])],
      }}
    />
  )
}
