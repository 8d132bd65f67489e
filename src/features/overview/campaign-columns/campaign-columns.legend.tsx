import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { Legend, type LegendEntry } from '#src/ui/charts/legend.tsx'
import type { CampaignColumn } from './campaign-columns.rows.ts'

/** What the columns mean; only those that occur. */
export function ColumnsLegend({ columns }: { columns: readonly CampaignColumn[] }) {
  const t = useTranslations('overview')
  const own = useTranslations('trend')
  const colors = useChartColors()
  const hatch = useId()
  const shown = columns.filter(({ value }) => value !== null)
  const increments = columns.some(({ figures }) => figures === 'increment')
  const entries: (LegendEntry & { readonly occurs: boolean })[] = [
    {
      id: 'complete',
      label: increments ? own('legendCompleteIncrement') : t('legendComplete'),
      occurs: shown.some(({ complete }) => complete),
      mark: <rect y="1" width="22" height="12" fill={colors.series} />,
    },
    {
      id: 'incomplete',
      label: increments ? own('legendIncompleteIncrement') : t('legendIncomplete'),
      occurs: shown.some(({ complete }) => !complete),
      mark: (
        <>
          <Hatch id={hatch} color={colors.series} background={colors.background} />
          <rect
            x="0.5"
            y="1.5"
            width="21"
            height="11"
            fill={`url(#${hatch})`}
            stroke={colors.series}
            strokeDasharray="4 2"
          />
        </>
      ),
    },
    {
      id: 'fall',
      label: own('legendFall'),
      occurs: shown.some(({ value }) => (value ?? 0) < 0),
      mark: (
        <>
          <path d="M0,2h22" stroke={colors.dimmed} />
          <rect x="5" y="2" width="12" height="12" fill={colors.accent} />
        </>
      ),
    },
  ]
  return <Legend entries={entries.filter(({ occurs }) => occurs)} />
}
