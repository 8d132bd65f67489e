import type { Finding } from '#domain/model/finding.ts'
import { fieldsOf, isFigure, type Field, type FieldKind } from './fields.ts'
import type { Ask, Entered } from './truth.schema.ts'

/** `asked`: wrong, but a finding makes one look there. `silent`: wrong, and nothing says so. */
export type Outcome = 'right' | 'asked' | 'silent'

/** A field with what it should be and what was read; undefined where one of them has no such field. */
export type ScoredField = {
  readonly path: string
  readonly kind: FieldKind
  readonly outcome: Outcome
  readonly expected: string | null | undefined
  readonly got: string | null | undefined
}

export type Score = {
  readonly fields: readonly ScoredField[]
  /** Findings that the truth asks for and reading did not give. */
  readonly missing: readonly Ask[]
  /** Warnings and errors that the truth does not ask for, about fields that are all right. */
  readonly needless: readonly Finding[]
}

export type ReadLetter = Entered & { readonly findings: readonly Finding[] }

/** Whether `path` is `ancestor` or lies within it. */
const isWithin = (path: string, ancestor: string) => path === ancestor || path.startsWith(`${ancestor}/`)

const asksForWork = ({ severity }: Finding) => severity !== 'info'

/** Whether a finding makes one look at a path. About the file as a whole only an error does: nothing of it was read. */
const pointsAt = (finding: Finding, path: string) =>
  asksForWork(finding) && (finding.path === '' ? finding.severity === 'error' : isWithin(path, finding.path))

function scored(expected: Field | undefined, got: Field | undefined, findings: readonly Finding[]): ScoredField[] {
  const field = expected ?? got
  if (field === undefined) return []
  const { path, kind } = field
  const isRight = expected !== undefined && got !== undefined && expected.value === got.value
  const isAsked = findings.some((finding) => pointsAt(finding, path))
  const outcome: Outcome = isRight ? 'right' : isAsked ? 'asked' : 'silent'
  return [{ path, kind, outcome, expected: expected?.value, got: got?.value }]
}

const byPath = (fields: readonly Field[]) => new Map(fields.map((field) => [field.path, field]))

function isNeedless(finding: Finding, fields: readonly ScoredField[], asks: readonly Ask[]): boolean {
  const { path, rule } = finding
  if (!asksForWork(finding) || asks.some((ask) => ask.rule === rule && isWithin(ask.path, path))) return false
  return fields.every((field) => field.outcome === 'right' || !isWithin(field.path, path))
}

/** How what was read from a letter compares with what a careful person would enter. */
export function scoreOf(reading: ReadLetter, expected: Entered, asks: readonly Ask[]): Score {
  const wanted = byPath(fieldsOf(expected))
  const got = byPath(fieldsOf(reading))
  const paths = [...new Set([...wanted.keys(), ...got.keys()])]
  const fields = paths.flatMap((path) => scored(wanted.get(path), got.get(path), reading.findings))
  return {
    fields,
    missing: asks.filter(
      ({ path, rule }) => !reading.findings.some((finding) => finding.rule === rule && isWithin(path, finding.path)),
    ),
    needless: reading.findings.filter((finding) => isNeedless(finding, fields, asks)),
  }
}

export const wrongFields = ({ fields }: Score): ScoredField[] => fields.filter(({ outcome }) => outcome !== 'right')

/** Counts, dates and numbers of documents that are wrong while nothing says so. */
export const silentFigures = ({ fields }: Score): ScoredField[] =>
  fields.filter(({ kind, outcome }) => outcome === 'silent' && isFigure(kind))
