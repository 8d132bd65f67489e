import { Link, useLocation } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { Locale } from '#domain/model/locale.ts'
import type { ProgressMeasures, Rate } from '#domain/progress/measures.ts'
import { formatNumber } from '#domain/text/format.ts'
import classes from './measures-bar.module.css'
import { searchOf, withoutFilters, type ProgressFilters } from './progress.filters.ts'

type Choice = Pick<ProgressFilters, 'standing' | 'time'>

/** Which units each number leads to. */
const leads = {
  rate: { standing: 'received', time: null },
  rateOnTime: { standing: null, time: 'onTime' },
  late: { standing: null, time: 'late' },
  missing: { standing: 'missing', time: null },
  pending: { standing: 'submitted', time: null },
  accepted: { standing: 'accepted', time: null },
  returned: { standing: 'returned', time: null },
} as const satisfies Record<string, Choice>

const counted = ['missing', 'late', 'pending', 'returned', 'accepted'] as const

/** The measures of a campaign; each number leads to the units behind it. */
export function MeasuresBar({ measures, filters }: { measures: ProgressMeasures; filters: ProgressFilters }) {
  const t = useTranslations('progress')
  const { overdue } = measures
  return (
    <section aria-label={t('measures')}>
      <ul className={classes['measures']}>
        <RateTile name="rate" rate={measures.rate} filters={filters} />
        <RateTile name="rateOnTime" rate={measures.rateOnTime} filters={filters} />
        {counted.map((name) => (
          <Tile
            key={name}
            name={name}
            filters={filters}
            value={formatNumber(measures[name].count)}
            detail={name === 'missing' && overdue.count > 0 ? t('overdueOf', { count: overdue.count }) : null}
          />
        ))}
      </ul>
      <details className={classes['definitions']}>
        <summary>{t('definitions')}</summary>
        <ul>
          <li>{t('defineExpected')}</li>
          <li>{t('defineActual')}</li>
          <li>{t('defineOnTime')}</li>
        </ul>
      </details>
    </section>
  )
}

function RateTile({ name, rate, filters }: { name: 'rate' | 'rateOnTime'; rate: Rate; filters: ProgressFilters }) {
  const t = useTranslations('progress')
  const locale = useLocale()
  const { percent, numerator, denominator } = rate
  return (
    <Tile
      name={name}
      filters={filters}
      value={percent === null ? '–' : t('percent', { percent: formatPercent(percent, locale) })}
      detail={percent === null ? t('noRate') : t('ofExpected', { count: numerator, expected: denominator })}
      share={percent}
    />
  )
}

function Tile(props: {
  name: keyof typeof leads
  filters: ProgressFilters
  value: string
  detail: string | null
  share?: number | null
}) {
  const { name, filters, value, detail, share } = props
  const t = useTranslations('progress')
  const { pathname } = useLocation()
  const lead = leads[name]
  const isChosen = filters.standing === lead.standing && filters.time === lead.time
  // Chosen again, it shows all units.
  const next = { ...withoutFilters(filters), ...(isChosen ? {} : lead) }
  return (
    <li className={classes['item']} data-rate={share !== undefined || undefined}>
      <Link
        to={{ pathname, search: searchOf(next).toString() }}
        className={classes['tile'] ?? ''}
        aria-current={isChosen ? 'true' : undefined}
        data-measure={name}
        preventScrollReset
      >
        <span className="visually-hidden">{t('showUnits')} </span>
        <span className={classes['name']}>{t(`measure_${name}`)}</span>
        <span className={classes['line']}>
          <span className={classes['value']}>{value}</span>
          {detail === null ? null : <span className={classes['detail']}>{detail}</span>}
        </span>
        {share === undefined || share === null ? null : (
          <span className={classes['track']} aria-hidden="true">
            <span style={{ width: `${share}%` }} />
          </span>
        )}
      </Link>
    </li>
  )
}

const formatPercent = (percent: number, locale: Locale) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(percent)
