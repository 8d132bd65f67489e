import { useLocale, useTranslations } from 'use-intl'
import { metricOf } from '#domain/metrics/metrics.ts'
import { formatNumber } from '#domain/text/format.ts'
import type { SlideOf } from '../slides/slide.ts'
import classes from './total.module.css'

/** One number as large as the screen allows, how it moved, and how many of the expected units are in it. */
export function Total({ slide }: { slide: SlideOf<'total'> }) {
  const t = useTranslations('present')
  const locale = useLocale()
  const { metric, total, change } = slide
  const { covers } = total
  const covered = covers.number + covers.none
  return (
    <div className={classes['total']}>
      <p className={classes['value']}>
        {total.value === null ? '–' : `${total.approximate ? '≈ ' : ''}${formatNumber(total.value)}`}
        <span className={classes['measure']}>{metricOf(metric).measure[locale]}</span>
      </p>
      {total.value === null ? null : <p className={classes['change']}>{changeText()}</p>}
      {covers.expected === 0 ? null : (
        <div className={classes['covers']} aria-hidden="true">
          <div style={{ width: `${(100 * covered) / covers.expected}%` }} />
        </div>
      )}
    </div>
  )

  function changeText(): string {
    if (change === null) return t('notComparable')
    const { before, after, units } = change
    const key = after > before ? 'overBoth' : after < before ? 'overBothFell' : 'overBothSame'
    return t(key, { before: formatNumber(before), after: formatNumber(after), units })
  }
}
