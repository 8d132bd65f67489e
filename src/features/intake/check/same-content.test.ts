import { expect, test } from 'vitest'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections } from '#domain/model/sections.ts'
import type { NewReport, Report } from '#domain/reports/report.ts'
import { saysSame } from './same-content.ts'

const scans = { state: 'number', value: 541, approximate: false } as const
const sent: NewReport = {
  unitId: 'u' as UnitId,
  campaignId: 'c' as CampaignId,
  letter: { ...emptyLetterHead, number: '1/A' },
  sections: { ...emptySections, qr: [{ subject: 'A', group: null, qrCodes: { state: 'blank' }, scans, note: null }] },
}
const { unitId, campaignId, letter, sections } = sent
const stored = { sections, letter, campaignId, unitId, letterId: null, version: 1 } as unknown as Report

test('a stored report is known again, in whatever order its parts come', () => {
  expect(saysSame(sent, stored)).toBe(true)
  const [row] = sections.qr
  const exact = [{ ...row, scans: { value: 541, state: 'number' } }]
  expect(saysSame(sent, { ...stored, sections: { ...sections, qr: exact } } as unknown as Report)).toBe(true)
})

test('one figure, state, unit or letter more or less makes it another', () => {
  expect(saysSame(sent, { ...stored, letter: { ...letter, number: '2/A' } })).toBe(false)
  expect(saysSame(sent, { ...stored, unitId: 'x' as UnitId })).toBe(false)
  expect(saysSame(sent, { ...stored, letterId: 'l' } as unknown as Report)).toBe(false)
  expect(saysSame(sent, { ...stored, sections: { ...sections, results: { state: 'none' } } })).toBe(false)
  const zero = [{ ...sections.qr[0], qrCodes: { state: 'number', value: 0 } }]
  expect(saysSame(sent, { ...stored, sections: { ...sections, qr: zero } } as unknown as Report)).toBe(false)
})
