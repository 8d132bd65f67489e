/** A figure that can be held against another: a unit's, or a total. */
export type Figure = {
  readonly value: number | null
  readonly approximate: boolean
  /** Some of it was left blank: the true figure is higher or unknown. */
  readonly partial?: boolean
}

/**
 * What a cumulative figure grew by since the campaign before (negative: it fell); null where either is no number: a blank, an
 * explicit none and a missing report are not 0, and nothing can be subtracted from them; nor from a figure that is not whole.
 */
export function changeOfCount(
  now: Figure | null,
  before: Figure | null,
): { readonly by: number; readonly approximate: boolean } | null {
  if (now === null || before === null || now.value === null || before.value === null) return null
  if (now.partial === true || before.partial === true) return null
  return { by: now.value - before.value, approximate: now.approximate || before.approximate }
}
