import { memo, useId, useMemo } from 'react'
import { BarChart, XAxis, YAxis } from 'recharts'
import { axisTick } from '#src/ui/charts/axis-tick.tsx'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { verticalLine } from '#src/ui/charts/shapes.ts'
import { useGo } from '#src/ui/use-go.ts'
import { PaperRows } from '#src/ui/print/paper-rows.tsx'
import { axisOf, rowsOf } from '#src/ui/print/rows-layout.ts'
import { rowAfter, rowAt } from '../row-steps.ts'
import { NAME_SIZE, UnitNames } from '../unit-names.tsx'
import { barPaths, barStyles, labelStart } from './unit-bars-marks.ts'
import { useBarTexts } from './unit-bars-texts.ts'
import { UnitBarTip, useBarSentence } from './unit-bars-tip.tsx'
import { barMeasures, type BarMeasureId } from './unit-bars.measures.ts'
import { geometryOf, layoutBars, nameMiddle, type BarsGeometry, type BarsLayout } from './unit-bars.layout.ts'
import type { UnitBar } from './unit-bars.rows.ts'

export type UnitBarsProps = {
  readonly bars: readonly UnitBar[]
  readonly title: string
  /** What the chart shows, for who cannot see it. */
  readonly label: string
  readonly measure: BarMeasureId
  /** Each bar also says how it moved since the campaign before. */
  readonly withChange: boolean
  /** The address of a unit. */
  readonly hrefOf: (unitId: string) => string
  /** Real reports are marked, because there are sample ones beside them. */
  readonly marksReal: boolean
}

/** Horizontal bars of all units; the picture grows with them. */
export function UnitBarsChart(props: UnitBarsProps) {
  const estimated = 28 + props.bars.length * 24
  return <ChartFrame height={estimated}>{(width) => <Sized {...props} width={width} />}</ChartFrame>
}

const Sized = memo(function Sized({ width, ...props }: UnitBarsProps & { width: number }) {
  const { bars, measure, withChange } = props
  const { medium } = useDrawing()
  const colors = useChartColors()
  const texts = useBarTexts(measure, withChange)
  const labels = bars.map((bar) => texts.label(bar))
  const layout = layoutBars(bars, labels, width, measureIn(NAME_SIZE), barMeasures[measure].whole)
  const whole = { ...props, labels, layout, colors }
  if (medium !== 'print') return <Plot {...whole} />
  return (
    <PaperRows
      count={bars.length}
      title={props.title}
      head={<Plot {...whole} bars={noData} layout={axisOf(layout)} />}
      renderRows={(from, to) => (
        <Plot
          {...whole}
          bars={bars.slice(from, to)}
          labels={labels.slice(from, to)}
          layout={rowsOf(layout, from, to)}
        />
      )}
    />
  )
})

/** Bars in one picture, under their axis where the layout has room for it. */
function Plot(props: BarsProps) {
  const { bars, measure, layout, colors } = props
  return (
    <BarChart
      layout="vertical"
      width={layout.width}
      height={layout.height}
      data={noData}
      margin={{ top: 0, right: layout.right, bottom: layout.bottom, left: layout.left }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        orientation="top"
        hide={layout.top === 0}
        height={layout.top}
        allowDataOverflow
        domain={[0, layout.ticks.at(-1) ?? 1]}
        ticks={[...layout.ticks]}
        tick={axisTick(barMeasures[measure].print, colors)}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <YAxis type="number" dataKey="row" hide allowDataOverflow domain={[0, Math.max(bars.length, 1)]} />
      <Bars {...props} />
    </BarChart>
  )
}

const noData: never[] = []

type BarsProps = UnitBarsProps & {
  readonly labels: readonly string[]
  readonly layout: BarsLayout
  readonly colors: ChartColors
}

/**
 * The bars themselves. Where recharts puts the plot is known before, from the layout: waiting for it would draw everything twice,
 * the first time in the places of the rows before.
 */
function Bars({ bars, labels, layout, colors, label, measure, hrefOf, marksReal }: BarsProps) {
  const go = useGo()
  const sentence = useBarSentence(measure)
  const hatchId = useId()
  const geometry = useMemo(() => geometryOf(layout), [layout])
  const paths = useMemo(() => barPaths(bars, geometry), [bars, geometry])
  const { rowTop } = geometry
  const tall = layout.height - layout.top - layout.bottom
  const styles = barStyles(colors, (of) => `url(#${hatchId}${of})`)
  return (
    <g>
      <path
        d={layout.ticks.map((tick) => verticalLine(geometry.xOf(tick), layout.top, tall)).join('')}
        stroke={colors.grid}
      />
      <Hatch id={`${hatchId}series`} color={colors.series} background={colors.background} />
      <Hatch id={`${hatchId}muted`} color={colors.muted} background={colors.background} />
      <ChartSurface
        label={label}
        area={{ x: 0, y: layout.top, width: layout.width, height: bars.length * layout.pitch }}
        hit={({ y }) => rowAt(Math.floor((y - layout.top) / layout.pitch), bars.length)}
        step={(from, move) => rowAfter(from, move, bars.length)}
        spotOf={(index) => {
          const bar = bars[index]
          if (bar === undefined) return null
          return { x: labelStart(bar, geometry, 0), y: geometry.middleOf(index) }
        }}
        renderTip={(index) => {
          const bar = bars[index]
          return bar === undefined ? null : <UnitBarTip bar={bar} measure={measure} />
        }}
        describe={(index) => {
          const bar = bars[index]
          return bar === undefined ? '' : sentence(bar)
        }}
        onOpen={(index) => {
          const bar = bars[index]
          if (bar !== undefined) go(hrefOf(bar.unitId))
        }}
      >
        {(active) => (
          <>
            {active === null ? null : (
              <rect x={0} y={rowTop(active)} width={layout.width} height={layout.pitch} fill={colors.band} />
            )}
            {barKinds.map((kind) =>
              paths[kind] === '' ? null : <path key={kind} d={paths[kind]} {...styles[kind]} />,
            )}
            <Labels bars={bars} labels={labels} geometry={geometry} colors={colors} />
          </>
        )}
      </ChartSurface>
      <UnitNames
        names={bars.map((bar, index) => ({
          unitId: bar.unitId,
          name: bar.name,
          lines: layout.names[index] ?? [bar.label],
          href: hrefOf(bar.unitId),
          found: bar.found,
          marked: marksReal && bar.real,
        }))}
        x={layout.stacked ? 0 : layout.left - 8}
        anchor={layout.stacked ? 'start' : 'end'}
        middleOf={(index) => rowTop(index) + layout.pitch * nameMiddle(layout)}
        colors={colors}
      />
    </g>
  )
}

const barKinds = [
  'counted',
  'countedMuted',
  'notCounted',
  'notCountedMuted',
  'partial',
  'blank',
  'none',
  'undefined',
  'previous',
] as const

type LabelsProps = Pick<BarsProps, 'bars' | 'labels' | 'colors'> & { readonly geometry: BarsGeometry }

function Labels({ bars, labels, geometry, colors }: LabelsProps) {
  const measure = measureIn(NAME_SIZE)
  return (
    <g
      fontSize={NAME_SIZE}
      fill={colors.text}
      style={{ fontVariantNumeric: 'tabular-nums', paintOrder: 'stroke' }}
      stroke={colors.background}
      strokeWidth={3}
    >
      {bars.map((bar, index) => (
        <text
          key={bar.unitId}
          x={labelStart(bar, geometry, measure(labels[index] ?? ''))}
          y={geometry.middleOf(index)}
          dominantBaseline="central"
          fill={
            bar.state === 'missing' ? colors.missing : bar.found && bar.state === 'number' ? undefined : colors.dimmed
          }
          fontStyle={bar.state === 'missing' ? 'italic' : undefined}
        >
          {labels[index]}
        </text>
      ))}
    </g>
  )
}
