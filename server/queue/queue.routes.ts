import { z } from 'zod'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { queueKindSchema, queueSchema } from '#domain/queue/queue.schema.ts'
import { signedIn } from '#server/http/environment.ts'
import { pagingQuery } from '#server/http/paging.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, type Api } from '#server/http/route.ts'
import type { QueueService } from './queue.service.ts'

const listRoute = describeRoute({
  method: 'get',
  path: '/queue',
  tags: ['queue'],
  summary: 'What awaits you now, oldest due first: the work of the department, or of your own unit',
  request: {
    query: pagingQuery.extend({
      limit: z.coerce.number().int().min(1).max(1000).default(50),
      kind: queueKindSchema.optional(),
      campaign: campaignIdSchema.optional(),
    }),
  },
  responses: { 200: answers(queueSchema, 'A part of the list, and counts of all of it') },
})

export function mountQueue(api: Api, queue: QueueService): void {
  api.openapi(listRoute, async (c) => c.json(orRefuse(await queue.list(signedIn(c), c.req.valid('query'))), 200))
}
