import type { z } from 'zod'
import type { UnitId } from '../model/ids.ts'
import { startOfDay } from './due.ts'
import type { QueueFacts, Waiting } from './kind-of-work.ts'
import { kindsFor, kindsOfWork, queueKinds, type QueueKind } from './kinds.ts'
import type { queueItemSchema, queueSchema } from './queue.schema.ts'

export type QueueItem = z.infer<typeof queueItemSchema>
export type Queue = z.infer<typeof queueSchema>
export type QueueCounts = Queue['counts']

export type QueueEntry = Waiting & { readonly kind: QueueKind }

/** By what the queue is sorted, in this order: when it is due, its kind, since when it waits, what it is about. */
export const sortKeys = ({ dueAt, kind, since, id }: QueueEntry) =>
  [dueAt, queueKinds.indexOf(kind), since, id] as const

function compare(one: QueueEntry, other: QueueEntry): number {
  const others = sortKeys(other)
  for (const [index, key] of sortKeys(one).entries()) {
    const against = others[index]
    if (against !== undefined && key !== against) return key < against ? -1 : 1
  }
  return 0
}

/** Everything that awaits a unit (null: the department), oldest due first. */
export function queueOf(facts: QueueFacts, unitId: UnitId | null): QueueEntry[] {
  const kinds = kindsFor(unitId === null ? 'department' : 'unit')
  return kinds
    .flatMap((kind) => kindsOfWork[kind].of(facts, unitId).map((work) => Object.assign(work, { kind })))
    .toSorted(compare)
}

/** How much there is of each kind, and how much of it should have been done by yesterday. */
export function countsOf(entries: readonly QueueEntry[], today: QueueFacts['today']): QueueCounts {
  const byKind = Map.groupBy(entries, ({ kind }) => kind)
  return {
    total: entries.length,
    overdue: entries.filter(({ dueAt }) => dueAt < startOfDay(today)).length,
    byKind: Object.fromEntries([...byKind].map(([kind, own]) => [kind, own.length])),
  }
}
