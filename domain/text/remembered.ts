/** Longer texts are worked out each time: they hardly recur, and would fill the memory. */
const LONGEST_KEPT = 400
const MOST_KEPT = 10_000

/** A pure function of a short text that is asked for the same texts again and again: each outcome is worked out once. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const outcomes = new Map<string, { readonly value: T }>()
  return (text) => {
    const known = outcomes.get(text)
    if (known !== undefined) return known.value
    const value = of(text)
    if (text.length > LONGEST_KEPT) return value
    if (outcomes.size >= MOST_KEPT) outcomes.clear()
    outcomes.set(text, { value })
    return value
  }
}
