import { memo, useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { dayNumber } from '#src/ui/charts/days.ts'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { PaperRows } from '#src/ui/print/paper-rows.tsx'
import { NAME_SIZE, UnitNames } from '../unit-names.tsx'
import type { Contents } from './contents.ts'
import { layoutAxis, layoutLanes, type LaneLayout } from './directive-timeline.layout.ts'
import classes from './directive-timeline.module.css'
import { isWithin, lanesOf, type Dot, type Lane, type Timeline } from './directive-timeline.rows.ts'
import type { IssuerLook } from './issuer-classes.ts'
import { OverviewStrip } from './overview-strip.tsx'
import { requestMarks } from './request-labels.ts'
import { spanByKey, SpanControls } from './span-controls.tsx'
import { zoomed, type TimeSpan } from './time-span.ts'
import { AXIS_HEIGHT, LABEL_SIZE, TimeAxis } from './timeline-axis.tsx'
import { TimelinePlot } from './timeline-dots.tsx'
import { useLiveSpan, type ChangeSpan } from './use-live-span.ts'

export type DirectiveTimelineProps = {
  readonly timeline: Timeline
  readonly looks: readonly IssuerLook[]
  readonly title: string
  readonly label: string
  /** Every campaign: its request is marked on the axis. */
  readonly campaigns: readonly Campaign[]
  readonly currentCampaign: string
  readonly campaignHref: (campaignId: string) => string
  /** The days that are chosen; null: all. */
  readonly span: TimeSpan | null
  readonly onSpan: ChangeSpan
  readonly contents: Contents
  readonly hrefOf: (unitId: string) => string
  readonly chosen: string | null
  readonly onOpen: (key: string) => void
  readonly marksReal: boolean
}

/** A lane a unit, a mark a document, and a strip of all time to choose days on; names and axis stay in sight while it scrolls. */
export function DirectiveTimelineChart(props: DirectiveTimelineProps) {
  const estimated = AXIS_HEIGHT + Math.min(props.timeline.lanes.length * 26, 640)
  return <ChartFrame height={estimated}>{(width) => <Sized {...props} width={width} />}</ChartFrame>
}

/** Room that names and strip take in full screen, above the lanes. */
const ABOVE_LANES = 130

function Sized({ width, ...props }: DirectiveTimelineProps & { width: number }) {
  const { timeline, campaigns, currentCampaign, onOpen } = props
  const { medium, height: room } = useDrawing()
  const colors = useChartColors()
  const onScreen = medium === 'screen'
  const live = useLiveSpan(props.span, timeline.span, props.onSpan)
  const lanes = useMemo(() => layoutLanes(timeline, width, measureIn(NAME_SIZE)), [timeline, width])
  const { from, to } = live.shown
  const axis = useMemo(() => layoutAxis({ from, to }, lanes), [from, to, lanes])
  const requests = useMemo(
    () =>
      requestMarks(campaigns, currentCampaign, axis.span, {
        xOf: axis.xOf,
        width: lanes.plotWidth - lanes.aside,
        measure: measureIn(LABEL_SIZE, 700),
      }),
    [campaigns, currentCampaign, axis, lanes],
  )
  const requestDays = useMemo(() => campaigns.map(({ request }) => dayNumber(request.date)), [campaigns])
  const shown = useMemo(
    () => timeline.dots.filter((dot) => isWithin(axis.span, dot)).length,
    [timeline.dots, axis.span],
  )
  const open = useMemo(() => (dot: Dot) => onOpen(dot.mark.key), [onOpen])
  const plot = useRef<HTMLDivElement>(null)
  useWheel(plot, (turn, x) => {
    if (turn.across) live.go({ from: from + turn.by * (to - from), to: to + turn.by * (to - from) })
    else live.go(zoomed(live.shown, Math.exp(turn.by), Math.min(Math.max(axis.dayAt(x), from), to)))
  })
  const { hrefOf, marksReal } = props
  const names = { lanes: timeline.lanes, layout: lanes, hrefOf, marksReal, colors }
  const ownScroll = onScreen && (lanes.ownScroll || room !== null)
  const columns = { width, gridTemplateColumns: lanes.inside ? 'auto' : `${lanes.namesWidth}px auto` }
  const top = (
    <>
      {lanes.inside ? null : <div className={classes['corner']} />}
      <TimeAxis lanes={lanes} axis={axis} requests={requests} campaignHref={props.campaignHref} colors={colors} />
    </>
  )
  const plotOf = (some: Timeline, layout: LaneLayout) => (
    <TimelinePlot
      timeline={some}
      label={props.label}
      lanes={layout}
      axis={axis}
      looks={props.looks}
      requests={requests}
      contents={props.contents}
      chosen={props.chosen}
      onOpen={open}
      colors={colors}
    />
  )
  if (medium === 'print') {
    return (
      <PaperRows
        count={timeline.lanes.length}
        title={props.title}
        head={
          <div className={classes['grid']} style={columns}>
            {top}
          </div>
        }
        renderRows={(start, end) => {
          const some = lanesOf(timeline, start, end)
          const layout = { ...lanes, height: (end - start) * lanes.pitch, names: lanes.names.slice(start, end) }
          return (
            <div className={classes['grid']} style={columns}>
              <Names {...names} lanes={some.lanes} layout={layout} />
              <div className={classes['plot']}>{plotOf(some, layout)}</div>
            </div>
          )
        }}
      />
    )
  }
  return (
    <div
      onKeyDownCapture={(event) => {
        const asked = event.ctrlKey || event.metaKey || event.altKey ? null : spanByKey(event, live)
        if (asked === null || (event.target instanceof Element && event.target.matches('input'))) return
        event.preventDefault()
        event.stopPropagation()
        if (asked.span === null) live.choose(null)
        else live.go(asked.span)
      }}
    >
      {onScreen ? (
        <>
          <SpanControls live={live} documents={shown} all={timeline.dots.length} />
          <OverviewStrip
            live={live}
            dots={timeline.dots}
            requests={requestDays}
            left={lanes.namesWidth}
            width={lanes.plotWidth}
          />
          <Hint />
        </>
      ) : null}
      <div
        className={classes['scroll']}
        data-own={ownScroll || undefined}
        style={room === null || !onScreen ? undefined : { maxHeight: Math.max(room - ABOVE_LANES, 240) }}
      >
        <div className={classes['grid']} style={columns}>
          {top}
          {lanes.inside ? null : <Names {...names} />}
          <div className={classes['plot']} ref={plot}>
            {plotOf(timeline, lanes)}
            {lanes.inside ? <Names {...names} /> : null}
          </div>
        </div>
      </div>
    </div>
  )
}

function Hint() {
  const t = useTranslations('timeline')
  return (
    <p className={classes['hint']}>
      <span data-for="mouse">{t('hint')}</span>
      <span data-for="touch">{t('hintTouch')}</span>
    </p>
  )
}

type NamesProps = Pick<DirectiveTimelineProps, 'hrefOf' | 'marksReal'> & {
  readonly lanes: readonly Lane[]
  readonly layout: LaneLayout
  readonly colors: ChartColors
}

/** Names do not change while days are chosen. */
const Names = memo(function Names({ lanes, layout, hrefOf, marksReal, colors }: NamesProps) {
  const { inside, namesWidth, plotWidth, height, pitch } = layout
  return (
    <svg className={classes[inside ? 'namesInside' : 'names']} width={inside ? plotWidth : namesWidth} height={height}>
      <UnitNames
        names={lanes.map((lane, index) => ({
          unitId: lane.unitId,
          name: lane.name,
          lines: layout.names[index] ?? [lane.label],
          href: hrefOf(lane.unitId),
          found: lane.found,
          marked: marksReal && lane.real,
        }))}
        x={inside ? 6 : namesWidth - 8}
        anchor={inside ? 'start' : 'end'}
        middleOf={(index) => (inside ? index * pitch + (pitch - 28) / 2 + 1 : (index + 0.5) * pitch)}
        colors={colors}
      />
    </svg>
  )
})

type Turn = {
  /** How far, as an exponent for zooming or a share of what is shown for moving. */
  readonly by: number
  readonly across: boolean
}

const WHEEL_STEP = 0.0022

/** Ctrl or ⌘ with the wheel zooms where the pointer is, Shift moves; the wheel alone scrolls the page as everywhere. */
function useWheel(place: { readonly current: HTMLElement | null }, onTurn: (turn: Turn, x: number) => void): void {
  const act = useRef(onTurn)
  useEffect(() => {
    act.current = onTurn
  })
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const turn = (event: WheelEvent) => {
      const zooms = event.ctrlKey || event.metaKey
      if (!zooms && !event.shiftKey) return
      event.preventDefault()
      const by = (event.deltaY === 0 ? event.deltaX : event.deltaY) * WHEEL_STEP
      act.current({ by: zooms ? by : by * 0.4, across: !zooms }, event.clientX - element.getBoundingClientRect().left)
    }
    // React listens without the right to stop the page from zooming.
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [place])
}
