import { describe, expect, test } from 'vitest'
import { numberOf } from '#domain/model/count.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import { emptyLetterHead } from '#domain/model/letter.ts'
import { emptySections, type QrRow, type ReportSections } from '#domain/model/sections.ts'
import type { Report } from '#domain/reports/report.ts'
import { bodyOf } from '../../draft/draft-body.ts'
import { changed, type DraftChange } from '../../draft/draft-change.ts'
import { draftOfReading } from '../../draft/draft-of-reading.ts'
import type { ReportDraft } from '../../draft/report-draft.ts'
import { disputes, merged, theirDraft } from './merge.ts'

const row = (subject: string, scans: number): QrRow => ({
  subject,
  group: null,
  qrCodes: numberOf(1),
  scans: numberOf(scans),
  note: null,
})
const content = (sections: Partial<ReportSections>, number = '1/A') => ({
  unitId: 'u' as UnitId,
  campaignId: 'c' as CampaignId,
  letter: { ...emptyLetterHead, number },
  sections: { ...emptySections, ...sections },
})

const start = content({ qr: [row('A', 1), row('B', 2)], results: { state: 'items', items: ['Một', 'Hai'] } })

function meet(changes: readonly DraftChange[], theirs: ReturnType<typeof content>) {
  const mine = changes.reduce(changed, draftOfReading(start))
  const body = bodyOf(mine, null)
  if (body === null) throw new Error('the draft has problems')
  const their = theirDraft(theirs as unknown as Report, mine, body)
  const all = disputes(mine, their)
  return { mine, their, all, keep: (...fields: readonly string[]) => merged(mine, their, all, new Set(fields)) }
}
const scansTo = (key: 'r0' | 'r1', text: string): DraftChange => ({
  type: 'qr',
  key,
  patch: { scans: { state: 'number', text, approximate: false } },
})
const figures = ({ qr }: ReportDraft) => qr.map(({ subject, scans }) => [subject, scans.text])

test('what both say alike is no dispute', () => {
  expect(meet([], start).all).toEqual([])
  expect(meet([scansTo('r0', '9')], content({ ...start.sections, qr: [row('A', 9), row('B', 2)] })).all).toEqual([])
})

describe('a field that differs', () => {
  const theirs = content({ ...start.sections, qr: [row('A', 7), row('B', 2)] }, '2/A')
  const { all, keep } = meet([scansTo('r0', '9')], theirs)

  test('is named once, in the order of the form', () => {
    expect(all).toEqual([
      { field: '/letter/number', kind: 'edited' },
      { field: '/sections/qr/r0/scans', kind: 'edited' },
    ])
  })

  test('is theirs unless mine is chosen, field by field', () => {
    expect(figures(keep())).toEqual([
      ['A', '7'],
      ['B', '2'],
    ])
    const kept = keep('/sections/qr/r0/scans')
    expect(figures(kept)).toEqual([
      ['A', '9'],
      ['B', '2'],
    ])
    expect(kept.letter.number).toBe('2/A')
  })
})

describe('a row', () => {
  test('that only they have stays, unless mine is chosen', () => {
    const { all, keep } = meet([], content({ ...start.sections, qr: [row('A', 1), row('C', 3), row('B', 2)] }))
    expect(all.map(({ kind }) => kind)).toEqual(['onlyTheirs'])
    expect(figures(keep()).map(([name]) => name)).toEqual(['A', 'C', 'B'])
    expect(figures(keep(all[0]?.field ?? '')).map(([name]) => name)).toEqual(['A', 'B'])
  })

  test('that only I have comes back in its place when mine is chosen', () => {
    const { all, keep } = meet([], content({ ...start.sections, qr: [row('B', 2)] }))
    expect(all).toEqual([{ field: '/sections/qr/r0', kind: 'onlyMine' }])
    expect(figures(keep())).toEqual([['B', '2']])
    expect(figures(keep('/sections/qr/r0'))).toEqual([
      ['A', '1'],
      ['B', '2'],
    ])
  })

  test('that only they have gets a key of its own', () => {
    const { their } = meet(
      [
        { type: 'rowAdded', list: 'results' },
        { type: 'note', section: 'results', key: 'n0', text: 'Ba' },
      ],
      content({ ...start.sections, qr: [row('A', 1), row('C', 3), row('B', 2)] }),
    )
    const keys = their.qr.map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
    expect(keys).not.toContain('n0')
  })
})

describe('notes', () => {
  test('that became «Không có» are one choice', () => {
    const { all, keep } = meet([], content({ ...start.sections, results: { state: 'none' } }))
    expect(all).toEqual([{ field: '/sections/results', kind: 'edited' }])
    expect(keep().results.state).toBe('none')
    expect(keep('/sections/results').results.items.map(({ text }) => text)).toEqual(['Một', 'Hai'])
  })

  test('are told apart item by item', () => {
    const theirs = content({ ...start.sections, results: { state: 'items', items: ['Một', 'Hai!'] } })
    const { all, keep } = meet([{ type: 'note', section: 'results', key: 'r0', text: 'Một?' }], theirs)
    expect(all.map(({ field }) => field)).toEqual(['/sections/results/items/r0', '/sections/results/items/r1'])
    expect(keep('/sections/results/items/r0').results.items.map(({ text }) => text)).toEqual(['Một?', 'Hai!'])
  })
})
