import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Campaign, NewCampaign } from '#domain/model/campaign.ts'
import type { Page } from '#domain/model/page.ts'
import { request } from './client.ts'
import { urls } from './urls.ts'

/** All campaigns, the newest open one first. */
export function campaignsQuery() {
  return queryOptions({
    queryKey: ['campaigns'],
    queryFn: ({ signal }) => request<Page<Campaign>>(urls.campaigns(), { signal }),
    select: (list) => list.items,
  })
}

export function useOpenCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (campaign: NewCampaign) => request<Campaign>(urls.campaigns(), { method: 'POST', body: campaign }),
    onSuccess: () => Promise.all([refresh(client, 'campaigns'), refresh(client, 'summary')]),
  })
}

const refresh = (client: ReturnType<typeof useQueryClient>, resource: string) =>
  client.invalidateQueries({ queryKey: [resource] })
