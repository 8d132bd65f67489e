import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import classes from './aging.module.css'
import type { ageOf } from './stale-banner.tsx'

/** Keeps old content on screen while new content loads, and makes it look old. */
export function Aging({ age, children }: { age: ReturnType<typeof ageOf>; children: ReactNode }) {
  const t = useTranslations('ui')
  const loading = age === 'loading'
  return (
    <div className={classes['aging']} data-age={age ?? undefined} aria-busy={loading}>
      <output className={classes['note']}>{loading ? t('reloading') : ''}</output>
      {children}
    </div>
  )
}
