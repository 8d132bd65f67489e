import { Anchor, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { useReadAt } from '#src/api/read-at.ts'
import { trendQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { CardChoice } from '#src/ui/chart-card/card-choice.tsx'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { csvTable } from '#src/ui/chart-card/card-csv.ts'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Legend } from '#src/ui/charts/legend.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { ageOf } from '#src/ui/stale-banner.tsx'
import { useGo } from '#src/ui/use-go.ts'
import { cardChoices } from '../card-choices.ts'
import { anchorOf, type OverviewCardProps } from '../card-props.ts'
import { CoveragePatterns, coverageLooks } from './coverage-looks.tsx'
import { CoverageChart } from './coverage.chart.tsx'
import {
  coverageColumns,
  partsOf,
  type CoverageColumn,
  type CoveragePart,
  type CoverageParts,
} from './coverage.rows.ts'

/** How far every campaign has come, once it is known. */
export function Coverage(props: OverviewCardProps<'coverage'>) {
  const t = useTranslations('unitMatrix')
  const trend = useQuery(trendQuery(props.filters.basis))
  if (trend.data === undefined) {
    return trend.isError ? (
      <ErrorState title={t('coverageTitle')} error={trend.error} onRetry={() => void trend.refetch()} />
    ) : (
      <Skeleton height={460} />
    )
  }
  return (
    <Aging age={ageOf(trend)}>
      <CoverageCard {...props} trend={trend.data} />
    </Aging>
  )
}

const allParts = ['accepted', 'pending', 'returned', 'onTime', 'late', 'missing'] as const satisfies CoveragePart[]

const progressOf = (campaign: string) => paths.progress({ campaign })

function CoverageCard(props: OverviewCardProps<'coverage'> & { readonly trend: Trend }) {
  const { trend, summary, filters, choices, choose, view, onView } = props
  const t = useTranslations('unitMatrix')
  const overview = useTranslations('overview')
  const ui = useTranslations('ui')
  const go = useGo()
  const columns = useMemo(() => coverageColumns(trend), [trend])
  const tableColumns = useCoverageColumns()
  const readAt = useReadAt(trendQuery(trend.basis).queryKey)
  const { parts } = choices
  const chosen = summary.campaign.id
  const current = columns.find(({ campaignId }) => campaignId === chosen)
  const title = t('coverageTitle')
  const sentence = (column: CoverageColumn) => [
    overview('asOf', { date: formatDate(column.asOf) }),
    ...partsOf[parts].map((part: CoveragePart) => t('ofExpected', shareOf(column, part, t(`part.${part}`)))),
    ...(column.sample ? [ui('sample')] : []),
  ]
  return (
    <ChartCard<CoverageColumn>
      anchor={anchorOf('coverage')}
      title={title}
      measure={t('coverageMeasure')}
      coverage={
        current === undefined ? '' : t('coverageOf', { submitted: current.submitted, expected: current.expected })
      }
      notes={filters.kind === null ? [] : [overview('allKinds')]}
      definition={t('coverageDefinition')}
      source={overview('sourceAll')}
      sample={columns.some(({ sample }) => sample)}
      readAt={readAt}
      controls={
        <CardChoice
          label={t('choiceParts')}
          value={parts}
          options={cardChoices.coverage.parts.map((value) => ({ value, label: t(`partsOf.${value}`) }))}
          onChoose={(value) => choose({ parts: value })}
        />
      }
      legend={<CoverageLegend columns={columns} parts={parts} />}
      rows={columns}
      columns={tableColumns}
      rowKey={({ campaignId }) => campaignId}
      fileSubject={{ figure: t('fileCoverage'), request: null }}
      fullData={{
        rows: columns.length,
        load: async () =>
          csvTable(columns, [
            { header: overview('columnCampaign'), value: ({ title: name }) => name },
            { header: overview('columnRequest'), value: ({ requestNumber }) => requestNumber },
            { header: overview('columnAsOf'), value: ({ asOf }) => formatDate(asOf) },
            { header: t('expected'), value: ({ expected }) => expected },
            { header: t('submitted'), value: ({ submitted }) => submitted },
            ...allParts.map((part) => ({
              header: t(`part.${part}`),
              value: ({ counts }: CoverageColumn) => counts[part],
            })),
            { header: overview('columnData'), value: ({ sample }) => (sample ? ui('sample') : null) },
          ]),
      }}
      view={view}
      onView={onView}
    >
      <CoverageChart
        columns={columns}
        parts={parts}
        label={t('coverageLabel', { title, campaigns: columns.length })}
        chosen={chosen}
        sentence={sentence}
        onOpen={(campaign) => go(progressOf(campaign))}
      />
    </ChartCard>
  )
}

const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 0 })

function shareOf({ counts, expected }: CoverageColumn, part: CoveragePart, name: string) {
  return {
    count: formatNumber(counts[part]),
    expected: formatNumber(expected),
    share: percent.format(expected === 0 ? 0 : counts[part] / expected),
    part: name,
  }
}

function CoverageLegend({ columns, parts }: { columns: readonly CoverageColumn[]; parts: CoverageParts }) {
  const t = useTranslations('unitMatrix')
  const colors = useChartColors()
  const id = useId()
  const patternId = (part: string) => `${id}${part}`
  const looks = coverageLooks(colors, patternId)
  const shown = partsOf[parts].filter((part: CoveragePart) => columns.some(({ counts }) => counts[part] > 0))
  return (
    <Legend
      entries={shown.map((part: CoveragePart) => ({
        id: part,
        label: t(`part.${part}`),
        mark: (
          <>
            <CoveragePatterns id={patternId} colors={colors} />
            <path d="M1,1h20v12h-20z" {...looks[part]} />
          </>
        ),
      }))}
    />
  )
}

function useCoverageColumns(): CardColumn<CoverageColumn>[] {
  const t = useTranslations('unitMatrix')
  const overview = useTranslations('overview')
  const ui = useTranslations('ui')
  const count = (id: string, header: string, of: (column: CoverageColumn) => number): CardColumn<CoverageColumn> => ({
    id,
    header,
    numeric: true,
    cell: (column) => formatNumber(of(column)),
    csv: of,
  })
  return [
    {
      id: 'campaign',
      header: overview('columnCampaign'),
      heads: true,
      cell: ({ campaignId, title }) => (
        <Anchor component={Link} to={progressOf(campaignId)} inherit title={t('openProgress')}>
          {title}
        </Anchor>
      ),
      csv: ({ title }) => title,
    },
    {
      id: 'asOf',
      header: overview('columnAsOf'),
      cell: ({ asOf }) => formatDate(asOf),
      csv: ({ asOf }) => formatDate(asOf),
    },
    count('expected', t('expected'), ({ expected }) => expected),
    count('submitted', t('submitted'), ({ submitted }) => submitted),
    ...allParts.map((part) => count(part, t(`part.${part}`), ({ counts }) => counts[part])),
    {
      id: 'data',
      header: overview('columnData'),
      cell: ({ sample }) => (sample ? <SampleBadge /> : ''),
      csv: ({ sample }) => (sample ? ui('sample') : null),
    },
  ]
}
