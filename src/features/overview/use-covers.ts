import { useLocale, useTranslations } from 'use-intl'
import type { Summary } from '#domain/totals/summary.ts'
import { useCoverageText } from '#src/ui/coverage-text.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { printedMoment } from '#src/ui/print/clock.ts'
import type { Figures } from './overview.figures.ts'
import type { OverviewFilters } from './overview.filters.ts'

/** What Overview shows and what that covers, for paper, where no filter is seen: «Đợt …», «23/27 đơn vị, đã chấp nhận», «loại: …». */
export function useCovers(
  { campaign, basis }: Summary,
  { coverage: { expected, accepted, pending }, unusual }: Figures,
  { kind, find, fact, sort }: OverviewFilters,
  readAt: number,
): string[] {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const head = useTranslations('overviewHead')
  const locale = useLocale()
  const coverageText = useCoverageText()
  const counted = accepted + (basis === 'submitted' ? pending : 0)
  return [
    campaign.title,
    coverageText({ expected, number: counted, none: 0 }, basis),
    t('kindIs', { kind: kind === null ? t('kindAll').toLocaleLowerCase(locale) : ui(kindLabels[kind]) }),
    ...(sort === 'value' ? [] : [t('sortIs', { sort: t(sortLabels[sort]).toLocaleLowerCase(locale) })]),
    ...(find === '' ? [] : [t('highlighted', { find })]),
    ...unusual.flatMap(({ id, says }) => (id === fact ? [head('focused', { fact: says[locale] })] : [])),
    ui('asOf', { time: printedMoment(readAt) }),
  ]
}

const sortLabels = { name: 'sortName', kind: 'sortKind', change: 'sortChange' } as const
