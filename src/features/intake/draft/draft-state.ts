import { reasonsFor, type Reason, type Reasons } from './correction-reasons.ts'
import { changed, fieldOfChange, type DraftChange } from './draft-change.ts'
import { withRestoredField, withRestoredRows } from './draft-difference.ts'
import { fieldOfSubmittedPointer, rowOfField, sectionField, type FieldId } from './draft-field.ts'
import type { ReportDraft, RowList } from './report-draft.ts'

/** A problem that the server found in what was submitted, at a field; null: with the whole. */
export type Refusal = { readonly field: FieldId | null; readonly message: string }

/** The form of one report: what was read, what it says now, and the way back. */
export type DraftState = {
  readonly read: ReportDraft
  readonly draft: ReportDraft
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  readonly refusals: readonly Refusal[]
  /** Somebody tried to submit: what is missing is shown from then on. */
  readonly attempted: boolean
  readonly reasons: Reasons
  /** Keys of findings that somebody compared with the original and left as they are. */
  readonly checked: readonly string[]
}

/** A draft to go back (or forward) to, and the field that the step changed. */
type Step = { readonly draft: ReportDraft; readonly field: FieldId }

export type DraftAction =
  | DraftChange
  | { readonly type: 'fieldRestored'; readonly field: FieldId }
  | { readonly type: 'rowsRestored'; readonly list: RowList }
  | { readonly type: 'allRestored' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'attempted'; readonly draft: ReportDraft }
  | {
      readonly type: 'refused'
      readonly problems: readonly { readonly pointer: string; readonly message: string }[]
    }
  /** One step, also when it takes several changes. */
  | {
      readonly type: 'remedied'
      readonly field: FieldId
      readonly changes: readonly DraftChange[]
      readonly reason: Reason | null
    }
  | { readonly type: 'reasonGiven'; readonly fields: readonly FieldId[]; readonly reason: Reason }
  | { readonly type: 'findingChecked'; readonly key: string; readonly checked: boolean }
  /** Goes on from another draft, as after two people's changes were brought together. */
  | { readonly type: 'replaced'; readonly draft: ReportDraft }

/** What outlasts a sitting. */
export type KeptSitting = Pick<DraftState, 'draft' | 'reasons' | 'checked'>

/** `kept` is what an earlier sitting left, where there is any. */
export function startDraft(read: ReportDraft, kept: Partial<KeptSitting> = {}): DraftState {
  const { draft = read, reasons = {}, checked = [] } = kept
  return { read, draft, past: [], future: [], refusals: [], attempted: false, reasons, checked }
}

const ALL: FieldId = ''

/** A field's refusals go when it, or its row, is touched; whether they are mended, the server says at the next attempt. */
const touches = (field: FieldId, refused: FieldId | null) =>
  refused !== null && (field === ALL || refused === field || rowOfField(refused)?.list === listOfSection(field))

const listOfSection = (field: FieldId) =>
  rowOfField(field) === null && field.startsWith('/sections/') ? field.slice('/sections/'.length) : null

function stepped(state: DraftState, draft: ReportDraft, field: FieldId, coalesce: boolean): DraftState {
  if (draft === state.draft) return state
  const continues = coalesce && state.past.at(-1)?.field === field && state.future.length === 0
  return {
    ...state,
    draft,
    past: continues ? state.past : [...state.past, { draft: state.draft, field }],
    future: [],
    refusals: state.refusals.filter((refusal) => !touches(field, refusal.field)),
  }
}

const withReasons = (state: DraftState, fields: readonly FieldId[], reason: Reason): DraftState => ({
  ...state,
  reasons: { ...state.reasons, ...reasonsFor(fields, reason) },
})

const isTyping = (change: DraftChange) => change.type !== 'rowAdded' && change.type !== 'rowRemoved'

function travelled(state: DraftState, from: 'past' | 'future'): DraftState {
  const step = state[from].at(-1)
  if (step === undefined) return state
  const rest = state[from].slice(0, -1)
  const back = { draft: state.draft, field: step.field }
  return from === 'past'
    ? { ...state, draft: step.draft, past: rest, future: [...state.future, back] }
    : { ...state, draft: step.draft, future: rest, past: [...state.past, back] }
}

export function reduceDraft(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'fieldRestored':
      return stepped(state, withRestoredField(state.read, state.draft, action.field), action.field, false)
    case 'rowsRestored':
      return stepped(state, withRestoredRows(state.read, state.draft, action.list), sectionField(action.list), false)
    case 'allRestored':
      return stepped(state, { ...state.read, added: state.draft.added }, ALL, false)
    case 'undo':
      return travelled(state, 'past')
    case 'redo':
      return travelled(state, 'future')
    case 'attempted':
      return { ...state, draft: action.draft, attempted: true, refusals: [] }
    case 'refused':
      return {
        ...state,
        refusals: action.problems.map(({ pointer, message }) => ({
          field: fieldOfSubmittedPointer(pointer, state.draft),
          message,
        })),
      }
    case 'remedied': {
      const remedied = stepped(state, action.changes.reduce(changed, state.draft), action.field, false)
      if (action.reason === null || remedied === state) return remedied
      return withReasons(remedied, [action.field], action.reason)
    }
    case 'reasonGiven':
      return withReasons(state, action.fields, action.reason)
    case 'findingChecked': {
      const others = state.checked.filter((key) => key !== action.key)
      return { ...state, checked: action.checked ? [...others, action.key] : others }
    }
    case 'replaced':
      return { ...stepped(state, action.draft, ALL, false), refusals: [] }
    case 'unit':
    case 'campaign':
    case 'letter':
    case 'directive':
    case 'qr':
    case 'note':
    case 'notesState':
    case 'rowAdded':
    case 'rowRemoved':
      return stepped(state, changed(state.draft, action), fieldOfChange(action), isTyping(action))
    default:
      return action satisfies never
  }
}
