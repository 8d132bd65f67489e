import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { yesNo } from '#src/ui/count-csv.ts'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import { statusWords } from '#src/ui/status-badge.tsx'
import { hasAnswered, type TimelinessRow } from './timeliness.rows.ts'

/** The same rows as the chart's, in words. Days of an answer and days waited so far stand in columns of their own. */
export function useTimelinessColumns(hrefOf: (row: TimelinessRow) => string): CardColumn<TimelinessRow>[] {
  const t = useTranslations('timeliness')
  const ui = useTranslations('ui')
  const overview = useTranslations('overview')
  const answered = (row: TimelinessRow) => (hasAnswered(row) ? row.days : null)
  const waited = (row: TimelinessRow) => (hasAnswered(row) ? null : row.days)
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value))
  return [
    {
      id: 'unit',
      header: ui('columnUnit'),
      heads: true,
      cell: (row) => (
        <Anchor component={Link} to={hrefOf(row)} inherit>
          {row.name}
        </Anchor>
      ),
      csv: [
        { header: ui('columnUnit'), value: ({ name }) => name },
        { header: overview('kind'), value: ({ kind }) => ui(kindLabels[kind]) },
      ],
    },
    {
      id: 'state',
      header: t('columnState'),
      cell: ({ state }) => t(`state.${state}`),
      csv: [
        { header: t('columnState'), value: ({ state }) => t(`state.${state}`) },
        { header: ui('columnStatus'), value: ({ status }) => ui(statusWords[status]) },
      ],
    },
    { id: 'days', header: t('columnDays'), numeric: true, cell: (row) => number(answered(row)), csv: answered },
    { id: 'waited', header: t('columnOpenDays'), numeric: true, cell: (row) => number(waited(row)), csv: waited },
    {
      id: 'received',
      header: t('columnReceived'),
      cell: ({ receivedOn }) => (receivedOn === null ? '–' : formatDate(receivedOn)),
      csv: ({ receivedOn }) => (receivedOn === null ? null : formatDate(receivedOn)),
    },
    {
      id: 'due',
      header: t('columnDue'),
      cell: ({ dueOn, extended }) => (extended ? `${formatDate(dueOn)} (${t('isExtended')})` : formatDate(dueOn)),
      csv: [
        { header: t('columnDue'), value: ({ dueOn }) => formatDate(dueOn) },
        { header: t('isExtended'), value: ({ extended }) => yesNo(ui, extended) },
      ],
    },
    {
      id: 'late',
      header: t('columnLate'),
      numeric: true,
      cell: ({ daysLate }) => formatNumber(daysLate),
      csv: ({ daysLate }) => daysLate,
    },
    {
      id: 'data',
      header: overview('columnData'),
      cell: ({ sample, real }) => (sample ? <SampleBadge /> : real ? <RealBadge /> : '–'),
      csv: ({ sample, real }) => (sample ? ui('sample') : real ? ui('real') : null),
    },
  ]
}
