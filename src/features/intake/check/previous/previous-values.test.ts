import { describe, expect, test } from 'vitest'
import type { Campaign } from '#domain/model/campaign.ts'
import { blank, none, numberOf, sumOfRows } from '#domain/model/count.ts'
import { emptySections, type Notes, type QrRow } from '#domain/model/sections.ts'
import type { Report, ReportSummary } from '#domain/reports/report.ts'
import type { ReportDraft, RowKey } from '../../draft/report-draft.ts'
import { draftOfReading } from '../../draft/draft-of-reading.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { figuresThen, isUnchanged, lastBefore, totalsThen, type Previous } from './previous-values.ts'

const campaign = (id: string, date: string) => ({ id, request: { number: id, date } }) as unknown as Campaign
const report = (id: string, campaignId: string, status = 'accepted') =>
  ({ id, campaignId, status }) as unknown as ReportSummary

const campaigns = [campaign('c10', '2021-10-26'), campaign('c08', '2021-08-02'), campaign('c06', '2021-06-01')]

describe('the report before', () => {
  test('is of the newest campaign before the chosen one, however they are listed', () => {
    const reports = [report('r6', 'c06'), report('r10', 'c10'), report('r8', 'c08')]
    expect(lastBefore(campaigns, 'c10', reports)?.report.id).toBe('r8')
    expect(lastBefore(campaigns, 'c08', reports)?.report.id).toBe('r6')
    expect(lastBefore(campaigns, 'c06', reports)).toBeNull()
  })

  test('is none that was returned', () => {
    expect(lastBefore(campaigns, 'c10', [report('r6', 'c06'), report('r8', 'c08', 'returned')])?.report.id).toBe('r6')
  })
})

const row = (subject: string, scans: QrRow['scans'], group: string | null = null): QrRow => ({
  subject,
  group,
  qrCodes: numberOf(1),
  scans,
  note: null,
})
const previousWith = (...qr: QrRow[]): Previous => ({
  campaign: campaigns[1] as Campaign,
  report: {
    sections: { ...emptySections, qr },
    metrics: { qrCodes: sumOfRows(qr.map((each) => each.qrCodes)), scans: sumOfRows(qr.map((each) => each.scans)) },
  } as unknown as Report,
})
const draftWith = (...qr: QrRow[]) =>
  draftOfReading({ unitId: null, campaignId: null, letter: emptyLetterHead, sections: { ...emptySections, qr } })

const scansThen = (previous: Previous, draft: ReportDraft, key: RowKey) => figuresThen(previous, draft).get(key)?.scans

describe('a figure beside what it was', () => {
  test('says how much it rose or fell', () => {
    const previous = previousWith(row('Chợ A', numberOf(1204)), row('Chợ B', numberOf(10)))
    const draft = draftWith(row('Chợ B', numberOf(25)), row('CHỢ A', numberOf(541)))
    expect(scansThen(previous, draft, 'r0')).toEqual({ was: numberOf(10), change: { kind: 'rise', by: 15 } })
    expect(scansThen(previous, draft, 'r1')).toEqual({ was: numberOf(1204), change: { kind: 'fall', by: 663 } })
  })

  test('is of the same group where subjects repeat', () => {
    const previous = previousWith(row('Văn phòng', numberOf(1), 'Khối I'), row('Văn phòng', numberOf(2), 'Khối II'))
    const draft = draftWith(row('Văn phòng', numberOf(5), 'Khối II'), row('Văn phòng', numberOf(5), 'Khối III'))
    expect(scansThen(previous, draft, 'r0')?.was).toEqual(numberOf(2))
    expect(scansThen(previous, draft, 'r1')).toBeUndefined()
  })

  test('of the only row is compared under another name too', () => {
    const previous = previousWith(row('Sở Công Thương', numberOf(541)))
    expect(scansThen(previous, draftWith(row('Trụ sở', numberOf(541))), 'r0')?.change).toEqual({ kind: 'same' })
    expect(scansThen(previous, draftWith(row('Trụ sở', blank), row('Kho', blank)), 'r0')).toBeUndefined()
  })

  test('never takes a blank or a none for zero', () => {
    const previous = previousWith(row('A', blank), row('B', none), row('C', numberOf(3)))
    const draft = draftWith(row('A', numberOf(5)), row('B', numberOf(5)), row('C', none))
    for (const key of ['r0', 'r1', 'r2'] as const) expect(scansThen(previous, draft, key)?.change).toBeNull()
  })
})

describe('totals', () => {
  test('are compared where both are whole', () => {
    const previous = previousWith(row('A', numberOf(3)), row('B', numberOf(4)))
    expect(totalsThen(previous, draftWith(row('A', numberOf(2)), row('B', numberOf(4)))).scans.change).toEqual({
      kind: 'fall',
      by: 1,
    })
    expect(totalsThen(previous, draftWith(row('A', numberOf(9)), row('B', blank))).scans.change).toBeNull()
  })
})

test('notes repeated word for word are known, whatever their accents and case', () => {
  const then: Notes = { state: 'items', items: ['Đã kiểm tra', 'Đã nhắc'] }
  const items = (texts: readonly string[]) => texts.map((text, nth) => ({ key: `r${nth}` as const, text }))
  expect(isUnchanged(then, { state: 'items', items: items(['ĐÃ KIỂM TRA', 'Đã nhắc']) })).toBe(true)
  expect(isUnchanged(then, { state: 'items', items: items(['Đã kiểm tra']) })).toBe(false)
  expect(isUnchanged({ state: 'none' }, { state: 'none', items: [] })).toBe(false)
})
