import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Queue } from '#domain/queue/queue.ts'
import { request } from './client.ts'
import { apiUrl } from './urls.ts'

export type QueueFilters = { readonly kind: string | null; readonly campaign: string | null }

/** Nothing left out: what the navigation counts. */
export const wholeQueue: QueueFilters = { kind: null, campaign: null }

/** How many things are asked for: at first, and each time that more are wanted. */
export const queueSizes = [50, 250, 1000] as const
export type QueueSize = (typeof queueSizes)[number]

const EVERY_MINUTE = 60_000

/** The first of what awaits whoever is signed in, oldest due first. Asked for again by the minute, but not while nobody looks. */
export function queueQuery(filters: QueueFilters, size: QueueSize = queueSizes[0]) {
  const url = apiUrl('/queue', { ...filters, limit: String(size) })
  return queryOptions({
    queryKey: ['queue', filters, size],
    queryFn: ({ signal }) => request<Queue>(url, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MINUTE,
  })
}
