import { historyFilterSchema, historyPageSchema } from '#domain/history/history.ts'
import { streamed } from '#server/http/attachment.ts'
import { signedIn } from '#server/http/environment.ts'
import { localeOf } from '#server/http/locale.ts'
import { pagingQuery } from '#server/http/paging.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, type Api } from '#server/http/route.ts'
import type { HistoryService } from './history.service.ts'

const listRoute = describeRoute({
  method: 'get',
  path: '/history',
  tags: ['history'],
  summary: 'Who did what, when, from what to what, and why; the newest first',
  request: { query: pagingQuery.extend(historyFilterSchema.shape) },
  responses: { 200: answers(historyPageSchema, 'A part of the record') },
})

const fileRoute = describeRoute({
  method: 'get',
  path: '/history.csv',
  tags: ['history'],
  summary: 'The same as a file for spreadsheets, all of it',
  request: { query: historyFilterSchema },
  responses: { 200: { description: 'UTF-8 with commas', content: { 'text/csv': { schema: { type: 'string' } } } } },
})

export function mountHistory(api: Api, history: HistoryService): void {
  api.openapi(listRoute, async (c) => c.json(orRefuse(await history.list(signedIn(c), c.req.valid('query'))), 200))
  api.openapi(fileRoute, (c) =>
    streamed(c, { name: 'nhat-ky.csv', type: 'text/csv; charset=utf-8' }, () =>
      history.file(signedIn(c), c.req.valid('query'), localeOf(c)),
    ),
  )
}
