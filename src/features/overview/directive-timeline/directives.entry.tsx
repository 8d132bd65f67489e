import { Skeleton } from '@mantine/core'
import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'
import type { OverviewCardProps } from '../card-props.ts'
import { timelineCardHeight } from './timeline-height.ts'

const Late = late(
  async () => (await import('./directives.tsx')).Directives,
  () => loadTexts('timeline'),
)

/** The timeline of directives, whose code and texts load on their own. */
export const DirectivesCard = (props: OverviewCardProps<'directives'>) => (
  <Late {...props} fallback={<Skeleton height={timelineCardHeight(props.figures.units.length)} />} />
)
