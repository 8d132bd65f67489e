import { useTranslations } from 'use-intl'
import type { Basis } from '#domain/model/standing.ts'
import type { TotalCovers } from '#domain/totals/total.ts'

/** «23/27 đơn vị, đã chấp nhận»: how many of the expected units a figure rests on, stated nones included. */
export function useCoverageText(): (covers: Pick<TotalCovers, 'expected' | 'number' | 'none'>, basis: Basis) => string {
  const t = useTranslations('ui')
  return ({ expected, number, none }, basis) =>
    t('coverage', {
      covered: number + none,
      expected,
      basis: basis === 'accepted' ? t('basisAccepted') : t('basisSubmitted'),
    })
}

/** What keeps a total from being whole, each kind of gap by itself; empty when nothing does. */
export function useGapsText(): (covers: TotalCovers) => string[] {
  const t = useTranslations('ui')
  return ({ absent, blank, partial }) => [
    ...(absent > 0 ? [t('coverageAbsent', { count: absent })] : []),
    ...(blank > 0 ? [t('coverageBlank', { count: blank })] : []),
    ...(partial > 0 ? [t('coveragePartial', { count: partial })] : []),
  ]
}
