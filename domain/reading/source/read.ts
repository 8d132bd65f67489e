import type { Finding } from '#domain/model/finding.ts'
import type { Place } from '#domain/reports/reading.ts'

/** The field at a JSON pointer, and where it stands. */
export type Standing = readonly [pointer: string, place: Place]

/** What reading found out beside the values themselves: what it is not sure of, and where each field stands. */
export type Trace = { readonly findings: readonly Finding[]; readonly standings: readonly Standing[] }

/** A value with its trace; each reader of a stage gives one. */
export type Read<T> = Trace & { readonly value: T }

export const noTrace: Trace = { findings: [], standings: [] }

/** One finding, or lists of them: lists may be longer than the arguments that a call can take. */
export const found = (...findings: readonly (Finding | readonly Finding[])[]): Trace => ({
  findings: findings.flat(),
  standings: [],
})

/** The field at a JSON pointer stands at a place. */
export const stands = (path: string, place: Place | null): Trace =>
  place === null ? noTrace : { findings: [], standings: [[path, place]] }

export function gather(traces: readonly Trace[]): Trace {
  return {
    findings: traces.flatMap(({ findings }) => findings),
    standings: traces.flatMap(({ standings }) => standings),
  }
}

export const read = <T>(value: T, ...traces: readonly (Trace | readonly Trace[])[]): Read<T> => ({
  value,
  ...gather(traces.flat()),
})
