import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Comparison } from '#domain/campaigns/comparison.ts'
import type { ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import type { CampaignProposal } from '#domain/reports/campaign-proposal.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import type { Locale } from '#domain/model/locale.ts'
import type { Basis } from '#domain/model/standing.ts'
import { request, requestAll } from './client.ts'
import { urls } from './urls.ts'

/** All campaigns, the newest open one first. */
export function campaignsQuery() {
  return queryOptions({
    queryKey: ['campaigns'],
    queryFn: ({ signal }) => requestAll<Campaign>(urls.campaigns, { signal }),
  })
}

export function campaignQuery(id: string) {
  return queryOptions({
    queryKey: ['campaigns', 'one', id],
    queryFn: ({ signal }) => request<Campaign>(urls.campaign(id), { signal }),
  })
}

/** The units that a campaign expects, with their own due days. */
export function expectedUnitsQuery(id: string) {
  return queryOptions({
    queryKey: ['campaigns', 'units', id],
    queryFn: ({ signal }) => request<{ items: ExpectedUnit[] }>(urls.campaignUnits(id), { signal }),
    select: (list) => list.items,
  })
}

/** A campaign beside another; `beside` null: beside the one before it. */
export function comparisonQuery(id: string, beside: string | null, basis: Basis) {
  return queryOptions({
    queryKey: ['campaigns', 'comparison', { id, beside, basis }],
    queryFn: ({ signal }) => request<Comparison>(urls.comparison(id, beside, basis), { signal }),
    placeholderData: keepPreviousData,
  })
}

/** What a request letter says of its campaign, with findings worded in `locale`. */
export function proposalQuery(letterId: string, locale: Locale) {
  return queryOptions({
    queryKey: ['campaigns', 'proposal', { letterId, locale }],
    queryFn: ({ signal }) => request<CampaignProposal>(urls.letterRequest(letterId), { signal, locale }),
    staleTime: Infinity,
  })
}
