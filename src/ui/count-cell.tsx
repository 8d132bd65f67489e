import { useTranslations } from 'use-intl'
import type { MetricCount } from '#domain/model/count.ts'
import { formatNumber } from '#domain/text/format.ts'
import classes from './count-cell.module.css'

/** What a figure says in words, with its state; null: there is no report. */
export function useCountText(): (count: MetricCount | null) => string {
  const t = useTranslations('ui')
  return (count) => {
    if (count === null) return t('countMissing')
    if (count.state === 'blank') return t('countBlank')
    if (count.state === 'none') return t('countNone')
    const number = `${count.approximate ? '≈ ' : ''}${formatNumber(count.value ?? 0)}`
    return count.partial ? `${number} (${t('countPartial')})` : number
  }
}

function useCountHint(): (count: MetricCount | null) => string | undefined {
  const t = useTranslations('ui')
  return (count) => {
    if (count === null) return t('countMissingHint')
    if (count.state === 'blank') return t('countBlankHint')
    if (count.state === 'none') return t('countNoneHint')
    if (count.partial) return t('countPartialHint')
    return count.approximate ? t('countApproximateHint') : undefined
  }
}

/** A figure as it was reported: a number, a blank, an explicit none and a missing report never look alike. */
export function CountCell({ count }: { count: MetricCount | null }) {
  const text = useCountText()
  const hint = useCountHint()
  const state = count === null ? 'missing' : count.state
  return (
    <span className={classes['count']} data-state={state} title={hint(count)}>
      {text(count)}
    </span>
  )
}
