import { Skeleton } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { summaryQuery } from '#src/api/summary.queries.ts'
import { useReadAt } from '#src/api/read-at.ts'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import type { ChartId } from '../card-choices.ts'
import { anchorOf, type CardProps } from '../card-props.ts'
import { unitBarsChart as UnitBarsChart } from '../charts.ts'
import type { Figures } from '../overview.figures.ts'
import type { OverviewFilters } from '../overview.filters.ts'
import { useBarColumns } from './unit-bars.columns.tsx'
import { useDefinition } from './use-definition.ts'
import { BarsLegend } from './unit-bars.legend.tsx'
import { barMeasures, type BarMeasureId } from './unit-bars.measures.ts'
import { coverageOfBars, unitBars, type UnitBar } from './unit-bars.rows.ts'

type Props = CardProps & {
  readonly id: ChartId
  readonly measure: BarMeasureId
  readonly summary: Summary
  readonly figures: Figures
  readonly filters: OverviewFilters
  readonly hrefOf: (unitId: string) => string
  /** What can be chosen on the card. */
  readonly controls?: ReactNode
}

/** One measure of every unit in one campaign. */
export function UnitBarsCard({ id, measure, summary, figures, filters, hrefOf, controls, view, onView }: Props) {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const ofBars = useTranslations('unitBars')
  const head = useTranslations('overviewHead')
  const locale = useLocale()
  const coverageText = useCoverageText()
  const gaps = useGapsText()
  const { sort, find, kind } = filters
  const bars = useMemo(
    () => unitBars(figures.units, measure, { sort, find, focus: figures.focus }),
    [figures, measure, sort, find],
  )
  const columns = useBarColumns(measure, hrefOf)
  const { metric } = barMeasures[measure]
  const covers = metric === null ? null : figures.metrics[metric].total.covers
  const title = ofBars(`title.${measure}`)
  const definition = useDefinition(measure)
  const coverage = coverageText(covers ?? coverageOfBars(bars), summary.basis)
  const undefinedBars = bars.filter((bar) => bar.state === 'undefined').length
  const uncounted = bars.filter((bar) => !bar.counted && bar.state === 'number').length
  const marksReal = bars.some((bar) => bar.sample) && bars.some((bar) => bar.real)
  const { number, date } = summary.campaign.request
  const readAt = useReadAt(summaryQuery(filters).queryKey)
  return (
    <ChartCard<UnitBar>
      anchor={anchorOf(id)}
      title={title}
      measure={ofBars(`measure.${measure}`)}
      coverage={coverage}
      notes={[
        ...(covers === null ? [] : gaps(covers)),
        ...(undefinedBars > 0 ? [ofBars('undefinedNote', { count: undefinedBars })] : []),
        ...(uncounted > 0 ? [t('notCountedNote', { count: uncounted })] : []),
        ...(kind === null ? [] : [t('unitsOfKind', { kind: ui(kindLabels[kind]) })]),
      ]}
      filters={[
        t('inCampaign', { title: summary.campaign.title }),
        ...(find === '' ? [] : [t('highlighted', { find })]),
        ...figures.unusual.flatMap(({ id: fact, says }) =>
          fact === filters.fact ? [head('focused', { fact: says[locale] })] : [],
        ),
      ]}
      definition={definition}
      source={t('sourceReports', { number, date: formatDate(date) })}
      sample={bars.some((bar) => bar.sample)}
      readAt={readAt}
      controls={controls}
      legend={<BarsLegend bars={bars} marksReal={marksReal} />}
      rows={bars}
      columns={columns}
      rowKey={(bar) => bar.unitId}
      fileSubject={{ figure: ofBars(`file.${measure}`), request: summary.campaign.request }}
      fullData={{
        rows: summary.units.length,
        load: async () => (await import('./unit-bars.export.ts')).allUnits(summary, measure, { ui, locale }),
      }}
      view={view}
      onView={onView}
    >
      <UnitBarsChart
        fallback={<Skeleton height={28 + bars.length * 24} />}
        bars={bars}
        title={title}
        label={t('chartLabel', { title, count: bars.length, coverage })}
        measure={measure}
        withChange={sort === 'change'}
        hrefOf={hrefOf}
        marksReal={marksReal}
      />
    </ChartCard>
  )
}
