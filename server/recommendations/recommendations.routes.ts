import { z } from 'zod'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { registerTable } from '#domain/recommendations/register-csv.ts'
import { dealingsSchema, recommendationRegisterSchema } from '#domain/recommendations/register.ts'
import { BYTE_ORDER_MARK, csvLines } from '#domain/text/csv.ts'
import { attachment } from '#server/http/attachment.ts'
import { signedIn } from '#server/http/environment.ts'
import { localeOf } from '#server/http/locale.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { WORD, writeDocx } from '#server/letters-out/write-docx.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import type { RecommendationsService } from './recommendations.service.ts'

const query = z.object({
  campaign: campaignIdSchema.optional().meta({ description: 'The newest open one, else the newest, unless given.' }),
})

const registerRoute = describeRoute(
  {
    method: 'get',
    path: '/recommendations',
    tags: ['recommendations'],
    summary: 'Every proposal that a campaign has to deal with: its own, and those carried over',
    request: { query },
    responses: { 200: answers(recommendationRegisterSchema, 'The register') },
  },
  ['no-campaign', 'not-found'],
)

const fileRoute = describeRoute(
  {
    method: 'get',
    path: '/recommendations.csv',
    tags: ['recommendations'],
    summary: 'The same as a file for spreadsheets',
    request: { query },
    responses: { 200: { description: 'UTF-8 with commas', content: { 'text/csv': { schema: { type: 'string' } } } } },
  },
  ['no-campaign', 'not-found'],
)

const paperRoute = describeRoute(
  {
    method: 'get',
    path: '/recommendations.docx',
    tags: ['recommendations'],
    summary: 'The same as an annex to a consolidated report',
    request: { query },
    responses: { 200: { description: 'The annex', content: { [WORD]: {} } } },
  },
  ['no-campaign', 'not-found'],
)

const changeRoute = describeRoute(
  {
    method: 'post',
    path: '/recommendations/changes',
    tags: ['recommendations'],
    summary: 'Group, assign, answer or carry proposals: the same with all that are named, or with none',
    request: { body: takes(dealingsSchema) },
    responses: { 200: answers(z.object({ changed: z.int().nonnegative() }), 'Done') },
  },
  ['not-found', 'revision-mismatch', 'busy'],
)

export function mountRecommendations(api: Api, recommendations: RecommendationsService): void {
  api.openapi(registerRoute, async (c) =>
    c.json(orRefuse(await recommendations.register(c.req.valid('query').campaign)), 200),
  )
  api.openapi(fileRoute, async (c) => {
    const { items } = orRefuse(await recommendations.register(c.req.valid('query').campaign))
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', attachment('kien-nghi.csv'))
    return c.body(BYTE_ORDER_MARK + csvLines(registerTable(items, localeOf(c))), 200)
  })
  api.openapi(paperRoute, async (c) => {
    const paper = orRefuse(await recommendations.paper(c.req.valid('query').campaign))
    c.header('Content-Type', WORD)
    c.header('Content-Disposition', attachment('phu-luc-kien-nghi.docx'))
    return c.body(new Uint8Array(await writeDocx(paper)), 200)
  })
  api.openapi(changeRoute, async (c) =>
    c.json(orRefuse(await recommendations.change(signedIn(c), c.req.valid('json'))), 200),
  )
}
