import type { UnitId } from '../model/ids.ts'

/** The place of one unit's tile, by the unit's id. Columns and rows count from 0; a fraction sets a tile apart from its neighbours. */
export type Tile = {
  readonly unitId: string
  readonly name: string
  readonly column: number
  readonly row: number
}

/** A map of equal tiles: what borders on one another stands together as far as a grid allows. It shows no areas and no borders. */
export type TileGrid = { readonly tiles: readonly Tile[] }

const tile = (unitId: string, name: string, column: number, row: number): Tile => ({ unitId, name, column, row })

/** The 13 district-level units of Quảng Ngãi from 2020 to 2025: the sea to the right, Lý Sơn off the coast. */
const quangNgaiDistricts: TileGrid = {
  tiles: [
    tile('huyen-binh-son', 'Bình Sơn', 2, 0),
    tile('huyen-ly-son', 'Lý Sơn', 3.4, 0),
    tile('huyen-tra-bong', 'Trà Bồng', 1, 1),
    tile('huyen-son-tinh', 'Sơn Tịnh', 2, 1),
    tile('thanh-pho-quang-ngai', 'TP. Quảng Ngãi', 3, 1),
    tile('huyen-son-tay', 'Sơn Tây', 0, 2),
    tile('huyen-son-ha', 'Sơn Hà', 1, 2),
    tile('huyen-tu-nghia', 'Tư Nghĩa', 2, 2),
    tile('huyen-minh-long', 'Minh Long', 1, 3),
    tile('huyen-nghia-hanh', 'Nghĩa Hành', 2, 3),
    tile('huyen-mo-duc', 'Mộ Đức', 3, 3),
    tile('huyen-ba-to', 'Ba Tơ', 2, 4),
    tile('thi-xa-duc-pho', 'TX. Đức Phổ', 3, 4),
  ],
}

/** Every grid there is. To add one for other units: a list of its tiles, and a line here. */
export const tileGrids: readonly TileGrid[] = [quangNgaiDistricts]

/** The grid with a place for most of some units; null where none has one for at least half of them. */
export function gridOf(unitIds: readonly UnitId[], grids: readonly TileGrid[] = tileGrids): TileGrid | null {
  const wanted = new Set<string>(unitIds)
  const placed = (grid: TileGrid) => grid.tiles.filter(({ unitId }) => wanted.has(unitId)).length
  const best = grids.toSorted((a, b) => placed(b) - placed(a))[0]
  return best !== undefined && placed(best) > 0 && placed(best) * 2 >= unitIds.length ? best : null
}
