import { useId, useMemo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Legend, type LegendEntry } from '#src/ui/charts/legend.tsx'
import { HeatHatch } from './heat-cells.tsx'
import { spread } from './heat.colors.ts'
import type { HeatMap, HeatMark } from './heat.measures.ts'
import type { HeatClass } from './heat.scale.ts'
import { useHeatColors } from './use-heat-colors.ts'

/** What colours and signs mean; only those that occur. */
export function HeatLegend({ map }: { map: HeatMap }) {
  const t = useTranslations('unitMatrix')
  const ui = useTranslations('ui')
  const colors = useChartColors()
  const heat = useHeatColors()
  const hatch = useId()
  const { measure, classes } = map
  const occurs = useMemo(() => occurring(map), [map])
  const box = (fill: string, over?: ReactNode) => (
    <>
      <rect x="1" y="1" width="20" height="12" fill={fill} stroke={colors.grid} />
      {over}
    </>
  )
  const striped = (
    <>
      <HeatHatch id={hatch} color={colors.background} />
      <rect x="1" y="1" width="20" height="12" fill={`url(#${hatch})`} />
    </>
  )
  const standing = measure === 'standing'
  const strong = standing ? colors.series : (heat.classes[3] ?? '')
  const entries: [keyof typeof occurs, LegendEntry][] = [
    [
      'zero',
      {
        id: 'zero',
        label: measure === 'days' ? t('legendNoDays') : '0',
        mark: box(heat.zero, <circle cx="11" cy="7" r="3" fill="none" stroke={colors.dimmed} strokeWidth="1.2" />),
      },
    ],
    ['plain', { id: 'plain', label: t('part.accepted'), mark: box(colors.series) }],
    [
      'uncounted',
      { id: 'uncounted', label: standing ? t('part.pending') : t('uncounted'), mark: box(strong, striped) },
    ],
    [
      'returned',
      {
        id: 'returned',
        label: t('part.returned'),
        mark: <path d="M4,13L18,1" stroke={colors.accent} strokeWidth="2" />,
      },
    ],
    ['late', { id: 'late', label: ui('late'), mark: box(strong, <path d="M1,1h8l-8,8z" fill={colors.accent} />) }],
    [
      'partial',
      {
        id: 'partial',
        label: t('legendPartial'),
        mark: box(strong, <path d="M21,13h-8l8,-8z" fill={colors.accent} stroke={colors.background} />),
      },
    ],
    ['none', { id: 'none', label: ui('countNone'), mark: <path d="M4,7h14" stroke={colors.dimmed} strokeWidth="2" /> }],
    [
      'blank',
      {
        id: 'blank',
        label: ui('countBlank'),
        mark: <rect x="2.5" y="2.5" width="17" height="9" fill="none" stroke={colors.dimmed} strokeDasharray="2.5 2" />,
      },
    ],
    [
      'missing',
      {
        id: 'missing',
        label: ui('countMissing'),
        mark: <path d="M7,3l8,8m0,-8l-8,8" stroke={colors.missing} strokeWidth="1.4" />,
      },
    ],
    [
      'absent',
      { id: 'absent', label: t('notExpected'), mark: <path d="M10,7h2" stroke={colors.muted} strokeWidth="2" /> },
    ],
  ]
  const fills = spread(heat.classes, classes.length)
  return (
    <Legend
      entries={[
        ...classes.map((each, at) => ({ id: `class${at}`, label: classText(each), mark: box(fills[at] ?? '') })),
        ...entries.flatMap(([id, entry]) => (occurs[id] ? [entry] : [])),
      ]}
    />
  )
}

function classText({ from, to }: HeatClass): string {
  if (to === null) return `≥ ${formatNumber(from)}`
  return from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`
}

function occurring({ marks: rows }: HeatMap) {
  const marks = rows.flat()
  const some = (holds: (mark: HeatMark) => boolean) => marks.some(holds)
  return {
    zero: some(({ fill }) => fill === 'zero'),
    plain: some(({ fill, uncounted }) => fill === 'plain' && !uncounted),
    uncounted: some(({ uncounted }) => uncounted),
    returned: some(({ sign }) => sign === 'returned'),
    late: some(({ late }) => late),
    partial: some(({ partial }) => partial),
    none: some(({ sign }) => sign === 'none'),
    blank: some(({ sign }) => sign === 'blank'),
    missing: some(({ sign }) => sign === 'missing'),
    absent: some(({ sign }) => sign === 'absent'),
  }
}
