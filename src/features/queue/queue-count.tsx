import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { queueQuery, wholeQueue } from '#src/api/queue.queries.ts'
import classes from './queue-count.module.css'

/** How much there is to do beside its entry in the menu, from the same answer as the screen; nothing while there is none. */
export function QueueCount() {
  const t = useTranslations('queue')
  const { data } = useInfiniteQuery({ ...queueQuery(wholeQueue), select: ({ pages }) => pages[0]?.counts ?? null })
  if (data === undefined || data === null || data.total === 0) return null
  const { total, overdue } = data
  return (
    <span className={classes['count']} data-overdue={overdue > 0 || undefined} data-queue-count={total}>
      <span aria-hidden="true">{formatNumber(total)}</span>
      <span className="visually-hidden">
        {t('countInWords', { count: total, total: formatNumber(total), overdue: formatNumber(overdue) })}
      </span>
    </span>
  )
}
