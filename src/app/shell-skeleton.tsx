import { useTranslations } from 'use-intl'
import classes from './shell.module.css'

/** The shell without its words, in the same places, while it is not known who is signed in. */
export function ShellSkeleton() {
  const t = useTranslations('app')
  return (
    <div className={classes['shell']} aria-busy="true">
      <header className={classes['header']}>
        <span className={classes['brand']}>{t('name')}</span>
      </header>
      <div className={classes['nav']} />
      <main className={classes['main']} />
    </div>
  )
}
