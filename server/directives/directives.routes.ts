import { z } from 'zod'
import {
  directiveDetailSchema,
  directiveFilterSchema,
  linkedDirectiveSchema,
} from '#domain/directives/directive-register.ts'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { pageOf } from '#domain/model/page.ts'
import { pagingQuery } from '#server/http/paging.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, type Api } from '#server/http/route.ts'
import type { DirectivesService } from './directives.service.ts'

const listRoute = describeRoute({
  method: 'get',
  path: '/directives',
  tags: ['directives'],
  summary: 'Documents as all reports know them, the same document of several units as one',
  request: { query: pagingQuery.extend(directiveFilterSchema.shape) },
  responses: {
    200: answers(
      pageOf(linkedDirectiveSchema).extend({
        withoutNumber: z.int().nonnegative().meta({ description: 'Rows without a number; they are in no entry.' }),
      }),
      'A part of the list',
    ),
  },
})

const getRoute = describeRoute(
  {
    method: 'get',
    path: '/directives/{key}',
    tags: ['directives'],
    summary: 'One document: who lists it, who acts upon it, and which units of a campaign do neither',
    request: {
      params: z.object({ key: z.string().min(1).max(400) }),
      query: z.object({
        campaign: campaignIdSchema
          .optional()
          .meta({ description: 'Whose units are asked about; the newest open one unless given.' }),
      }),
    },
    responses: { 200: answers(directiveDetailSchema, 'The document') },
  },
  ['not-found'],
)

export function mountDirectives(api: Api, directives: DirectivesService): void {
  api.openapi(listRoute, async (c) => c.json(orRefuse(await directives.list(c.req.valid('query'))), 200))
  api.openapi(getRoute, async (c) => {
    const { key } = c.req.valid('param')
    return c.json(orRefuse(await directives.get(key, c.req.valid('query').campaign)), 200)
  })
}
