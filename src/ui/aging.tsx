import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import classes from './aging.module.css'

/** Keeps old content on screen while new content loads, and makes it look old. */
export function Aging({ old, children }: { old: boolean; children: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <div className={classes['aging']} data-old={old || undefined} aria-busy={old}>
      <output className={classes['note']}>{old ? t('reloading') : ''}</output>
      {children}
    </div>
  )
}
