import { useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { TimelinessRow } from './timeliness.rows.ts'

/** How long a unit took, in words; and all that is to be said of its row. */
export function useTimelinessTexts() {
  const t = useTranslations('timeliness')
  const ui = useTranslations('ui')
  const days = (count: number) => t('days', { count, days: formatNumber(count) })
  const taken = (count: number) => {
    if (count === 0) return t('sameDay')
    return count < 0 ? t('before', { count: -count, days: formatNumber(-count) }) : days(count)
  }
  const label = (row: TimelinessRow): string => {
    switch (row.state) {
      case 'onTime':
        return taken(row.days)
      case 'late':
        return t('late', { days: taken(row.days), late: days(row.daysLate) })
      case 'waiting':
        return t('waiting', { days: days(row.days) })
      case 'overdue':
        return t('overdue', { days: days(row.days), late: days(row.daysLate) })
      default:
        return row.state satisfies never
    }
  }
  const facts = (row: TimelinessRow): string[] => [
    label(row),
    ...(row.receivedOn === null ? [] : [t('received', { date: formatDate(row.receivedOn) })]),
    t(row.extended ? 'extended' : 'due', { date: formatDate(row.dueOn) }),
    ...(row.status === 'returned' ? [ui('statusReturned')] : []),
    ...(row.sample ? [ui('sample')] : []),
  ]
  return { label, facts, sentence: (row: TimelinessRow) => `${row.name}: ${facts(row).join('. ')}` }
}
