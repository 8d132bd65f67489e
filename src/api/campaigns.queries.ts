import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Campaign, NewCampaign } from '#domain/model/campaign.ts'
import { request, requestAll } from './client.ts'
import { urls } from './urls.ts'

/** All campaigns, the newest open one first. */
export function campaignsQuery() {
  return queryOptions({
    queryKey: ['campaigns'],
    queryFn: ({ signal }) => requestAll<Campaign>(urls.campaigns, { signal }),
  })
}

export function useOpenCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (campaign: NewCampaign) => request<Campaign>(urls.newCampaign(), { method: 'POST', body: campaign }),
    onSuccess: () => Promise.all([refresh(client, 'campaigns'), refresh(client, 'summary')]),
  })
}

const refresh = (client: ReturnType<typeof useQueryClient>, resource: string) =>
  client.invalidateQueries({ queryKey: [resource] })
