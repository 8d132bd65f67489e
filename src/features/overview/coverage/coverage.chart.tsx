import { useId, useMemo } from 'react'
import { usePlotArea, useYAxisScale } from 'recharts'
import { formatNumber } from '#domain/text/format.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { stepAlong } from '#src/ui/charts/step-along.ts'
import { useDrawing } from '#src/ui/charts/drawing.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { niceTicks } from '#src/ui/charts/nice-ticks.ts'
import { rectangle } from '#src/ui/charts/shapes.ts'
import type { CampaignAxis } from '../campaign-axis/campaign-axis.layout.ts'
import { AXIS_FOOT, CampaignAxisMarks } from '../campaign-axis/campaign-axis.tsx'
import { CampaignPlot } from '../campaign-axis/campaign-plot.tsx'
import { CoveragePatterns, coverageLooks } from './coverage-looks.tsx'
import { stackOf, type CoverageColumn, type CoveragePart, type CoverageParts } from './coverage.rows.ts'

export type CoverageProps = {
  readonly columns: readonly CoverageColumn[]
  readonly parts: CoverageParts
  readonly label: string
  /** The campaign that the rest of the screen shows. */
  readonly chosen: string
  /** A column in words, line by line. */
  readonly sentence: (column: CoverageColumn) => string[]
  readonly onOpen: (campaignId: string) => void
}

const HEIGHT = 280
const HEAD = 14
const WIDEST_BAR = 72
const COUNT_SIZE = 11.5

/** A stacked column per campaign: every unit that it expects, by where its report stands. */
export function CoverageChart(props: CoverageProps) {
  const { height } = useDrawing()
  return (
    <ChartFrame height={HEIGHT}>
      {(width) => <Sized {...props} room={width} height={Math.max(HEIGHT, height ?? 0)} />}
    </ChartFrame>
  )
}

function Sized({ room, height, ...props }: CoverageProps & { room: number; height: number }) {
  const { columns } = props
  return (
    <CampaignPlot
      room={room}
      height={height}
      head={HEAD}
      foot={AXIS_FOOT}
      days={columns.map(({ asOf }) => asOf)}
      ticks={niceTicks(columns.reduce((most, { expected }) => Math.max(most, expected), 0))}
    >
      {(axis, colors) => <Stacks {...props} axis={axis} height={height} colors={colors} />}
    </CampaignPlot>
  )
}

type StacksProps = CoverageProps & {
  readonly axis: CampaignAxis
  readonly height: number
  readonly colors: ChartColors
}

function Stacks({ columns, parts, label, chosen, sentence, onOpen, axis, height, colors }: StacksProps) {
  const plot = usePlotArea()
  const yScale = useYAxisScale()
  const id = useId()
  const { pitch } = axis
  const bar = Math.min(pitch * 0.72, WIDEST_BAR)
  const drawn = useMemo(() => {
    if (yScale === undefined) return null
    const yOf = (value: number) => yScale(value) ?? 0
    const paths: Partial<Record<CoveragePart, string>> = {}
    const counts: { key: string; x: number; y: number; text: string; part: CoveragePart }[] = []
    const measure = measureIn(COUNT_SIZE, 600)
    columns.forEach((column, index) => {
      const middle = (index + 0.5) * pitch
      for (const { part, from, to } of stackOf(column, parts)) {
        const [top, height] = [yOf(to), yOf(from) - yOf(to)]
        paths[part] = (paths[part] ?? '') + rectangle(middle - bar / 2, top + 0.5, bar, Math.max(height - 1, 0.5))
        const text = formatNumber(to - from)
        if (height >= 16 && measure(text) + 4 <= bar) {
          counts.push({ key: `${column.campaignId} ${part}`, x: middle, y: top + height / 2, text, part })
        }
      }
    })
    return { yOf, paths, counts }
  }, [columns, parts, yScale, pitch, bar])
  if (plot === undefined || drawn === null) return null
  const patternId = (part: string) => `${id}${part}`
  const looks = coverageLooks(colors, patternId)
  const plain = (part: CoveragePart) => part === 'accepted' || part === 'onTime'
  return (
    <g>
      <CoveragePatterns id={patternId} colors={colors} />
      <ChartSurface
        label={label}
        area={{ x: 0, y: 0, width: axis.width, height }}
        hit={({ x }) => {
          const index = Math.floor(x / pitch)
          return index >= 0 && index < columns.length ? index : null
        }}
        step={(from, move) => stepAlong('right', from, move, columns.length)}
        spotOf={(index) => {
          const column = columns[index]
          return column === undefined ? null : { x: (index + 0.5) * pitch + bar / 2, y: drawn.yOf(column.submitted) }
        }}
        renderTip={(index) => {
          const column = columns[index]
          return column === undefined ? null : (
            <>
              <strong>{column.title}</strong>
              {sentence(column).map((line) => (
                <span key={line}>
                  <br />
                  {line}
                </span>
              ))}
            </>
          )
        }}
        describe={(index) => {
          const column = columns[index]
          return column === undefined ? '' : [column.title, ...sentence(column)].join('. ')
        }}
        onOpen={(index) => {
          const column = columns[index]
          if (column !== undefined) onOpen(column.campaignId)
        }}
      >
        {(active) => (
          <>
            {active === null ? null : (
              <rect x={active * pitch} y={0} width={pitch} height={height} fill={colors.band} />
            )}
            {Object.entries(drawn.paths).map(([part, d]) => (
              <path key={part} d={d} {...looks[part as CoveragePart]} />
            ))}
            <path d={`M0,${drawn.yOf(0)}h${axis.width}`} stroke={colors.dimmed} />
            <g
              textAnchor="middle"
              fontSize={COUNT_SIZE}
              fontWeight={600}
              style={{ paintOrder: 'stroke', fontVariantNumeric: 'tabular-nums' }}
            >
              {drawn.counts.map(({ key, x, y, text, part }) => (
                <text
                  key={key}
                  x={x}
                  y={y}
                  dominantBaseline="central"
                  fill={plain(part) ? colors.background : colors.text}
                  stroke={plain(part) ? undefined : colors.background}
                  strokeWidth={plain(part) ? undefined : 4}
                >
                  {text}
                </text>
              ))}
            </g>
            <CampaignAxisMarks
              axis={axis}
              days={columns.map(({ asOf }) => asOf)}
              x={0}
              y={plot.y + plot.height}
              chosen={columns.findIndex(({ campaignId }) => campaignId === chosen)}
              colors={colors}
            />
          </>
        )}
      </ChartSurface>
    </g>
  )
}
