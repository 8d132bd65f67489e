import { useLocale, useTranslations } from 'use-intl'
import { metricOf } from '#domain/metrics/metrics.ts'
import type { BarMeasureId } from './unit-bars.measures.ts'

/** What a measure is, in words. */
export function useDefinition(measure: BarMeasureId): string {
  const t = useTranslations('unitBars')
  const locale = useLocale()
  switch (measure) {
    case 'qrCodes':
    case 'scans':
    case 'directives':
      return metricOf(measure).definition[locale]
    case 'qrCodesPerResidents':
    case 'scansPerResidents': {
      const metric = metricOf(measure === 'qrCodesPerResidents' ? 'qrCodes' : 'scans')
      return `${metric.definition[locale]} ${t('definition.perResidents')}`
    }
    case 'scansPerCode':
      return t('definition.perCode')
    default:
      return measure satisfies never
  }
}
