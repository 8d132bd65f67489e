import { Skeleton } from '@mantine/core'
import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'
import type { OverviewCardProps } from '../card-props.ts'

const Late = late(
  async () => (await import('./timeliness.card.tsx')).Timeliness,
  () => loadTexts('timeliness'),
)

/** How long units took to answer; code and texts load on their own. */
export const TimelinessCard = (props: OverviewCardProps<'timeliness'>) => (
  <Late {...props} fallback={<Skeleton height={220 + props.figures.units.length * 24} />} />
)
