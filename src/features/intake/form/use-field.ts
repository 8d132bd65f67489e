import type { FindingMessage } from '#domain/model/finding.ts'
import { changeOf, type FieldChange } from '../draft/draft-difference.ts'
import type { FieldId } from '../draft/draft-field.ts'
import { inputId, useFormActions, useFormView } from './form-context.ts'

/** What a field of the form needs beside its value. `input` goes to the input itself. */
export type FieldState = {
  readonly field: FieldId
  readonly input: { readonly id: string; readonly onFocus: () => void }
  readonly problem: string | null
  readonly findings: readonly FindingMessage[]
  readonly change: FieldChange
  readonly selected: boolean
}

const none: readonly FindingMessage[] = []

export function useField(field: FieldId): FieldState {
  const { kind, read, draft, selected, problems, findings } = useFormView()
  const { select } = useFormActions()
  return {
    field,
    input: { id: inputId(field), onFocus: () => select(field) },
    problem: problems.get(field) ?? null,
    findings: findings.get(field) ?? none,
    change: kind === 'nothing' ? 'none' : changeOf(read, draft, field),
    selected: selected === field,
  }
}
