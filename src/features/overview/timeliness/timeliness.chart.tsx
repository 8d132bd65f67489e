import { Fragment, useId, useMemo } from 'react'
import { BarChart, CartesianGrid, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { formatNumber } from '#domain/text/format.ts'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { PaperRows } from '#src/ui/print/paper-rows.tsx'
import { axisOf, rowsOf } from '#src/ui/print/rows-layout.ts'
import { useGo } from '#src/ui/use-go.ts'
import { rowAfter, rowAt } from '../row-steps.ts'
import { NAME_SIZE, UnitNames } from '../unit-names.tsx'
import { timelinessPaths, timelinessStyles, wordsStart, type TimelinessGeometry } from './timeliness-marks.ts'
import { useTimelinessTexts } from './timeliness-texts.ts'
import { barMiddle, layoutTimeliness, nameMiddle, type TimelinessLayout } from './timeliness.layout.ts'
import { hasAnswered, type TimelinessRow } from './timeliness.rows.ts'

type Props = {
  readonly rows: readonly TimelinessRow[]
  readonly title: string
  /** What the chart shows, for who cannot see it. */
  readonly label: string
  /** The report behind a row, or the unit that has not sent one. */
  readonly hrefOf: (row: TimelinessRow) => string
  readonly unitHref: (row: TimelinessRow) => string
  readonly marksReal: boolean
}

/** Days from the request to each unit's answer, on one axis; the picture grows with the units. */
export function TimelinessChart(props: Props) {
  return <ChartFrame height={28 + props.rows.length * 24}>{(width) => <Sized {...props} width={width} />}</ChartFrame>
}

const noData: never[] = []

function Sized({ width, ...props }: Props & { width: number }) {
  const { rows } = props
  const { medium } = useDrawing()
  const colors = useChartColors()
  const texts = useTimelinessTexts()
  const labels = rows.map((row) => texts.label(row))
  const layout = layoutTimeliness(rows, labels, width, measureIn(NAME_SIZE))
  const whole = { ...props, labels, layout, colors }
  if (medium !== 'print') return <Plot {...whole} />
  return (
    <PaperRows
      count={rows.length}
      title={props.title}
      head={<Plot {...whole} rows={noData} layout={axisOf(layout)} />}
      renderRows={(from, to) => (
        <Plot
          {...whole}
          rows={rows.slice(from, to)}
          labels={labels.slice(from, to)}
          layout={rowsOf(layout, from, to)}
        />
      )}
    />
  )
}

/** Answers in one picture, under their axis where the layout has room for it. */
function Plot(props: AnswersProps) {
  const { rows, layout, colors } = props
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
        tickFormatter={formatNumber}
        tick={{ fill: colors.dimmed, fontSize: 12 }}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <YAxis type="number" dataKey="row" hide allowDataOverflow domain={[0, Math.max(rows.length, 1)]} />
      <CartesianGrid horizontal={false} stroke={colors.grid} verticalValues={[...layout.ticks]} />
      <Answers {...props} />
    </BarChart>
  )
}

type AnswersProps = Props & {
  readonly labels: readonly string[]
  readonly layout: TimelinessLayout
  readonly colors: ChartColors
}

const kinds = ['inTime', 'inTimeMuted', 'late', 'lateMuted', 'open', 'due', 'extended'] as const

/** The answers themselves, in the plot that recharts has laid out. */
function Answers({ rows, labels, layout, colors, label, hrefOf, unitHref, marksReal }: AnswersProps) {
  const plot = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  const go = useGo()
  const texts = useTimelinessTexts()
  const hatchId = useId()
  const geometry = useMemo((): (TimelinessGeometry & { rowTop: (index: number) => number }) | null => {
    if (xScale === undefined || yScale === undefined) return null
    const xOf = (days: number) => xScale(days) ?? 0
    const rowTop = (index: number) => yScale(index) ?? 0
    return {
      xOf,
      rowTop,
      end: xOf(layout.ticks.at(-1) ?? 1),
      middleOf: (index) => rowTop(index) + layout.pitch * barMiddle(layout),
      thickness: layout.thickness,
    }
  }, [xScale, yScale, layout])
  const paths = useMemo(() => {
    if (geometry === null) return null
    const measure = measureIn(NAME_SIZE)
    return timelinessPaths(
      rows,
      labels.map((words) => measure(words)),
      geometry,
    )
  }, [rows, labels, geometry])
  if (plot === undefined || geometry === null || paths === null) return null

  const { rowTop } = geometry
  const styles = timelinessStyles(colors, (of) => `url(#${hatchId}${of})`)
  const measure = measureIn(NAME_SIZE)
  return (
    <g>
      <Hatch id={`${hatchId}late`} color={colors.accent} background={colors.background} />
      <Hatch id={`${hatchId}muted`} color={colors.muted} background={colors.background} />
      <ChartSurface
        label={label}
        area={{ x: 0, y: plot.y, width: layout.width, height: rows.length * layout.pitch }}
        hit={({ y }) => rowAt(Math.floor((y - plot.y) / layout.pitch), rows.length)}
        step={(from, move) => rowAfter(from, move, rows.length)}
        spotOf={(index) => {
          const row = rows[index]
          return row === undefined ? null : { x: wordsStart(row, geometry, 0), y: geometry.middleOf(index) }
        }}
        renderTip={(index) => {
          const row = rows[index]
          return row === undefined ? null : <Tip name={row.name} facts={texts.facts(row)} />
        }}
        describe={(index) => {
          const row = rows[index]
          return row === undefined ? '' : texts.sentence(row)
        }}
        onOpen={(index) => {
          const row = rows[index]
          if (row !== undefined) go(hrefOf(row))
        }}
      >
        {(active) => (
          <>
            {active === null ? null : (
              <rect x={0} y={rowTop(active)} width={layout.width} height={layout.pitch} fill={colors.band} />
            )}
            {kinds.map((kind) => (paths[kind] === '' ? null : <path key={kind} d={paths[kind]} {...styles[kind]} />))}
            <g
              fontSize={NAME_SIZE}
              fill={colors.text}
              stroke={colors.background}
              strokeWidth={3}
              style={{ fontVariantNumeric: 'tabular-nums', paintOrder: 'stroke' }}
            >
              {rows.map((row, index) => (
                <text
                  key={row.unitId}
                  x={wordsStart(row, geometry, measure(labels[index] ?? ''))}
                  y={geometry.middleOf(index)}
                  dominantBaseline="central"
                  fill={hasAnswered(row) ? (row.found ? undefined : colors.dimmed) : colors.missing}
                  fontStyle={hasAnswered(row) ? undefined : 'italic'}
                >
                  {labels[index]}
                </text>
              ))}
            </g>
          </>
        )}
      </ChartSurface>
      <UnitNames
        names={rows.map((row, index) => ({
          unitId: row.unitId,
          name: row.name,
          lines: layout.names[index] ?? [row.label],
          href: unitHref(row),
          found: row.found,
          marked: marksReal && row.real,
        }))}
        x={layout.stacked ? 0 : layout.left - 8}
        anchor={layout.stacked ? 'start' : 'end'}
        middleOf={(index) => rowTop(index) + layout.pitch * nameMiddle(layout)}
        colors={colors}
      />
    </g>
  )
}

function Tip({ name, facts }: { name: string; facts: readonly string[] }) {
  return (
    <>
      <strong>{name}</strong>
      {facts.map((fact) => (
        <Fragment key={fact}>
          <br />
          {fact}
        </Fragment>
      ))}
    </>
  )
}
