import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { dayInVietnam, daysBetween, instantOf, type IsoDate } from '#domain/model/dates.ts'

/** How far a due day is from today, in words. */
export function useDueText(): (dueOn: IsoDate) => string {
  const t = useTranslations('campaigns')
  const [today] = useState(() => dayInVietnam(instantOf(new Date())))
  return (dueOn) => {
    const days = daysBetween(today, dueOn)
    if (days === 0) return t('dueToday')
    const count = Math.abs(days)
    return t(days > 0 ? 'daysLeft' : 'daysPast', { days: formatNumber(count), count })
  }
}
