import type { MetricId } from '../metrics/metrics.ts'
import type { MetricCount } from '../model/count.ts'

/**
 * How a cumulative figure moved since the campaign before, over the `units` that gave a number in both: a total that covers
 * other units than before says nothing about movement.
 */
export type Change = { readonly before: number; readonly after: number; readonly units: number }

type Moving = {
  readonly now: Readonly<Record<MetricId, MetricCount>> | null
  readonly before: Readonly<Record<MetricId, MetricCount>> | null
}

/** Null: no unit gave a number in both campaigns. */
export function changeOf(units: readonly Moving[], metric: MetricId): Change | null {
  const moves = units.flatMap(({ now, before }) => {
    const [from, to] = [before?.[metric].value, now?.[metric].value]
    return typeof from === 'number' && typeof to === 'number' ? [{ from, to }] : []
  })
  if (moves.length === 0) return null
  const sum = (of: (move: { from: number; to: number }) => number) => moves.reduce((all, move) => all + of(move), 0)
  return { before: sum(({ from }) => from), after: sum(({ to }) => to), units: moves.length }
}
