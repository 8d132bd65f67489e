import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { Basis } from '#domain/model/standing.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { yesNo } from '#src/ui/count-csv.ts'
import { useCoverageText } from '#src/ui/coverage-text.tsx'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { useColumnTexts } from './campaign-columns-texts.ts'
import type { CampaignColumn, TrendFigures } from './campaign-columns.rows.ts'

const coverParts = ['expected', 'number', 'none', 'blank', 'absent', 'partial'] as const

/** The same rows as the chart's, in words. */
export function useTrendColumns(
  basis: Basis,
  figures: TrendFigures,
  hrefOf: (campaignId: string) => string,
): CardColumn<CampaignColumn>[] {
  const t = useTranslations('overview')
  const own = useTranslations('trend')
  const ui = useTranslations('ui')
  const coverageText = useCoverageText()
  const texts = useColumnTexts('', basis)
  const totals: CardColumn<CampaignColumn>[] = [
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
  ]
  const increments: CardColumn<CampaignColumn>[] = [
    {
      id: 'increment',
      header: own('columnIncrement'),
      numeric: true,
      cell: (column) => texts.figure(column),
      // Empty where no unit gave a number in both campaigns.
      csv: [
        { header: own('columnIncrement'), value: ({ value }) => value },
        {
          header: ui('csvApproximate', { figure: own('columnIncrement') }),
          value: ({ value, approximate }) => (value === null ? null : yesNo(ui, approximate)),
        },
      ],
    },
    {
      id: 'pair',
      header: own('columnPair'),
      numeric: true,
      cell: ({ increment }) =>
        increment === null ? '–' : `${formatNumber(increment.before)} → ${formatNumber(increment.after)}`,
      csv: [
        { header: own('columnBefore'), value: ({ increment }) => increment?.before ?? null },
        { header: own('columnAfter'), value: ({ increment }) => increment?.after ?? null },
      ],
    },
    {
      id: 'units',
      header: own('columnCompared'),
      cell: ({ rests, covers }) => t('coveredShort', { covered: rests, expected: covers.expected }),
      csv: [
        { header: own('columnCompared'), value: ({ rests }) => rests },
        { header: own('columnFell'), value: ({ increment }) => increment?.fell ?? null },
      ],
    },
  ]
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
    ...(figures === 'total' ? totals : increments),
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
