import { memo, useEffect, useMemo, useRef } from 'react'
import { ScatterChart, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import { ChartSurface, type Spot } from '#src/ui/charts/chart-surface.tsx'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { disc, verticalLine } from '#src/ui/charts/shapes.ts'
import type { Contents } from './contents.ts'
import { DirectiveTip, useDotSentence } from './directive-tip.tsx'
import { nextDot } from './directive-timeline.keys.ts'
import { dotSpot, nearestDot, RADIUS, SIDE, type AxisLayout, type LaneLayout } from './directive-timeline.layout.ts'
import { isWithin, twinsByLink, type Dot, type Timeline } from './directive-timeline.rows.ts'
import { EmptyLanes } from './empty-lanes.tsx'
import { issuerLooks, type IssuerLook } from './issuer-classes.ts'
import { issuerShapes, useIssuerColors } from './issuer-marks.ts'
import { usePointedOn, usePointing } from './pointing.ts'
import type { RequestMark } from './request-labels.ts'

type Props = {
  readonly timeline: Timeline
  readonly label: string
  readonly lanes: LaneLayout
  readonly axis: AxisLayout
  readonly looks: readonly IssuerLook[]
  readonly requests: readonly RequestMark[]
  readonly contents: Contents
  readonly chosen: string | null
  readonly onOpen: (dot: Dot) => void
  readonly colors: ChartColors
}

const noMargin = { top: 0, right: 0, bottom: 0, left: 0 }

/** The plot: lanes, requests as vertical lines, a mark a document, and a line through listings of the same one. */
export function TimelinePlot(props: Props) {
  const { lanes, axis, timeline } = props
  const padding = useMemo(() => ({ left: SIDE, right: SIDE + lanes.aside }), [lanes.aside])
  const days = useMemo(() => [axis.span.from, axis.span.to], [axis.span.from, axis.span.to])
  const rows = useMemo(() => [0, timeline.lanes.length], [timeline.lanes.length])
  return (
    <ScatterChart width={lanes.plotWidth} height={lanes.height} margin={noMargin} accessibilityLayer={false}>
      <XAxis type="number" dataKey="day" hide allowDataOverflow domain={days} padding={padding} />
      <YAxis type="number" dataKey="lane" hide allowDataOverflow domain={rows} reversed />
      <Dots {...props} />
    </ScatterChart>
  )
}

function Dots({ timeline, label, lanes: layout, axis, looks, requests, contents, chosen, onOpen, colors }: Props) {
  const plot = usePlotArea()
  const scale = useXAxisScale()
  const sentence = useDotSentence(timeline)
  const { lanes, dots } = timeline
  const { span } = axis
  const twins = useMemo(() => twinsByLink(dots), [dots])
  const spots = useMemo(() => {
    const xOf = (day: number) => scale?.(day) ?? 0
    return dots.map((dot) => (isWithin(span, dot) ? dotSpot(dot, xOf, layout) : null))
  }, [dots, scale, span, layout])
  if (plot === undefined || scale === undefined) return null

  const { plotWidth, height } = layout
  const twinsOf = (dot: Dot) => (dot.mark.link === null ? [] : (twins.get(dot.mark.link) ?? []))
  const contentOf = (dot: Dot) => contents.get(dot.mark.key)?.content ?? null
  return (
    <ChartSurface
      label={label}
      area={{ x: 0, y: 0, width: plotWidth, height }}
      hit={(spot) => nearestDot(spots, spot)}
      step={(from, move) => nextDot(dots, from, move, (dot) => isWithin(span, dot))}
      spotOf={(index) => spots[index] ?? null}
      renderTip={(index) => {
        const dot = dots[index]
        if (dot === undefined) return null
        const same = twinsOf(dot)
        const hidden = same.filter((place) => spots[place] === null).length
        return (
          <DirectiveTip
            dot={dot}
            unit={lanes[dot.lane]?.name ?? ''}
            content={contentOf(dot)}
            twins={{ all: same.length, hidden }}
          />
        )
      }}
      describe={(index) => {
        const dot = dots[index]
        return dot === undefined ? '' : sentence(dot, contentOf(dot), twinsOf(dot).length)
      }}
      onOpen={(index) => {
        const dot = dots[index]
        if (dot !== undefined) onOpen(dot)
      }}
    >
      {(active) => (
        <>
          <Ground layout={layout} axis={axis} lanes={lanes.length} requests={requests} colors={colors} />
          <EmptyLanes timeline={timeline} layout={layout} span={span} colors={colors} />
          <Marks dots={dots} spots={spots} looks={looks} colors={colors} />
          <Emphasis
            dots={dots}
            spots={spots}
            looks={looks}
            active={active}
            chosen={chosen}
            twinsOf={twinsOf}
            colors={colors}
          />
        </>
      )}
    </ChartSurface>
  )
}

type GroundProps = Pick<Props, 'axis' | 'requests' | 'colors'> & { readonly layout: LaneLayout; readonly lanes: number }

const Ground = memo(function Ground({ layout, axis, lanes, requests, colors }: GroundProps) {
  const { plotWidth, height, pitch, aside } = layout
  const lines = (marks: readonly RequestMark[]) => marks.map(({ x }) => verticalLine(x, 0, height)).join('')
  const rows = Array.from({ length: lanes }, (_, index) => `M0,${(index + 1) * pitch - 0.5}h${plotWidth}`)
  return (
    <>
      {aside === 0 ? null : <rect x={plotWidth - aside} width={aside} height={height} fill={colors.band} />}
      <path d={rows.join('')} stroke={colors.grid} />
      <path d={axis.ticks.map(({ day }) => verticalLine(axis.xOf(day), 0, height)).join('')} stroke={colors.grid} />
      <path
        d={lines(requests.filter(({ current }) => !current))}
        stroke={colors.accent}
        strokeDasharray="1 4"
        opacity={0.7}
      />
      <path
        d={lines(requests.filter(({ current }) => current))}
        stroke={colors.accent}
        strokeWidth={1.5}
        strokeDasharray="5 3"
      />
    </>
  )
})

type MarksProps = Pick<Props, 'looks' | 'colors'> & {
  readonly dots: readonly Dot[]
  readonly spots: readonly (Spot | null)[]
}

/** All marks of a look as one path: the muted ones below, then those that several units list outlined, then the others. */
const Marks = memo(function Marks({ dots, spots, looks, colors }: MarksProps) {
  const fills = useIssuerColors()
  const paths = useMemo(() => {
    const found = new Map<IssuerLook, string>()
    let muted = ''
    let linked = ''
    dots.forEach((dot, index) => {
      const spot = spots[index]
      if (spot === null || spot === undefined) return
      const look = looks[dot.mark.issuerIndex] ?? 'unstated'
      const shape = issuerShapes[look](spot.x, spot.y, RADIUS)
      if (!dot.found) muted += shape
      else {
        found.set(look, (found.get(look) ?? '') + shape)
        if (dot.mark.link !== null) linked += disc(spot.x, spot.y, RADIUS + 1.5)
      }
    })
    return { found, muted, linked }
  }, [dots, spots, looks])
  return (
    <>
      <path d={paths.muted} fill={colors.muted} stroke={colors.background} />
      {issuerLooks.map((look) => {
        const d = paths.found.get(look)
        return d === undefined ? null : <path key={look} d={d} fill={fills[look]} stroke={colors.background} />
      })}
      <path d={paths.linked} fill="none" stroke={colors.text} />
    </>
  )
})

type EmphasisProps = Pick<Props, 'looks' | 'chosen' | 'colors'> & {
  readonly dots: readonly Dot[]
  readonly spots: readonly (Spot | null)[]
  readonly active: number | null
  readonly twinsOf: (dot: Dot) => readonly number[]
}

/** The document that is pointed at here or in the list, or is open; and a line through the lanes of all who list the same one. */
function Emphasis({ dots, spots, looks, active, chosen, twinsOf, colors }: EmphasisProps) {
  const fills = useIssuerColors()
  const pointing = usePointing()
  const listed = usePointedOn('list')
  const place = useRef<SVGCircleElement>(null)
  const key = active === null ? null : (dots[active]?.mark.key ?? null)
  useEffect(() => {
    if (key !== null) pointing.point({ key, on: 'chart', show: false })
    else if (pointing.now()?.on === 'chart') pointing.point(null)
  }, [key, pointing])
  const shows = listed?.show === true ? listed.key : null
  useEffect(() => {
    if (shows !== null) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [shows])

  const wanted = key ?? listed?.key ?? chosen
  const dot = wanted === null ? undefined : dots.find(({ mark }) => mark.key === wanted)
  if (dot === undefined) return null
  const own = spots[dots.indexOf(dot)]
  const places = twinsOf(dot).filter((index) => spots[index] !== null)
  const same = places.flatMap((index) => spots[index] ?? [])
  const lookOf = (index: number) => looks[dots[index]?.mark.issuerIndex ?? -1] ?? 'unstated'
  return (
    <g fill="none" pointerEvents="none">
      {same.length < 2 ? null : (
        <>
          <path
            d={`M${same.map(({ x, y }) => `${x},${y}`).join('L')}`}
            stroke={colors.background}
            strokeWidth={4}
            opacity={0.8}
          />
          <path
            d={`M${same.map(({ x, y }) => `${x},${y}`).join('L')}`}
            stroke={colors.text}
            strokeWidth={1.75}
            data-links={same.length}
          />
          <path
            d={same.map(({ x, y }) => disc(x, y, RADIUS + 3)).join('')}
            fill={colors.background}
            stroke={colors.text}
            strokeWidth={2}
          />
          {[...Map.groupBy(places, lookOf)].map(([look, indexes]) => (
            <path
              key={look}
              d={indexes
                .flatMap((index) => spots[index] ?? [])
                .map(({ x, y }) => issuerShapes[look](x, y, RADIUS))
                .join('')}
              fill={fills[look]}
            />
          ))}
        </>
      )}
      {own === null || own === undefined ? null : (
        <circle
          ref={place}
          cx={own.x}
          cy={own.y}
          r={RADIUS + 4}
          stroke={colors.accent}
          strokeWidth={3}
          data-pointed={dot.mark.key}
          style={{ scrollMargin: '90px 20px' }}
        />
      )}
    </g>
  )
}
