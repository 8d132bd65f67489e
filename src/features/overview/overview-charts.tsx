import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Summary } from '#domain/totals/summary.ts'
import { directivesQuery, trendQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import type { CardView } from '#src/ui/chart-card.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { ageOf } from '#src/ui/stale-banner.tsx'
import { CampaignColumnsCard, TREND_HEIGHT } from './campaign-columns/campaign-columns.card.tsx'
import { directivePanel as DirectivePanel } from './directive-panel.entry.ts'
import { DirectiveTimelineCard, timelineHeight } from './directive-timeline/directive-timeline.card.tsx'
import { directiveKeys } from './directive-timeline/directive-timeline.rows.ts'
import classes from './overview-charts.module.css'
import type { Figures } from './overview.figures.ts'
import { searchOf, type ChartId, type OverviewFilters } from './overview.filters.ts'
import { UnitBarsCard } from './unit-bars/unit-bars.card.tsx'
import type { ChangeFilters } from './use-overview-filters.ts'

type Props = {
  readonly summary: Summary
  readonly figures: Figures
  readonly filters: OverviewFilters
  readonly change: ChangeFilters
  readonly hrefOf: (unitId: string) => string
}

/** The cards of Overview. Each stands by itself: one that cannot load leaves the others as they are. */
export const OverviewCharts = memo(function OverviewCharts({ summary, figures, filters, change, hrefOf }: Props) {
  const viewOf = (id: ChartId): CardView => (filters.tables.includes(id) ? 'table' : 'chart')
  const setView = (id: ChartId) => (view: CardView) => {
    const others = filters.tables.filter((table) => table !== id)
    change({ tables: view === 'table' ? [...others, id] : others })
  }
  return (
    <div className={classes['cards']}>
      <div className={classes['wide']}>
        <Trend summary={summary} filters={filters} change={change} view={viewOf('trend')} onView={setView('trend')} />
      </div>
      {(['qrCodes', 'scans'] as const).map((metric) => (
        <UnitBarsCard
          key={metric}
          metric={metric}
          summary={summary}
          figures={figures}
          filters={filters}
          hrefOf={hrefOf}
          view={viewOf(metric)}
          onView={setView(metric)}
        />
      ))}
      <div className={classes['wide']}>
        <Directives
          summary={summary}
          figures={figures}
          filters={filters}
          change={change}
          hrefOf={hrefOf}
          view={viewOf('directives')}
          onView={setView('directives')}
        />
      </div>
    </div>
  )
})

type CardViewProps = { readonly view: CardView; readonly onView: (view: CardView) => void }

const addressOf = (filters: OverviewFilters) => `?${searchOf(filters).toString()}`

function Trend({ summary, filters, change, ...view }: Pick<Props, 'summary' | 'filters' | 'change'> & CardViewProps) {
  const t = useTranslations('overview')
  const trend = useQuery(trendQuery(filters.basis))
  if (trend.data === undefined) {
    return trend.isError ? (
      <ErrorState title={t('trendTitle')} error={trend.error} onRetry={() => void trend.refetch()} />
    ) : (
      <Skeleton height={TREND_HEIGHT + 150} />
    )
  }
  return (
    <Aging age={ageOf(trend)}>
      <CampaignColumnsCard
        trend={trend.data}
        chosen={summary.campaign.id}
        limited={filters.kind !== null}
        onChoose={(campaign) => change({ campaign, directive: null })}
        hrefOf={(campaign) => addressOf({ ...filters, campaign, directive: null })}
        {...view}
      />
    </Aging>
  )
}

function Directives({ summary, figures, filters, change, hrefOf, ...view }: Props & CardViewProps) {
  const t = useTranslations('overview')
  const directives = useQuery(directivesQuery(filters))
  if (directives.data === undefined) {
    return directives.isError ? (
      <ErrorState title={t('directivesTitle')} error={directives.error} onRetry={() => void directives.refetch()} />
    ) : (
      <Skeleton height={timelineHeight(figures.units.length) + 150} />
    )
  }
  const { campaign, points } = directives.data
  const chosen = filters.directive
  const point = chosen === null ? null : ([...directiveKeys(points)].find(([, key]) => key === chosen)?.[0] ?? null)
  const close = () => change({ directive: null })
  return (
    <Aging age={campaign.id === summary.campaign.id ? ageOf(directives) : 'loading'}>
      <DirectiveTimelineCard
        timeline={directives.data}
        figures={figures}
        filters={filters}
        hrefOf={hrefOf}
        onOpen={(directive) => change({ directive })}
        directiveHref={(directive) => addressOf({ ...filters, directive })}
        {...view}
      />
      {chosen === null ? null : (
        <DirectivePanel
          fallback={null}
          point={point}
          unitName={summary.units.find((unit) => unit.unitId === point?.unitId)?.name ?? ''}
          unitHref={point === null ? paths.overview() : hrefOf(point.unitId)}
          onClose={close}
        />
      )}
    </Aging>
  )
}
