import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { Legend, type LegendEntry } from '#src/ui/charts/legend.tsx'
import { cross } from '#src/ui/charts/shapes.ts'
import type { UnitBar } from './unit-bars.rows.ts'

type Props = { readonly bars: readonly UnitBar[]; readonly marksReal: boolean }

/** What the marks mean; only those that occur. */
export function BarsLegend({ bars, marksReal }: Props) {
  const colors = useChartColors()
  const t = useTranslations('overview')
  const ofBars = useTranslations('unitBars')
  const hatch = useId()
  const striped = <Hatch id={hatch} color={colors.series} background={colors.background} />
  const entries: (LegendEntry & { readonly occurs: boolean })[] = [
    {
      id: 'counted',
      label: t('legendCounted'),
      occurs: bars.some((bar) => bar.state === 'number' && bar.counted),
      mark: <rect y="1" width="22" height="12" fill={colors.series} />,
    },
    {
      id: 'notCounted',
      label: t('legendNotCounted'),
      occurs: bars.some((bar) => bar.state === 'number' && !bar.counted),
      mark: (
        <>
          {striped}
          <rect x="0.5" y="1.5" width="21" height="11" fill={`url(#${hatch})`} stroke={colors.series} />
        </>
      ),
    },
    {
      id: 'partial',
      label: t('legendPartial'),
      occurs: bars.some((bar) => bar.partial),
      mark: (
        <>
          {striped}
          <rect y="1" width="12" height="12" fill={colors.series} />
          <rect x="12" y="1" width="10" height="12" fill={`url(#${hatch})`} />
        </>
      ),
    },
    {
      id: 'zero',
      label: t('legendZero'),
      occurs: bars.some((bar) => bar.value === 0),
      mark: <rect x="10" y="1" width="2" height="12" fill={colors.series} />,
    },
    {
      id: 'none',
      label: t('legendNone'),
      occurs: bars.some((bar) => bar.state === 'none'),
      mark: <rect y="6" width="20" height="2" fill={colors.dimmed} />,
    },
    {
      id: 'blank',
      label: t('legendBlank'),
      occurs: bars.some((bar) => bar.state === 'blank'),
      mark: <rect x="0.5" y="1.5" width="20" height="11" fill="none" stroke={colors.dimmed} strokeDasharray="3 2" />,
    },
    {
      id: 'undefined',
      label: ofBars('legendUndefined'),
      occurs: bars.some((bar) => bar.state === 'undefined'),
      mark: <path d={cross(11, 7, 4)} fill="none" stroke={colors.dimmed} strokeWidth="1.5" />,
    },
    {
      id: 'previous',
      label: t('legendPrevious'),
      occurs: bars.some((bar) => bar.previous !== null),
      mark: <path d="M11,0v14" stroke={colors.previous} strokeWidth="1.75" />,
    },
    {
      id: 'real',
      label: t('legendReal'),
      occurs: marksReal,
      mark: <path d="M11,2l5,5l-5,5l-5,-5z" fill={colors.real} />,
    },
  ]
  return <Legend entries={entries.filter(({ occurs }) => occurs)} />
}
