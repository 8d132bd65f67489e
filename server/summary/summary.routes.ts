import { z } from 'zod'
import { directiveMarksSchema } from '#domain/directives/directive-marks.ts'
import { campaignIdSchema, unitIdSchema } from '#domain/model/ids.ts'
import { basisSchema } from '#domain/model/standing.ts'
import { directiveTimelineSchema, summarySchema, trendSchema, unitHistorySchema } from '#domain/totals/summary.ts'
import { incrementsSchema } from '#domain/totals/increment.schema.ts'
import { matrixMeasureSchema, matrixSchema } from '#domain/totals/matrix.schema.ts'
import { signedIn } from '#server/http/environment.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, type Api } from '#server/http/route.ts'
import type { SummaryService } from './summary.service.ts'

const basisQuery = z.object({
  basis: basisSchema
    .default('accepted')
    .meta({ description: 'Which reports count: only those accepted, or also those that await a decision.' }),
})

const figuresQuery = basisQuery.extend({
  campaign: campaignIdSchema.optional().meta({ description: 'The newest open one, else the newest, unless given.' }),
})

const summaryRoute = describeRoute(
  {
    method: 'get',
    path: '/summary',
    tags: ['summary'],
    summary: 'How the province stands in one campaign: coverage, totals with what they cover, a row a unit',
    request: { query: figuresQuery },
    responses: { 200: answers(summarySchema, 'The summary') },
  },
  ['no-campaign', 'not-found'],
)

const trendRoute = describeRoute({
  method: 'get',
  path: '/summary/trend',
  tags: ['summary'],
  summary: 'Totals per campaign, oldest first',
  request: { query: basisQuery },
  responses: { 200: answers(trendSchema, 'The trend') },
})

const incrementsRoute = describeRoute({
  method: 'get',
  path: '/summary/increments',
  tags: ['summary'],
  summary: 'How each metric grew from campaign to campaign, over the units that gave a number in both',
  request: { query: basisQuery },
  responses: { 200: answers(incrementsSchema, 'The increments, campaigns oldest first') },
})

const matrixRoute = describeRoute({
  method: 'get',
  path: '/summary/matrix',
  tags: ['summary'],
  summary: 'One measure of every unit in every campaign, with the state of each figure and where each report stands',
  description:
    'Few bytes for many figures: each unit has a list of values and three texts, in which the n-th place is of the n-th campaign. ' +
    'Whose report it is, `GET /reports?campaign=&unit=` says.',
  request: {
    query: basisQuery.extend({
      measure: matrixMeasureSchema.meta({
        description: 'A metric, or `days`: from the day of the request to the day by which the report is judged.',
      }),
    }),
  },
  responses: { 200: answers(matrixSchema, 'The matrix') },
})

const directivesRoute = describeRoute(
  {
    method: 'get',
    path: '/summary/directives',
    tags: ['summary'],
    summary: 'The points of the timeline of directives, by date',
    request: { query: figuresQuery },
    responses: { 200: answers(directiveTimelineSchema, 'The points') },
  },
  ['no-campaign', 'not-found'],
)

const directiveMarksRoute = describeRoute(
  {
    method: 'get',
    path: '/summary/directives/marks',
    tags: ['summary'],
    summary: 'The same points as marks on a time axis: few bytes, issuers told apart, the same document linked',
    request: { query: figuresQuery },
    responses: { 200: answers(directiveMarksSchema, 'The marks, report by report') },
  },
  ['no-campaign', 'not-found'],
)

const unitRoute = describeRoute(
  {
    method: 'get',
    path: '/summary/units/{unitId}',
    tags: ['summary'],
    summary: 'One unit through all campaigns that expect it, oldest first',
    request: { params: z.object({ unitId: unitIdSchema }), query: basisQuery },
    responses: { 200: answers(unitHistorySchema, 'Its history') },
  },
  ['not-found'],
)

export function mountSummary(api: Api, summary: SummaryService): void {
  api.openapi(summaryRoute, async (c) => c.json(orRefuse(await summary.summary(c.req.valid('query'))), 200))
  api.openapi(trendRoute, async (c) => c.json(await summary.trend(c.req.valid('query')), 200))
  api.openapi(incrementsRoute, async (c) => c.json(await summary.increments(c.req.valid('query')), 200))
  api.openapi(matrixRoute, async (c) => c.json(await summary.matrix(c.req.valid('query')), 200))
  api.openapi(directivesRoute, async (c) => c.json(orRefuse(await summary.directives(c.req.valid('query'))), 200))
  api.openapi(directiveMarksRoute, async (c) =>
    c.json(orRefuse(await summary.directiveMarks(c.req.valid('query'))), 200),
  )
  api.openapi(unitRoute, async (c) => {
    const { unitId } = c.req.valid('param')
    return c.json(orRefuse(await summary.unit(signedIn(c), unitId, c.req.valid('query').basis)), 200)
  })
}
