import { useTranslations } from 'use-intl'
import type { Freshness } from './freshness.ts'
import classes from './present.module.css'

const clock = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** Says large that the figures below may be old, why, and since when; nothing while they are current. */
export function StaleWarning({ freshness, updatedAt }: { freshness: Freshness; updatedAt: number }) {
  const t = useTranslations('present')
  const ui = useTranslations('ui')
  const time = clock.format(updatedAt)
  const why = {
    current: null,
    offline: () => ui('offline', { time }),
    failed: () => ui('stale', { time }),
    old: () => t('staleOld', { time }),
  }[freshness]
  return (
    <output className={classes['stale']} data-shown={why !== null || undefined}>
      {why === null ? null : (
        <>
          <strong>{ui('staleTitle')}.</strong> {why()}
        </>
      )}
    </output>
  )
}
