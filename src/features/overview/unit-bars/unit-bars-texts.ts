import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import type { UnitBar } from './unit-bars.rows.ts'

export type BarTexts = {
  /** What stands at the end of the bar. */
  readonly label: (bar: UnitBar) => string
  /** Why the figure is not in the total; null when it is, or when there is none. */
  readonly notCounted: (bar: UnitBar) => string | null
}

export function useBarTexts(): BarTexts {
  const t = useTranslations('ui')
  const notCounted = (bar: UnitBar) => {
    if (bar.counted || bar.state === 'missing') return null
    return bar.status === 'returned' ? t('statusReturned') : t('statusSubmitted')
  }
  const figure = (bar: UnitBar) => {
    switch (bar.state) {
      case 'missing':
        return t('countMissing')
      case 'blank':
        return t('countBlank')
      case 'none':
        return t('countNone')
      case 'number':
        return `${bar.approximate ? '≈ ' : ''}${formatNumber(bar.value ?? 0)}`
      default:
        return bar.state satisfies never
    }
  }
  const label = (bar: UnitBar) => {
    const remarks = [
      ...(bar.partial ? [t('countPartial')] : []),
      ...(notCounted(bar) === null ? [] : [(notCounted(bar) ?? '').toLocaleLowerCase()]),
    ]
    return remarks.length === 0 ? figure(bar) : `${figure(bar)} (${remarks.join(', ')})`
  }
  return { label, notCounted }
}
