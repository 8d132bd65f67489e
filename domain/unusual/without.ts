import type { MetricCount } from '../model/count.ts'

/** Whether a report says that there are none: a whole 0, or «không phát sinh». A blank says nothing. */
export const saysNone = ({ state, value, partial }: MetricCount): boolean =>
  state === 'none' || (value === 0 && !partial)
