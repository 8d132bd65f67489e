import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { ExpectedUnit, NewExtensions } from '#domain/campaigns/expected-unit.ts'
import type { Campaign, CampaignChange, NewCampaign } from '#domain/model/campaign.ts'
import { request } from './client.ts'
import { urls } from './urls.ts'

/** The campaign as whoever changes it has seen it: a newer state makes the server refuse (412). */
type Seen = Pick<Campaign, 'id' | 'revision'>

export function useOpenCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (campaign: NewCampaign) => request<Campaign>(urls.newCampaign(), { method: 'POST', body: campaign }),
    onSuccess: () => campaignsChanged(client),
  })
}

export function useChangeCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ seen, change }: { seen: Seen; change: CampaignChange }) =>
      request<Campaign>(urls.campaign(seen.id), { method: 'PUT', body: change, revision: seen.revision }),
    onSuccess: () => campaignsChanged(client),
  })
}

export function useCloseCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, revision }: Seen) => request<Campaign>(urls.campaignClose(id), { method: 'POST', revision }),
    onSuccess: () => campaignsChanged(client),
  })
}

export function useReopenCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ seen, reason }: { seen: Seen; reason: string }) =>
      request<Campaign>(urls.campaignReopen(seen.id), { method: 'POST', body: { reason }, revision: seen.revision }),
    onSuccess: () => campaignsChanged(client),
  })
}

export function useExtendUnits(campaignId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: NewExtensions) =>
      request<{ items: ExpectedUnit[] }>(urls.extensions(campaignId), { method: 'POST', body: wish }),
    onSuccess: () => campaignsChanged(client),
  })
}

export function useWithdrawExtension(campaignId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (unitId: string) =>
      request<{ items: ExpectedUnit[] }>(urls.extension(campaignId, unitId), { method: 'DELETE' }),
    onSuccess: () => campaignsChanged(client),
  })
}

/** What never follows from a campaign: who is signed in, letters as they were read, the directory. */
const unaffected: ReadonlySet<unknown> = new Set(['session', 'letters', 'units'])

/** Figures, standings and lists of every screen may follow from a campaign: what is on screen is asked for again. */
const campaignsChanged = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => !unaffected.has(queryKey[0]) })
