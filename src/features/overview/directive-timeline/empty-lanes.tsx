import { memo, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import type { LaneLayout } from './directive-timeline.layout.ts'
import { hiddenInLanes, type Timeline } from './directive-timeline.rows.ts'
import type { TimeSpan } from './time-span.ts'

type Props = {
  readonly timeline: Timeline
  readonly layout: LaneLayout
  readonly span: TimeSpan
  readonly colors: ChartColors
}

/** Why a lane shows no dots, in the lane: what the unit said, where its report stands, or that its documents are of other days. */
export const EmptyLanes = memo(function EmptyLanes({ timeline, layout, span, colors }: Props) {
  const t = useTranslations('timeline')
  const overview = useTranslations('overview')
  const { lanes } = timeline
  const hidden = useMemo(() => hiddenInLanes(timeline, span), [timeline, span])
  return (
    <g fontSize={12} fill={colors.dimmed}>
      {lanes.map(({ unitId, empty }, index) => {
        const { before, after, shown } = hidden[index] ?? { before: 0, after: 0, shown: 0 }
        if (empty === null && shown > 0) return null
        return (
          <text
            key={unitId}
            x={10}
            y={index * layout.pitch + layout.middle}
            dominantBaseline="central"
            fill={empty === 'missing' ? colors.missing : undefined}
            fontStyle={empty === 'missing' ? 'italic' : undefined}
          >
            {empty === null ? t('outsideLane', { before, after }) : overview(`emptyLane.${empty}`)}
          </text>
        )
      })}
    </g>
  )
})
