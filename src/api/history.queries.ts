import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { HistoryPage } from '#domain/history/history.ts'
import { request } from './client.ts'
import { urls } from './urls.ts'

export type HistoryFilters = {
  readonly campaign: string | null
  readonly unit: string | null
  readonly report: string | null
  readonly actor: string | null
  readonly action: string | null
  /** Days `yyyy-mm-dd` of Viet Nam, both included. */
  readonly from: string | null
  readonly to: string | null
}

/** The record of who did what, part by part, the newest first. */
export function historyQuery(filters: HistoryFilters) {
  return infiniteQueryOptions({
    queryKey: ['history', filters],
    queryFn: ({ pageParam, signal }) => request<HistoryPage>(urls.history(filters, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (part) => part.nextCursor,
    placeholderData: keepPreviousData,
  })
}
