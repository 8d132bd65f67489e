import { isWithin, type Dot, type Timeline } from './directive-timeline.rows.ts'
import type { TimeSpan } from './time-span.ts'

export type ListRow = { readonly key: string; readonly unitName: string; readonly dot: Dot }

export type ListRows = {
  /** What the chart shows in colour, the newest first; what has no place on the axis last. */
  readonly rows: readonly ListRow[]
  /** Documents that are looked for, but lie on other days. */
  readonly outside: number
  /** Documents that are not looked for: muted in the chart. */
  readonly muted: number
}

/** Documents in step with the chart: of the same days and the same search. */
export function listRows({ lanes, dots }: Timeline, span: TimeSpan | null): ListRows {
  const found = dots.filter((dot) => dot.found)
  const within = span === null ? found : found.filter((dot) => isWithin(span, dot))
  const rows = within
    .map((dot): ListRow => ({ key: dot.mark.key, unitName: lanes[dot.lane]?.name ?? '', dot }))
    .toSorted((a, b) => placeOf(b.dot) - placeOf(a.dot))
  return { rows, outside: found.length - within.length, muted: dots.length - found.length }
}

/** Documents whose date is known but far off stand before those without one. */
const placeOf = ({ day, aside }: Dot): number => day ?? (aside === 'beyond' ? -1e9 : -2e9)

/** So many rows are drawn and taken away together. */
export const ROWS_TOGETHER = 40

/** Rows in bunches: only those near what is on screen are drawn. */
export function bunches<T>(rows: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_TOGETHER) }, (_, index) =>
    rows.slice(index * ROWS_TOGETHER, (index + 1) * ROWS_TOGETHER),
  )
}
