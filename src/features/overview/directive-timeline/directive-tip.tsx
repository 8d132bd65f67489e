import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { Dot, Timeline } from './directive-timeline.rows.ts'
import classes from './directive-tip.module.css'

/** A directive in short: number, date, what it is about. */
export function DirectiveTip({ dot, unit }: { dot: Dot; unit: string }) {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const { number, date, content, sample } = dot.point
  return (
    <>
      <strong>{number ?? t('noNumber')}</strong>
      {date === null ? null : ` – ${formatDate(date)}`}
      <p className={classes['content']}>{content}</p>
      <span className={classes['unit']}>
        {unit}
        {sample ? ` · ${ui('sample')}` : ''}
      </span>
      {dot.beyond === null ? null : <p className={classes['unit']}>{t('beyondAxis')}</p>}
    </>
  )
}

export function useDotSentence({ lanes }: Timeline): (dot: Dot) => string {
  const t = useTranslations('overview')
  return ({ lane, point, stack, stacked }) => {
    const { number, date, content } = point
    return [
      lanes[lane]?.name ?? '',
      number ?? t('noNumber'),
      ...(date === null ? [] : [formatDate(date)]),
      content,
      ...(stacked > 1 ? [t('oneOfDay', { position: stack + 1, count: stacked })] : []),
    ].join('. ')
  }
}
