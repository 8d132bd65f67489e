import { useTranslations } from 'use-intl'
import classes from './sample-badge.module.css'

/** Says that figures are made up; shown wherever such figures are. */
export function SampleBadge() {
  const t = useTranslations('ui')
  return (
    <span className={classes['badge']} data-kind="sample" title={t('sampleHint')}>
      {t('sample')}
    </span>
  )
}

/** Tells figures of a real letter from the sample ones that stand around it. */
export function RealBadge() {
  const t = useTranslations('ui')
  return (
    <span className={classes['badge']} data-kind="real" title={t('realHint')}>
      {t('real')}
    </span>
  )
}
