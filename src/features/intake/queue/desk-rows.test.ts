import { describe, expect, test } from 'vitest'
import type { LetterInList } from '#domain/letters/letter-in-list.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { CampaignId, LetterId, ReportId, UnitId } from '#domain/model/ids.ts'
import type { Unit } from '#domain/model/unit.ts'
import { countOutcomes, deskRows, nextToDecide } from './desk-rows.ts'
import { questionOf } from './place-choices.ts'
import type { Upload, UploadState } from './upload-queue.ts'

const letter = (id: string, about: Partial<LetterInList> = {}): LetterInList =>
  ({
    id: id as LetterId,
    unitId: 'so-y-te' as UnitId,
    campaignId: 'c1' as CampaignId,
    twin: null,
    uploadKey: null,
    placed: { unitId: null, campaignId: null },
    suggested: { unitIds: [], campaignIds: [] },
    ...about,
  }) as LetterInList
const upload = (id: string, state: UploadState): Upload => ({
  id,
  name: `${id}.txt`,
  size: 1,
  order: 1,
  campaign: null,
  kept: 'yes',
  state,
})
const waiting: UploadState = { step: 'waiting', for: 'turn' }
const read = (id: string): UploadState => ({ step: 'read', letterId: id as LetterId, findings: 0 })
const twin = {
  id: 'l0' as LetterId,
  fileName: 'a',
  at: '',
  same: 'file',
  reportId: null,
} as unknown as LetterInList['twin']

describe('the desk', () => {
  test('shows a file that was read once: as its letter', () => {
    const rows = deskRows([upload('a', read('l1')), upload('b', waiting)], [letter('l1')])
    expect(rows.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['b', 'underWay'],
      ['l1', 'read'],
    ])
  })

  test('shows a file that was read before the list knows its letter', () => {
    expect(deskRows([upload('a', read('l1'))], []).map(({ id, outcome }) => [id, outcome])).toEqual([['a', 'read']])
  })

  test('shows a file once whose letter is in the list before its answer is here', () => {
    const rows = deskRows([upload('a', { step: 'reading' })], [letter('l1', { uploadKey: 'a' })])
    expect(rows.map(({ id, outcome }) => [id, outcome])).toEqual([['a', 'underWay']])
  })

  test('shows a submitted file as such, also while the list still has its letter', () => {
    const state: UploadState = {
      step: 'submitted',
      letterId: 'l1' as LetterId,
      reportId: 'r1' as ReportId,
      accepted: false,
    }
    expect(deskRows([upload('a', state)], [letter('l1')]).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'submitted'],
    ])
  })

  test('counts each row under one outcome: a duplicate is no letter to check', () => {
    const failed: UploadState = { step: 'failed', failure: { kind: 'server' } }
    const rows = deskRows(
      [upload('a', waiting), upload('b', failed)],
      [letter('l1', { twin, unitId: null }), letter('l2', { campaignId: null }), letter('l3')],
    )
    expect(countOutcomes(rows)).toEqual({ read: 1, asks: 1, twin: 1, failed: 1, underWay: 1, submitted: 0 })
  })
})

describe('what is asked of a letter', () => {
  const units = ['so-y-te', 'so-noi-vu'].map((id) => ({ id, name: `Tên ${id}` })) as Unit[]
  const campaigns = ['c1', 'c2', 'c3'].map((id) => ({
    id,
    title: `Đợt ${id}`,
    status: id === 'c1' ? 'closed' : 'open',
  })) as Campaign[]
  const unitIds = ['so-noi-vu', 'gone'] as UnitId[]

  test('is first its unit, with the near misses that there are', () => {
    const asked = letter('l', { unitId: null, campaignId: null, suggested: { unitIds, campaignIds: [] } })
    expect(questionOf(asked, units, campaigns)).toEqual({
      about: 'unit',
      choices: [{ label: 'Tên so-noi-vu', place: { unitId: 'so-noi-vu', campaignId: null } }],
    })
  })

  test('is then its campaign, the suggested before the open ones, and keeps what was said of the unit', () => {
    const said = { unitId: 'so-y-te' as UnitId, campaignId: null }
    const suggested = { unitIds: [], campaignIds: ['c1'] as CampaignId[] }
    const question = questionOf(letter('l', { campaignId: null, placed: said, suggested }), units, campaigns)
    expect(question?.choices.map(({ label, place }) => [label, place.unitId, place.campaignId])).toEqual([
      ['Đợt c1', 'so-y-te', 'c1'],
      ['Đợt c2', 'so-y-te', 'c2'],
      ['Đợt c3', 'so-y-te', 'c3'],
    ])
  })

  test('is nothing once both are known', () => {
    expect(questionOf(letter('l'), units, campaigns)).toBeNull()
  })
})

describe('the next row to decide about', () => {
  const rows = deskRows(
    [upload('broken', { step: 'failed', failure: { kind: 'server' } })],
    [letter('clean'), letter('foreign', { unitId: null }), letter('clean too'), letter('again', { twin })],
  )
  const walked = (from: string | null, step: 1 | -1, times: number) => {
    const ids: (string | null)[] = []
    for (let at = from, nth = 0; nth < times; nth += 1) {
      at = nextToDecide(rows, at, step)?.id ?? null
      ids.push(at)
    }
    return ids
  }

  test('passes over what was read without a question, and goes round', () => {
    expect(walked(null, 1, 4)).toEqual(['broken', 'foreign', 'again', 'broken'])
    expect(walked('clean', 1, 1)).toEqual(['foreign'])
  })

  test('leads backwards too, from outside the list to its last one', () => {
    expect(walked(null, -1, 3)).toEqual(['again', 'foreign', 'broken'])
  })

  test('is the next letter to check where nothing asks any more', () => {
    const clean = deskRows([], [letter('one'), letter('two')])
    expect(nextToDecide(clean, 'one', 1)?.id).toBe('two')
    expect(nextToDecide(clean, null, 1)?.id).toBe('one')
    expect(nextToDecide([], null, 1)).toBeNull()
  })
})
