import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { directivesQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { ageOf } from '#src/ui/stale-banner.tsx'
import type { OverviewCardProps } from '../card-props.ts'
import { directivePanel as DirectivePanel } from '../directive-panel.entry.ts'
import { addressOf } from '../overview.filters.ts'
import { DirectiveTimelineCard, timelineHeight } from './directive-timeline.card.tsx'
import { directiveKeys } from './directive-timeline.rows.ts'

/** The timeline of directives, once they are there, and the panel of the one that is open. */
export function Directives(props: OverviewCardProps<'directives'>) {
  const { summary, figures, filters, change, hrefOf, view, onView } = props
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
  return (
    <Aging age={campaign.id === summary.campaign.id ? ageOf(directives) : 'loading'}>
      <DirectiveTimelineCard
        timeline={directives.data}
        summary={summary}
        figures={figures}
        filters={filters}
        hrefOf={hrefOf}
        onOpen={(directive) => change({ directive })}
        directiveHref={(directive) => addressOf({ ...filters, directive })}
        view={view}
        onView={onView}
      />
      {chosen === null ? null : (
        <DirectivePanel
          fallback={null}
          point={point}
          unitName={summary.units.find((unit) => unit.unitId === point?.unitId)?.name ?? ''}
          unitHref={point === null ? paths.overview() : hrefOf(point.unitId)}
          onClose={() => change({ directive: null })}
        />
      )}
    </Aging>
  )
}
