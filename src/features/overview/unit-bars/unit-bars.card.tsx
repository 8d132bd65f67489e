import { Anchor, Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { metricOf, type MetricId } from '#domain/metrics/metrics.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { Summary } from '#domain/totals/summary.ts'
import { summaryQuery } from '#src/api/summary.queries.ts'
import { useReadAt } from '#src/api/read-at.ts'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { countCsv, yesNo } from '#src/ui/count-csv.ts'
import { CountCell } from '#src/ui/count-cell.tsx'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import { statusWords } from '#src/ui/status-badge.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import { anchorOf, type CardProps } from '../card-props.ts'
import { unitBarsChart as UnitBarsChart } from '../charts.ts'
import type { Figures } from '../overview.figures.ts'
import type { OverviewFilters } from '../overview.filters.ts'
import { BarsLegend } from './unit-bars.legend.tsx'
import { useBarTexts } from './unit-bars-texts.ts'
import { unitBars, type UnitBar } from './unit-bars.rows.ts'

const titles = { qrCodes: 'qrCodesTitle', scans: 'scansTitle' } as const
const files = { qrCodes: 'fileQrCodes', scans: 'fileScans' } as const

type Props = CardProps & {
  readonly metric: MetricId & keyof typeof titles
  readonly summary: Summary
  readonly figures: Figures
  readonly filters: OverviewFilters
  readonly hrefOf: (unitId: string) => string
}

/** One metric of every unit in one campaign. */
export function UnitBarsCard({ metric, summary, figures, filters, hrefOf, view, onView }: Props) {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const coverageText = useCoverageText()
  const gaps = useGapsText()
  const { sort, find, kind } = filters
  const bars = useMemo(
    () => unitBars(figures.units, metric, { sort, find, focus: figures.focus }),
    [figures, metric, sort, find],
  )
  const columns = useBarColumns(hrefOf)
  const { measure, definition } = metricOf(metric)
  const { total } = figures.metrics[metric]
  const title = t(titles[metric])
  const coverage = coverageText(total.covers, summary.basis)
  const uncounted = bars.filter((bar) => !bar.counted && bar.state === 'number').length
  const marksReal = bars.some((bar) => bar.sample) && bars.some((bar) => bar.real)
  const { number, date } = summary.campaign.request
  const readAt = useReadAt(summaryQuery(filters).queryKey)
  return (
    <ChartCard<UnitBar>
      anchor={anchorOf(metric)}
      title={title}
      measure={measure[locale]}
      coverage={coverage}
      notes={[
        ...gaps(total.covers),
        ...(uncounted > 0 ? [t('notCountedNote', { count: uncounted })] : []),
        ...(kind === null ? [] : [t('unitsOfKind', { kind: ui(kindLabels[kind]) })]),
      ]}
      filters={[
        t('inCampaign', { title: summary.campaign.title }),
        ...(find === '' ? [] : [t('highlighted', { find })]),
      ]}
      definition={definition[locale]}
      source={t('sourceReports', { number, date: formatDate(date) })}
      sample={bars.some((bar) => bar.sample)}
      readAt={readAt}
      legend={<BarsLegend bars={bars} marksReal={marksReal} />}
      rows={bars}
      columns={columns}
      rowKey={(bar) => bar.unitId}
      fileSubject={{ figure: t(files[metric]), request: summary.campaign.request }}
      fullData={{
        rows: summary.units.length,
        load: async () => (await import('./unit-bars.export.ts')).allUnits(summary, metric, { ui, locale }),
      }}
      view={view}
      onView={onView}
    >
      <UnitBarsChart
        fallback={<Skeleton height={28 + bars.length * 24} />}
        bars={bars}
        label={t('chartLabel', { title, count: bars.length, coverage })}
        measure={measure[locale]}
        hrefOf={(bar) => hrefOf(bar.unitId)}
        marksReal={marksReal}
      />
    </ChartCard>
  )
}

/** The same rows as the chart's, in words. */
function useBarColumns(hrefOf: Props['hrefOf']): CardColumn<UnitBar>[] {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const texts = useBarTexts()
  return [
    {
      id: 'unit',
      header: ui('columnUnit'),
      heads: true,
      cell: (bar) => (
        <Anchor component={Link} to={hrefOf(bar.unitId)} inherit>
          {bar.name}
        </Anchor>
      ),
      csv: (bar) => bar.name,
    },
    {
      id: 'value',
      header: t('columnValue'),
      numeric: true,
      cell: ({ state, value, approximate, partial }) => (
        <CountCell count={state === 'missing' ? null : { state, value, approximate, partial }} />
      ),
      csv: countCsv(ui, t('columnValue'), ({ state, value, approximate, partial }) =>
        state === 'missing' ? null : { state, value, approximate, partial },
      ),
    },
    {
      id: 'previous',
      header: t('columnPrevious'),
      numeric: true,
      cell: ({ previous }) => (previous === null ? '–' : formatNumber(previous)),
      csv: countCsv(ui, t('columnPrevious'), (bar) => bar.before, ui('countNotCounted')),
    },
    {
      id: 'counted',
      header: t('columnCounted'),
      cell: (bar) =>
        bar.counted ? ui('yes') : `${ui('no')}: ${(texts.notCounted(bar) ?? ui('statusMissing')).toLowerCase()}`,
      csv: [
        { header: t('columnCounted'), value: (bar) => yesNo(ui, bar.counted) },
        { header: ui('columnStatus'), value: (bar) => ui(statusWords[bar.status]) },
      ],
    },
    {
      id: 'data',
      header: t('columnData'),
      cell: ({ sample, real }) => (sample ? <SampleBadge /> : real ? <RealBadge /> : '–'),
      csv: ({ sample, real }) => (sample ? ui('sample') : real ? ui('real') : null),
    },
  ]
}
