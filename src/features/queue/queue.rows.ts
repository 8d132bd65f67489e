import { addDays, daysBetween, type IsoDate } from '#domain/model/dates.ts'
import type { QueueItem } from '#domain/queue/queue.ts'

export const urgencies = ['overdue', 'today', 'week', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** The Sunday that ends the week of a day; Viet Nam's weeks begin on Mondays. */
export function endOfWeek(day: IsoDate): IsoDate {
  return addDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)
}

export function urgencyOf(dueOn: IsoDate, today: IsoDate): Urgency {
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn <= endOfWeek(today) ? 'week' : 'later'
}

/** Days past the due day; negative while there is time. */
export const daysPast = (dueOn: IsoDate, today: IsoDate): number => daysBetween(dueOn, today)

export type UrgencyGroup = {
  readonly urgency: Urgency
  readonly items: readonly QueueItem[]
  /** How many there are in all; null while the rest of the list is not loaded and may hold more of them. */
  readonly count: number | null
}

/** Items by urgency, the most urgent first, in the order that they have. */
export function groupsOf(items: readonly QueueItem[], today: IsoDate, more: boolean): UrgencyGroup[] {
  const groups = Map.groupBy(items, ({ dueOn }) => urgencyOf(dueOn, today))
  const last = items.at(-1)
  const open = more && last !== undefined ? urgencyOf(last.dueOn, today) : null
  return urgencies.flatMap((urgency) => {
    const own = groups.get(urgency)
    return own === undefined ? [] : [{ urgency, items: own, count: urgency === open ? null : own.length }]
  })
}
