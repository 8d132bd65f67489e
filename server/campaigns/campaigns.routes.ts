import { z } from 'zod'
import { campaignReopeningSchema } from '#domain/campaigns/expected-unit.ts'
import { campaignChangeSchema, campaignSchema, newCampaignSchema, type Campaign } from '#domain/model/campaign.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { pageOf } from '#domain/model/page.ts'
import { etagOf, expectedOf, isKnown } from '#server/http/conditional.ts'
import { signedIn, type ApiContext } from '#server/http/environment.ts'
import { localeOf } from '#server/http/locale.ts'
import { pagingQuery } from '#server/http/paging.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import { mountCampaignUnits } from './campaign-units.routes.ts'
import type { CampaignsService } from './campaigns.service.ts'

const params = z.object({ id: campaignIdSchema })

/** For the description only: `expectedOf` reads it. */
const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description: 'The `ETag` of the campaign that the change is based on; another one meanwhile gives 412.',
} as const

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
    request: { params },
    responses: { 200: answers(campaignSchema, 'The campaign'), 304: { description: 'You have it already' } },
  },
  ['not-found'],
)

const changeRoute = describeRoute(
  {
    method: 'put',
    path: '/campaigns/{id}',
    tags: ['campaigns'],
    summary: 'Change title, data cut-off and due day; by another due day, reports are judged anew as on time or late',
    parameters: [ifMatch],
    request: { params, body: takes(campaignChangeSchema) },
    responses: { 200: answers(campaignSchema, 'The campaign') },
  },
  ['not-found', 'revision-mismatch', 'campaign-frozen', 'busy'],
)

const closeRoute = describeRoute(
  {
    method: 'post',
    path: '/campaigns/{id}/close',
    tags: ['campaigns'],
    summary: 'Close a campaign: it takes no more reports; one closed already stays as it is',
    parameters: [ifMatch],
    request: { params },
    responses: { 200: answers(campaignSchema, 'The campaign') },
  },
  ['not-found', 'revision-mismatch', 'busy'],
)

const reopenRoute = describeRoute(
  {
    method: 'post',
    path: '/campaigns/{id}/reopen',
    tags: ['campaigns'],
    summary: 'Open a closed campaign again, with a reason; one that is open stays as it is',
    parameters: [ifMatch],
    request: { params, body: takes(campaignReopeningSchema) },
    responses: { 200: answers(campaignSchema, 'The campaign') },
  },
  ['not-found', 'revision-mismatch', 'busy'],
)

export function mountCampaigns(api: Api, campaigns: CampaignsService): void {
  api.openapi(listRoute, async (c) => c.json(orRefuse(await campaigns.list(c.req.valid('query'))), 200))
  api.openapi(openRoute, async (c) => {
    const campaign = orRefuse(await campaigns.open(signedIn(c), c.req.valid('json')))
    c.header('Location', `/api/campaigns/${campaign.id}`)
    return c.json(shown(c, campaign), 201)
  })
  api.openapi(getRoute, async (c) => {
    const campaign = orRefuse(await campaigns.get(c.req.valid('param').id))
    return isKnown(c, tagOf(c, campaign)) ? c.body(null, 304) : c.json(campaign, 200)
  })
  api.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param')
    return c.json(shown(c, orRefuse(await campaigns.change(signedIn(c), id, c.req.valid('json'), expectedOf(c)))), 200)
  })
  api.openapi(closeRoute, async (c) =>
    c.json(shown(c, orRefuse(await campaigns.close(signedIn(c), c.req.valid('param').id, expectedOf(c)))), 200),
  )
  api.openapi(reopenRoute, async (c) => {
    const { reason } = c.req.valid('json')
    const reopened = await campaigns.reopen(signedIn(c), c.req.valid('param').id, reason, expectedOf(c))
    return c.json(shown(c, orRefuse(reopened)), 200)
  })
  mountCampaignUnits(api, campaigns)
}

const tagOf = (context: ApiContext, { revision }: Campaign) => etagOf(revision, localeOf(context))

function shown(context: ApiContext, campaign: Campaign): Campaign {
  context.header('ETag', tagOf(context, campaign))
  return campaign
}
