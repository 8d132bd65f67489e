import { gridOf, type TileGrid } from '#domain/provinces/tile-grid.ts'
import type { UnitKind } from '#domain/model/unit.ts'
import type { SummaryUnit } from '#domain/totals/summary.ts'
import type { Figures } from '../overview.figures.ts'
import type { BarMeasureId } from '../unit-bars/unit-bars.measures.ts'
import { unitBars, type UnitBar } from '../unit-bars/unit-bars.rows.ts'

/** Whether units of a kind are places, and so can stand on a map. */
const isPlace = (kind: UnitKind): boolean => kind === 'district' || kind === 'commune'

/** One unit's tile. */
export type MapTile = UnitBar & {
  /** Its name as it stands on the tile. */
  readonly title: string
  /** Index into the map's classes; null: no number, 0, or one that does not count. */
  readonly shade: number | null
}

export type PlacedTile = MapTile & { readonly column: number; readonly row: number }

/** Values that share a shade, from the least of them to the greatest. */
export type TileClass = { readonly from: number; readonly to: number }

export type TileMapRows = {
  /** Tiles with a place on the grid. */
  readonly placed: readonly PlacedTile[]
  /** Units that are places and have none on the grid, or all of them where there is no grid; by name. */
  readonly beside: readonly MapTile[]
  /** Places on the grid whose unit this campaign, or the chosen kind, does not have. */
  readonly vacant: TileGrid['tiles']
  readonly hasGrid: boolean
  readonly classes: readonly TileClass[]
}

const MOST_CLASSES = 4

/** What every unit that is a place shows of a measure, and where it stands; the other units are on no map. */
export function tileMapRows(
  units: readonly SummaryUnit[],
  measure: BarMeasureId,
  { find, focus, grid }: { find: string; focus?: Figures['focus']; grid?: TileGrid | null },
): TileMapRows {
  const own = units.filter(({ kind }) => isPlace(kind))
  const bars = unitBars(own, measure, { sort: 'name', find, focus: focus ?? null })
  const classes = classesOf(bars)
  const map = grid === undefined ? gridOf(own.map(({ unitId }) => unitId)) : grid
  const spots = new Map<string, TileGrid['tiles'][number]>(map?.tiles.map((tile) => [tile.unitId, tile]))
  const placed: PlacedTile[] = []
  const beside: MapTile[] = []
  for (const bar of bars) {
    const spot = spots.get(bar.unitId)
    const tile = Object.assign({ title: spot?.name ?? bar.label, shade: shadeOf(bar, classes) }, bar)
    if (spot === undefined) beside.push(tile)
    else placed.push(Object.assign(tile, { column: spot.column, row: spot.row }))
  }
  const present = new Set<string>(bars.map(({ unitId }) => unitId))
  return {
    placed: placed.toSorted((a, b) => a.row - b.row || a.column - b.column),
    beside,
    vacant: map?.tiles.filter(({ unitId }) => !present.has(unitId)) ?? [],
    hasGrid: map !== null,
    classes,
  }
}

/** All tiles in the order in which they are read: the grid row by row, then those beside it. */
export const tilesOf = ({ placed, beside }: TileMapRows): readonly MapTile[] => [...placed, ...beside]

const isShaded = ({ state, value, counted }: UnitBar): boolean =>
  state === 'number' && counted && value !== null && value > 0

/** As many units in each class as possible, equal values never apart: a few large places would else leave all others one shade. */
function classesOf(bars: readonly UnitBar[]): TileClass[] {
  const values = bars.flatMap((bar) => (isShaded(bar) ? [bar.value ?? 0] : [])).toSorted((a, b) => a - b)
  const distinct = new Set(values).size
  const wanted = Math.min(MOST_CLASSES, distinct)
  const classes: TileClass[] = []
  let from = 0
  for (let at = 1; at <= wanted && from < values.length; at += 1) {
    let to = at === wanted ? values.length : Math.max(from + 1, Math.round((values.length * at) / wanted))
    while (to < values.length && values[to] === values[to - 1]) to += 1
    classes.push({ from: values[from] ?? 0, to: values[to - 1] ?? 0 })
    from = to
  }
  return classes
}

function shadeOf(bar: UnitBar, classes: readonly TileClass[]): number | null {
  if (!isShaded(bar)) return null
  const at = classes.findIndex(({ to }) => (bar.value ?? 0) <= to)
  return at === -1 ? null : at
}
