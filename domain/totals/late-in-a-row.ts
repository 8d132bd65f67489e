import type { IsoDate } from '../model/dates.ts'
import type { Timeliness } from '../model/standing.ts'

/** How a unit kept its own due day in one campaign; `timeliness` is null while no report has come. */
export type KeptDueDay = { readonly timeliness: Timeliness | null; readonly dueOn: IsoDate }

/**
 * In how many campaigns in a row, the newest the last, a unit answered late or not at all by its due day. A campaign that still
 * has time for the unit's answer says nothing, and is passed over.
 */
export function lateInARow(newestFirst: readonly KeptDueDay[], today: IsoDate): number {
  const due = newestFirst.filter(({ timeliness, dueOn }) => timeliness !== null || dueOn < today)
  const inTime = due.findIndex(({ timeliness }) => timeliness === 'onTime')
  return inTime === -1 ? due.length : inTime
}
