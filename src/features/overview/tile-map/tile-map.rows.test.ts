import { describe, expect, it } from 'vitest'
import { unitIdSchema } from '#domain/model/ids.ts'
import type { TileGrid } from '#domain/provinces/tile-grid.ts'
import { blankCount, missing, noneCount, number, summaryUnit } from '../summary-unit.fixture.ts'
import { tileMapRows, tilesOf } from './tile-map.rows.ts'

const grid: TileGrid = {
  tiles: ['Bắc', 'Nam', 'Đảo'].map((name, index) => ({
    unitId: unitIdSchema.parse(name),
    name,
    column: index,
    row: 2 - index,
  })),
}
const district = (name: string, row: Parameters<typeof summaryUnit>[1] = {}) =>
  summaryUnit(name, { kind: 'district', ...row })

describe('tileMapRows', () => {
  it('keeps the states of tiles apart, and shades only numbers above 0 that count', () => {
    const units = [
      district('Bắc', { scans: number(0) }),
      district('Nam', { scans: blankCount }),
      district('Đảo', { scans: noneCount }),
      district('Thiếu', missing),
      district('Chờ', { scans: number(9), status: 'submitted', counted: false }),
      district('Có', { scans: number(9) }),
    ]
    const tiles = tilesOf(tileMapRows(units, 'scans', { find: '', grid }))
    expect(tiles.map(({ name, state, value, shade }) => [name, state, value, shade])).toEqual([
      ['Đảo', 'none', null, null],
      ['Nam', 'blank', null, null],
      ['Bắc', 'number', 0, null],
      ['Chờ', 'number', 9, null],
      ['Có', 'number', 9, 0],
      ['Thiếu', 'missing', null, null],
    ])
  })

  it('drops no place: what the grid does not know stands beside it, and what the campaign does not ask stays vacant', () => {
    const rows = tileMapRows([district('Nam'), district('Mới')], 'scans', { find: '', grid })
    expect(rows.placed.map(({ name }) => name)).toEqual(['Nam'])
    expect(rows.beside.map(({ name }) => name)).toEqual(['Mới'])
    expect(rows.vacant.map(({ name }) => name)).toEqual(['Bắc', 'Đảo'])
  })

  it('lists every place by name where no grid fits', () => {
    const units = Array.from({ length: 96 }, (_, index) => summaryUnit(`Xã ${index}`, { kind: 'commune' }))
    const rows = tileMapRows(units, 'scans', { find: '' })
    expect(rows.hasGrid).toBe(false)
    expect(rows.beside).toHaveLength(96)
  })

  it('leaves departments off the map', () => {
    expect(tilesOf(tileMapRows([summaryUnit('Sở Y tế'), district('Nam')], 'scans', { find: '', grid }))).toHaveLength(1)
  })

  it('shares units out among at most four shades, and never parts equal values', () => {
    const values = [1, 1, 1, 2, 3, 5, 8, 13, 1000]
    const units = values.map((value, index) => district(`Huyện ${index}`, { scans: number(value) }))
    const { classes, beside } = tileMapRows(units, 'scans', { find: '' })
    expect(classes.length).toBeLessThanOrEqual(4)
    expect([classes[0]?.from, classes.at(-1)?.to]).toEqual([1, 1000])
    for (const tile of beside) {
      const own = classes[tile.shade ?? -1]
      expect([tile.value, (own?.from ?? Infinity) <= (tile.value ?? 0) && (tile.value ?? 0) <= (own?.to ?? 0)]).toEqual(
        [tile.value, true],
      )
    }
    expect(new Set(beside.filter(({ value }) => value === 1).map(({ shade }) => shade)).size).toBe(1)
  })

  it('has no shades where nobody gave a number', () => {
    expect(tileMapRows([district('Nam', missing)], 'scans', { find: '', grid }).classes).toEqual([])
    expect(tileMapRows([], 'scans', { find: '' }).classes).toEqual([])
  })
})
