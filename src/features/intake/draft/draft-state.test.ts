import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import { draftOfReading } from './draft-of-reading.ts'
import { changeOf, countDifferences, removedRows } from './draft-difference.ts'
import { reduceDraft, startDraft, type DraftAction, type DraftState } from './draft-state.ts'

const read = draftOfReading({
  unitId: 'sct' as UnitId,
  campaignId: null,
  letter: {
    number: '2162/SCT-VP',
    date: '2021-10-27' as IsoDate,
    issuer: 'Sở Công Thương',
    subject: null,
    signer: null,
    recipients: ['Sở Thông tin và Truyền thông'],
    answers: { number: '1406/STTTT-BCVT&CNTT', date: '2021-10-26' as IsoDate },
  },
  sections: {
    directives: [],
    qr: ['Chợ A', 'Chợ B', 'Chợ C'].map((subject) => ({
      subject,
      group: null,
      qrCodes: { state: 'number', value: 1 },
      scans: { state: 'blank' },
      note: null,
    })),
    inspection: { state: 'items', items: ['Một', 'Hai'] },
    results: { state: 'none' },
    recommendations: { state: 'blank' },
  },
})

const after = (...actions: DraftAction[]): DraftState => actions.reduce(reduceDraft, startDraft(read))

const typed = (text: string): DraftAction => ({
  type: 'qr',
  key: 'r1',
  patch: { scans: { state: 'number', text, approximate: false } },
})

describe('undo', () => {
  test('takes back what was typed into one field as one step', () => {
    const state = after(typed('5'), typed('54'), typed('541'))
    expect(state.past).toHaveLength(1)
    expect(reduceDraft(state, { type: 'undo' }).draft).toEqual(read)
  })

  test('takes back fields one by one, and brings them forward again', () => {
    const letter: DraftAction = { type: 'letter', patch: { number: '1/SCT' } }
    const undone = reduceDraft(after(typed('5'), letter), { type: 'undo' })
    expect(undone.draft.letter.number).toBe('2162/SCT-VP')
    expect(undone.draft.qr[1]?.scans.text).toBe('5')
    expect(reduceDraft(undone, { type: 'redo' }).draft.letter.number).toBe('1/SCT')
  })

  test('brings a removed row back to its place', () => {
    const state = after({ type: 'rowRemoved', list: 'qr', key: 'r1' }, { type: 'undo' })
    expect(state.draft.qr.map((row) => row.subject)).toEqual(['Chợ A', 'Chợ B', 'Chợ C'])
  })

  test('forgets what was undone once something else is typed', () => {
    const state = after(typed('5'), { type: 'undo' }, { type: 'unit', unitId: null }, { type: 'redo' })
    expect(state.draft.unitId).toBeNull()
    expect(state.draft.qr[1]?.scans.state).toBe('blank')
  })

  test('does nothing when there is nothing to undo', () => {
    expect(after({ type: 'undo' })).toEqual(startDraft(read))
  })
})

describe('rows', () => {
  test('keep their keys when others are removed, so that a change still meets the row it was meant for', () => {
    const state = after({ type: 'rowRemoved', list: 'qr', key: 'r0' }, typed('7'))
    expect(state.draft.qr.map((row) => [row.subject, row.scans.text])).toEqual([
      ['Chợ B', '7'],
      ['Chợ C', ''],
    ])
  })

  test('that were removed come back among the others in the order of the letter, added ones last', () => {
    const state = after(
      { type: 'rowRemoved', list: 'qr', key: 'r0' },
      { type: 'rowAdded', list: 'qr' },
      { type: 'rowRemoved', list: 'qr', key: 'r2' },
      { type: 'rowsRestored', list: 'qr' },
    )
    expect(state.draft.qr.map((row) => row.key)).toEqual(['r0', 'r1', 'r2', 'n0'])
  })

  test('are named when they were read and removed', () => {
    const state = after({ type: 'rowRemoved', list: 'inspection', key: 'r1' })
    expect(removedRows(read, state.draft, 'inspection')).toEqual(['r1'])
  })

  test('never take the key of a row that was added and removed before', () => {
    const state = after(
      { type: 'rowAdded', list: 'qr' },
      { type: 'rowRemoved', list: 'qr', key: 'n0' },
      { type: 'rowAdded', list: 'qr' },
    )
    expect(state.draft.qr.at(-1)?.key).toBe('n1')
  })

  test('a new count is neither blank nor zero until somebody says so', () => {
    const state = after({ type: 'rowAdded', list: 'qr' })
    expect(state.draft.qr.at(-1)?.qrCodes).toEqual({ state: 'number', text: '', approximate: false })
  })
})

describe('notes', () => {
  test('keep their items while «Không có» is chosen, and show them again', () => {
    const none = after({ type: 'notesState', section: 'inspection', state: 'none' })
    expect(none.draft.inspection.state).toBe('none')
    const again = reduceDraft(none, { type: 'notesState', section: 'inspection', state: 'items' })
    expect(again.draft.inspection.items.map((item) => item.text)).toEqual(['Một', 'Hai'])
  })

  test('open an empty item to write into when there was none', () => {
    const state = after({ type: 'notesState', section: 'results', state: 'items' })
    expect(state.draft.results).toEqual({ state: 'items', items: [{ key: 'n0', text: '' }] })
  })
})

describe('difference from what was read', () => {
  test('is seen at the field that was edited and at no other', () => {
    const { draft } = after(typed('541'))
    expect(changeOf(read, draft, '/sections/qr/r1/scans')).toBe('edited')
    expect(changeOf(read, draft, '/sections/qr/r1/qrCodes')).toBe('none')
    expect(changeOf(read, draft, '/sections/qr/r2/scans')).toBe('none')
  })

  test('ends when the value read is typed again', () => {
    const { draft } = after(
      { type: 'letter', patch: { number: 'x' } },
      { type: 'letter', patch: { number: '2162/SCT-VP' } },
    )
    expect(changeOf(read, draft, '/letter/number')).toBe('none')
    expect(countDifferences(read, draft)).toBe(0)
  })

  test('ends when the field is restored, while other edits stay', () => {
    const state = after(
      typed('541'),
      { type: 'letter', patch: { answersNumber: '9/X' } },
      { type: 'fieldRestored', field: '/letter/answers' },
    )
    expect(state.draft.letter.answersNumber).toBe('1406/STTTT-BCVT&CNTT')
    expect(state.draft.qr[1]?.scans.text).toBe('541')
  })

  test('of a note is restored by its key', () => {
    const state = after(
      { type: 'note', section: 'inspection', key: 'r1', text: 'Ba' },
      { type: 'fieldRestored', field: '/sections/inspection/items/r1' },
    )
    expect(state.draft.inspection).toEqual(read.inspection)
  })

  test('counts edited fields, added rows and removed rows', () => {
    const { draft } = after(
      typed('541'),
      { type: 'rowAdded', list: 'directives' },
      { type: 'rowRemoved', list: 'inspection', key: 'r0' },
      { type: 'notesState', section: 'results', state: 'blank' },
      { type: 'campaign', campaignId: 'c1' as CampaignId },
    )
    expect(countDifferences(read, draft)).toBe(5)
  })

  test('is gone after everything was restored, and can be undone', () => {
    const state = after(typed('541'), { type: 'rowAdded', list: 'qr' }, { type: 'allRestored' })
    expect(countDifferences(read, state.draft)).toBe(0)
    expect(reduceDraft(state, { type: 'undo' }).draft.qr).toHaveLength(4)
  })
})

describe('refusals of the server', () => {
  const refused: DraftAction = {
    type: 'refused',
    problems: [
      { pointer: '/sections/qr/0/scans', message: 'Số quá lớn' },
      { pointer: '/letter/number', message: 'Quá dài' },
      { pointer: '', message: 'Đợt báo cáo đã đóng' },
    ],
  }

  test('meet the row that was submitted at that index, not the one that was read there', () => {
    const state = after({ type: 'rowRemoved', list: 'qr', key: 'r0' }, refused)
    expect(state.refusals.map((refusal) => refusal.field)).toEqual(['/sections/qr/r1/scans', '/letter/number', null])
  })

  test('go from the field that is edited, and stay at the others', () => {
    const state = after(refused, { type: 'letter', patch: { number: '1/SCT' } })
    expect(state.refusals.map((refusal) => refusal.message)).toEqual(['Số quá lớn', 'Đợt báo cáo đã đóng'])
  })

  test('are forgotten at the next attempt', () => {
    expect(after(refused, { type: 'attempted', draft: read }).refusals).toEqual([])
  })
})
