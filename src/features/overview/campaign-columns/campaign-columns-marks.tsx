import { useId, useMemo } from 'react'
import { usePlotArea, useYAxisScale } from 'recharts'
import { useTranslations } from 'use-intl'
import type { Basis } from '#domain/model/standing.ts'
import type { ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { stepAlong } from '#src/ui/charts/step-along.ts'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { rectangle } from '#src/ui/charts/shapes.ts'
import { labelled, type CampaignAxis } from '../campaign-axis/campaign-axis.layout.ts'
import { AXIS_FOOT, CampaignAxisMarks } from '../campaign-axis/campaign-axis.tsx'
import { useColumnTexts } from './campaign-columns-texts.ts'
import { tellingColumns, type CampaignColumn } from './campaign-columns.rows.ts'

/** Height of what says how many units a column rests on. */
export const COVER_FOOT = 20
const WIDEST_BAR = 72
const TEXT = 12.5
const COVER_HEIGHT = 12

export type CampaignColumnsProps = {
  readonly columns: readonly CampaignColumn[]
  readonly label: string
  readonly measure: string
  readonly basis: Basis
  /** The campaign that the rest of the screen shows. */
  readonly chosen: string
  readonly onChoose: (campaignId: string) => void
}

type Props = CampaignColumnsProps & {
  readonly axis: CampaignAxis
  readonly height: number
  readonly colors: ChartColors
}

/** The columns themselves, in the plot that recharts has laid out. */
export function Columns({ columns, label, measure, basis, chosen, onChoose, axis, height, colors }: Props) {
  const plot = usePlotArea()
  const yScale = useYAxisScale()
  const hatchId = useId()
  const texts = useColumnTexts(measure, basis)
  const { pitch } = axis
  const bar = Math.min(pitch * 0.66, WIDEST_BAR)
  const shapes = useMemo(() => {
    if (yScale === undefined) return null
    const ground = yScale(0) ?? 0
    const middleOf = (index: number) => (index + 0.5) * pitch
    /** Where a column ends: above the ground, or below it where the figure fell. */
    const endOf = ({ value }: CampaignColumn) => {
      if (value === null) return ground
      const end = yScale(value) ?? 0
      return value < 0 ? Math.max(end, ground + 2) : Math.min(end, ground - 2)
    }
    const paths = { complete: '', incomplete: '', completeFall: '', incompleteFall: '' }
    columns.forEach((column, index) => {
      if (column.value === null) return
      const end = endOf(column)
      const look = `${column.complete ? 'complete' : 'incomplete'}${column.value < 0 ? 'Fall' : ''}` as const
      paths[look] += rectangle(middleOf(index) - bar / 2, Math.min(end, ground), bar, Math.abs(ground - end))
    })
    return { ground, middleOf, endOf, paths }
  }, [columns, yScale, pitch, bar])
  if (plot === undefined || shapes === null) return null

  const { ground, middleOf, endOf, paths } = shapes
  const columnAt = (x: number) => {
    const index = Math.floor(x / pitch)
    return index >= 0 && index < columns.length ? index : null
  }
  const hatches = { series: `${hatchId}series`, accent: `${hatchId}accent` }
  return (
    <g>
      <Hatch id={hatches.series} color={colors.series} background={colors.background} />
      <Hatch id={hatches.accent} color={colors.accent} background={colors.background} />
      <ChartSurface
        label={label}
        area={{ x: 0, y: 0, width: axis.width, height }}
        hit={({ x }) => columnAt(x)}
        step={(from, move) => stepAlong('right', from, move, columns.length)}
        spotOf={(index) => {
          const column = columns[index]
          return column === undefined ? null : { x: middleOf(index) + bar / 2, y: endOf(column) }
        }}
        renderTip={(index) => {
          const column = columns[index]
          return column === undefined ? null : <ColumnTip column={column} words={texts.sentence(column)} />
        }}
        describe={(index) => {
          const column = columns[index]
          return column === undefined ? '' : [column.title, ...texts.sentence(column)].join('. ')
        }}
        onOpen={(index) => {
          const column = columns[index]
          if (column !== undefined) onChoose(column.campaignId)
        }}
      >
        {(active) => (
          <>
            {active === null ? null : (
              <rect x={active * pitch} y={0} width={pitch} height={height} fill={colors.band} />
            )}
            <path d={paths.complete} fill={colors.series} />
            <path d={paths.incomplete} fill={`url(#${hatches.series})`} stroke={colors.series} strokeDasharray="4 2" />
            <path d={paths.completeFall} fill={colors.accent} />
            <path
              d={paths.incompleteFall}
              fill={`url(#${hatches.accent})`}
              stroke={colors.accent}
              strokeDasharray="4 2"
            />
            <path d={`M0,${ground}h${axis.width}`} stroke={colors.dimmed} />
            <Figures columns={columns} chosen={chosen} axis={axis} texts={texts} endOf={endOf} colors={colors} />
            <CampaignAxisMarks
              axis={axis}
              days={columns.map(({ asOf }) => asOf)}
              x={0}
              y={plot.y + plot.height}
              chosen={columns.findIndex(({ campaignId }) => campaignId === chosen)}
              colors={colors}
            />
            <Covers columns={columns} axis={axis} y={plot.y + plot.height + AXIS_FOOT} colors={colors} />
          </>
        )}
      </ChartSurface>
    </g>
  )
}

type FiguresProps = Pick<Props, 'columns' | 'chosen' | 'axis' | 'colors'> & {
  readonly texts: ReturnType<typeof useColumnTexts>
  readonly endOf: (column: CampaignColumn) => number
}

/** The exact figures at the ends of columns, as many as have room. */
function Figures({ columns, chosen, axis, texts, endOf, colors }: FiguresProps) {
  const words = columns.map((column) => texts.figure(column))
  const bold = measureIn(TEXT, 700)
  const placed = labelled(words, axis.pitch, tellingColumns(columns, chosen), bold)
  const xOf = (index: number, half: number) =>
    Math.min(Math.max((index + 0.5) * axis.pitch, half), Math.max(axis.width - half, half))
  /** Above, or below, every column that the figure reaches over. */
  const yOf = (index: number, x: number, half: number) => {
    const [from, to] = [Math.floor((x - half) / axis.pitch), Math.ceil((x + half) / axis.pitch)]
    const ends = columns.slice(Math.max(from, 0), to).map(endOf)
    return (columns[index]?.value ?? 0) < 0 ? Math.max(...ends) + 17 : Math.min(...ends) - 8
  }
  return (
    <g
      textAnchor="middle"
      fontSize={TEXT}
      fill={colors.text}
      stroke={colors.background}
      strokeWidth={3}
      style={{ fontVariantNumeric: 'tabular-nums', paintOrder: 'stroke' }}
    >
      {columns.map((column, index) => {
        if (!placed.has(index)) return null
        const half = bold(words[index] ?? '') / 2
        const x = xOf(index, half)
        return (
          <text
            key={column.campaignId}
            x={x}
            y={yOf(index, x, half)}
            fill={column.value === null ? colors.dimmed : undefined}
            fontWeight={column.campaignId === chosen ? 700 : undefined}
          >
            {words[index]}
          </text>
        )
      })}
    </g>
  )
}

/** How many of the expected units each column rests on: in numbers, or as a share where these have no room. */
function Covers({ columns, axis, y, colors }: Pick<Props, 'columns' | 'axis' | 'colors'> & { y: number }) {
  const t = useTranslations('overview')
  const measure = measureIn(12)
  const covers = columns.map(({ covers: { expected }, rests }) => ({ covered: rests, expected }))
  const words = covers.map((cover) => t('coveredShort', cover))
  if (words.every((text) => measure(text) + 6 <= axis.pitch)) {
    return (
      <g textAnchor="middle" fontSize={12} fill={colors.dimmed}>
        {words.map((text, index) => (
          <text key={index} x={(index + 0.5) * axis.pitch} y={y + COVER_HEIGHT}>
            {text}
          </text>
        ))}
      </g>
    )
  }
  const width = axis.pitch * 0.66
  const left = (index: number) => (index + 0.5) * axis.pitch - width / 2
  const top = y + COVER_FOOT - COVER_HEIGHT - 2
  const share = ({ covered, expected }: (typeof covers)[number]) => (expected === 0 ? 0 : covered / expected)
  return (
    <>
      <path
        d={covers.map((_, index) => rectangle(left(index), top, width, COVER_HEIGHT)).join('')}
        fill={colors.grid}
      />
      <path
        d={covers
          .map((cover, index) => {
            const filled = share(cover) * COVER_HEIGHT
            return rectangle(left(index), top + COVER_HEIGHT - filled, width, filled)
          })
          .join('')}
        fill={colors.dimmed}
      />
    </>
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
