import { Anchor, Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { DirectivePoint, DirectiveTimeline, Summary } from '#domain/totals/summary.ts'
import { directivesQuery } from '#src/api/summary.queries.ts'
import { useReadAt } from '#src/api/read-at.ts'
import type { CardColumn } from '#src/ui/chart-card/card-files.ts'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Legend } from '#src/ui/charts/legend.tsx'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { RealBadge, SampleBadge } from '#src/ui/sample-badge.tsx'
import { anchorOf, type CardProps } from '../card-props.ts'
import { directiveTimelineChart as DirectiveTimelineChart } from '../charts.ts'
import type { Figures } from '../overview.figures.ts'
import type { OverviewFilters } from '../overview.filters.ts'
import { directiveKeys, directiveTimeline } from './directive-timeline.rows.ts'

type Props = CardProps & {
  readonly timeline: DirectiveTimeline
  readonly summary: Summary
  readonly figures: Figures
  readonly filters: OverviewFilters
  readonly hrefOf: (unitId: string) => string
  readonly onOpen: (key: string) => void
  readonly directiveHref: (key: string) => string
}

type Row = { readonly key: string; readonly unitName: string; readonly point: DirectivePoint }

/** Every directive that the units' reports list, by unit and day. */
export function DirectiveTimelineCard(props: Props) {
  const { timeline, summary, figures, filters, hrefOf, onOpen, directiveHref, view, onView } = props
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const coverageText = useCoverageText()
  const gaps = useGapsText()
  const { request } = timeline.campaign
  const { sort, find } = filters
  const drawn = useMemo(
    () => directiveTimeline(figures.units, timeline.points, { sort, find, requestedOn: request.date }),
    [figures.units, timeline.points, sort, find, request.date],
  )
  const rows = useMemo(() => rowsOf(timeline.points, figures), [timeline.points, figures])
  const columns = useDirectiveColumns(hrefOf, directiveHref)
  const { total } = figures.metrics.directives
  const beyond = drawn.dots.filter((dot) => dot.beyond !== null).length
  const title = t('directivesTitle')
  const readAt = useReadAt(directivesQuery(filters).queryKey)
  const marksReal = rows.some(({ point }) => point.sample) && rows.some(({ point }) => !point.sample)
  const words = { number: request.number, date: formatDate(request.date) }
  return (
    <ChartCard<Row>
      anchor={anchorOf('directives')}
      title={title}
      measure={t('directivesMeasure')}
      coverage={coverageText(total.covers, timeline.basis)}
      notes={[
        ...gaps(total.covers),
        ...(drawn.undated.length > 0 ? [t('undatedNote', { count: drawn.undated.length })] : []),
        ...(beyond > 0 ? [t('beyondNote', { count: beyond })] : []),
      ]}
      filters={[
        t('inCampaign', { title: timeline.campaign.title }),
        ...(filters.kind === null ? [] : [t('unitsOfKind', { kind: ui(kindLabels[filters.kind]) })]),
        ...(find === '' ? [] : [t('highlighted', { find })]),
      ]}
      definition={t('directivesDefinition')}
      source={t('sourceReports', words)}
      sample={rows.some(({ point }) => point.sample)}
      readAt={readAt}
      legend={<TimelineLegend request={words} marksReal={marksReal} />}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.key}
      fileSubject={{ figure: t('fileDirectives'), request }}
      fullData={{
        rows: timeline.points.length,
        load: async () =>
          (await import('./directive-timeline.export.ts')).allPoints(timeline, summary.units, { ui, locale }),
      }}
      view={view}
      onView={onView}
    >
      {drawn.dots.length === 0 ? (
        <EmptyState title={t('noDirectives')} />
      ) : (
        <DirectiveTimelineChart
          fallback={<Skeleton height={timelineHeight(figures.units.length)} />}
          timeline={drawn}
          label={t('timelineLabel', { title, units: drawn.lanes.length, dots: drawn.dots.length })}
          request={request}
          hrefOf={(lane) => hrefOf(lane.unitId)}
          chosen={filters.directive}
          onOpen={(dot) => onOpen(dot.key)}
          marksReal={marksReal}
        />
      )}
    </ChartCard>
  )
}

/** About how high the drawn timeline will be. */
export const timelineHeight = (units: number) => 30 + Math.min(units, 40) * 26

/** Every point that the lanes show, with or without a date. */
function rowsOf(points: readonly DirectivePoint[], { units }: Figures): Row[] {
  const names = new Map(units.map((unit) => [unit.unitId, unit.name]))
  return [...directiveKeys(points)].flatMap(([point, key]) => {
    const unitName = names.get(point.unitId)
    return unitName === undefined ? [] : [{ key, unitName, point }]
  })
}

function TimelineLegend({ request, marksReal }: { request: { number: string; date: string }; marksReal: boolean }) {
  const t = useTranslations('overview')
  const colors = useChartColors()
  return (
    <Legend
      entries={[
        { id: 'dot', label: t('legendDirective'), mark: <circle cx="11" cy="7" r="5" fill={colors.series} /> },
        {
          id: 'request',
          label: t('legendRequest', request),
          mark: <path d="M11,0v14" stroke={colors.accent} strokeWidth="1.5" strokeDasharray="5 3" />,
        },
        ...(marksReal
          ? [{ id: 'real', label: t('legendReal'), mark: <path d="M11,2l5,5l-5,5l-5,-5z" fill={colors.real} /> }]
          : []),
      ]}
    />
  )
}

function useDirectiveColumns(hrefOf: Props['hrefOf'], directiveHref: Props['directiveHref']): CardColumn<Row>[] {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  return [
    {
      id: 'date',
      header: t('columnDate'),
      cell: ({ point }) => (point.date === null ? t('undated') : formatDate(point.date)),
      csv: ({ point }) => (point.date === null ? t('undated') : formatDate(point.date)),
    },
    {
      id: 'number',
      header: t('columnNumber'),
      heads: true,
      cell: ({ key, point }) => (
        <Anchor component={Link} to={directiveHref(key)} inherit>
          {point.number ?? t('noNumber')}
        </Anchor>
      ),
      csv: ({ point }) => point.number ?? t('noNumber'),
    },
    {
      id: 'content',
      header: t('columnContent'),
      cell: ({ point }) => point.content,
      csv: ({ point }) => point.content,
    },
    {
      id: 'issuer',
      header: t('columnIssuer'),
      cell: ({ point }) => point.issuer ?? t('unclear'),
      csv: ({ point }) => point.issuer ?? t('unclear'),
    },
    {
      id: 'unit',
      header: ui('columnUnit'),
      cell: ({ unitName, point }) => (
        <Anchor component={Link} to={hrefOf(point.unitId)} inherit>
          {unitName}
        </Anchor>
      ),
      csv: ({ unitName }) => unitName,
    },
    {
      id: 'data',
      header: t('columnData'),
      cell: ({ point }) => (point.sample ? <SampleBadge /> : <RealBadge />),
      csv: ({ point }) => ui(point.sample ? 'sample' : 'real'),
    },
  ]
}
