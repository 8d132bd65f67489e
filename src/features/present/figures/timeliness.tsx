import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import type { SlideOf } from '../slides/slide.ts'
import classes from './timeliness.module.css'

/** Every expected unit in one bar: in time, late, overdue, still in time; each part with its number and its own pattern. */
export function Timeliness({ slide: { coverage, overdue } }: { slide: SlideOf<'timeliness'> }) {
  const t = useTranslations('present')
  const groups = [
    { name: 'onTime', text: t('onTimeGroup'), count: coverage.onTime },
    { name: 'late', text: t('lateGroup'), count: coverage.late },
    { name: 'overdue', text: t('overdueGroup'), count: overdue },
    { name: 'waiting', text: t('waitingGroup'), count: coverage.missing - overdue },
  ].filter(({ count }) => count > 0)
  return (
    <div className={classes['timeliness']}>
      <div className={classes['bar']} aria-hidden="true">
        {groups.map(({ name, count }) => (
          <span key={name} data-group={name} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={classes['groups']}>
        {groups.map(({ name, text, count }) => (
          <li key={name}>
            <span className={classes['key']} data-group={name} aria-hidden="true" />
            <strong>{formatNumber(count)}</strong> <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
