import { useId, useMemo } from 'react'
import { BarChart, CartesianGrid, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import type { Basis } from '#domain/model/standing.ts'
import { formatDate, formatNumber } from '#domain/text/format.ts'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { ChartSurface, type Move } from '#src/ui/charts/chart-surface.tsx'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { niceTicks } from '#src/ui/charts/nice-ticks.ts'
import { rectangle } from '#src/ui/charts/shapes.ts'
import { useCoverageText, useGapsText } from '#src/ui/coverage-text.tsx'
import classes from './campaign-columns.module.css'
import type { CampaignColumn } from './campaign-columns.rows.ts'

const HEIGHT = 300
const FOOT = 46
const NARROWEST_COLUMN = 86
const GAP = 14
const WIDEST_BAR = 72
const TEXT = 12.5

export type CampaignColumnsProps = {
  readonly columns: readonly CampaignColumn[]
  readonly label: string
  readonly measure: string
  readonly basis: Basis
  /** The campaign that the rest of the screen shows. */
  readonly chosen: string
  readonly onChoose: (campaignId: string) => void
}

/** A column per campaign; with many of them the picture becomes wider than its place and scrolls, newest in view. */
export function CampaignColumnsChart(props: CampaignColumnsProps) {
  return (
    <ChartFrame height={HEIGHT}>
      {(width) => (
        <div className={classes['scroll']} ref={scrollToEnd}>
          <Sized {...props} room={width} />
        </div>
      )}
    </ChartFrame>
  )
}

function scrollToEnd(element: HTMLElement | null) {
  if (element !== null) element.scrollLeft = element.scrollWidth
}

function Sized({ room, ...props }: CampaignColumnsProps & { room: number }) {
  const colors = useChartColors()
  const height = Math.max(HEIGHT, useDrawing().height ?? 0)
  const ticks = niceTicks(props.columns.reduce((most, column) => Math.max(most, column.value ?? 0), 0))
  const end = ticks.at(-1) ?? 1
  const measure = measureIn(TEXT, 700)
  const axis = Math.ceil(measure(formatNumber(end))) + GAP
  const column = Math.max(NARROWEST_COLUMN, measure(`≈ ${formatNumber(end)}`) + GAP)
  const width = Math.max(room, Math.ceil(axis + props.columns.length * column))
  const tick = { fill: colors.dimmed, fontSize: 12 }
  return (
    <BarChart
      width={width}
      height={height}
      data={noData}
      margin={{ top: 26, right: 4, bottom: FOOT, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="campaign" hide allowDataOverflow domain={[0, props.columns.length]} />
      <YAxis
        type="number"
        width={axis}
        allowDataOverflow
        domain={[0, end]}
        ticks={ticks}
        tickFormatter={formatNumber}
        tick={tick}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <CartesianGrid vertical={false} stroke={colors.grid} horizontalValues={ticks} />
      <Columns {...props} height={height} colors={colors} />
    </BarChart>
  )
}

const noData: never[] = []

function Columns({
  columns,
  label,
  measure,
  basis,
  chosen,
  onChoose,
  height,
  colors,
}: CampaignColumnsProps & { height: number; colors: ChartColors }) {
  const plot = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  const hatchId = useId()
  const sentence = useColumnSentence(measure, basis)
  const shapes = useMemo(() => {
    if (xScale === undefined || yScale === undefined) return null
    const pitch = (xScale(1) ?? 0) - (xScale(0) ?? 0)
    const bar = Math.min(pitch * 0.62, WIDEST_BAR)
    const ground = yScale(0) ?? 0
    const middleOf = (index: number) => xScale(index + 0.5) ?? 0
    const topOf = (column: CampaignColumn) =>
      column.value === null ? ground : Math.min(yScale(column.value) ?? 0, ground - 2)
    const paths = { complete: '', incomplete: '' }
    columns.forEach((column, index) => {
      if (column.value === null) return
      const top = topOf(column)
      paths[column.complete ? 'complete' : 'incomplete'] += rectangle(middleOf(index) - bar / 2, top, bar, ground - top)
    })
    return { pitch, bar, ground, middleOf, topOf, paths }
  }, [columns, xScale, yScale])
  if (plot === undefined || shapes === null) return null

  const { pitch, bar, ground, middleOf, topOf, paths } = shapes
  const columnAt = (x: number) => {
    const index = Math.floor((x - plot.x) / pitch)
    return index >= 0 && index < columns.length ? index : null
  }
  return (
    <g>
      <Hatch id={hatchId} color={colors.series} background={colors.background} />
      <ChartSurface
        label={label}
        area={{ x: plot.x, y: 0, width: plot.width, height }}
        hit={({ x }) => columnAt(x)}
        step={(from, move) => nextColumn(from, move, columns.length)}
        spotOf={(index) => {
          const column = columns[index]
          return column === undefined ? null : { x: middleOf(index) + bar / 2, y: topOf(column) }
        }}
        renderTip={(index) => {
          const column = columns[index]
          return column === undefined ? null : <ColumnTip column={column} words={sentence(column)} />
        }}
        describe={(index) => {
          const column = columns[index]
          return column === undefined ? '' : [column.title, ...sentence(column)].join('. ')
        }}
        onOpen={(index) => {
          const column = columns[index]
          if (column !== undefined) onChoose(column.campaignId)
        }}
      >
        {(active) => (
          <>
            {active === null ? null : (
              <rect x={plot.x + active * pitch} y={0} width={pitch} height={height} fill={colors.band} />
            )}
            <path d={paths.complete} fill={colors.series} />
            <path d={paths.incomplete} fill={`url(#${hatchId})`} stroke={colors.series} strokeDasharray="4 2" />
            <path d={`M${plot.x},${ground}h${plot.width}`} stroke={colors.dimmed} />
            {columns.map((column, index) => (
              <ColumnTexts
                key={column.campaignId}
                column={column}
                x={middleOf(index)}
                top={topOf(column)}
                ground={ground}
                chosen={column.campaignId === chosen}
                colors={colors}
              />
            ))}
          </>
        )}
      </ChartSurface>
    </g>
  )
}

type TextsProps = {
  readonly column: CampaignColumn
  readonly x: number
  readonly top: number
  readonly ground: number
  readonly chosen: boolean
  readonly colors: ChartColors
}

/** The exact figure above a column; its day and what it covers below. */
function ColumnTexts({ column, x, top, ground, chosen, colors }: TextsProps) {
  const t = useTranslations('overview')
  const { expected, number, none } = column.covers
  return (
    <g textAnchor="middle" fontSize={TEXT} fill={colors.text} fontWeight={chosen ? 700 : undefined}>
      <text x={x} y={top - 8} fill={column.value === null ? colors.dimmed : undefined}>
        {column.value === null ? t('noFigure') : `${column.approximate ? '≈ ' : ''}${formatNumber(column.value)}`}
      </text>
      <text x={x} y={ground + 18}>
        {formatDate(column.asOf)}
      </text>
      <text x={x} y={ground + 36} fontSize={12} fill={colors.dimmed}>
        {t('coveredShort', { covered: number + none, expected })}
      </text>
    </g>
  )
}

function ColumnTip({ column, words }: { column: CampaignColumn; words: readonly string[] }) {
  return (
    <>
      <strong>{column.title}</strong>
      {words.map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
    </>
  )
}

/** What a column says, line by line. */
function useColumnSentence(measure: string, basis: Basis): (column: CampaignColumn) => string[] {
  const t = useTranslations('overview')
  const ui = useTranslations('ui')
  const coverage = useCoverageText()
  const gaps = useGapsText()
  return (column) => [
    column.value === null ? t('noFigure') : `${column.approximate ? '≈ ' : ''}${formatNumber(column.value)} ${measure}`,
    t('asOf', { date: formatDate(column.asOf) }),
    coverage(column.covers, basis),
    ...gaps(column.covers),
    ...(column.sample ? [ui('sample')] : []),
  ]
}

function nextColumn(from: number | null, move: Move, count: number): number | null {
  if (count === 0) return null
  switch (move) {
    case 'first':
      return 0
    case 'last':
      return count - 1
    case 'right':
    case 'up':
      return from === null ? 0 : Math.min(from + 1, count - 1)
    case 'left':
    case 'down':
      return from === null ? count - 1 : Math.max(from - 1, 0)
    default:
      return move satisfies never
  }
}
