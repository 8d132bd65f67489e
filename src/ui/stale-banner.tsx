import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import classes from './stale-banner.module.css'

type Loaded = Pick<UseQueryResult, 'isPlaceholderData' | 'isRefetchError' | 'isPaused' | 'dataUpdatedAt' | 'refetch'>

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })

/**
 * What is on screen when it is not what was asked for (see `Aging`): `loading`, the answer to an earlier question while the
 * new one is on its way; `stale`, the right answer, but not as of now. Null: it is current.
 */
export function ageOf(query: Loaded): 'loading' | 'stale' | null {
  if (query.isPlaceholderData) return 'loading'
  return query.isRefetchError || query.isPaused ? 'stale' : null
}

/** Says why the figures below are old, and since when; nothing while they are current. */
export function StaleBanner({ query }: { query: Loaded }) {
  const t = useTranslations('ui')
  if (query.isPaused || query.isRefetchError) {
    const time = clock.format(query.dataUpdatedAt)
    return (
      <output className={classes['banner']}>
        <span>
          <strong>{t('staleTitle')}.</strong> {query.isPaused ? t('offline', { time }) : t('stale', { time })}
        </span>
        <Button size="compact-sm" variant="default" onClick={() => void query.refetch()}>
          {t('retry')}
        </Button>
      </output>
    )
  }
  return null
}
