import type { Finding } from '#domain/model/finding.ts'
import type { LetterHead } from '#domain/model/letter.ts'
import type { ReportSections } from '#domain/model/sections.ts'

/** What the paths of findings point into: a reading, or a report as submitted. */
export type Subject = {
  readonly letter: LetterHead
  readonly sections: ReportSections
  readonly unitId: string | null
  readonly campaignId: string | null
}

/** The findings of a reading that still hold for what was submitted: those whose field has the value that was read. */
export function stillHolding(findings: readonly Finding[], read: Subject, submitted: Subject): Finding[] {
  return findings.filter(({ path }) => isSame(valueAt(read, path), valueAt(submitted, path)) || path === '')
}

/** Findings without those that say again what an earlier one says of the same field. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, path, evidence }) => {
    const key = JSON.stringify([rule, path, Object.entries(evidence).toSorted(([a], [b]) => (a < b ? -1 : 1))])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The value that a JSON pointer (RFC 6901) points to; undefined when there is none. */
function valueAt(subject: Subject, pointer: string): unknown {
  const steps = pointer.split('/').slice(1)
  return steps.reduce<unknown>((value, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? (value as Record<string, unknown>)[key]
      : undefined
  }, subject)
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [ofA, ofB] = [a, b].map((value) => Object.entries(value).filter(([, field]) => field !== undefined))
  if (ofA === undefined || ofB?.length !== ofA.length) return false
  return ofA.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]))
}
