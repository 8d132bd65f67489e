/** The middle of some numbers; null where there are none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** A median absolute deviation of normally spread numbers, times this, is their standard deviation. */
const TO_DEVIATION = 1.4826

/**
 * How many deviations a number lies from the median of others, by their median absolute deviation: a few outliers among the
 * others move neither. `leastDeviation` stands in where the others are all but equal. Null where there are no others.
 */
export function robustZ(value: number, others: readonly number[], leastDeviation: number): number | null {
  const median = medianOf(others)
  if (median === null) return null
  const spread = medianOf(others.map((other) => Math.abs(other - median))) ?? 0
  return (value - median) / Math.max(spread * TO_DEVIATION, leastDeviation)
}
