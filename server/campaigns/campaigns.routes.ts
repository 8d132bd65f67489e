import { z } from 'zod'
import { campaignSchema, newCampaignSchema } from '#domain/model/campaign.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { pageOf } from '#domain/model/page.ts'
import { signedIn } from '#server/http/environment.ts'
import { pagingQuery } from '#server/http/paging.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import type { CampaignsService } from './campaigns.service.ts'

const listRoute = describeRoute({
  method: 'get',
  path: '/campaigns',
  tags: ['campaigns'],
  summary: 'Campaigns, the newest open one first',
  request: { query: pagingQuery },
  responses: { 200: answers(pageOf(campaignSchema), 'A part of the list') },
})

const openRoute = describeRoute(
  {
    method: 'post',
    path: '/campaigns',
    tags: ['campaigns'],
    summary: 'Open a campaign; without `unitIds` it expects every reporting unit on the day of the request',
    request: { body: takes(newCampaignSchema) },
    responses: { 201: answers(campaignSchema, 'Opened; its address is in `Location`') },
  },
  ['duplicate-campaign', 'busy'],
)

const getRoute = describeRoute(
  {
    method: 'get',
    path: '/campaigns/{id}',
    tags: ['campaigns'],
    summary: 'One campaign',
    request: { params: z.object({ id: campaignIdSchema }) },
    responses: { 200: answers(campaignSchema, 'The campaign') },
  },
  ['not-found'],
)

export function mountCampaigns(api: Api, campaigns: CampaignsService): void {
  api.openapi(listRoute, async (c) => c.json(orRefuse(await campaigns.list(c.req.valid('query'))), 200))
  api.openapi(openRoute, async (c) => {
    const campaign = orRefuse(await campaigns.open(signedIn(c), c.req.valid('json')))
    c.header('Location', `/api/campaigns/${campaign.id}`)
    return c.json(campaign, 201)
  })
  api.openapi(getRoute, async (c) => c.json(orRefuse(await campaigns.get(c.req.valid('param').id)), 200))
}
