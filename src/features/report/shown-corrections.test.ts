import { expect, test } from 'vitest'
import type { Instant } from '#domain/model/dates.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import type { Correction } from '#domain/reports/correction.ts'
import { shownCorrections } from './shown-corrections.ts'

const reading = { letter: { ...emptyLetterHead, number: '9/SYT' }, sections: emptySections }
const report = { letter: { ...emptyLetterHead, number: '19/SYT' }, sections: emptySections, letterId: null }
const text = (value: string) => ({ kind: 'text', text: value }) as const
const made = { by: 'An', at: '2021-10-28T02:30:00.000Z' as Instant }
const correction: Correction = {
  path: '/letter/number',
  read: text('9/SYT'),
  value: text('19/SYT'),
  reason: 'Bản giấy ghi 19',
  ...made,
}

test('what was recorded is shown, with who and why', () => {
  const { fields } = shownCorrections({ ...report, corrections: [correction] }, reading)
  expect(fields.get('/letter/number')).toMatchObject({ made, reason: 'Bản giấy ghi 19' })
})

test('a report from before corrections were recorded is held against its letter, and nobody is named', () => {
  const { fields } = shownCorrections({ ...report, corrections: [] }, reading)
  expect(fields.get('/letter/number')).toMatchObject({ read: text('9/SYT'), made: null, reason: null })
})

test('a row that was left out stands with its section, not at the row that has its place now', () => {
  const row: Correction = { ...correction, path: '/sections/results/items/0', read: text('Một'), value: null }
  const { fields, removed } = shownCorrections({ ...report, corrections: [row] }, null)
  expect(fields.size).toBe(0)
  expect(removed.results).toMatchObject([{ read: text('Một'), made }])
})
