import { Anchor, Skeleton } from '@mantine/core'
import { useId, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { metricOf } from '#domain/metrics/metrics.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { ChartCard } from '#src/ui/chart-card.tsx'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { Legend } from '#src/ui/charts/legend.tsx'
import { useCoverageText } from '#src/ui/coverage-text.tsx'
import type { Column } from '#src/ui/data-table.tsx'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import type { CardProps } from '../card-props.ts'
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
  const colors = useChartColors()
  const coverageText = useCoverageText()
  const columns = useMemo(() => campaignColumns(trend, 'scans'), [trend])
  const tableColumns = useTrendColumns(trend.basis, hrefOf)
  const { measure, definition } = metricOf('scans')
  const current = columns.find((column) => column.campaignId === chosen) ?? columns.at(-1)
  const incomplete = columns.filter((column) => !column.complete).length
  const title = t('trendTitle')
  return (
    <ChartCard<CampaignColumn>
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
      legend={<ColumnsLegend columns={columns} colors={colors} />}
      rows={columns}
      columns={tableColumns}
      rowKey={(column) => column.campaignId}
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

function ColumnsLegend({ columns, colors }: { columns: readonly CampaignColumn[]; colors: ChartColors }) {
  const t = useTranslations('overview')
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

function useTrendColumns(basis: Trend['basis'], hrefOf: Props['hrefOf']): Column<CampaignColumn>[] {
  const t = useTranslations('overview')
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
    },
    { id: 'request', header: t('columnRequest'), cell: (column) => column.requestNumber },
    { id: 'asOf', header: t('columnAsOf'), cell: (column) => formatDate(column.asOf) },
    {
      id: 'total',
      header: t('columnTotal'),
      numeric: true,
      cell: ({ value, approximate }) =>
        value === null ? t('noFigure') : `${approximate ? '≈ ' : ''}${formatNumber(value)}`,
    },
    { id: 'coverage', header: t('columnCoverage'), cell: ({ covers }) => coverageText(covers, basis) },
    {
      id: 'complete',
      header: t('columnComplete'),
      cell: ({ complete }) => (complete ? t('yes') : t('no')),
    },
    { id: 'data', header: t('columnData'), cell: ({ sample }) => (sample ? <SampleBadge /> : '') },
  ]
}
