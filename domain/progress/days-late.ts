import { daysBetween, type IsoDate } from '../model/dates.ts'
import type { StandingStatus, Timeliness } from '../model/standing.ts'

type Delay = {
  readonly status: StandingStatus
  readonly timeliness: Timeliness | null
  readonly dueOn: IsoDate
  readonly receivedOn: IsoDate | null
}

/**
 * Whole days behind the unit's own due day; 0 when it is not late. A report that came late stopped the count on the day it was
 * received; while nothing has come, it grows with `today`.
 */
export function daysLate({ status, timeliness, dueOn, receivedOn }: Delay, today: IsoDate): number {
  if (status === 'missing') return Math.max(0, daysBetween(dueOn, today))
  return timeliness === 'late' && receivedOn !== null ? Math.max(0, daysBetween(dueOn, receivedOn)) : 0
}
