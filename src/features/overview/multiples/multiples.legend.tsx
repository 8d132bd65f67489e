import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { Legend, type LegendEntry } from '#src/ui/charts/legend.tsx'
import type { Multiple, MultiplesFigures } from './multiples.rows.ts'

type Props = { readonly multiples: readonly Multiple[]; readonly figures: MultiplesFigures }

/** What lines, columns and marks mean; only those that occur. */
export function MultiplesLegend({ multiples, figures }: Props) {
  const t = useTranslations('unitMatrix')
  const ui = useTranslations('ui')
  const colors = useChartColors()
  const hatch = useId()
  const points = multiples.flatMap((multiple) => multiple.points)
  const numbers = points.filter(({ state }) => state === 'number')
  const total = figures === 'total'
  const entries: (LegendEntry & { readonly occurs: boolean })[] = [
    {
      id: 'counted',
      label: t(total ? 'legendLine' : 'legendAdded'),
      occurs: numbers.some(({ counted }) => counted),
      mark: total ? (
        <path d="M0,10L11,4L22,6" fill="none" stroke={colors.series} strokeWidth="1.6" />
      ) : (
        <path d="M3,13v-8h6v8zM12,13v-11h6v11z" fill={colors.series} />
      ),
    },
    {
      id: 'fell',
      label: t('legendFell'),
      occurs: !total && numbers.some(({ value }) => (value ?? 0) < 0),
      mark: <path d="M8,3h6v9h-6z" fill={colors.accent} />,
    },
    {
      id: 'uncounted',
      label: t('uncounted'),
      occurs: numbers.some(({ counted }) => !counted),
      mark: total ? (
        <>
          <path d="M0,10L11,4L22,6" fill="none" stroke={colors.series} strokeWidth="1.6" strokeDasharray="3 2" />
          <circle cx="11" cy="4" r="2.4" fill={colors.background} stroke={colors.series} />
        </>
      ) : (
        <>
          <Hatch id={hatch} color={colors.series} background={colors.background} />
          <path d="M8,13v-11h6v11z" fill={`url(#${hatch})`} stroke={colors.series} strokeWidth="0.8" />
        </>
      ),
    },
    {
      id: 'none',
      label: ui('countNone'),
      occurs: points.some(({ state }) => state === 'none'),
      mark: <path d="M8,7h6" stroke={colors.dimmed} strokeWidth="1.6" />,
    },
    {
      id: 'blank',
      label: ui('countBlank'),
      occurs: points.some(({ state }) => state === 'blank'),
      mark: <circle cx="11" cy="7" r="2.6" fill="none" stroke={colors.dimmed} />,
    },
    {
      id: 'missing',
      label: ui('countMissing'),
      occurs: points.some(({ state }) => state === 'gap'),
      mark: <path d="M11,4v6" stroke={colors.missing} strokeWidth="1.3" />,
    },
  ]
  return <Legend entries={entries.filter(({ occurs }) => occurs)} />
}
