import type { Evidence, Finding, Severity } from '../model/finding.ts'
import type { Localized } from '../model/locale.ts'

/**
 * A rule that can be found broken: its severity and its message in every language, from the evidence. The message says what
 * was seen and what to do about it.
 */
export type Rule<E extends Evidence = Evidence> = {
  readonly id: string
  readonly severity: Severity
  readonly message: Localized<(evidence: E) => string>
  /** The finding of this rule at a JSON pointer into the reading or report. */
  readonly at: (path: string, evidence: E) => Finding
}

export function defineRule<E extends Evidence>(
  id: string,
  severity: Severity,
  message: Localized<(evidence: E) => string>,
): Rule<E> {
  return { id, severity, message, at: (path, evidence) => ({ rule: id, severity, path, evidence: { ...evidence } }) }
}
