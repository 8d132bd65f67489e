import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { directiveMarksQuery } from '#src/api/summary.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { ageOf } from '#src/ui/stale-banner.tsx'
import type { OverviewCardProps } from '../card-props.ts'
import { directivePanel as DirectivePanel } from '../directive-panel.entry.ts'
import { addressOf } from '../overview.filters.ts'
import { DirectiveTimelineCard } from './directive-timeline.card.tsx'
import { marksIn } from './directive-timeline.rows.ts'
import { timelineCardHeight } from './timeline-height.ts'

const NONE = [] as const

/** The timeline of directives, once they are there, and the panel of the one that is open. */
export function Directives(props: OverviewCardProps<'directives'>) {
  const { summary, figures, filters, change, hrefOf } = props
  const t = useTranslations('overview')
  const directives = useQuery(directiveMarksQuery(filters))
  const answer = directives.data
  const marks = useMemo(() => (answer === undefined ? NONE : marksIn(answer)), [answer])
  if (answer === undefined) {
    return directives.isError ? (
      <ErrorState title={t('directivesTitle')} error={directives.error} onRetry={() => void directives.refetch()} />
    ) : (
      <Skeleton height={timelineCardHeight(figures.units.length)} />
    )
  }
  const chosen = filters.directive
  return (
    <Aging age={answer.campaign.id === summary.campaign.id ? ageOf(directives) : 'loading'}>
      <DirectiveTimelineCard {...props} answer={answer} marks={marks} />
      {chosen === null ? null : (
        <DirectivePanel
          fallback={null}
          mark={marks.find(({ key }) => key === chosen) ?? null}
          marks={marks}
          campaignId={answer.campaign.id}
          unitName={(id) => summary.units.find((unit) => unit.unitId === id)?.name ?? ''}
          unitHref={hrefOf}
          directiveHref={(directive) => addressOf({ ...filters, directive })}
          onClose={() => change({ directive: null })}
        />
      )}
    </Aging>
  )
}
