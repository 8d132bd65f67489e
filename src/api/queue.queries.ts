import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { Queue } from '#domain/queue/queue.ts'
import { request } from './client.ts'
import { apiUrl } from './urls.ts'

export type QueueFilters = { readonly kind: string | null; readonly campaign: string | null }

/** Nothing left out: what the navigation counts. */
export const wholeQueue: QueueFilters = { kind: null, campaign: null }

const EVERY_MINUTE = 60_000

/** What awaits whoever is signed in, part by part, oldest due first. Asked for again by the minute, but not while nobody looks. */
export function queueQuery(filters: QueueFilters) {
  return infiniteQueryOptions({
    queryKey: ['queue', filters],
    queryFn: ({ pageParam, signal }) => request<Queue>(apiUrl('/queue', { ...filters, cursor: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (part) => part.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MINUTE,
  })
}
