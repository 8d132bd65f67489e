import { useTranslations } from 'use-intl'
import type { Basis } from '#domain/model/standing.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import { signedNumber } from '../signed-number.ts'
import type { CampaignColumn } from './campaign-columns.rows.ts'

export type ColumnTexts = {
  /** What stands at the end of a column. */
  readonly figure: (column: CampaignColumn) => string
  /** What a column says, line by line. */
  readonly sentence: (column: CampaignColumn) => string[]
}

export function useColumnTexts(measure: string, basis: Basis): ColumnTexts {
  const t = useTranslations('overview')
  const own = useTranslations('trend')
  const ui = useTranslations('ui')
  const coverage = useCoverageText()
  const gaps = useGapsText()
  const figure = ({ value, approximate, figures }: CampaignColumn) => {
    if (value === null) return t('noFigure')
    return `${approximate ? '≈ ' : ''}${figures === 'total' ? formatNumber(value) : signedNumber(value)}`
  }
  const rests = ({ covers, figures, increment }: CampaignColumn) => {
    if (figures === 'total') return [coverage(covers, basis), ...gaps(covers)]
    if (increment === null) return [own('incrementUnknown')]
    const { before, after, units, fell } = increment
    return [
      own('incrementFrom', { before: formatNumber(before), after: formatNumber(after) }),
      own('incrementUnits', { units, expected: covers.expected }),
      ...(after < before ? [own('incrementFall')] : []),
      ...(fell > 0 ? [own('incrementFell', { count: fell })] : []),
    ]
  }
  return {
    figure,
    sentence: (column) => [
      column.value === null ? t('noFigure') : `${figure(column)} ${measure}`,
      t('asOf', { date: formatDate(column.asOf) }),
      ...rests(column),
      ...(column.sample ? [ui('sample')] : []),
    ],
  }
}
