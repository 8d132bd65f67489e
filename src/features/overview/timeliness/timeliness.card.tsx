import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import { summaryQuery } from '#src/api/summary.queries.ts'
import { useReadAt } from '#src/api/read-at.ts'
import { shownTable } from '#src/ui/chart-card/card-csv.ts'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { useCoverageText } from '#src/ui/coverage-text.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { paths } from '#src/ui/paths.ts'
import { anchorOf, type OverviewCardProps } from '../card-props.ts'
import { TimelinessChart } from './timeliness.chart.tsx'
import { useTimelinessColumns } from './timeliness.columns.tsx'
import { TimelinessLegend } from './timeliness.legend.tsx'
import { hasAnswered, timelinessRows, type TimelinessRow } from './timeliness.rows.ts'

/** How long every unit took to answer, whatever became of its report. */
export function Timeliness(props: OverviewCardProps<'timeliness'>) {
  const { summary, figures, filters, hrefOf, view, onView } = props
  const t = useTranslations('timeliness')
  const ui = useTranslations('ui')
  const overview = useTranslations('overview')
  const head = useTranslations('overviewHead')
  const locale = useLocale()
  const coverageText = useCoverageText()
  const { sort, find, kind } = filters
  const rows = useMemo(
    () => timelinessRows(figures.units, summary, { sort, find, focus: figures.focus }),
    [figures, summary, sort, find],
  )
  const unitHref = (row: TimelinessRow) => hrefOf(row.unitId)
  const reportHref = (row: TimelinessRow) => (row.reportId === null ? unitHref(row) : paths.report(row.reportId))
  const columns = useTimelinessColumns(reportHref)
  const { campaign, today } = summary
  const { number, date } = campaign.request
  const answered = rows.filter((row) => hasAnswered(row)).length
  const late = rows.filter(({ state }) => state === 'late').length
  const coverage = coverageText({ expected: rows.length, number: answered, none: 0 }, 'submitted')
  const readAt = useReadAt(summaryQuery(filters).queryKey)
  return (
    <ChartCard<TimelinessRow>
      anchor={anchorOf('timeliness')}
      title={t('title')}
      measure={t('measure')}
      coverage={coverage}
      notes={[
        ...(late > 0 ? [t('lateNote', { count: late })] : []),
        ...(answered < rows.length ? [t('missingNote', { count: rows.length - answered })] : []),
        ...(kind === null ? [] : [overview('unitsOfKind', { kind: ui(kindLabels[kind]) })]),
      ]}
      filters={[
        overview('inCampaign', { title: campaign.title }),
        ...(find === '' ? [] : [overview('highlighted', { find })]),
        ...figures.unusual.flatMap(({ id, says }) =>
          id === filters.fact ? [head('focused', { fact: says[locale] })] : [],
        ),
      ]}
      definition={t('definition', { today: formatDate(today) })}
      source={overview('sourceReports', { number, date: formatDate(date) })}
      sample={rows.some(({ sample }) => sample)}
      readAt={readAt}
      legend={<TimelinessLegend rows={rows} dueOn={campaign.dueOn} />}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.unitId}
      fileSubject={{ figure: t('file'), request: campaign.request }}
      fullData={{
        rows: summary.units.length,
        load: () =>
          Promise.resolve(
            shownTable(timelinessRows(summary.units, summary, { sort: 'name', find: '' }), columns, [
              { header: overview('columnCampaign'), value: campaign.title },
              { header: overview('columnRequest'), value: number },
              { header: overview('columnDate'), value: formatDate(date) },
            ]),
          ),
      }}
      view={view}
      onView={onView}
    >
      <TimelinessChart
        rows={rows}
        title={t('title')}
        label={overview('chartLabel', { title: t('title'), count: rows.length, coverage })}
        hrefOf={reportHref}
        unitHref={unitHref}
        marksReal={rows.some(({ sample }) => sample) && rows.some(({ real }) => real)}
      />
    </ChartCard>
  )
}
