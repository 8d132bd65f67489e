/**
 * The revisions of a report that a change may be based on: whoever decides says what he saw. `none`: he saw that there was no
 * report yet. Null: he did not say.
 */
export type Expected = readonly number[] | 'any' | 'none' | null

export function meets(revision: number, expected: Expected): boolean {
  if (expected === null || expected === 'any') return true
  return expected !== 'none' && expected.includes(revision)
}
