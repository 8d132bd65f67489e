/** The revisions of a report that a change may be based on: whoever decides says what he saw. Null: he did not say. */
export type Expected = readonly number[] | 'any' | null

export function meets(revision: number, expected: Expected): boolean {
  return expected === null || expected === 'any' || expected.includes(revision)
}
