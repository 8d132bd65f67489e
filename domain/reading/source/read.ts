import type { Finding } from '../../model/finding.ts'
import type { Place, Provenance } from '../../reports/reading.ts'

/** What reading found out beside the values themselves: what it is not sure of, and where each field stands. */
export type Trace = { readonly findings: readonly Finding[]; readonly provenance: Provenance }

/** A value with its trace; each reader of a stage gives one. */
export type Read<T> = Trace & { readonly value: T }

export const noTrace: Trace = { findings: [], provenance: {} }

/** One finding, or lists of them: lists may be longer than the arguments that a call can take. */
export const found = (...findings: readonly (Finding | readonly Finding[])[]): Trace => ({
  findings: findings.flat(),
  provenance: {},
})

/** The field at a JSON pointer stands at a place. */
export const stands = (path: string, place: Place | null): Trace =>
  place === null ? noTrace : { findings: [], provenance: { [path]: place } }

export function gather(traces: readonly Trace[]): Trace {
  const provenance: Provenance = {}
  for (const trace of traces) Object.assign(provenance, trace.provenance)
  return { findings: traces.flatMap(({ findings }) => findings), provenance }
}

export const read = <T>(value: T, ...traces: readonly (Trace | readonly Trace[])[]): Read<T> => ({
  value,
  ...gather(traces.flat()),
})
