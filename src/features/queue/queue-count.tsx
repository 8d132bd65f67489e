import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { queueQuery, wholeQueue } from '#src/api/queue.queries.ts'

/** How much there is to do beside its entry in the menu, from the same answer as the screen; nothing while there is none. */
export function QueueCount() {
  const t = useTranslations('app')
  const { data } = useQuery({ ...queueQuery(wholeQueue), select: ({ counts }) => counts })
  if (data === undefined || data.total === 0) return null
  const [total, overdue] = [formatNumber(data.total), formatNumber(data.overdue)]
  return (
    <span data-queue-count={data.total} data-overdue={data.overdue > 0 || undefined}>
      <span aria-hidden="true">{total}</span>
      <span className="visually-hidden">{t('queueCount', { total, overdue })}</span>
    </span>
  )
}
