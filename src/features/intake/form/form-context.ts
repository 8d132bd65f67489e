import { createContext, use } from 'react'
import type { FindingMessage } from '#domain/model/finding.ts'
import type { Correction } from '#domain/reports/correction.ts'
import type { Previous } from '../check/previous/previous-values.ts'
import type { Reasons } from '../draft/correction-reasons.ts'
import type { FieldId } from '../draft/draft-field.ts'
import type { DraftAction } from '../draft/draft-state.ts'
import type { ReportDraft, RowKey, RowList } from '../draft/report-draft.ts'

/** A row that is open for editing. */
export type OpenRow = { readonly list: RowList; readonly key: RowKey }

/** What the parts of the form do; the same object for as long as the form is there, so that no row is drawn for it. */
export type FormActions = {
  readonly dispatch: (action: DraftAction) => void
  /** Marks the field's place in the original. */
  readonly select: (field: FieldId) => void
  /** Opens the field's row if it is closed, brings the field into view and moves the focus into it. */
  readonly goTo: (field: FieldId) => void
  readonly open: (row: OpenRow | null) => void
  /** Shows the place of a field where the original is not beside the form; null where it is, and `select` is enough. */
  readonly showPlace: ((field: FieldId) => void) | null
}

const noActions: FormActions = {
  dispatch: () => undefined,
  select: () => undefined,
  goTo: () => undefined,
  open: () => undefined,
  showPlace: null,
}

export const FormActionsContext = createContext<FormActions>(noActions)
export const useFormActions = () => use(FormActionsContext)

/** What the open fields of the form show; changes with every keystroke, so closed rows do not read it. */
export type FormView = {
  /** What the form is compared with: what was read in a letter, a report that was submitted, or nothing at all. */
  readonly kind: 'letter' | 'report' | 'nothing'
  readonly read: ReportDraft
  readonly draft: ReportDraft
  readonly selected: FieldId | null
  /** In words, by field. */
  readonly problems: ReadonlyMap<FieldId, string>
  readonly findings: ReadonlyMap<FieldId, readonly FindingMessage[]>
  /** Where a field stands in the original, in words; null when that is not known. */
  readonly placeWords: (field: FieldId) => string | null
  /** Whether whoever corrects something says why; a unit may change its own report without. */
  readonly asksReasons: boolean
  readonly reasons: Reasons
  /** What was corrected, in the version on screen, of what its letter says. */
  readonly corrections: ReadonlyMap<FieldId, readonly Correction[]>
  /** The unit's report before; null without one, or while it is on its way. */
  readonly previous: Previous | null
}

export const FormViewContext = createContext<FormView | null>(null)

export function useFormView(): FormView {
  const view = use(FormViewContext)
  if (view === null) throw new Error('a field outside of the form')
  return view
}

/** The id in the page of a field's input. */
export const inputId = (field: FieldId): string => `field${field.replaceAll('/', '-')}`
