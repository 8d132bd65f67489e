import { useLocale, useTranslations } from 'use-intl'
import { metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Basis } from '#domain/model/standing.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { Change } from '#domain/totals/change.ts'
import type { TotalCovers } from '#domain/totals/total.ts'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import type { Slide, SlideOf } from './slides/slide.ts'

/** What a slide says around its drawing. */
export type SlideWords = {
  /** The finding, in one sentence. */
  readonly title: string
  /** What the figures cover and what they miss. */
  readonly notes: readonly string[]
  readonly source: string
}

/** Puts slides into words. */
export function useSlideWords(campaign: Campaign, hasKind: boolean): (slide: Slide) => SlideWords {
  const t = useTranslations('present')
  const locale = useLocale()
  const coverageOf = useCoverageText()
  const gapsOf = useGapsText()
  const figures = useFigureWords()
  const source = t('sourceReports', { number: campaign.request.number, date: formatDate(campaign.request.date) })

  const covers = (of: TotalCovers, basis: Basis) => [
    coverageOf(of, basis),
    ...gapsOf(of),
    ...(of.none > 0 ? [t('noneCount', { count: of.none })] : []),
  ]
  const words = (title: string, notes: readonly string[] = []): SlideWords => ({ title, notes, source })
  const partOf = ({ at, of }: { at: number; of: number }) => (of === 1 ? [] : [t('part', { at, of })])

  return (slide) => {
    switch (slide.kind) {
      case 'reported': {
        const { coverage, basis } = slide
        const { expected, submitted, missing, accepted } = coverage
        const counts = { expected, submitted, missing, expectedText: formatNumber(expected) }
        const waits = basis === 'accepted' && submitted > 0 && accepted === 0 ? [t('awaitsAcceptance')] : []
        const notes = [t('expected', { count: expected }), ...waits]
        if (expected === 0) return words(t('noUnits'))
        if (missing === 0) return words(t('reportedAll', counts), notes)
        return words(t(submitted === 0 ? 'reportedNone' : 'reportedSome', counts), notes)
      }
      case 'missing': {
        const { count, overdue, part } = slide
        return words(
          t(overdue === 0 ? 'missing' : overdue === count ? 'missingAllOverdue' : 'missingOverdue', { count, overdue }),
          partOf(part),
        )
      }
      case 'total':
        return words(figures.total(slide), covers(slide.total.covers, slide.basis))
      case 'change': {
        const { metric, grew, fell, same, moves } = slide
        const units = grew + fell + same
        const all = moves.length === grew + fell
        return words(t('change', { label: metricOf(metric).label[locale], grew, fell, same }), [
          all ? t('changeNoteAll', { units }) : t('changeNote', { units, shown: moves.length }),
        ])
      }
      case 'leaders': {
        const shown = slide.most.length + slide.least.length
        const part = shown < slide.ranked ? [t('leadersNote', { shown, ranked: slide.ranked })] : []
        return words(figures.leaders(slide), [...covers(slide.covers, slide.basis), ...part])
      }
      case 'unusual':
        return words(t('unusual', { count: slide.count }), partOf(slide.part))
      case 'cases':
        return words(slide.says[locale], partOf(slide.part))
      case 'timeliness': {
        const { onTime, late } = slide.coverage
        const { overdue } = slide
        const key = overdue > 0 ? 'timelinessOverdue' : late > 0 ? 'timeliness' : 'timelinessAll'
        return words(t(key, { onTime, late, overdue }), [t('expected', { count: slide.coverage.expected })])
      }
      case 'late':
        return words(t('late', { count: slide.count }), partOf(slide.part))
      case 'development': {
        const incomplete = slide.columns.filter(({ value, complete }) => value !== null && !complete).length
        return {
          title: figures.development(slide),
          notes: [
            ...(slide.covers === null ? [] : [coverageOf(slide.covers, slide.basis)]),
            ...(incomplete === 0 ? [] : [t('developmentNote', { count: incomplete })]),
            ...(hasKind ? [t('developmentKinds')] : []),
          ],
          source: t('sourceAll'),
        }
      }
      case 'every':
        return words(t('everyTitle', { count: slide.count }), [
          ...partOf(slide.part),
          ...(slide.units.some(({ counted, status }) => !counted && status !== 'missing') ? [t('notCounted')] : []),
        ])
      default:
        return slide satisfies never
    }
  }
}

/** Titles that say what figures do. */
function useFigureWords() {
  const t = useTranslations('present')
  const locale = useLocale()
  const label = (metric: MetricId) => metricOf(metric).label[locale]
  const measure = (metric: MetricId) => metricOf(metric).measure[locale]
  const moved = (metric: MetricId, { before, after }: Change) => {
    const by = formatNumber(Math.abs(after - before))
    const key = after > before ? 'totalGrew' : after < before ? 'totalFell' : 'totalSame'
    return t(key, { label: label(metric), by })
  }
  return {
    total: ({ metric, total, change }: SlideOf<'total'>): string => {
      if (total.value === null) return t('totalNone', { label: label(metric) })
      if (change !== null && metric !== 'directives') return moved(metric, change)
      return t('total', { value: formatNumber(total.value), measure: measure(metric) })
    },
    leaders: ({ metric, most, leading }: SlideOf<'leaders'>): string => {
      const [first] = most
      const value = formatNumber(first?.value ?? 0)
      if (leading > 1) return t('leadersTie', { count: leading, measure: measure(metric), value })
      return t('leaders', { unit: first?.label ?? '', measure: measure(metric), value })
    },
    development: ({ metric, columns }: SlideOf<'development'>): string => {
      const now = columns.find(({ chosen }) => chosen)
      if (now === undefined || now.value === null) return t('developmentNone', { label: label(metric) })
      // What misses units is not held against what misses others.
      const comparable = columns.every((column) => column.value === null || column.complete)
      const plain = { label: label(metric), value: formatNumber(now.value), count: columns.length }
      if (!comparable) return t('development', plain)
      const highest = columns.reduce((most, column) => ((column.value ?? -1) > (most.value ?? -1) ? column : most), now)
      if (highest === now) return t('developmentHighest', plain)
      return t('developmentBelow', {
        ...plain,
        highest: formatNumber(highest.value ?? 0),
        date: formatDate(highest.asOf),
      })
    },
  }
}
