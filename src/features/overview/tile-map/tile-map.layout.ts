import { fitLines, type Measure } from '#src/ui/charts/fit-text.ts'
import type { Move, Spot } from '#src/ui/charts/chart-surface.tsx'
import { tilesOf, type MapTile, type TileMapRows } from './tile-map.rows.ts'

/** Where a tile is drawn, in pixels. */
export type TileBox = {
  readonly x: number
  readonly y: number
  readonly name: readonly string[]
  readonly words: readonly string[]
}

/** Where everything of the map goes, before it is drawn. */
export type TileMapLayout = {
  readonly width: number
  readonly height: number
  readonly tileWidth: number
  readonly tileHeight: number
  /** In the order of `tilesOf`. */
  readonly boxes: readonly TileBox[]
  readonly vacant: readonly TileBox[]
  /** Where the heading of the tiles beside the grid stands; null: there is none. */
  readonly besideAt: number | null
}

const GAP = 4
const WIDEST = 164
const NARROWEST = 66
/** A tile is no higher than this, but for what is written on it. */
const TALLEST = 100
export const PADDING = 5
/** Lines of a name, and of words, so that a narrow screen cuts none. */
const MOST_LINES = 3
const BESIDE_HEADING = 28

/** The hatched band at the foot of what does not count or misses rows. */
export const BAND = 5
export const NAME_LINE = 16
export const VALUE_LINE = 22
export const WORDS_LINE = 14

/** Of text as it is drawn on tiles: names, and the words of what is no plain number. */
export type TileMeasures = { readonly name: Measure; readonly words: Measure }

/** `wordsOf` is what stands on a tile below its name beside, or in the stead of, its number. */
export function layoutTileMap(
  rows: TileMapRows,
  width: number,
  wordsOf: (tile: MapTile) => string,
  measures: TileMeasures,
): TileMapLayout {
  const spots = [...rows.placed, ...rows.vacant]
  const columns = spots.reduce((most, { column }) => Math.max(most, column + 1), 0)
  const across = rows.hasGrid ? columns : Math.max(1, Math.floor((width + GAP) / (WIDEST * 0.8 + GAP)))
  const tileWidth = Math.max(NARROWEST, Math.min(WIDEST, Math.floor((width + GAP) / Math.max(across, 1)) - GAP))
  const inner = tileWidth - 2 * PADDING
  const tiles = tilesOf(rows)
  const lines = tiles.map((tile) => ({
    name: fitLines(tile.title, inner, MOST_LINES, measures.name),
    words: wordsOf(tile) === '' ? [] : fitLines(wordsOf(tile), inner, MOST_LINES, measures.words),
  }))
  const needed = lines.reduce(
    (most, { name, words }) => Math.max(most, name.length * NAME_LINE + words.length * WORDS_LINE),
    NAME_LINE,
  )
  const tileHeight = Math.max(2 * PADDING + BAND + needed + VALUE_LINE, Math.round(Math.min(tileWidth * 0.62, TALLEST)))
  const [stepX, stepY] = [tileWidth + GAP, tileHeight + GAP]
  const gridWidth = across * stepX - GAP
  const left = Math.max(0, Math.floor((width - gridWidth) / 2))
  const gridHeight = rows.hasGrid ? spots.reduce((deepest, { row }) => Math.max(deepest, row + 1), 0) * stepY : 0
  const top = gridHeight === 0 || rows.beside.length === 0 ? gridHeight : gridHeight + BESIDE_HEADING
  const perRow = Math.max(1, Math.floor((width - left + GAP) / stepX))
  const at = (column: number, row: number) => ({ x: left + column * stepX, y: row * stepY })
  const boxes = tiles.map((_, index): TileBox => {
    const { name, words } = lines[index] ?? { name: [], words: [] }
    const spot = rows.placed[index]
    const beside = index - rows.placed.length
    const { x, y } = spot === undefined ? at(beside % perRow, Math.floor(beside / perRow)) : at(spot.column, spot.row)
    return { x, y: spot === undefined ? y + top : y, name, words }
  })
  const bottom = boxes.reduce((deepest, { y }) => Math.max(deepest, y + tileHeight), gridHeight)
  return {
    width,
    height: Math.max(bottom, tileHeight),
    tileWidth,
    tileHeight,
    boxes,
    vacant: rows.vacant.map(({ column, row, name }) => {
      const { x, y } = at(column, row)
      return { x, y, name: fitLines(name, inner, MOST_LINES, measures.name), words: [] }
    }),
    besideAt: rows.hasGrid && rows.beside.length > 0 ? gridHeight + BESIDE_HEADING - 10 : null,
  }
}

/** The tile at a spot of the picture. */
export function tileAt({ boxes, tileWidth, tileHeight }: TileMapLayout, { x, y }: Spot): number | null {
  const index = boxes.findIndex((box) => x >= box.x && x < box.x + tileWidth && y >= box.y && y < box.y + tileHeight)
  return index === -1 ? null : index
}

const directions: Record<'left' | 'right' | 'up' | 'down', readonly [x: number, y: number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** The tile that a key leads to: the nearest one in its direction, or none. */
export function tileAfter({ boxes }: TileMapLayout, from: number | null, move: Move): number | null {
  if (boxes.length === 0) return null
  if (move === 'last') return boxes.length - 1
  const start = from === null ? undefined : boxes[from]
  if (move === 'first' || from === null || start === undefined) return 0
  const [alongX, alongY] = directions[move]
  let best: { readonly index: number; readonly distance: number } | null = null
  for (const [index, box] of boxes.entries()) {
    const [dx, dy] = [box.x - start.x, box.y - start.y]
    const along = dx * alongX + dy * alongY
    const aside = Math.abs(dx * alongY) + Math.abs(dy * alongX)
    const distance = along + 2 * aside
    if (along > 0 && (best === null || distance < best.distance)) best = { index, distance }
  }
  return best?.index ?? from
}
