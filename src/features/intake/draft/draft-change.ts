import type { CampaignId, UnitId } from '#domain/model/ids.ts'
import type { NoteSection } from '#domain/model/sections.ts'
import { letterField, noteField, rowField, sectionField, type FieldId } from './draft-field.ts'
import {
  emptyCountDraft,
  type DirectiveDraft,
  type LetterDraft,
  type NotesDraft,
  type QrDraft,
  type ReportDraft,
  type RowKey,
  type RowList,
} from './report-draft.ts'

/** The columns of a row that a person edits. */
export type DirectiveColumn = Exclude<keyof DirectiveDraft, 'key' | 'ordinal'>
export type QrColumn = Exclude<keyof QrDraft, 'key'>

/** One thing that a person changes in the form. */
export type DraftChange =
  | { readonly type: 'unit'; readonly unitId: UnitId | null }
  | { readonly type: 'campaign'; readonly campaignId: CampaignId | null }
  | { readonly type: 'letter'; readonly patch: Partial<LetterDraft> }
  | { readonly type: 'directive'; readonly key: RowKey; readonly patch: Partial<Pick<DirectiveDraft, DirectiveColumn>> }
  | { readonly type: 'qr'; readonly key: RowKey; readonly patch: Partial<Pick<QrDraft, QrColumn>> }
  | { readonly type: 'note'; readonly section: NoteSection; readonly key: RowKey; readonly text: string }
  | { readonly type: 'notesState'; readonly section: NoteSection; readonly state: NotesDraft['state'] }
  | { readonly type: 'rowAdded'; readonly list: RowList }
  | { readonly type: 'rowRemoved'; readonly list: RowList; readonly key: RowKey }

/** The field of the letter's head where a part is edited: number and date of what it answers are one field. */
const fieldOfPart = (part: string): FieldId => letterField(part.startsWith('answers') ? 'answers' : part)

const firstKey = (patch: object): string => Object.keys(patch)[0] ?? ''

/** The key that the next row added by hand will have. */
export const nextKey = (draft: ReportDraft): RowKey => `n${draft.added}`

/** Where a change happens: consecutive changes of one field are one step of undo. */
export function fieldOfChange(change: DraftChange): FieldId {
  switch (change.type) {
    case 'unit':
      return '/unitId'
    case 'campaign':
      return '/campaignId'
    case 'letter':
      return fieldOfPart(firstKey(change.patch))
    case 'directive':
      return rowField('directives', change.key, firstKey(change.patch))
    case 'qr':
      return rowField('qr', change.key, firstKey(change.patch))
    case 'note':
      return noteField(change.section, change.key)
    case 'notesState':
      return sectionField(change.section)
    case 'rowAdded':
    case 'rowRemoved':
      return sectionField(change.list)
    default:
      return change satisfies never
  }
}

function patched<Row extends { readonly key: RowKey }>(
  rows: readonly Row[],
  key: RowKey,
  patch: NoInfer<Partial<Row>>,
): readonly Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...patch } : row))
}

const without = <Row extends { readonly key: RowKey }>(rows: readonly Row[], key: RowKey): Row[] =>
  rows.filter((row) => row.key !== key)

function withRow(draft: ReportDraft, list: RowList): ReportDraft {
  const key = nextKey(draft)
  const added = draft.added + 1
  switch (list) {
    case 'directives': {
      const row = {
        key,
        ordinal: null,
        content: '',
        documents: [{ number: '', date: null }],
        issuer: '',
        audiences: [],
      }
      return { ...draft, added, directives: [...draft.directives, row] }
    }
    case 'qr': {
      const group = draft.qr.at(-1)?.group ?? ''
      const row = { key, subject: '', group, qrCodes: emptyCountDraft, scans: emptyCountDraft, note: '' }
      return { ...draft, added, qr: [...draft.qr, row] }
    }
    case 'inspection':
    case 'results':
    case 'recommendations':
      return { ...draft, added, [list]: { state: 'items', items: [...draft[list].items, { key, text: '' }] } }
    default:
      return list satisfies never
  }
}

function withoutRow(draft: ReportDraft, list: RowList, key: RowKey): ReportDraft {
  switch (list) {
    case 'directives':
      return { ...draft, directives: without(draft.directives, key) }
    case 'qr':
      return { ...draft, qr: without(draft.qr, key) }
    case 'inspection':
    case 'results':
    case 'recommendations':
      return { ...draft, [list]: { ...draft[list], items: without(draft[list].items, key) } }
    default:
      return list satisfies never
  }
}

/** Choosing «items» where there is none opens an empty one to write into. */
function withNotesState(draft: ReportDraft, section: NoteSection, state: NotesDraft['state']): ReportDraft {
  const notes = draft[section]
  if (state === 'items' && notes.items.length === 0) return withRow(draft, section)
  return { ...draft, [section]: { ...notes, state } }
}

/** The draft after a change; the same object when nothing changes. */
export function changed(draft: ReportDraft, change: DraftChange): ReportDraft {
  switch (change.type) {
    case 'unit':
      return { ...draft, unitId: change.unitId }
    case 'campaign':
      return { ...draft, campaignId: change.campaignId }
    case 'letter':
      return { ...draft, letter: { ...draft.letter, ...change.patch } }
    case 'directive':
      return { ...draft, directives: patched(draft.directives, change.key, change.patch) }
    case 'qr':
      return { ...draft, qr: patched(draft.qr, change.key, change.patch) }
    case 'note': {
      const notes = draft[change.section]
      return {
        ...draft,
        [change.section]: { ...notes, items: patched(notes.items, change.key, { text: change.text }) },
      }
    }
    case 'notesState':
      return withNotesState(draft, change.section, change.state)
    case 'rowAdded':
      return withRow(draft, change.list)
    case 'rowRemoved':
      return withoutRow(draft, change.list, change.key)
    default:
      return change satisfies never
  }
}
