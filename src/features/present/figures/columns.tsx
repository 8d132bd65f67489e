import { useLocale, useTranslations } from 'use-intl'
import { metricOf } from '#domain/metrics/metrics.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { Column, SlideOf } from '../slides/slide.ts'
import classes from './columns.module.css'

/** About so many dates stand legibly side by side. */
const DATES = 8

/** A total for each campaign, from nought. Hatched: incomplete; a dashed foot: no figures; the campaign presented stands out. */
export function Columns({ slide: { metric, columns } }: { slide: SlideOf<'development'> }) {
  const t = useTranslations('present')
  const locale = useLocale()
  const top = Math.max(1, ...columns.map(({ value }) => value ?? 0))
  const highest = columns.find(({ value }) => value === top)
  const step = Math.ceil(columns.length / DATES)
  const chosen = columns.findIndex((column) => column.chosen)
  const isDated = (index: number) =>
    chosen === -1 ? index % step === 0 : (index - chosen) % step === 0 || index === chosen
  const words = ({ asOf, value, complete }: Column) => {
    const figure = value === null ? t('noNumber') : formatNumber(value)
    return t('columnText', {
      date: formatDate(asOf),
      value: complete || value === null ? figure : `${figure} (${t('columnIncomplete')})`,
    })
  }
  return (
    <ol
      className={classes['columns']}
      aria-label={t('columnsLabel', { label: metricOf(metric).label[locale], count: columns.length })}
    >
      {columns.map((column, index) => (
        <li key={column.campaignId} data-chosen={column.chosen || undefined}>
          <span className="visually-hidden">{words(column)}</span>
          <span className={classes['plot']} aria-hidden="true">
            {column.value !== null && (column.chosen || column === highest || columns.length <= DATES) ? (
              <span className={classes['value']}>{formatNumber(column.value)}</span>
            ) : null}
            <span
              className={classes['column']}
              data-state={column.value === null ? 'nothing' : column.complete ? 'complete' : 'incomplete'}
              style={column.value === null ? {} : { height: `${(100 * column.value) / top}%` }}
            />
          </span>
          <span className={classes['date']} aria-hidden="true">
            {isDated(index) ? formatDate(column.asOf).slice(3) : ''}
          </span>
        </li>
      ))}
    </ol>
  )
}
