import { useTranslations } from 'use-intl'
import { changeOfCount, type Figure } from '#domain/campaigns/change-of-count.ts'
import { formatNumber } from '#domain/text/format.ts'
import classes from './comparison.module.css'

/** By how much a figure grew or fell; nothing where one of the two is no number. */
export function ChangeText({ now, before }: { now: Figure | null; before: Figure | null }) {
  const t = useTranslations('campaigns')
  const change = changeOfCount(now, before)
  if (change === null) return null
  if (change.by === 0) return <span className={classes['change']}>{t('unchanged')}</span>
  const number = `${change.approximate ? '≈ ' : ''}${change.by > 0 ? '+' : '−'}${formatNumber(Math.abs(change.by))}`
  return (
    <span className={classes['change']} data-fell={change.by < 0 || undefined}>
      {change.by < 0 ? `${t('fell')} ` : ''}
      {number}
    </span>
  )
}
