import { useLocale, useTranslations } from 'use-intl'
import { metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import { formatDate } from '#domain/text/format.ts'
import { useCountText } from '#src/ui/count-cell.tsx'
import { statusWords } from '#src/ui/status-badge.tsx'
import type { DirectiveEntry, DirectiveMark } from './unit-directives.rows.ts'
import type { TrendPoint } from './unit-trend.rows.ts'

/** A point of a chart in one sentence: when, which campaign, how many, and whether it is accepted. */
export function usePointText(metric: MetricId): (point: TrendPoint) => string {
  const t = useTranslations('unit')
  const ui = useTranslations('ui')
  const countText = useCountText()
  const locale = useLocale()
  const { measure } = metricOf(metric)
  return (point) => {
    const { state, value, approximate, partial } = point
    const count = state === 'missing' ? null : { state, value, approximate, partial }
    const text = countText(count)
    return t('pointLabel', {
      date: formatDate(point.day),
      campaign: point.title,
      value: state === 'number' ? `${text} ${measure[locale]}` : text,
      status: ui(statusWords[point.status]),
    })
  }
}

const shortly = (content: string) => (content.length > 160 ? `${content.slice(0, 157).trimEnd()}…` : content)

/** The directives of one day in one sentence. */
export function useMarkText(): (mark: DirectiveMark) => string {
  const t = useTranslations('unit')
  const words = (entry: DirectiveEntry) => `${entry.number ?? t('directiveUnnumbered')} – ${shortly(entry.content)}`
  return (mark) =>
    t('directivesOnDay', {
      date: formatDate(mark.date),
      count: mark.entries.length,
      list: mark.entries.map(words).join('; '),
    })
}
