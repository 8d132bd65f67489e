import { Skeleton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { metricOf, metrics } from '#domain/metrics/metrics.ts'
import type { Increments } from '#domain/totals/increment.ts'
import type { Trend } from '#domain/totals/summary.ts'
import { incrementsQuery, trendQuery } from '#src/api/summary.queries.ts'
import { useReadAt } from '#src/api/read-at.ts'
import { CardChoice } from '#src/ui/chart-card/card-choice.tsx'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { useCoverageText } from '#src/ui/coverage-text.tsx'
import { cardChoices, type ChoicesOf } from '../card-choices.ts'
import { anchorOf, type CardProps } from '../card-props.ts'
import { campaignColumnsChart as CampaignColumnsChart } from '../charts.ts'
import { ColumnsLegend } from './campaign-columns.legend.tsx'
import { campaignColumns, incrementColumns, type CampaignColumn } from './campaign-columns.rows.ts'
import { useTrendColumns } from './campaign-columns.table.tsx'

type Props = CardProps & {
  readonly trend: Trend
  /** Where increments are chosen. */
  readonly increments: Increments | null
  readonly choices: ChoicesOf<'trend'>
  readonly choose: (part: Partial<ChoicesOf<'trend'>>) => void
  readonly chosen: string
  /** The screen is limited to one kind of unit; these totals are not. */
  readonly limited: boolean
  readonly onChoose: (campaignId: string) => void
  readonly hrefOf: (campaignId: string) => string
}

export const TREND_HEIGHT = 300

/** One metric of the whole province, campaign by campaign. */
export function CampaignColumnsCard(props: Props) {
  const { trend, increments, choices, choose, chosen, limited, onChoose, hrefOf, view, onView } = props
  const t = useTranslations('overview')
  const own = useTranslations('trend')
  const locale = useLocale()
  const ui = useTranslations('ui')
  const coverageText = useCoverageText()
  const client = useQueryClient()
  const { metric, figures } = choices
  const columns = useMemo(
    () => (increments === null ? campaignColumns(trend, metric) : incrementColumns(trend, increments, metric)),
    [trend, increments, metric],
  )
  const tableColumns = useTrendColumns(trend.basis, figures, hrefOf)
  const { label, measure, definition } = metricOf(metric)
  const current = columns.find((column) => column.campaignId === chosen) ?? columns.at(-1)
  const incomplete = columns.filter(
    (column) => !column.complete && (figures === 'total' || column.value !== null),
  ).length
  const falls = columns.filter(({ value }) => value !== null && value < 0).length
  const title = own(figures === 'total' ? 'trendTitleOf' : 'incrementTitleOf', { metric: label[locale] })
  const coverageOf = ({ covers, rests }: CampaignColumn) =>
    figures === 'total'
      ? coverageText(covers, trend.basis)
      : own('incrementUnits', { units: rests, expected: covers.expected })
  const readAt = useReadAt(trendQuery(trend.basis).queryKey)
  return (
    <ChartCard<CampaignColumn>
      anchor={anchorOf('trend')}
      title={title}
      measure={measure[locale]}
      coverage={current === undefined ? '' : coverageOf(current)}
      notes={[
        ...(falls > 0 ? [own('fallNote', { count: falls })] : []),
        ...(incomplete > 0
          ? [
              figures === 'total'
                ? t('incompleteNote', { count: incomplete })
                : own('incompleteIncrementNote', { count: incomplete }),
            ]
          : []),
        ...(limited ? [t('allKinds')] : []),
      ]}
      definition={figures === 'total' ? definition[locale] : `${definition[locale]} ${own('incrementDefinition')}`}
      source={t('sourceAll')}
      sample={columns.some((column) => column.sample)}
      readAt={readAt}
      controls={
        <>
          <CardChoice
            label={own('choiceMetric')}
            value={metric}
            options={cardChoices.trend.metric.map((value) => ({ value, label: own(`metricShort.${value}`) }))}
            onChoose={(value) => choose({ metric: value })}
          />
          <CardChoice
            label={own('choiceFigures')}
            value={figures}
            options={cardChoices.trend.figures.map((value) => ({ value, label: own(`figuresOf.${value}`) }))}
            onChoose={(value) => choose({ figures: value })}
          />
        </>
      }
      legend={<ColumnsLegend columns={columns} />}
      rows={columns}
      columns={tableColumns}
      rowKey={(column) => column.campaignId}
      fileSubject={{
        figure: own(figures === 'total' ? 'fileTrendOf' : 'fileIncrementOf', { metric: label[locale] }),
        request: null,
      }}
      fullData={{
        rows: trend.points.length * metrics.length,
        load: async () => {
          const [{ allTotals }, grown] = await Promise.all([
            import('./campaign-columns.export.ts'),
            client.fetchQuery(incrementsQuery(trend.basis)),
          ])
          return allTotals(trend, grown, { ui, locale })
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
