import { describe, expect, test } from 'vitest'
import type { Block, Cell } from '#domain/reading/blocks.ts'
import type { PageArea, Provenance } from '#domain/reports/reading.ts'
import { fieldsByPlace } from '../places.ts'
import { areasOf, depthOf, placesOnPages, stepTo } from './page-places.ts'

const area = (page: number, left: number, top: number, right: number, bottom: number): PageArea => ({
  page,
  left,
  top,
  right,
  bottom,
})
const cell = (column: number, text: string, ...areas: PageArea[]): Cell => ({
  column,
  text,
  colSpan: 1,
  rowSpan: 1,
  bold: false,
  areas,
})
const number = area(1, 0.1, 0.1, 0.4, 0.12)
const subject = area(2, 0.2, 0.3, 0.5, 0.34)
const scans = area(2, 0.5, 0.3, 0.7, 0.34)
const note = [area(2, 0.1, 0.8, 0.9, 0.95), area(3, 0.1, 0.05, 0.9, 0.1)]

const blocks: Block[] = [
  { kind: 'paragraph', text: 'Số: 2162/SCT-VP', bold: false, list: null, page: 1, areas: [number] },
  { kind: 'paragraph', text: 'Kính gửi', bold: false, list: null, page: 1, areas: [area(1, 0.1, 0.2, 0.9, 0.22)] },
  {
    kind: 'table',
    page: 2,
    rows: [
      { cells: [cell(0, 'Đối tượng', area(2, 0.2, 0.2, 0.5, 0.3)), cell(1, 'Lượt quét', area(2, 0.5, 0.2, 0.7, 0.3))] },
      { cells: [cell(0, 'Sở Công Thương', subject), cell(1, '541', scans)] },
    ],
  },
  { kind: 'paragraph', text: '- Đã kiểm tra', bold: false, list: null, page: 2, areas: note },
]
const provenance: Provenance = {
  '/letter/number': { block: 0, page: 1, areas: [number] },
  '/letter/subject': { block: 0, page: 1, areas: [number] },
  '/sections/qr': { block: 2, page: 2 },
  '/sections/qr/0': { block: 2, row: 1, page: 2 },
  '/sections/qr/0/scans': { block: 2, row: 1, cell: 1, page: 2, areas: [scans] },
  '/sections/inspection/items/0': { block: 3, page: 2, areas: note },
}
const places = placesOnPages(blocks, fieldsByPlace(provenance))

describe('places on pages', () => {
  test('are those from which a field was read, in the order of reading', () => {
    expect(places.map(({ pointer, text }) => [pointer, text])).toEqual([
      ['/letter/number', 'Số: 2162/SCT-VP'],
      ['/sections/qr/0', 'Sở Công Thương'],
      ['/sections/qr/0/scans', '541'],
      ['/sections/inspection/items/0', '- Đã kiểm tra'],
      ['/sections/inspection/items/0', '- Đã kiểm tra'],
    ])
  })

  test('are on each page that a text goes on over', () => {
    expect(places.slice(-2).map((place) => place.area)).toEqual(note)
  })

  test('are none in a letter without pages', () => {
    const [first] = blocks
    if (first?.kind !== 'paragraph') throw new Error('a paragraph comes first')
    const { areas: _areas, ...without } = first
    expect(placesOnPages([without], fieldsByPlace(provenance))).toEqual([])
  })
})

describe('what a field covers', () => {
  test('is what was noted when it was read', () => {
    expect(areasOf(blocks, { block: 2, row: 1, cell: 1, areas: [scans] })).toEqual([scans])
  })

  test('is all cells of a row together, when only its row is known', () => {
    expect(areasOf(blocks, { block: 2, row: 1 })).toEqual([area(2, 0.2, 0.3, 0.7, 0.34)])
  })

  test('is the whole table when nothing finer is known, on each of its pages', () => {
    expect(areasOf(blocks, { block: 2 })).toEqual([area(2, 0.2, 0.2, 0.7, 0.34)])
    const row = { cells: [cell(0, 'a', area(1, 0, 0.9, 1, 1)), cell(1, 'b', area(2, 0, 0, 1, 0.1))] }
    const overBreak: Block = { kind: 'table', page: 1, rows: [row] }
    expect(areasOf([overBreak], { block: 0 }).map(({ page }) => page)).toEqual([1, 2])
  })

  test('is nothing where the letter has no such place', () => {
    expect(areasOf(blocks, { block: 99 })).toEqual([])
    expect(areasOf([], { block: 0 })).toEqual([])
  })
})

test('of two areas over one another, the smaller lies above, so that a point finds the finest field', () => {
  const around = area(1, 0, 0, 1, 1)
  const within = area(1, 0.4, 0.4, 0.6, 0.42)
  expect(depthOf(within)).toBeGreaterThan(depthOf(around))
})

describe('keys walk the places', () => {
  test('one by one, and stop at both ends', () => {
    expect(stepTo('ArrowDown', 0, 3)).toBe(1)
    expect(stepTo('ArrowLeft', 2, 3)).toBe(1)
    expect(stepTo('ArrowUp', 0, 3)).toBeNull()
    expect(stepTo('ArrowRight', 2, 3)).toBeNull()
  })

  test('to the first and the last', () => {
    expect(stepTo('End', 0, 3)).toBe(2)
    expect(stepTo('Home', 2, 3)).toBe(0)
  })

  test('by no other key, and nowhere where there are none', () => {
    expect(stepTo('Tab', 1, 3)).toBeNull()
    expect(stepTo('End', 0, 0)).toBeNull()
  })
})
