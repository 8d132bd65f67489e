import { Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { DirectiveMarks } from '#domain/directives/directive-marks.ts'
import { formatDate } from '#domain/text/format.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { useReadAt } from '#src/api/read-at.ts'
import { directiveMarksQuery, directivesQuery } from '#src/api/summary.queries.ts'
import { ChartCard } from '#src/ui/chart-card/chart-card.tsx'
import { Approached } from '#src/ui/charts/approached.tsx'
import { dayNumber, isoDay } from '#src/ui/charts/days.ts'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { kindLabels } from '#src/ui/kind-labels.ts'
import { paths } from '#src/ui/paths.ts'
import { anchorOf, type OverviewCardProps } from '../card-props.ts'
import { directiveTimelineChart as DirectiveTimelineChart } from '../charts.ts'
import { addressOf } from '../overview.filters.ts'
import { useDirectiveColumns } from './directive-columns.tsx'
import { DirectiveList } from './directive-list.tsx'
import type { ListRow } from './directive-list.rows.ts'
import type { Mark } from './directive-timeline.rows.ts'
import { FindField } from './find-field.tsx'
import { PointingTogether } from './pointing.ts'
import type { TimeSpan } from './time-span.ts'
import { TimelineDetails } from './timeline-details.tsx'
import { TimelineLegend } from './timeline-legend.tsx'
import { useDirectiveTimeline } from './use-directive-timeline.ts'

type Props = OverviewCardProps<'directives'> & {
  readonly answer: DirectiveMarks
  readonly marks: readonly Mark[]
}

const LIST_HEIGHT = 600

/** Every directive that the units' reports list, by unit and day; and below it in words, of the same days and search. */
export function DirectiveTimelineCard({ answer, marks, ...props }: Props) {
  const { summary, figures, filters, change, hrefOf, view, onView } = props
  const t = useTranslations('timeline')
  const overview = useTranslations('overview')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const client = useQueryClient()
  const coverageText = useCoverageText()
  const gaps = useGapsText()
  const { timeline, span, list, contents, pointing, want, looks, classes } = useDirectiveTimeline({
    answer,
    marks,
    figures,
    filters,
    asTable: view === 'table',
  })
  const listed = useDeferredValue(list)
  const { campaign } = answer
  const { dots } = timeline
  const campaigns = useQuery(campaignsQuery()).data
  const all = useMemo(() => campaigns ?? [campaign], [campaigns, campaign])
  const shown = span ?? timeline.span
  const within = all
    .filter(({ request }) => dayNumber(request.date) >= shown.from && dayNumber(request.date) <= shown.to)
    .toSorted((a, b) => (a.request.date < b.request.date ? -1 : 1))
  const directiveHref = useCallback((directive: string) => addressOf({ ...filters, directive }), [filters])
  const columns = useDirectiveColumns({ contents, hrefOf, directiveHref })
  const { total } = figures.metrics.directives
  const title = overview('directivesTitle')
  const readAt = useReadAt(directiveMarksQuery(filters).queryKey)
  const hasReal = dots.some(({ mark }) => !mark.sample)
  const marksReal = hasReal && dots.some(({ mark }) => mark.sample)
  const words = { number: campaign.request.number, date: formatDate(campaign.request.date) }
  const open = useCallback((directive: string) => change({ directive }), [change])
  const changeSpan = useCallback(
    (next: TimeSpan | null, how: { readonly replace: boolean }) => change({ span: next }, how),
    [change],
  )
  const chart = (
    <DirectiveTimelineChart
      fallback={<Skeleton height={180 + Math.min(figures.units.length, 40) * 26} />}
      timeline={timeline}
      looks={looks}
      title={title}
      label={overview('timelineLabel', { title, units: timeline.lanes.length, dots: dots.length })}
      campaigns={all}
      currentCampaign={campaign.id}
      campaignHref={paths.campaign}
      span={filters.span}
      onSpan={changeSpan}
      contents={contents}
      hrefOf={hrefOf}
      chosen={filters.directive}
      onOpen={open}
      marksReal={marksReal}
    />
  )
  return (
    <ChartCard<ListRow>
      anchor={anchorOf('directives')}
      title={title}
      measure={overview('directivesMeasure')}
      coverage={coverageText(total.covers, answer.basis)}
      notes={[
        ...gaps(total.covers),
        ...(timeline.undated > 0 ? [t('undatedNote', { count: timeline.undated })] : []),
        ...(timeline.beyond > 0 ? [t('beyondNote', { count: timeline.beyond })] : []),
      ]}
      filters={[
        overview('inCampaign', { title: campaign.title }),
        ...(filters.kind === null ? [] : [overview('unitsOfKind', { kind: ui(kindLabels[filters.kind]) })]),
        ...(filters.find === '' ? [] : [overview('highlighted', { find: filters.find })]),
        ...(filters.findDirective === '' ? [] : [t('findFilter', { find: filters.findDirective })]),
        ...(span === null
          ? []
          : [t('spanFilter', { from: formatDate(isoDay(span.from)), to: formatDate(isoDay(span.to)) })]),
      ]}
      definition={overview('directivesDefinition')}
      source={overview('sourceReports', words)}
      sample={dots.some(({ mark }) => mark.sample)}
      readAt={readAt}
      legend={
        dots.length === 0 ? null : (
          <TimelineLegend
            classes={classes}
            campaign={campaign}
            others={within.some(({ id }) => id !== campaign.id)}
            linked={dots.some(({ mark }) => mark.link !== null)}
            marksReal={marksReal}
          />
        )
      }
      rows={list.rows}
      columns={columns}
      rowKey={(row) => row.key}
      fileSubject={{ figure: overview('fileDirectives'), request: campaign.request }}
      fullData={{
        rows: marks.length,
        load: async () => {
          const full = await client.fetchQuery(directivesQuery(filters))
          return (await import('./directive-timeline.export.ts')).allPoints(full, summary.units, { ui, locale })
        },
      }}
      view={view}
      onView={onView}
      {...(dots.length === 0 ? {} : { picture: chart })}
    >
      {dots.length === 0 ? (
        <EmptyState title={overview('noDirectives')} />
      ) : (
        <PointingTogether value={pointing}>
          <FindField />
          {chart}
          <TimelineDetails classes={classes} campaigns={within} campaignHref={paths.campaign} />
          <Approached name="directives.list" height={LIST_HEIGHT}>
            <Once act={want} />
            <DirectiveList
              list={listed}
              contents={contents}
              looks={looks}
              chosen={filters.directive}
              directiveHref={directiveHref}
              hrefOf={hrefOf}
            />
          </Approached>
        </PointingTogether>
      )}
    </ChartCard>
  )
}

/** Says once that it has come to be drawn. */
function Once({ act }: { act: () => void }) {
  const told = useRef(false)
  useEffect(() => {
    if (!told.current) act()
    told.current = true
  })
  return null
}
