import { Anchor, Skeleton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { metricOf, metrics } from '#domain/metrics/metrics.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { incrementsQuery, trendQuery } from '#src/api/summary.queries.ts'
import { useReadAt } from '#src/api/read-at.ts'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { yesNo } from '#src/ui/count-csv.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { Legend } from '#src/ui/charts/legend.tsx'
import { useCoverageText } from '#src/ui/coverage-text.tsx'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { anchorOf, type CardProps } from '../card-props.ts'
import { campaignColumnsChart as CampaignColumnsChart } from '../charts.ts'
import { campaignColumns, type CampaignColumn } from './campaign-columns.rows.ts'

type Props = CardProps & {
  readonly trend: Trend
  readonly chosen: string
  /** The screen is limited to one kind of unit; these totals are not. */
  readonly limited: boolean
  readonly onChoose: (campaignId: string) => void
  readonly hrefOf: (campaignId: string) => string
}

export const TREND_HEIGHT = 300

/** Scans of the whole province, campaign by campaign. */
export function CampaignColumnsCard({ trend, chosen, limited, onChoose, hrefOf, view, onView }: Props) {
  const t = useTranslations('overview')
  const locale = useLocale()
  const ui = useTranslations('ui')
  const coverageText = useCoverageText()
  const columns = useMemo(() => campaignColumns(trend, 'scans'), [trend])
  const tableColumns = useTrendColumns(trend.basis, hrefOf)
  const { measure, definition } = metricOf('scans')
  const current = columns.find((column) => column.campaignId === chosen) ?? columns.at(-1)
  const incomplete = columns.filter((column) => !column.complete).length
  const title = t('trendTitle')
  const client = useQueryClient()
  const readAt = useReadAt(trendQuery(trend.basis).queryKey)
  return (
    <ChartCard<CampaignColumn>
      anchor={anchorOf('trend')}
      title={title}
      measure={measure[locale]}
      coverage={current === undefined ? '' : coverageText(current.covers, trend.basis)}
      notes={[
        ...(incomplete > 0 ? [t('incompleteNote', { count: incomplete })] : []),
        ...(limited ? [t('allKinds')] : []),
      ]}
      definition={definition[locale]}
      source={t('sourceAll')}
      sample={columns.some((column) => column.sample)}
      readAt={readAt}
      legend={<ColumnsLegend columns={columns} />}
      rows={columns}
      columns={tableColumns}
      rowKey={(column) => column.campaignId}
      fileSubject={{ figure: t('fileTrend'), request: null }}
      fullData={{
        rows: trend.points.length * metrics.length,
        load: async () => {
          const [{ allTotals }, increments] = await Promise.all([
            import('./campaign-columns.export.ts'),
            client.fetchQuery(incrementsQuery(trend.basis)),
          ])
          return allTotals(trend, increments, { ui, locale })
        },
      }}
      view={view}
      onView={onView}
    >
      <CampaignColumnsChart
        fallback={<Skeleton height={TREND_HEIGHT} />}
        columns={columns}
        label={t('trendLabel', { title, count: columns.length })}
        measure={measure[locale]}
        basis={trend.basis}
        chosen={chosen}
        onChoose={onChoose}
      />
    </ChartCard>
  )
}

function ColumnsLegend({ columns }: { columns: readonly CampaignColumn[] }) {
  const t = useTranslations('overview')
  const colors = useChartColors()
  const hatch = useId()
  return (
    <Legend
      entries={[
        ...(columns.some((column) => column.complete && column.value !== null)
          ? [
              {
                id: 'complete',
                label: t('legendComplete'),
                mark: <rect y="1" width="22" height="12" fill={colors.series} />,
              },
            ]
          : []),
        ...(columns.some((column) => !column.complete)
          ? [
              {
                id: 'incomplete',
                label: t('legendIncomplete'),
                mark: (
                  <>
                    <Hatch id={hatch} color={colors.series} background={colors.background} />
                    <rect
                      x="0.5"
                      y="1.5"
                      width="21"
                      height="11"
                      fill={`url(#${hatch})`}
                      stroke={colors.series}
                      strokeDasharray="4 2"
                    />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

const coverParts = ['expected', 'number', 'none', 'blank', 'absent', 'partial'] as const

function useTrendColumns(basis: Trend['basis'], hrefOf: Props['hrefOf']): CardColumn<CampaignColumn>[] {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const coverageText = useCoverageText()
  return [
    {
      id: 'campaign',
      header: t('columnCampaign'),
      heads: true,
      cell: (column) => (
        <Anchor component={Link} to={hrefOf(column.campaignId)} inherit>
          {column.title}
        </Anchor>
      ),
      csv: (column) => column.title,
    },
    {
      id: 'request',
      header: t('columnRequest'),
      cell: (column) => column.requestNumber,
      csv: (column) => column.requestNumber,
    },
    {
      id: 'asOf',
      header: t('columnAsOf'),
      cell: (column) => formatDate(column.asOf),
      csv: (column) => formatDate(column.asOf),
    },
    {
      id: 'total',
      header: t('columnTotal'),
      numeric: true,
      cell: ({ value, approximate }) =>
        value === null ? t('noFigure') : `${approximate ? '≈ ' : ''}${formatNumber(value)}`,
      // Empty where no unit gave a number, as the columns of what it covers say.
      csv: [
        { header: t('columnTotal'), value: ({ value }) => value },
        {
          header: ui('csvApproximate', { figure: t('columnTotal') }),
          value: ({ value, approximate }) => (value === null ? null : yesNo(ui, approximate)),
        },
      ],
    },
    {
      id: 'coverage',
      header: t('columnCoverage'),
      cell: ({ covers }) => coverageText(covers, basis),
      csv: [
        { header: t('columnCoverage'), value: ({ covers }) => coverageText(covers, basis) },
        ...coverParts.map((part) => ({
          header: t(`covers.${part}`),
          value: ({ covers }: CampaignColumn) => covers[part],
        })),
      ],
    },
    {
      id: 'complete',
      header: t('columnComplete'),
      cell: ({ complete }) => yesNo(ui, complete),
      csv: ({ complete }) => yesNo(ui, complete),
    },
    {
      id: 'data',
      header: t('columnData'),
      cell: ({ sample }) => (sample ? <SampleBadge /> : ''),
      csv: ({ sample }) => (sample ? ui('sample') : null),
    },
  ]
}
