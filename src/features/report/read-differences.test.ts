import { expect, test } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import type { LetterHead } from '#domain/model/letter.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { alignSections } from '#domain/reports/alignment.ts'
import { differencesOf } from './read-differences.ts'

const letter: LetterHead = {
  number: '2162/SCT-VP',
  date: '2021-10-27' as IsoDate,
  issuer: 'Sở Công Thương',
  subject: null,
  signer: null,
  recipients: [],
  answers: null,
}
const sections: ReportSections = {
  directives: [{ ordinal: 1, content: 'Triển khai', documents: [], issuer: null, audiences: [] }],
  qr: [
    { subject: 'Chợ A', group: null, qrCodes: { state: 'number', value: 1 }, scans: { state: 'blank' }, note: null },
    { subject: 'Chợ B', group: null, qrCodes: { state: 'number', value: 2 }, scans: { state: 'none' }, note: null },
  ],
  inspection: { state: 'items', items: ['Một', 'Hai'] },
  results: { state: 'blank' },
  recommendations: { state: 'none' },
}
const found = (report: { letter: LetterHead; sections: ReportSections }) =>
  differencesOf({ letter, sections }, report, alignSections(sections, report.sections))

test('a report submitted as it was read differs nowhere', () => {
  const { fields, removed } = found({ letter, sections })
  expect(fields.size).toBe(0)
  expect(Object.values(removed)).toEqual([0, 0, 0, 0, 0])
})

test('a corrected figure remembers the state that was read, a blank as a blank', () => {
  const [first, second] = sections.qr
  if (first === undefined || second === undefined) throw new Error('rows are there')
  const { fields } = found({
    letter,
    sections: { ...sections, qr: [{ ...first, scans: { state: 'number', value: 0 } }, second] },
  })
  expect([...fields]).toEqual([['/sections/qr/0/scans', { kind: 'count', read: { state: 'blank' } }]])
})

test('a removed row is counted, and the rows after it do not differ for it', () => {
  const { fields, removed } = found({ letter, sections: { ...sections, qr: sections.qr.slice(1) } })
  expect(fields.size).toBe(0)
  expect(removed.qr).toBe(1)
})

test('a row that was added is marked as a whole', () => {
  const inspection = { state: 'items', items: ['Một', 'Hai', 'Ba'] } as const
  const { fields } = found({
    letter,
    sections: { ...sections, inspection: { ...inspection, items: [...inspection.items] } },
  })
  expect([...fields]).toEqual([['/sections/inspection/items/2', { kind: 'added' }]])
})

test('a blank section that became «Không có» differs', () => {
  const { fields } = found({ letter, sections: { ...sections, results: { state: 'none' } } })
  expect([...fields]).toEqual([['/sections/results', { kind: 'notes', read: 'blank' }]])
})

test('a date of the letter is compared as a date', () => {
  const { fields } = found({ letter: { ...letter, date: '2021-10-28' as IsoDate }, sections })
  expect([...fields]).toEqual([['/letter/date', { kind: 'text', read: '27/10/2021' }]])
})
