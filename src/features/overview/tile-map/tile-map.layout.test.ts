import { describe, expect, it } from 'vitest'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { number, summaryUnit } from '../summary-unit.fixture.ts'
import { layoutTileMap, tileAfter, tileAt } from './tile-map.layout.ts'
import { tileMapRows, tilesOf } from './tile-map.rows.ts'

const districts = quangNgai.units
  .filter(({ kind }) => kind === 'district')
  .map(({ id, name, shortName }) => summaryUnit(name, { unitId: id, shortName, kind: 'district', scans: number(9) }))
const measures = { name: (text: string) => text.length * 6.6, words: (text: string) => text.length * 6 }
const rows = tileMapRows(districts, 'scans', { find: '' })
const names = tilesOf(rows).map(({ title }) => title)
const lay = (width: number) => layoutTileMap(rows, width, () => '', measures)

describe('layoutTileMap', () => {
  it.each([330, 560, 1120])('has room for every name in full at a width of %i', (width) => {
    const { boxes, tileWidth } = lay(width)
    expect(boxes.map(({ name }) => name.join(' '))).toEqual(names)
    for (const { x } of boxes) expect([x >= 0, x + tileWidth <= width]).toEqual([true, true])
  })

  it('lets no tiles overlap, those beside the grid included', () => {
    const more = ['xã A', 'xã B', 'xã C', 'xã D', 'xã E', 'xã F'].map((name) => summaryUnit(name, { kind: 'commune' }))
    const layout = layoutTileMap(tileMapRows([...districts, ...more], 'scans', { find: '' }), 330, () => '', measures)
    expect(layout.boxes).toHaveLength(19)
    for (const [index, a] of layout.boxes.entries()) {
      for (const b of layout.boxes.slice(index + 1)) {
        const apart = Math.abs(a.x - b.x) >= layout.tileWidth || Math.abs(a.y - b.y) >= layout.tileHeight
        expect(apart).toBe(true)
      }
    }
    expect(layout.besideAt).not.toBeNull()
  })

  it('grows with the places where there is no grid', () => {
    const communes = (count: number) =>
      tileMapRows(
        Array.from({ length: count }, (_, index) => summaryUnit(`Xã ${index}`, { kind: 'commune' })),
        'scans',
        { find: '' },
      )
    const height = (count: number) => layoutTileMap(communes(count), 560, () => '', measures).height
    expect(height(96)).toBeGreaterThan(height(10) * 5)
  })

  it('stands without any place', () => {
    expect(layoutTileMap(tileMapRows([], 'scans', { find: '' }), 560, () => '', measures).boxes).toEqual([])
  })
})

describe('tiles under pointer and keys', () => {
  const layout = lay(560)
  const index = (name: string) => names.indexOf(name)

  it('are found where they are drawn, and not between', () => {
    const box = layout.boxes[index('Sơn Hà')]
    expect(tileAt(layout, { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 })).toBe(index('Sơn Hà'))
    expect(tileAt(layout, { x: 1, y: 1 })).toBeNull()
  })

  it('lead to their neighbour in the direction of the key, and out to sea', () => {
    expect(tileAfter(layout, index('Sơn Tịnh'), 'down')).toBe(index('Tư Nghĩa'))
    expect(tileAfter(layout, index('Bình Sơn'), 'right')).toBe(index('Lý Sơn'))
    expect(tileAfter(layout, index('Sơn Tây'), 'left')).toBe(index('Sơn Tây'))
    expect(tileAfter(layout, null, 'down')).toBe(0)
  })

  it('are all reached by arrows alone', () => {
    const reached = new Set([0])
    for (const from of reached) {
      for (const move of ['left', 'right', 'up', 'down'] as const) reached.add(tileAfter(layout, from, move) ?? from)
    }
    expect(reached.size).toBe(13)
  })
})
