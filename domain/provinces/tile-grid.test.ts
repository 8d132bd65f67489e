import { describe, expect, it } from 'vitest'
import { unitIdSchema } from '../model/ids.ts'
import { quangNgai } from './quang-ngai.ts'
import { gridOf, tileGrids } from './tile-grid.ts'

const districts = quangNgai.units.filter(({ kind }) => kind === 'district').map(({ id }) => id)

describe('the tile grid of Quảng Ngãi', () => {
  const grid = gridOf(districts)

  it('has a tile for each of the 13 districts, and for nobody else', () => {
    expect(districts).toHaveLength(13)
    expect(new Set(grid?.tiles.map(({ unitId }) => unitId))).toEqual(new Set(districts))
  })

  it('lets no two tiles overlap', () => {
    for (const { tiles } of tileGrids) {
      for (const a of tiles) {
        for (const b of tiles) {
          const apart = Math.abs(a.column - b.column) >= 1 || Math.abs(a.row - b.row) >= 1
          expect([a.name, b.name, apart || a === b]).toEqual([a.name, b.name, true])
        }
      }
    }
  })

  it('keeps Lý Sơn off the coast, and Đức Phổ in the south', () => {
    const at = (name: string) => grid?.tiles.find((tile) => tile.name === name)
    expect(at('Lý Sơn')?.column).toBeGreaterThan((at('Bình Sơn')?.column ?? 0) + 1)
    expect(at('TX. Đức Phổ')?.row).toBe(Math.max(...(grid?.tiles.map(({ row }) => row) ?? [])))
  })
})

describe('gridOf', () => {
  const others = Array.from({ length: 20 }, (_, index) => unitIdSchema.parse(`xa-${index}`))

  it('gives no grid to units that mostly have no place in any', () => {
    expect(gridOf(others)).toBeNull()
    expect(gridOf([...others, ...districts])).toBeNull()
    expect(gridOf([])).toBeNull()
  })

  it('gives its grid to a part of the districts', () => {
    expect(gridOf(districts.slice(0, 3))).toBe(tileGrids[0])
  })
})
