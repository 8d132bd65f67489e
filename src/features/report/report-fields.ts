import { createContext, use } from 'react'
import type { FindingMessage, Severity } from '#domain/model/finding.ts'
import type { ShownCorrection, ShownCorrections } from './shown-corrections.ts'

/** What every field of the report needs to know of its surroundings; all but `choose` follows from the report alone. */
export type ReportFields = {
  /** Chooses a field: its place in the original is marked. Null when there is no original. */
  readonly choose: ((pointer: string) => void) | null
  readonly origin: ShownCorrections['origin']
  readonly corrections: ReadonlyMap<string, ShownCorrection>
  readonly severities: ReadonlyMap<string, Severity>
}

export const ReportFieldsContext = createContext<ReportFields>({
  choose: null,
  origin: 'letter',
  corrections: new Map(),
  severities: new Map(),
})

export const useReportFields = () => use(ReportFieldsContext)

const weight: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/** The gravest finding of each field; a finding about a part of a field counts for the field. */
export function severitiesOf(findings: readonly FindingMessage[]): ReadonlyMap<string, Severity> {
  const severities = new Map<string, Severity>()
  for (const { path, severity } of findings) {
    const field = fieldOf(path)
    const known = severities.get(field)
    if (known === undefined || weight[severity] > weight[known]) severities.set(field, severity)
  }
  return severities
}

/** The field that is shown for a pointer: `/sections/directives/0/documents/1/date` is in the cell of the documents. */
export function fieldOf(pointer: string): string {
  const depth = pointer.startsWith('/letter/') ? 3 : 5
  return pointer.split('/').slice(0, depth).join('/')
}

/** Whether a field is what `chosen` points to, a part of it, or what it is a part of. */
export const isChosen = (field: string, chosen: string | null): boolean =>
  chosen !== null &&
  chosen !== '' &&
  (chosen === field || field.startsWith(`${chosen}/`) || chosen.startsWith(`${field}/`))
