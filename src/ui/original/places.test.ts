import { describe, expect, test } from 'vitest'
import type { Provenance } from '#domain/reports/reading.ts'
import { fieldAtCell, fieldsBeside, fieldsByPlace, placeOf } from './places.ts'

const provenance: Provenance = {
  '/letter/number': { block: 3 },
  '/letter/date': { block: 3 },
  '/sections/directives/0': { block: 9, row: 1 },
  '/sections/directives/0/content': { block: 9, row: 1, cell: 1 },
  '/sections/directives/0/documents/0/number': { block: 9, row: 1, cell: 2 },
  '/sections/directives/0/documents/0/date': { block: 9, row: 1, cell: 2 },
  '/sections/qr': { block: 12 },
}

describe('the place of a field', () => {
  test('is its own', () => {
    expect(placeOf(provenance, '/sections/directives/0/content')).toEqual({ block: 9, row: 1, cell: 1 })
  })

  test('is that of its first part when only parts have one', () => {
    expect(placeOf(provenance, '/sections/directives/0/documents')).toEqual({ block: 9, row: 1, cell: 2 })
  })

  test('is that of its row or section when nothing finer is known', () => {
    expect(placeOf(provenance, '/sections/directives/0/issuer')).toEqual({ block: 9, row: 1 })
    expect(placeOf(provenance, '/sections/qr/7/scans')).toEqual({ block: 12 })
  })

  test('is none when nothing was read for it', () => {
    expect(placeOf(provenance, '/sections/results')).toBeNull()
    expect(placeOf(provenance, '/sections/directives/5/content')).toBeNull()
    expect(placeOf(provenance, '/unitId')).toBeNull()
  })

  test('of row 1 is not taken from row 10', () => {
    expect(placeOf({ '/sections/qr/10/scans': { block: 1 } }, '/sections/qr/1')).toBeNull()
  })
})

describe('fields at one place', () => {
  test('are all that were read there', () => {
    expect(fieldsBeside(provenance, '/letter/date')).toEqual(['/letter/number', '/letter/date'])
    expect(fieldsBeside(provenance, '/sections/directives/0/content')).toEqual(['/sections/directives/0/content'])
  })

  test('are not both a whole and its parts', () => {
    const item = { '/sections/results': { block: 1 }, '/sections/results/items/0': { block: 1 } }
    expect(fieldsBeside(item, '/sections/results')).toEqual(['/sections/results/items/0'])
  })
})

describe('choosing a place', () => {
  const fields = fieldsByPlace(provenance)

  test('finds the first field that was read there', () => {
    expect(fields.get('3')).toBe('/letter/number')
    expect(fieldAtCell(fields, 9, 1, 2)).toBe('/sections/directives/0/documents/0/number')
  })

  test('of a cell without a field of its own finds that of its row', () => {
    expect(fieldAtCell(fields, 9, 1, 4)).toBe('/sections/directives/0')
  })

  test('where nothing was read finds nothing', () => {
    expect(fieldAtCell(fields, 9, 0, 0)).toBeNull()
  })
})
