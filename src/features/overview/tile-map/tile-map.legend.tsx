import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useChartColors } from '#src/ui/charts/chart-colors.ts'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { Legend, type LegendEntry } from '#src/ui/charts/legend.tsx'
import { cross } from '#src/ui/charts/shapes.ts'
import { barMeasures, type BarMeasureId } from '../unit-bars/unit-bars.measures.ts'
import { shadesOf } from './tile-colors.ts'
import { tilesOf, type TileMapRows } from './tile-map.rows.ts'

/** What shades and edges mean; only those that occur. */
export function TileMapLegend({ rows, measure }: { rows: TileMapRows; measure: BarMeasureId }) {
  const t = useTranslations('tileMap')
  const overview = useTranslations('overview')
  const bars = useTranslations('unitBars')
  const ui = useTranslations('ui')
  const colors = useChartColors()
  const hatch = useId()
  const { print } = barMeasures[measure]
  const tiles = tilesOf(rows)
  const shades = shadesOf(colors, rows.classes.length)
  const striped = <Hatch id={hatch} color={colors.series} background={colors.background} />
  const box = { x: 0.75, y: 1.25, width: 20.5, height: 11.5, fill: 'none' }
  const states: (LegendEntry & { readonly occurs: boolean })[] = [
    {
      id: 'zero',
      label: t('legendZero'),
      occurs: tiles.some(({ value, counted }) => value === 0 && counted),
      mark: <rect {...box} stroke={colors.series} strokeWidth="1.5" />,
    },
    {
      id: 'notCounted',
      label: t('legendNotCounted'),
      occurs: tiles.some(({ state, counted }) => state === 'number' && !counted),
      mark: (
        <>
          {striped}
          <rect {...box} stroke={colors.series} strokeWidth="1.5" />
          <rect x="2" y="7" width="18" height="5" fill={`url(#${hatch})`} />
        </>
      ),
    },
    {
      id: 'partial',
      label: overview('legendPartial'),
      occurs: tiles.some(({ partial }) => partial),
      mark: (
        <>
          {striped}
          <rect y="1" width="22" height="12" fill={shades[0]?.fill ?? colors.background} />
          <rect x="2" y="7" width="18" height="5" fill={`url(#${hatch})`} />
        </>
      ),
    },
    {
      id: 'none',
      label: overview('legendNone'),
      occurs: tiles.some(({ state }) => state === 'none'),
      mark: <rect x="1" y="6" width="20" height="2" fill={colors.dimmed} />,
    },
    {
      id: 'blank',
      label: overview('legendBlank'),
      occurs: tiles.some(({ state }) => state === 'blank'),
      mark: <rect {...box} stroke={colors.dimmed} strokeDasharray="3 2" />,
    },
    {
      id: 'undefined',
      label: bars('legendUndefined'),
      occurs: tiles.some(({ state }) => state === 'undefined'),
      mark: <path d={cross(11, 7, 4)} fill="none" stroke={colors.dimmed} strokeWidth="1.5" />,
    },
    {
      id: 'missing',
      label: ui('countMissing'),
      occurs: tiles.some(({ state }) => state === 'missing'),
      mark: <rect {...box} stroke={colors.missing} strokeWidth="1.25" strokeDasharray="5 3" />,
    },
    {
      id: 'vacant',
      label: t('legendVacant'),
      occurs: rows.vacant.length > 0,
      mark: <rect {...box} stroke={colors.dimmed} strokeDasharray="1 3" />,
    },
  ]
  return (
    <Legend
      entries={[
        ...rows.classes.map(({ from, to }, index) => ({
          id: `class ${index}`,
          label: from === to ? print(from) : `${print(from)} – ${print(to)}`,
          mark: <rect y="1" width="22" height="12" fill={shades[index]?.fill ?? colors.background} />,
        })),
        ...states.filter(({ occurs }) => occurs),
      ]}
    />
  )
}
