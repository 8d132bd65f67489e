import { useTranslations } from 'use-intl'
import { changeOfCount, type Figure } from '#domain/campaigns/change-of-count.ts'
import { formatNumber } from '#domain/text/format.ts'
import classes from './comparison.module.css'

/** By how much a figure grew or fell; nothing where one of the two is no number. */
export function ChangeText({ now, before }: { now: Figure | null; before: Figure | null }) {
  const change = changeOfCount(now, before)
  return change === null ? null : <Change {...change} />
}

export function Change({ by, approximate }: { by: number; approximate: boolean }) {
  const t = useTranslations('campaigns')
  if (by === 0) return <span className={classes['change']}>{t('unchanged')}</span>
  const number = `${approximate ? '≈ ' : ''}${by > 0 ? '+' : '−'}${formatNumber(Math.abs(by))}`
  return (
    <span className={classes['change']} data-fell={by < 0 || undefined}>
      {by < 0 ? `${t('fell')} ` : ''}
      {number}
    </span>
  )
}
