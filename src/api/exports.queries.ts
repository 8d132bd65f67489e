import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ConsolidatedOutline } from '#domain/consolidated/outline.ts'
import { request } from './client.ts'
import { urls, type FiguresScope } from './urls.ts'

/** What the files of a campaign would hold if they were made now. */
export function outlineQuery({ campaign, basis }: FiguresScope) {
  const scope = { campaign, basis }
  return queryOptions({
    queryKey: ['exports', scope],
    queryFn: ({ signal }) => request<ConsolidatedOutline>(urls.exportOutline(scope), { signal }),
    placeholderData: keepPreviousData,
    // Whoever looks before sending is to see what is there now.
    staleTime: 0,
  })
}
