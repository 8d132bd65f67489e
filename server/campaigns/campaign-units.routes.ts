import { z } from 'zod'
import { comparisonSchema } from '#domain/campaigns/comparison.ts'
import { expectedUnitSchema, newExtensionSchema, newExtensionsSchema } from '#domain/campaigns/expected-unit.ts'
import { campaignProposalSchema } from '#domain/reports/campaign-proposal.ts'
import { inWords } from '#domain/checks/messages.ts'
import { campaignIdSchema, letterIdSchema, unitIdSchema } from '#domain/model/ids.ts'
import { basisSchema } from '#domain/model/standing.ts'
import { signedIn } from '#server/http/environment.ts'
import { localeOf } from '#server/http/locale.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import type { CampaignsService } from './campaigns.service.ts'

const ofCampaign = z.object({ id: campaignIdSchema })
const ofUnit = z.object({ id: campaignIdSchema, unitId: unitIdSchema })
const units = z.object({ items: z.array(expectedUnitSchema) })
const refusals = ['not-found', 'campaign-frozen', 'busy'] as const

const unitsRoute = describeRoute(
  {
    method: 'get',
    path: '/campaigns/{id}/units',
    tags: ['campaigns'],
    summary: 'The units that a campaign expects, each with its own due day, its extension and where it stands',
    request: { params: ofCampaign },
    responses: { 200: answers(units, 'The units, in the order of the directory when the campaign opened') },
  },
  ['not-found'],
)

const extendRoute = describeRoute(
  {
    method: 'put',
    path: '/campaigns/{id}/units/{unitId}/extension',
    tags: ['campaigns'],
    summary: 'Give one unit more time, with a reason; its report is judged anew as on time or late',
    request: { params: ofUnit, body: takes(newExtensionSchema) },
    responses: { 200: answers(units, 'The unit') },
  },
  refusals,
)

const withdrawRoute = describeRoute(
  {
    method: 'delete',
    path: '/campaigns/{id}/units/{unitId}/extension',
    tags: ['campaigns'],
    summary: 'Take an extension back; its report is judged anew as on time or late',
    request: { params: ofUnit },
    responses: { 200: answers(units, 'The unit') },
  },
  refusals,
)

const extendManyRoute = describeRoute(
  {
    method: 'post',
    path: '/campaigns/{id}/extensions',
    tags: ['campaigns'],
    summary: 'Give several units more time, with one reason; all of them or none',
    request: { params: ofCampaign, body: takes(newExtensionsSchema) },
    responses: { 200: answers(units, 'The units') },
  },
  refusals,
)

const comparisonRoute = describeRoute(
  {
    method: 'get',
    path: '/campaigns/{id}/comparison',
    tags: ['campaigns'],
    summary:
      'A campaign beside the one before it, or beside any other: coverage, totals, and every unit that either expects',
    request: {
      params: ofCampaign,
      query: z.object({
        basis: basisSchema.default('accepted').meta({
          description: 'Which reports count in totals: only those accepted, or also those that await a decision.',
        }),
        with: campaignIdSchema.optional().meta({ description: 'The other campaign; the one before, unless told.' }),
      }),
    },
    responses: { 200: answers(comparisonSchema, 'The comparison') },
  },
  ['not-found'],
)

const proposalRoute = describeRoute(
  {
    method: 'get',
    path: '/letters/{id}/request',
    tags: ['campaigns'],
    summary:
      'What a letter says of the campaign that it asks for; what is not read for sure is left open, with a finding',
    request: { params: z.object({ id: letterIdSchema }) },
    responses: { 200: answers(campaignProposalSchema, 'The proposal') },
  },
  ['not-found'],
)

export function mountCampaignUnits(api: Api, campaigns: CampaignsService): void {
  api.openapi(unitsRoute, async (c) => c.json({ items: orRefuse(await campaigns.units(c.req.valid('param').id)) }, 200))
  api.openapi(extendRoute, async (c) => {
    const { id, unitId } = c.req.valid('param')
    const wish = { ...c.req.valid('json'), unitIds: [unitId] }
    return c.json({ items: orRefuse(await campaigns.extend(signedIn(c), id, wish)) }, 200)
  })
  api.openapi(withdrawRoute, async (c) => {
    const { id, unitId } = c.req.valid('param')
    return c.json({ items: orRefuse(await campaigns.withdrawExtension(signedIn(c), id, unitId)) }, 200)
  })
  api.openapi(extendManyRoute, async (c) => {
    const { id } = c.req.valid('param')
    return c.json({ items: orRefuse(await campaigns.extend(signedIn(c), id, c.req.valid('json'))) }, 200)
  })
  api.openapi(comparisonRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { basis, with: beside = null } = c.req.valid('query')
    return c.json(orRefuse(await campaigns.comparison(id, beside, basis)), 200)
  })
  api.openapi(proposalRoute, async (c) => {
    const proposal = orRefuse(await campaigns.proposal(signedIn(c), c.req.valid('param').id))
    const findings = proposal.findings.map((finding) => inWords(finding, localeOf(c)))
    return c.json({ ...proposal, findings }, 200)
  })
}
