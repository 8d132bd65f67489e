import { useId, useMemo, type ReactNode, type SVGProps } from 'react'
import { BarChart, XAxis, YAxis } from 'recharts'
import { axisTick } from '#src/ui/charts/axis-tick.tsx'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { stepAlong } from '#src/ui/charts/step-along.ts'
import { verticalLine } from '#src/ui/charts/shapes.ts'
import { PaperRows } from '#src/ui/print/paper-rows.tsx'
import { axisOf, rowsOf } from '#src/ui/print/rows-layout.ts'
import { useGo } from '#src/ui/use-go.ts'
import { NAME_SIZE, UnitNames } from '../unit-names.tsx'
import { geometryOf, type UnitRowsGeometry, type UnitRowsLayout } from './unit-rows.layout.ts'

/** What every row says of its unit. */
type UnitRow = {
  readonly unitId: string
  readonly name: string
  readonly label: string
  readonly found: boolean
  readonly real: boolean
}

/** How rows are drawn. All marks of a kind are one path: hundreds of rows then cost a handful of elements. */
export type RowMarks<Row, Kind extends string, Hatched extends string> = {
  /** From the lowest to the uppermost. */
  readonly kinds: readonly Kind[]
  /** Hatches that styles may fill with, and their colours. */
  readonly hatches: Readonly<Record<Hatched, keyof ChartColors>>
  /** Path data of every kind; `widths` are those of the words in each row. */
  readonly paths: (
    rows: readonly Row[],
    widths: readonly number[],
    geometry: UnitRowsGeometry,
  ) => Readonly<Record<Kind, string>>
  readonly styles: (
    colors: ChartColors,
    hatch: (of: Hatched) => string,
  ) => Readonly<Record<Kind, SVGProps<SVGPathElement>>>
  /** Where words of this width begin in a row. */
  readonly wordsStart: (row: Row, geometry: UnitRowsGeometry, width: number) => number
  readonly wordsLook: (row: Row, colors: ChartColors) => SVGProps<SVGTextElement>
}

type Props<Row extends UnitRow, Kind extends string, Hatched extends string> = {
  readonly rows: readonly Row[]
  /** What stands in each row. */
  readonly words: readonly string[]
  readonly layout: UnitRowsLayout
  readonly marks: RowMarks<Row, Kind, Hatched>
  readonly title: string
  /** What the chart shows, for who cannot see it. */
  readonly label: string
  readonly printTick: (value: number) => string
  /** Where a row leads to. */
  readonly hrefOf: (row: Row) => string
  /** Where a unit's name leads to. */
  readonly unitHref: (row: Row) => string
  readonly renderTip: (row: Row) => ReactNode
  /** A row in one sentence. */
  readonly sentence: (row: Row) => string
  /** Real reports are marked, because there are sample ones beside them. */
  readonly marksReal: boolean
}

/** A row for each unit under one axis; on paper in pictures of whole rows, each page with the axis. */
export function UnitRowsChart<Row extends UnitRow, Kind extends string, Hatched extends string>(
  props: Props<Row, Kind, Hatched>,
) {
  const { rows, words, layout, title } = props
  const { medium } = useDrawing()
  if (medium !== 'print') return <Plot {...props} />
  return (
    <PaperRows
      count={rows.length}
      title={title}
      head={<Plot {...props} rows={nothing} layout={axisOf(layout)} />}
      renderRows={(from, to) => (
        <Plot {...props} rows={rows.slice(from, to)} words={words.slice(from, to)} layout={rowsOf(layout, from, to)} />
      )}
    />
  )
}

const nothing: never[] = []

/** Rows in one picture, under their axis where the layout has room for it. */
function Plot<Row extends UnitRow, Kind extends string, Hatched extends string>(props: Props<Row, Kind, Hatched>) {
  const { rows, layout, printTick } = props
  const colors = useChartColors()
  return (
    <BarChart
      layout="vertical"
      width={layout.width}
      height={layout.height}
      data={nothing}
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
        tick={axisTick(printTick, colors)}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <YAxis type="number" dataKey="row" hide allowDataOverflow domain={[0, Math.max(rows.length, 1)]} />
      <Rows {...props} colors={colors} />
    </BarChart>
  )
}

/**
 * The rows themselves. Where recharts puts the plot is known before, from the layout: waiting for it would draw everything twice,
 * the first time in the places of the rows before.
 */
function Rows<Row extends UnitRow, Kind extends string, Hatched extends string>({
  rows,
  words,
  layout,
  marks,
  label,
  hrefOf,
  unitHref,
  renderTip,
  sentence,
  marksReal,
  colors,
}: Props<Row, Kind, Hatched> & { readonly colors: ChartColors }) {
  const go = useGo()
  const hatchId = useId()
  const geometry = useMemo(() => geometryOf(layout), [layout])
  const widths = useMemo(() => {
    const measure = measureIn(NAME_SIZE)
    return words.map((text) => measure(text))
  }, [words])
  const paths = useMemo(() => marks.paths(rows, widths, geometry), [marks, rows, widths, geometry])
  const styles = marks.styles(colors, (of) => `url(#${hatchId}${of})`)
  const tall = layout.height - layout.top - layout.bottom
  const at = <T,>(index: number, of: (row: Row) => T, none: T): T => {
    const row = rows[index]
    return row === undefined ? none : of(row)
  }
  return (
    <g>
      <path
        d={layout.ticks.map((tick) => verticalLine(geometry.xOf(tick), layout.top, tall)).join('')}
        stroke={colors.grid}
      />
      {Object.entries<keyof ChartColors>(marks.hatches).map(([name, color]) => (
        <Hatch key={name} id={`${hatchId}${name}`} color={colors[color]} background={colors.background} />
      ))}
      <ChartSurface
        label={label}
        area={{ x: 0, y: layout.top, width: layout.width, height: rows.length * layout.pitch }}
        hit={({ y }) => {
          const index = Math.floor((y - layout.top) / layout.pitch)
          return index >= 0 && index < rows.length ? index : null
        }}
        step={(from, move) => stepAlong('down', from, move, rows.length)}
        spotOf={(index) =>
          at(index, (row) => ({ x: marks.wordsStart(row, geometry, 0), y: geometry.middleOf(index) }), null)
        }
        renderTip={(index) => at(index, renderTip, null)}
        describe={(index) => at(index, sentence, '')}
        onOpen={(index) => at(index, (row) => go(hrefOf(row)), undefined)}
      >
        {(active) => (
          <>
            {active === null ? null : (
              <rect x={0} y={geometry.rowTop(active)} width={layout.width} height={layout.pitch} fill={colors.band} />
            )}
            {marks.kinds.map((kind) =>
              paths[kind] === '' ? null : <path key={kind} d={paths[kind]} {...styles[kind]} />,
            )}
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
                  x={marks.wordsStart(row, geometry, widths[index] ?? 0)}
                  y={geometry.middleOf(index)}
                  dominantBaseline="central"
                  {...marks.wordsLook(row, colors)}
                >
                  {words[index]}
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
        middleOf={geometry.nameMiddleOf}
        colors={colors}
      />
    </g>
  )
}
