import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useChartColors, type ChartColors } from '#src/ui/charts/chart-colors.ts'
import { ChartFrame } from '#src/ui/charts/chart-frame.tsx'
import { ChartSurface } from '#src/ui/charts/chart-surface.tsx'
import { Hatch } from '#src/ui/charts/hatch.tsx'
import { measureIn } from '#src/ui/charts/measure-text.ts'
import { cross } from '#src/ui/charts/shapes.ts'
import { useGo } from '#src/ui/use-go.ts'
import { UnitBarTip, useBarSentence } from '../unit-bars/unit-bars-tip.tsx'
import type { BarMeasureId } from '../unit-bars/unit-bars.measures.ts'
import { shadesOf } from './tile-colors.ts'
import { useTileTexts } from './tile-map-texts.ts'
import {
  BAND,
  layoutTileMap,
  NAME_LINE,
  PADDING,
  tileAfter,
  tileAt,
  VALUE_LINE,
  WORDS_LINE,
  type TileBox,
  type TileMapLayout,
} from './tile-map.layout.ts'
import { tilesOf, type MapTile, type TileMapRows } from './tile-map.rows.ts'

const NAME_SIZE = 12.5
const VALUE_SIZE = 16
const WORDS_SIZE = 11

type Props = {
  readonly rows: TileMapRows
  readonly measure: BarMeasureId
  /** What the chart shows, for who cannot see it. */
  readonly label: string
  readonly hrefOf: (tile: MapTile) => string
}

/** A map of equal tiles, each with its place's name and figure. */
export function TileMapChart(props: Props) {
  return <ChartFrame height={480}>{(width) => <Sized {...props} width={width} />}</ChartFrame>
}

function Sized({ rows, measure, label, hrefOf, width }: Props & { width: number }) {
  const t = useTranslations('tileMap')
  const colors = useChartColors()
  const texts = useTileTexts(measure)
  const sentence = useBarSentence(measure)
  const go = useGo()
  const hatch = useId()
  const tiles = tilesOf(rows)
  const layout = layoutTileMap(rows, width, texts.words, {
    name: measureIn(NAME_SIZE, 600),
    words: measureIn(WORDS_SIZE),
  })
  const shades = shadesOf(colors, rows.classes.length)
  const { boxes, tileWidth, tileHeight, besideAt } = layout
  return (
    <svg width={width} height={layout.height} style={{ display: 'block', overflow: 'visible' }}>
      <Hatch id={hatch} color={colors.series} background={colors.background} />
      {layout.vacant.map((box) => (
        <g key={`${box.x} ${box.y}`}>
          <rect
            x={box.x + 0.5}
            y={box.y + 0.5}
            width={tileWidth - 1}
            height={tileHeight - 1}
            fill="none"
            stroke={colors.grid}
            strokeDasharray="1 3"
          />
          <Lines lines={box.name} x={box.x + PADDING} y={box.y + PADDING} size={NAME_SIZE} fill={colors.dimmed} />
        </g>
      ))}
      {besideAt === null ? null : (
        <text x={0} y={besideAt} fontSize={NAME_SIZE} fill={colors.dimmed}>
          {t('beside')}
        </text>
      )}
      <ChartSurface
        label={label}
        area={{ x: 0, y: 0, width, height: layout.height }}
        hit={(spot) => tileAt(layout, spot)}
        step={(from, move) => tileAfter(layout, from, move)}
        spotOf={(index) => {
          const box = boxes[index]
          return box === undefined ? null : { x: box.x + tileWidth / 2, y: box.y + tileHeight / 2 }
        }}
        renderTip={(index) => {
          const tile = tiles[index]
          return tile === undefined ? null : <UnitBarTip bar={tile} measure={measure} />
        }}
        describe={(index) => {
          const tile = tiles[index]
          return tile === undefined ? '' : sentence(tile)
        }}
        onOpen={(index) => {
          const tile = tiles[index]
          if (tile !== undefined) go(hrefOf(tile))
        }}
      >
        {(active) => (
          <g>
            {tiles.map((tile, index) => {
              const box = boxes[index]
              const shade = tile.shade === null || !tile.found ? undefined : shades[tile.shade]
              return box === undefined ? null : (
                <TileFace
                  key={tile.unitId}
                  tile={tile}
                  box={box}
                  layout={layout}
                  colors={colors}
                  fill={shade?.fill ?? colors.background}
                  text={shade?.text ?? (tile.found ? colors.text : colors.dimmed)}
                  hatch={`url(#${hatch})`}
                  value={texts.value(tile)}
                  active={active === index}
                />
              )
            })}
          </g>
        )}
      </ChartSurface>
    </svg>
  )
}

type FaceProps = {
  readonly tile: MapTile
  readonly box: TileBox
  readonly layout: TileMapLayout
  readonly colors: ChartColors
  readonly fill: string
  readonly text: string
  /** The fill of what does not count or misses rows. */
  readonly hatch: string
  /** Null: it has no number. */
  readonly value: string | null
  readonly active: boolean
}

function TileFace({ tile, box, layout, colors, fill, text, hatch, value, active }: FaceProps) {
  const { tileWidth, tileHeight } = layout
  const { x, y } = box
  const wordsTop = y + tileHeight - PADDING - BAND - box.words.length * WORDS_LINE
  const middle = wordsTop - VALUE_LINE / 2
  const room = tileWidth - 2 * PADDING
  const banded = tile.state === 'number' && (!tile.counted || tile.partial)
  return (
    <g>
      <rect
        x={x + 0.75}
        y={y + 0.75}
        width={tileWidth - 1.5}
        height={tileHeight - 1.5}
        rx={3}
        fill={fill}
        {...edgeOf(tile, colors)}
      />
      {banded ? (
        <rect x={x + 2} y={y + tileHeight - BAND - 2} width={tileWidth - 4} height={BAND} fill={hatch} />
      ) : null}
      <Lines lines={box.name} x={x + PADDING} y={y + PADDING} size={NAME_SIZE} fill={text} weight={600} />
      {value === null ? (
        <Mark tile={tile} x={x + PADDING} y={middle} colors={colors} />
      ) : (
        <text
          x={x + PADDING}
          y={middle}
          dominantBaseline="central"
          fontSize={VALUE_SIZE * Math.min(1, room / measureIn(VALUE_SIZE, 700)(value))}
          fontWeight={700}
          fill={text}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {value}
        </text>
      )}
      <Lines
        lines={box.words}
        x={x + PADDING}
        y={wordsTop}
        size={WORDS_SIZE}
        line={WORDS_LINE}
        fill={tile.state === 'missing' ? colors.missing : tile.shade === null ? colors.dimmed : text}
        italic={tile.state === 'missing'}
      />
      {active ? (
        <rect
          x={x - 0.5}
          y={y - 0.5}
          width={tileWidth + 1}
          height={tileHeight + 1}
          rx={4}
          fill="none"
          stroke={colors.accent}
          strokeWidth={2.5}
        />
      ) : null}
    </g>
  )
}

/** The edge of a tile says its state without its colour. */
function edgeOf({ state, shade, found }: MapTile, colors: ChartColors): React.SVGProps<SVGRectElement> {
  if (!found && state === 'number') return { stroke: colors.muted, strokeWidth: 1.5 }
  switch (state) {
    case 'number':
      return { stroke: shade === null ? colors.series : 'none', strokeWidth: 1.5 }
    case 'missing':
      return { stroke: colors.missing, strokeWidth: 1.25, strokeDasharray: '5 3' }
    case 'blank':
      return { stroke: colors.dimmed, strokeWidth: 1.25, strokeDasharray: '3 2' }
    case 'none':
    case 'undefined':
      return { stroke: colors.dimmed, strokeWidth: 1.25 }
    default:
      return state satisfies never
  }
}

/** The mark of a state without a number, as in bars. */
function Mark({ tile: { state }, x, y, colors }: { tile: MapTile; x: number; y: number; colors: ChartColors }) {
  switch (state) {
    case 'none':
      return <path d={`M${x},${y}h20`} stroke={colors.dimmed} strokeWidth={2} />
    case 'blank':
      return (
        <rect x={x + 0.5} y={y - 5.5} width={20} height={11} fill="none" stroke={colors.dimmed} strokeDasharray="3 2" />
      )
    case 'undefined':
      return <path d={cross(x + 5, y, 4)} fill="none" stroke={colors.dimmed} strokeWidth={1.5} />
    case 'missing':
    case 'number':
      return null
    default:
      return state satisfies never
  }
}

type LinesProps = {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly size: number
  readonly line?: number
  readonly fill: string
  readonly weight?: number
  readonly italic?: boolean
}

function Lines({ lines, x, y, size, line = NAME_LINE, fill, weight, italic = false }: LinesProps) {
  return lines.map((words, index) => (
    <text
      key={index}
      x={x}
      y={y + (index + 0.5) * line}
      dominantBaseline="central"
      fontSize={size}
      fontWeight={weight}
      fontStyle={italic ? 'italic' : undefined}
      fill={fill}
    >
      {words}
    </text>
  ))
}
