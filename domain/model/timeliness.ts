import type { IsoDate } from './dates.ts'
import type { Timeliness } from './standing.ts'

/**
 * The last day on which a unit's report is on time: the day granted to it, where that gives it more time than the campaign
 * gives everybody. An extension never makes a due day earlier.
 */
export function dueDayOf(campaignDueOn: IsoDate, granted: IsoDate | null): IsoDate {
  return granted !== null && granted > campaignDueOn ? granted : campaignDueOn
}

/** Whether a report that is taken as received on a day (see `ReportSummary`) is on time for its unit's own due day. */
export function timelinessOf(receivedOn: IsoDate, dueOn: IsoDate): Timeliness {
  return receivedOn <= dueOn ? 'onTime' : 'late'
}
