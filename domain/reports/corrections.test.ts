import { expect, test } from 'vitest'
import type { Count } from '../model/count.ts'
import type { Instant } from '../model/dates.ts'
import { emptyLetterHead } from '../model/letter.ts'
import { emptySections, type QrRow } from '../model/sections.ts'
import { alignSections } from './alignment.ts'
import { correctionsOf, type Submission } from './corrections.ts'
import { differencesBetween } from './differences.ts'

const row = (subject: string, value: number): QrRow => ({
  subject,
  group: null,
  qrCodes: { state: 'number', value },
  scans: { state: 'blank' },
  note: null,
})
const content = (...qr: QrRow[]) => ({ letter: emptyLetterHead, sections: { ...emptySections, qr } })
const number = (value: number): Count => ({ state: 'number', value })
const monday = '2021-10-25T02:00:00.000Z' as Instant
const friday = '2021-10-29T02:00:00.000Z' as Instant
const by = (who: string, at: Instant, reasons: Submission['reasons'] = []): Submission => ({
  by: who,
  at,
  reasons,
  before: null,
})

const read = content(row('Chợ A', 1), row('Chợ B', 2))

test('a correction keeps what was read, what it became, who, when and why', () => {
  const differences = differencesBetween(read, content(row('Chợ A', 1), row('Chợ B', 20)))
  const reasons = [{ path: '/sections/qr/1/qrCodes', reason: 'Đơn vị gọi điện báo lại' }]
  expect(correctionsOf(differences, by('An', monday, reasons))).toEqual([
    {
      path: '/sections/qr/1/qrCodes',
      read: { kind: 'count', count: number(2) },
      value: { kind: 'count', count: number(20) },
      reason: 'Đơn vị gọi điện báo lại',
      by: 'An',
      at: monday,
    },
  ])
})

test('a reason for a whole part holds for what is in it, and one of its own goes first', () => {
  const differences = differencesBetween(read, content(row('Chợ A', 10), row('Chợ B', 20)))
  const reasons = [
    { path: '', reason: 'Đọc sai' },
    { path: '/sections/qr/0', reason: 'Chợ đã sửa' },
  ]
  const found = correctionsOf(differences, by('An', monday, reasons)).map(({ path, reason }) => [path, reason])
  expect(found).toEqual([
    ['/sections/qr/0/qrCodes', 'Chợ đã sửa'],
    ['/sections/qr/1/qrCodes', 'Đọc sai'],
  ])
})

test('the reason for a row that stands where one was removed is not the removed one’s', () => {
  const differences = differencesBetween(read, content(row('Chợ B', 3)))
  const reasons = [
    { path: '/sections/qr/0', reason: 'B báo lại' },
    { path: '/sections/qr/0', removed: true, reason: 'A đã giải thể' },
  ]
  const found = correctionsOf(differences, by('An', monday, reasons)).map(({ value, reason }) => [value?.kind, reason])
  expect(found).toEqual([
    ['count', 'B báo lại'],
    [undefined, 'A đã giải thể'],
  ])
  const without = correctionsOf(differences, by('An', monday, reasons.slice(0, 1)))
  expect(without.at(-1)).toMatchObject({ value: null, reason: null })
})

test('what an earlier version corrected stays whose it was, wherever its row stands now', () => {
  const second = content(row('Chợ A', 1), row('Chợ B', 20))
  const corrections = correctionsOf(
    differencesBetween(read, second),
    by('An', monday, [{ path: '', reason: 'Đọc sai' }]),
  )
  const third = content(row('Chợ B', 20), row('Chợ A', 7))
  const before = { corrections, alignment: alignSections(second.sections, third.sections) }
  const found = correctionsOf(differencesBetween(read, third), { ...by('Bình', friday), before })
  expect(found.map(({ path, by: who, at, reason }) => [path, who, at, reason])).toEqual([
    ['/sections/qr/0/qrCodes', 'An', monday, 'Đọc sai'],
    ['/sections/qr/1/qrCodes', 'Bình', friday, null],
  ])
})

test('equal corrections of two rows stay those of two people', () => {
  const second = content(row('Chợ A', 9), row('Chợ B', 2))
  const corrections = correctionsOf(
    differencesBetween(content(row('Chợ A', 2), row('Chợ B', 2)), second),
    by('An', monday),
  )
  const third = content(row('Chợ A', 9), row('Chợ B', 9))
  const before = { corrections, alignment: alignSections(second.sections, third.sections) }
  const differences = differencesBetween(content(row('Chợ A', 2), row('Chợ B', 2)), third)
  expect(correctionsOf(differences, { ...by('Bình', friday), before }).map(({ by: who }) => who)).toEqual([
    'An',
    'Bình',
  ])
})
