import { describe, expect, test } from 'vitest'
import { rules } from '#domain/checks/messages.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Evidence, FindingMessage } from '#domain/model/finding.ts'
import type { Unit } from '#domain/model/unit.ts'
import { changed } from '../../draft/draft-change.ts'
import { fieldOfReadingPointer } from '../../draft/draft-field.ts'
import { emptyDraft, type CountDraft, type ReportDraft } from '../../draft/report-draft.ts'
import { remedies, remediesFor } from './remedies.ts'

const count = (state: CountDraft['state'], text = ''): CountDraft => ({ state, text, approximate: false })
const draft = {
  ...emptyDraft,
  unitId: 'sct',
  campaignId: 'c10',
  letter: { ...emptyDraft.letter, date: '2012-10-30' },
  directives: [
    {
      key: 'r0',
      ordinal: 1,
      content: 'x',
      documents: [{ number: '780/SCT-VP', date: '2011-05-07' }],
      issuer: '',
      audiences: [],
    },
  ],
  qr: [
    { key: 'r0', subject: 'Chợ A', group: '', qrCodes: count('blank'), scans: count('none'), note: '' },
    { key: 'r1', subject: 'Chợ B', group: '', qrCodes: count('number', '2'), scans: count('number', '500'), note: '' },
  ],
} as unknown as ReportDraft

const unit = (id: string, name: string) => ({ id, name }) as unknown as Unit
const campaign = (id: string, number: string, date: string, status = 'open') =>
  ({ id, title: `Đợt ${id}`, request: { number, date }, status }) as unknown as Campaign
const units = [unit('sct', 'Sở Công Thương tỉnh Quảng Ngãi'), unit('syt', 'Sở Y tế tỉnh Quảng Ngãi')]
const campaigns = [
  campaign('c10', '1406/STTTT-BCVT&CNTT', '2021-10-26'),
  campaign('c06', '700/STTTT-BCVT&CNTT', '2021-06-01', 'closed'),
]

function offered(rule: string, path: string, evidence: Evidence = {}) {
  const finding: FindingMessage = { rule, severity: 'warning', path, evidence, message: rule }
  return remediesFor({ finding, field: fieldOfReadingPointer(path), draft, units, campaigns })
}
const named = (rule: string, path: string, evidence?: Evidence) =>
  offered(rule, path, evidence).map(({ label, value }) => (value === undefined ? label : `${label} ${value}`))
const after = (rule: string, path: string, evidence: Evidence, nth: number) =>
  (offered(rule, path, evidence)[nth]?.changes ?? []).reduce(changed, draft)

const SCANS = '/sections/qr/0/scans'

test('every line of the table is about a rule that exists', () => {
  const known = new Set(rules.map(({ id }) => id))
  expect(Object.keys(remedies).filter((rule) => !known.has(rule))).toEqual([])
})

test('a rule without a line offers nothing', () => {
  expect(offered('file-scan', '')).toEqual([])
})

describe('a figure', () => {
  test('that says «không» is none, zero or blank, one press each', () => {
    const evidence = { seen: 'Không' }
    expect(named('count-none', SCANS, evidence)).toEqual(['isNone', 'isZero', 'isBlank'])
    expect(after('count-none', SCANS, evidence, 1).qr[0]?.scans).toEqual(count('number', '0'))
    expect(after('count-none', SCANS, evidence, 2).qr[0]?.scans).toEqual(count('blank'))
  })

  test('of two numbers is offered as their sum, as each of them, or blank', () => {
    expect(named('count-unreadable', SCANS, { seen: '950 + 1.200' })).toEqual([
      'takeSum 2.150',
      'takeNumber 950',
      'takeNumber 1.200',
      'isBlank',
    ])
  })

  test('that is a fraction is never offered as a number', () => {
    expect(named('count-unreadable', SCANS, { seen: '12,5' })).toEqual(['isBlank'])
    expect(named('count-unreadable', SCANS, { seen: '1.25' })).toEqual(['isBlank'])
  })

  test('torn at its thousands is offered whole', () => {
    expect(named('count-unreadable', SCANS, { seen: '2. 187' })).toEqual(['takeNumber 2.187', 'isBlank'])
  })

  test('that is an estimate stays one, or becomes exact', () => {
    const evidence = { seen: 'gần 500', value: 500 }
    expect(named('count-approximate', '/sections/qr/1/scans', evidence)).toEqual(['keepApproximate 500', 'isExact 500'])
    expect(offered('count-approximate', '/sections/qr/1/scans', evidence)[0]?.changes).toEqual([])
  })
})

test('near misses of a unit are taken by name, in the order of the finding', () => {
  const evidence = { issuer: 'Sở Y tê', suggestions: 'Sở Y tế tỉnh Quảng Ngãi; Sở Công Thương tỉnh Quảng Ngãi' }
  expect(named('unit-unknown', '/unitId', evidence)).toEqual([
    'takeUnit Sở Y tế tỉnh Quảng Ngãi',
    'takeUnit Sở Công Thương tỉnh Quảng Ngãi',
  ])
  expect(after('unit-unknown', '/unitId', evidence, 0).unitId).toBe('syt')
})

test('a campaign is taken by the request that the finding names, and a closed one is not offered', () => {
  const evidence = {
    number: '1046/STTTT',
    suggestions: '1406/STTTT-BCVT&CNTT (26/10/2021); 700/STTTT-BCVT&CNTT (01/06/2021)',
  }
  expect(named('campaign-unknown', '/campaignId', evidence)).toEqual(['takeCampaign Đợt c10'])
  expect(after('campaign-unknown', '/campaignId', evidence, 0).campaignId).toBe('c10')
})

describe('a year', () => {
  test("of the letter goes with its campaign's request", () => {
    const evidence = { date: '2012-10-30', requested: '2021-10-26' }
    expect(named('letter-date-odd', '/letter/date', evidence)).toEqual(['takeDate 30/10/2021'])
    expect(after('letter-date-odd', '/letter/date', evidence, 0).letter.date).toBe('2021-10-30')
  })

  test('of an answer in January to a request in December is the next', () => {
    const evidence = { date: '2021-01-04', requested: '2021-12-20' }
    expect(named('letter-date-odd', '/letter/date', evidence)).toEqual(['takeDate 04/01/2022'])
  })

  test("of a document is its campaign's, or the one before, and the number stays", () => {
    const evidence = { number: '780/SCT-VP', date: '2011-05-07', campaign: '10/2021' }
    const path = '/sections/directives/0/documents/0/date'
    expect(named('directive-year-odd', path, evidence)).toEqual(['takeDate 07/05/2021', 'takeDate 07/05/2020'])
    expect(after('directive-year-odd', path, evidence, 0).directives[0]?.documents).toEqual([
      { number: '780/SCT-VP', date: '2021-05-07' },
    ])
  })
})

test('a row that is a total goes by one press', () => {
  expect(named('row-like-total', '/sections/qr/1', { seen: 'Chợ B' })).toEqual(['removeRow', 'keepRow'])
  expect(after('row-like-total', '/sections/qr/1', { seen: 'Chợ B' }, 0).qr.map(({ key }) => key)).toEqual(['r0'])
})

test('a section left blank may be an explicit none; a table cannot', () => {
  expect(named('section-blank', '/sections/results', { section: 'results' })).toEqual(['leaveBlank', 'stateNone'])
  expect(named('section-missing', '/sections/qr', { section: 'qr' })).toEqual(['leaveBlank'])
})

test('the same letter once more leads to where it was read before', () => {
  expect(offered('letter-taken-in-before', '', { letterId: 'l1', earlier: 'a.pdf', at: 'x' })[0]?.href).toBe(
    '/intake/l1',
  )
})
