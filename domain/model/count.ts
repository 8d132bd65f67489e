import type { z } from 'zod'
import type { countSchema, metricCountSchema } from './count.schema.ts'

/**
 * A figure as a unit gave it. Zero is a number; `blank` is a cell left empty or unreadable; `none` is the explicit
 * «không phát sinh». A report that was never submitted has no Count at all. The four are never merged into one another.
 */
export type Count = z.infer<typeof countSchema>

/**
 * A metric of one whole report: the sum of its rows' numbers. `partial` says that at least one row of it was blank, so
 * that the unit's true figure is higher or unknown.
 */
export type MetricCount = z.infer<typeof metricCountSchema>

export const blank: Count = { state: 'blank' }
export const none: Count = { state: 'none' }
export const numberOf = (value: number): Count => ({ state: 'number', value })

/** The figure of several rows as one: numbers add up; blanks make it partial; none counts only where nothing else is. */
export function sumOfRows(counts: readonly Count[]): MetricCount {
  const numbers = counts.filter((count) => count.state === 'number')
  const blanks = counts.filter((count) => count.state === 'blank')
  if (numbers.length > 0) {
    return {
      state: 'number',
      value: numbers.reduce((sum, count) => sum + count.value, 0),
      approximate: numbers.some((count) => count.approximate === true),
      partial: blanks.length > 0,
    }
  }
  const allNone = counts.length > 0 && blanks.length === 0
  return { state: allNone ? 'none' : 'blank', value: null, approximate: false, partial: false }
}
