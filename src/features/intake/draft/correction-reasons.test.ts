import { describe, expect, test } from 'vitest'
import { numberOf } from '#domain/model/count.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import { correctionsOf, editsOf, withoutReason, type Reason } from './correction-reasons.ts'
import { changed, type DraftChange } from './draft-change.ts'
import { draftOfReading } from './draft-of-reading.ts'

const row = (subject: string) => ({ subject, group: null, qrCodes: numberOf(1), scans: numberOf(2), note: null })
const read = draftOfReading({
  unitId: null,
  campaignId: null,
  letter: { ...emptyLetterHead, number: '1/A' },
  sections: {
    ...emptySections,
    qr: [row('A'), row('B'), row('C')],
    results: { state: 'items', items: ['Một', 'Hai'] },
  },
})
const after = (...changes: readonly DraftChange[]) => changes.reduce(changed, read)
const words = { misread: 'Đọc sai', unitCorrected: 'Đơn vị đính chính', letterSlip: 'Gõ nhầm', other: 'Khác' }
const misread: Reason = { code: 'misread', text: '' }

const everything = after(
  { type: 'letter', patch: { number: '2/A' } },
  { type: 'rowRemoved', list: 'qr', key: 'r0' },
  { type: 'qr', key: 'r2', patch: { subject: 'C!' } },
  { type: 'rowAdded', list: 'qr' },
  { type: 'note', section: 'results', key: 'r1', text: 'Hai!' },
  { type: 'notesState', section: 'inspection', state: 'none' },
)

test('edits are fields, rows added and rows removed, in the order of the form', () => {
  expect(editsOf(read, everything).map(({ field, kind }) => [kind, field])).toEqual([
    ['edited', '/letter/number'],
    ['edited', '/sections/qr/r2/subject'],
    ['added', '/sections/qr/n0'],
    ['removed', '/sections/qr/r0'],
    ['edited', '/sections/inspection'],
    ['edited', '/sections/results/items/r1'],
  ])
})

test('unit and campaign are no corrections of the letter', () => {
  expect(editsOf(read, after({ type: 'unit', unitId: 'x' as never }))).toEqual([])
})

test('the items of notes that became «Không có» are one edit', () => {
  const none = after({ type: 'notesState', section: 'results', state: 'none' })
  expect(editsOf(read, none).map(({ field }) => field)).toEqual(['/sections/results'])
})

describe('reasons', () => {
  test('are asked for where there is none, and where the own words are still missing', () => {
    const edits = editsOf(read, everything)
    const reasons = { '/letter/number': misread, '/sections/qr/n0': { code: 'other', text: ' ' } } as const
    expect(withoutReason(edits, reasons).map(({ field }) => field)).not.toContain('/letter/number')
    expect(withoutReason(edits, reasons).map(({ field }) => field)).toContain('/sections/qr/n0')
  })

  test('go with pointers into what is submitted, those of removed rows into what was read', () => {
    const reasons = Object.fromEntries(editsOf(read, everything).map(({ field }) => [field, misread]))
    expect(
      correctionsOf(read, everything, reasons, words).map(({ path, removed }) => [path, removed ?? false]),
    ).toEqual([
      ['/letter/number', false],
      ['/sections/qr/1/subject', false],
      ['/sections/qr/2', false],
      ['/sections/qr/0', true],
      ['/sections/inspection', false],
      ['/sections/results/items/1', false],
    ])
  })

  test('are in words, or the own ones', () => {
    const draft = after({ type: 'letter', patch: { number: '2/A', signer: 'B' } })
    const reasons = {
      '/letter/number': misread,
      '/letter/signer': { code: 'other', text: ' điện thoại 12/11 ' },
    } as const
    expect(correctionsOf(read, draft, reasons, words).map(({ reason }) => reason)).toEqual([
      'Đọc sai',
      'điện thoại 12/11',
    ])
  })

  test('of an edit that was taken back do not go along', () => {
    expect(correctionsOf(read, read, { '/letter/number': misread }, words)).toEqual([])
  })
})
