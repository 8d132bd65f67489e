import { memo, useId, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import type { MatrixCampaign } from '#domain/totals/matrix.ts'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { PaperRows } from '#src/ui/print/paper-rows.tsx'
import { LightLink, useFollow } from '#src/ui/light-link.tsx'
import { asOfDay } from '../campaign-columns/campaign-columns.rows.ts'
import { signedNumber } from '../signed-number.ts'
import { NAME_SIZE } from '../unit-names.tsx'
import { useCellTexts } from '../unit-matrix/cell-texts.ts'
import classes from '../unit-matrix/pinned-grid.module.css'
import { cornerOf, layoutMultiples, nextPoint, pointAt, type MultiplesLayout } from './multiples.layout.ts'
import { heightOf, multiplesPaths, xOfPoint, type Scale } from './multiples-paths.ts'
import type { Multiple, MultiplePoint, MultiplesFigures } from './multiples.rows.ts'
import type { MetricId } from '#domain/metrics/metrics.ts'

export type MultiplesProps = {
  readonly multiples: readonly Multiple[]
  readonly campaigns: readonly MatrixCampaign[]
  readonly metric: MetricId
  readonly figures: MultiplesFigures
  /** The scale of all; null: each has its own. */
  readonly shared: Scale | null
  readonly title: string
  readonly label: string
  /** Place of the campaign on screen; −1: none of them. */
  readonly chosen: number
  readonly hrefOf: (unitId: string) => string
  readonly onOpen: (unitId: string) => void
}

/** What is higher than this scrolls in its own place. */
const TALLEST = 900

/** A little chart for every unit, side by side. */
export function MultiplesChart(props: MultiplesProps) {
  return (
    <ChartFrame height={Math.min(props.multiples.length * 20, 400)}>
      {(width) => <Sized {...props} width={width} />}
    </ChartFrame>
  )
}

function Sized({ width, ...props }: MultiplesProps & { width: number }) {
  const { multiples, campaigns } = props
  const { medium, height: room } = useDrawing()
  const colors = useChartColors()
  const own = medium === 'screen'
  const layout = useMemo(
    () =>
      layoutMultiples(
        multiples.map(({ label }) => label),
        campaigns.length,
        // The bar of its own scroll takes some of the width.
        own ? width - 12 : width,
        measureIn(NAME_SIZE, 600),
      ),
    [multiples, campaigns.length, width, own],
  )
  if (medium === 'print') {
    const { perRow, cellHeight, names } = layout
    return (
      <PaperRows
        count={Math.ceil(multiples.length / perRow)}
        together={1}
        title={props.title}
        head={null}
        renderRows={(from, to) => {
          const some = [from * perRow, to * perRow] as const
          return (
            <svg width={width} height={(to - from) * cellHeight} className={classes['plot']}>
              <Grid
                {...props}
                multiples={multiples.slice(...some)}
                layout={{ ...layout, height: (to - from) * cellHeight, names: names.slice(...some) }}
                colors={colors}
              />
            </svg>
          )
        }}
      />
    )
  }
  return (
    <div
      className={classes['scroll']}
      data-own={(own && layout.height > TALLEST) || undefined}
      style={room === null ? undefined : { maxHeight: Math.max(room, 240) }}
    >
      <svg width={width - (own ? 12 : 0)} height={Math.max(layout.height, 1)} className={classes['plot']}>
        <Grid {...props} layout={layout} colors={colors} />
      </svg>
    </div>
  )
}

type GridProps = MultiplesProps & { readonly layout: MultiplesLayout; readonly colors: ChartColors }

function Grid(props: GridProps) {
  const { multiples, campaigns, metric, figures, shared, label, onOpen, layout, colors } = props
  const t = useTranslations('unitMatrix')
  const texts = useCellTexts(metric)
  const count = campaigns.length
  const placeOf = (index: number) => {
    const [multiple, campaign] = [multiples[Math.floor(index / count)], campaigns[index % count]]
    const point = multiple?.points[index % count]
    return multiple === undefined || campaign === undefined || point === undefined
      ? null
      : { multiple, campaign, point, cell: multiple.cells[index % count] ?? null }
  }
  const spotOf = (index: number) => {
    const place = placeOf(index)
    if (place === null) return null
    const corner = cornerOf(layout, Math.floor(index / count))
    const { value } = place.point
    return {
      x: corner.x + xOfPoint(layout, index % count, count),
      y: corner.y + heightOf(value ?? 0, shared ?? place.multiple, layout),
    }
  }
  const words = (index: number): string[] => {
    const place = placeOf(index)
    if (place === null) return []
    const { campaign, point, cell } = place
    const when = `${campaign.title} (${formatDate(asOfDay(campaign))})`
    if (figures === 'total') return [when, ...texts.sentence(cell)]
    return [when, ...incrementWords(point, texts.measure, t), ...(point.state === 'number' ? [] : texts.sentence(cell))]
  }
  return (
    <ChartSurface
      label={label}
      area={{ x: 0, y: 0, width: layout.perRow * layout.cellWidth, height: layout.height }}
      hit={({ x, y }) => pointAt(x, y, layout, { units: multiples.length, campaigns: count })}
      step={(from, move) => nextPoint(from, move, { units: multiples.length, campaigns: count, perRow: layout.perRow })}
      spotOf={spotOf}
      renderTip={(index) => (
        <>
          <strong>{placeOf(index)?.multiple.name}</strong>
          {words(index).map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </>
      )}
      describe={(index) => [placeOf(index)?.multiple.name ?? '', ...words(index)].join('. ')}
      onOpen={(index) => {
        const place = placeOf(index)
        if (place !== null) onOpen(place.multiple.unitId)
      }}
    >
      {(active) => (
        <>
          {active === null ? null : <Band index={active} count={count} layout={layout} colors={colors} />}
          <Marks {...props} />
          {active === null ? null : <Pointed spot={spotOf(active)} colors={colors} />}
        </>
      )}
    </ChartSurface>
  )
}

function incrementWords(
  { value, from, to, counted }: MultiplePoint,
  measure: string,
  t: ReturnType<typeof useTranslations<'unitMatrix'>>,
): string[] {
  if (value === null || from === null || to === null) return [t('addedUnknown')]
  return [
    `${signedNumber(value)} ${measure}`,
    t('addedFrom', { before: formatNumber(from), after: formatNumber(to) }),
    ...(counted ? [] : [t('notInTotal')]),
  ]
}

type BandProps = Pick<GridProps, 'layout' | 'colors'> & { readonly index: number; readonly count: number }

function Band({ index, count, layout, colors }: BandProps) {
  const { x, y } = cornerOf(layout, Math.floor(index / count))
  return <rect x={x - 4} y={y} width={layout.cellWidth - 8} height={layout.cellHeight - 4} rx={4} fill={colors.band} />
}

function Pointed({ spot, colors }: { spot: { x: number; y: number } | null; colors: ChartColors }) {
  return spot === null ? null : (
    <circle cx={spot.x} cy={spot.y} r={4} fill={colors.accent} stroke={colors.background} strokeWidth={1.5} />
  )
}

/** Lines, columns and names of all units; they do not change while points are pointed at. */
const Marks = memo(function Marks({
  multiples,
  campaigns,
  figures,
  shared,
  chosen,
  hrefOf,
  layout,
  colors,
}: GridProps) {
  const hatch = useId()
  const follow = useFollow()
  const paths = useMemo(
    () => multiplesPaths(multiples, figures, layout, (multiple) => shared ?? multiple),
    [multiples, figures, layout, shared],
  )
  const day =
    campaigns[chosen] === undefined ? '' : asOfDay(campaigns[chosen]).slice(0, 7).split('-').toReversed().join('/')
  return (
    <>
      <Hatch id={hatch} color={colors.series} background={colors.background} />
      <path d={paths.ground} stroke={colors.grid} fill="none" />
      <g fill="none" strokeWidth={1.6} strokeLinejoin="round">
        <path d={paths.lineMuted} stroke={colors.muted} />
        <path d={paths.dashedMuted} stroke={colors.muted} strokeDasharray="3 2" />
        <path d={paths.line} stroke={colors.series} />
        <path d={paths.dashed} stroke={colors.series} strokeDasharray="3 2" />
      </g>
      <path d={paths.barMuted} fill={colors.muted} />
      <path d={paths.barOpenMuted} fill={colors.background} stroke={colors.muted} strokeWidth={0.8} />
      <path d={paths.bar} fill={colors.series} />
      <path d={paths.barOpen} fill={`url(#${hatch})`} stroke={colors.series} strokeWidth={0.8} />
      <path d={paths.fall} fill={colors.accent} />
      <path d={paths.dotMuted} fill={colors.muted} />
      <path d={paths.dot} fill={colors.series} />
      <path d={paths.hollowMuted} fill={colors.background} stroke={colors.muted} />
      <path d={paths.hollow} fill={colors.background} stroke={colors.series} />
      <path d={paths.blank} fill="none" stroke={colors.dimmed} />
      <path d={paths.none} stroke={colors.dimmed} strokeWidth={1.6} />
      <path d={paths.missing} stroke={colors.missing} strokeWidth={1.3} />
      <g ref={follow} fontSize={NAME_SIZE} fill={colors.text}>
        {multiples.map(({ unitId, name, label, found, points }, unit) => {
          const { x, y } = cornerOf(layout, unit)
          const value = points[chosen]?.value ?? null
          return (
            <LightLink key={unitId} to={hrefOf(unitId)} tabIndex={-1}>
              <title>{name}</title>
              <text x={x} y={y + 14} fontWeight={600} fill={found ? undefined : colors.dimmed}>
                {layout.names[unit]?.[0] ?? label}
              </text>
              <text x={x} y={y + 29} fontSize={11.5} fill={colors.dimmed}>
                {value === null
                  ? `${day}: –`
                  : `${day}: ${figures === 'total' ? formatNumber(value) : signedNumber(value)}`}
              </text>
            </LightLink>
          )
        })}
      </g>
    </>
  )
})
