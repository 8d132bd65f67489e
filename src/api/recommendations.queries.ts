import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Dealings, RecommendationRegister } from '#domain/recommendations/register.ts'
import { request } from './client.ts'
import { apiUrl, urls } from './urls.ts'

/** Every proposal that a campaign (the newest open one when null) has to deal with. */
export function recommendationsQuery(campaign: string | null) {
  return queryOptions({
    queryKey: ['recommendations', { campaign }],
    queryFn: ({ signal }) => request<RecommendationRegister>(urls.recommendations(campaign), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** Does the same with several proposals, each only if it is as it was seen. */
export function useDealWithRecommendations() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (dealings: Dealings) =>
      request<{ changed: number }>(apiUrl('/recommendations/changes'), { method: 'POST', body: dealings }),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [first] }) => first === 'recommendations' || first === 'queue',
      }),
  })
}
