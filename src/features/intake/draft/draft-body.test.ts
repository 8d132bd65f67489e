import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, LetterId, UnitId } from '#domain/model/ids.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { bodyOf, problemsOf, tidied } from './draft-body.ts'
import { draftOfReading } from './draft-of-reading.ts'
import { emptyCountDraft, emptyDraft, type CountDraft, type ReportDraft } from './report-draft.ts'

const sections: ReportSections = {
  directives: [
    {
      ordinal: 1,
      content: 'Triển khai',
      documents: [{ number: '780/SCT-VP', date: '2021-05-07' as IsoDate }],
      issuer: null,
      audiences: ['Công chức', 'Chợ hạng 1'],
    },
  ],
  qr: [
    {
      subject: 'Sở Công Thương',
      group: null,
      qrCodes: { state: 'number', value: 1 },
      scans: { state: 'number', value: 12_500, approximate: true },
      note: null,
    },
    { subject: 'Chợ', group: 'Chợ hạng 1', qrCodes: { state: 'blank' }, scans: { state: 'none' }, note: 'x' },
  ],
  inspection: { state: 'items', items: ['Một'] },
  results: { state: 'none' },
  recommendations: { state: 'blank' },
}

const reading = {
  unitId: 'u' as UnitId,
  campaignId: 'c' as CampaignId,
  letter: {
    number: '2162/SCT-VP',
    date: '2021-10-27' as IsoDate,
    issuer: null,
    subject: 'V/v báo cáo',
    signer: null,
    recipients: [],
    answers: { number: '1406/STTTT', date: null },
  },
  sections,
}

const withScans = (scans: CountDraft): ReportDraft => {
  const draft = draftOfReading(reading)
  const [first, ...others] = draft.qr
  return { ...draft, qr: first === undefined ? [] : [{ ...first, scans }, ...others] }
}

const codes = (draft: ReportDraft) => problemsOf(draft).map(({ field, code }) => `${field} ${code}`)

test('an untouched reading is submitted exactly as it was read', () => {
  const body = bodyOf(tidied(draftOfReading(reading)), 'l' as LetterId)
  expect(body).toEqual({ ...reading, letterId: 'l' })
})

test('1.250 typed into a count means one thousand two hundred and fifty', () => {
  const body = bodyOf(withScans({ state: 'number', text: '1.250', approximate: false }), null)
  expect(body?.sections.qr[0]?.scans).toEqual({ state: 'number', value: 1250 })
})

test('a zero stays a number, and a blank stays blank', () => {
  const zero = bodyOf(withScans({ state: 'number', text: '0', approximate: false }), null)
  expect(zero?.sections.qr[0]?.scans).toEqual({ state: 'number', value: 0 })
  const blank = bodyOf(withScans({ state: 'blank', text: '12', approximate: true }), null)
  expect(blank?.sections.qr[0]?.scans).toEqual({ state: 'blank' })
})

describe('a draft is not submitted', () => {
  test.each(['1.25', '12,5', 'khoảng 500', '1 25'])('while a count says %s', (text) => {
    const draft = withScans({ state: 'number', text, approximate: false })
    expect(codes(draft)).toEqual(['/sections/qr/r0/scans countUnclear'])
    expect(bodyOf(draft, null)).toBeNull()
  })

  test('while nobody chose between a number and a blank', () => {
    expect(codes(withScans(emptyCountDraft))).toEqual(['/sections/qr/r0/scans countMissing'])
  })

  test('without a unit and a campaign, and with nothing said', () => {
    expect(codes(emptyDraft)).toEqual([
      '/unitId unitMissing',
      '/campaignId campaignMissing',
      '/sections/qr nothingStated',
    ])
  })

  test('but may say that there is nothing', () => {
    const draft: ReportDraft = {
      ...emptyDraft,
      unitId: reading.unitId,
      campaignId: reading.campaignId,
      results: { state: 'none', items: [] },
    }
    expect(codes(draft)).toEqual([])
  })

  test('while notes are promised and none is written', () => {
    const draft = {
      ...draftOfReading(reading),
      results: { state: 'items', items: [{ key: 'n0', text: ' ' }] },
    } as const
    expect(codes(draft)).toEqual(['/sections/results/items/n0 notesMissing'])
  })

  test('while a document has a date and no number', () => {
    const draft = draftOfReading(reading)
    const [first] = draft.directives
    const documents = [{ number: ' ', date: '2021-05-07' as IsoDate }]
    const broken = { ...draft, directives: first === undefined ? [] : [{ ...first, documents }] }
    expect(codes(broken)).toEqual(['/sections/directives/r0/documents documentNumberMissing'])
  })
})

describe('tidying', () => {
  const draft = draftOfReading(reading)

  test('drops rows that were added and never filled', () => {
    const added = {
      key: 'n0',
      subject: '',
      group: 'Chợ',
      qrCodes: emptyCountDraft,
      scans: emptyCountDraft,
      note: '',
    } as const
    expect(tidied({ ...draft, qr: [...draft.qr, added] }).qr.map((row) => row.key)).toEqual(['r0', 'r1'])
  })

  test('keeps an added row whose count was set to blank on purpose', () => {
    const blank = { state: 'blank', text: '', approximate: false } as const
    const added = { key: 'n0', subject: '', group: '', qrCodes: blank, scans: emptyCountDraft, note: '' } as const
    expect(tidied({ ...draft, qr: [added] }).qr).toHaveLength(1)
  })

  test('keeps a row that was read, even if all of it was emptied', () => {
    const emptied = draft.qr.map((row) => ({
      ...row,
      subject: '',
      note: '',
      qrCodes: emptyCountDraft,
      scans: emptyCountDraft,
    }))
    expect(tidied({ ...draft, qr: emptied }).qr).toHaveLength(2)
  })

  test('drops empty lines of lists and empty notes', () => {
    const notes = {
      state: 'items',
      items: [
        { key: 'r0', text: 'Một' },
        { key: 'n0', text: '' },
      ],
    } as const
    const tidy = tidied({ ...draft, inspection: notes, letter: { ...draft.letter, recipients: ['A', ' ', ''] } })
    expect(tidy.inspection.items.map((item) => item.text)).toEqual(['Một'])
    expect(tidy.letter.recipients).toEqual(['A'])
  })
})
