import { describe, expect, test } from 'vitest'
import { fieldOfReadingPointer, readingPointerOf, rowOfField } from './draft-field.ts'

describe('a pointer into the reading', () => {
  test.each([
    ['/sections/qr/0/scans', '/sections/qr/r0/scans'],
    ['/sections/qr/12', '/sections/qr/r12/subject'],
    ['/sections/directives/2', '/sections/directives/r2/content'],
    ['/sections/directives/2/documents/1/date', '/sections/directives/r2/documents'],
    ['/sections/directives/2/audiences/0', '/sections/directives/r2/audiences'],
    ['/sections/inspection/items/4', '/sections/inspection/items/r4'],
    ['/sections/inspection', '/sections/inspection'],
    ['/sections/qr', '/sections/qr'],
    ['/letter/answers/number', '/letter/answers'],
    ['/letter/recipients/3', '/letter/recipients'],
    ['/unitId', '/unitId'],
  ])('%s is shown at %s', (pointer, field) => {
    expect(fieldOfReadingPointer(pointer)).toBe(field)
  })

  test.each(['', '/sections', '/letter', '/format', '/sections/else/0'])('%j belongs to the whole', (pointer) => {
    expect(fieldOfReadingPointer(pointer)).toBeNull()
  })
})

describe('a field', () => {
  test('of a row that was read leads back to where it was read', () => {
    expect(readingPointerOf('/sections/results/items/r1')).toBe('/sections/results/items/1')
    expect(readingPointerOf('/letter/number')).toBe('/letter/number')
  })

  test('of a row that was added leads nowhere', () => {
    expect(readingPointerOf('/sections/qr/n1/scans')).toBeNull()
  })

  test('knows its row', () => {
    expect(rowOfField('/sections/qr/n1/scans')).toEqual({ list: 'qr', key: 'n1' })
    expect(rowOfField('/sections/recommendations/items/r10')).toEqual({ list: 'recommendations', key: 'r10' })
    expect(rowOfField('/sections/qr')).toBeNull()
  })
})
