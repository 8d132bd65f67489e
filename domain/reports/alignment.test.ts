import { describe, expect, test } from 'vitest'
import { emptySections, type QrRow, type ReportSections } from '#domain/model/sections.ts'
import { alignRows, alignSections, toReading, toReport } from './alignment.ts'

const row = (subject: string, scans: number): QrRow => ({
  subject,
  group: null,
  qrCodes: { state: 'number', value: 1 },
  scans: { state: 'number', value: scans },
  note: null,
})
const withQr = (...qr: QrRow[]): ReportSections => ({ ...emptySections, qr })
const rows = (read: readonly string[], submitted: readonly string[]) => alignRows(read, submitted, [(text) => text])

describe('rows of a report find the rows they were read as', () => {
  test('when nothing was changed', () => {
    expect(rows(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([0, 1, 2])
  })

  test('when a row before them was removed', () => {
    expect(rows(['a', 'b', 'c'], ['b', 'c'])).toEqual([1, 2])
  })

  test('when a row was reworded between two that were not', () => {
    expect(rows(['a', 'b', 'c'], ['a', 'B!', 'c'])).toEqual([0, 1, 2])
  })

  test('and a row that was added finds none', () => {
    expect(rows(['a', 'b'], ['a', 'b', 'new'])).toEqual([0, 1, null])
    expect(rows(['a', 'b'], ['a', 'new', 'b'])).toEqual([0, null, 1])
  })

  test('and two rows that say the same are two', () => {
    expect(rows(['a', 'a'], ['a', 'a'])).toEqual([0, 1])
  })

  test('by their subject when the figure was corrected', () => {
    const alignment = alignSections(
      withQr(row('Chợ A', 1), row('Chợ B', 2), row('Chợ C', 3)),
      withQr(row('Chợ C', 30), row('Chợ A', 10)),
    )
    expect(alignment.qr).toEqual([2, 0])
  })

  test('among hundreds of equal rows without taking long', () => {
    const many = Array.from({ length: 5000 }, () => 'x')
    expect(rows(many, many).at(-1)).toBe(4999)
  })
})

describe('pointers', () => {
  const alignment = alignSections(
    withQr(row('Chợ A', 1), row('Chợ B', 2)),
    withQr(row('Chợ B', 2), row('Chợ D', 4), row('Chợ E', 4)),
  )

  test('lead from a field of the report to where it was read, and back', () => {
    expect(toReading('/sections/qr/0/scans', alignment)).toBe('/sections/qr/1/scans')
    expect(toReport('/sections/qr/1/scans', alignment)).toBe('/sections/qr/0/scans')
  })

  test('of rows that exist on one side only lead nowhere', () => {
    expect(toReading('/sections/qr/2/scans', alignment)).toBeNull()
    expect(toReport('/sections/qr/0/scans', alignment)).toBeNull()
  })

  test('outside of lists stay as they are', () => {
    expect(toReading('/letter/number', alignment)).toBe('/letter/number')
    expect(toReading('/sections/qr', alignment)).toBe('/sections/qr')
  })
})
