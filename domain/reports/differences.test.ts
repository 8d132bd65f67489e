import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoDate } from '../model/dates.ts'
import { emptyLetterHead } from '../model/letter.ts'
import { emptySections, type Directive, type QrRow, type ReportSections } from '../model/sections.ts'
import { differencesBetween } from './differences.ts'

const day = (text: string) => text as IsoDate
const market = (subject: string, scans: QrRow['scans']): QrRow => ({
  subject,
  group: null,
  qrCodes: { state: 'number', value: 1 },
  scans,
  note: null,
})
const directive = (number: string, content: string): Directive => ({
  ordinal: null,
  content,
  documents: [{ number, date: day('2021-05-07') }],
  issuer: null,
  audiences: [],
})
const said = (sections: Partial<ReportSections>, letter = emptyLetterHead) => ({
  letter,
  sections: { ...emptySections, ...sections },
})
const paths = (before: Partial<ReportSections>, after: Partial<ReportSections>) =>
  differencesBetween(said(before), said(after)).map((one) => [
    one.path,
    one.before?.kind ?? null,
    one.after?.kind ?? null,
  ])

const [blank, none, zero] = [{ state: 'blank' }, { state: 'none' }, { state: 'number', value: 0 }] as const

test('a blank, a none and a zero differ from one another', () => {
  for (const [was, is] of [
    [blank, zero],
    [zero, none],
    [none, blank],
  ] as const) {
    const [found] = differencesBetween(said({ qr: [market('Chợ A', was)] }), said({ qr: [market('Chợ A', is)] }))
    expect(found).toEqual({
      path: '/sections/qr/0/scans',
      before: { kind: 'count', count: was },
      after: { kind: 'count', count: is },
    })
  }
})

test('about 500 is not 500', () => {
  const about = { state: 'number', value: 500, approximate: true } as const
  expect(paths({ qr: [market('A', about)] }, { qr: [market('A', { state: 'number', value: 500 })] })).toHaveLength(1)
})

test('rows are found by what they are about, wherever they stand', () => {
  const [a, b, c] = ['Chợ A', 'Chợ B', 'Chợ C'].map((subject) => market(subject, zero))
  if (a === undefined || b === undefined || c === undefined) throw new Error('rows are there')
  expect(paths({ qr: [a, b, c] }, { qr: [c, { ...a, scans: blank }] })).toEqual([
    ['/sections/qr/1/scans', 'count', 'count'],
    ['/sections/qr/1', 'qrRow', null],
  ])
})

test('a directive is the same by its number, whatever was reworded and moved', () => {
  const before = [directive('780/SCT-VP', 'Triển khai'), directive('1532/SCT-QLTM', 'Hướng dẫn')]
  const after = [directive('1532/SCT-QLTM', 'Hướng dẫn'), directive('0780/SCT-VP', 'Triển khai ứng dụng')]
  expect(paths({ directives: before }, { directives: after })).toEqual([
    ['/sections/directives/1/content', 'text', 'text'],
    ['/sections/directives/1/documents', 'text', 'text'],
  ])
})

test('a note that came in between is added, and the ones after it stay the same', () => {
  const notes = (...items: string[]): Partial<ReportSections> => ({ results: { state: 'items', items } })
  expect(paths(notes('Một', 'Ba'), notes('Một', 'Hai', 'Ba'))).toEqual([['/sections/results/items/1', null, 'text']])
  expect(paths(notes('Một', 'Hai'), notes('Hai'))).toEqual([['/sections/results/items/0', 'text', null]])
})

test('a section left blank that now says «Không có» differs', () => {
  expect(paths({ results: { state: 'blank' } }, { results: { state: 'none' } })).toEqual([
    ['/sections/results', 'notes', 'notes'],
  ])
})

test('a date of the letter is compared, and printed, as a date', () => {
  const before = said({}, { ...emptyLetterHead, date: day('2021-10-27') })
  expect(differencesBetween(before, said({}, { ...emptyLetterHead, date: null }))).toEqual([
    { path: '/letter/date', before: { kind: 'text', text: '27/10/2021' }, after: { kind: 'text', text: null } },
  ])
})

const anyRows = fc.array(
  fc
    .record({ subject: fc.constantFrom('A', 'B', 'C', 'D'), scans: fc.constantFrom(blank, none, zero) })
    .map(({ subject, scans }) => market(subject, scans)),
  { maxLength: 6 },
)

test('what differs nowhere says the same, and what says the same differs nowhere', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (before, after) => {
      const same = JSON.stringify(before.toSorted(bySaid)) === JSON.stringify(after.toSorted(bySaid))
      expect(paths({ qr: before }, { qr: after }).length === 0).toBe(same)
    }),
  )
})

const bySaid = (a: QrRow, b: QrRow) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

test('rows that are gone and rows that came account for every row', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (before, after) => {
      const found = differencesBetween(said({ qr: before }), said({ qr: after }))
      const gone = found.filter((one) => one.after === null).length
      const came = found.filter((one) => one.before === null).length
      expect(after.length - came).toBe(before.length - gone)
    }),
  )
})
