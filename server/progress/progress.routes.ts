import { z } from 'zod'
import { campaignIdSchema } from '#domain/model/ids.ts'
import { progressCsv } from '#domain/progress/progress-csv.ts'
import { progressSchema } from '#domain/progress/progress.schema.ts'
import { attachment } from '#server/http/attachment.ts'
import { localeOf } from '#server/http/locale.ts'
import { orRefuse } from '#server/http/refusal.ts'
import { answers, describeRoute, type Api } from '#server/http/route.ts'
import type { ProgressService } from './progress.service.ts'

const params = z.object({ id: campaignIdSchema })

const progressRoute = describeRoute(
  {
    method: 'get',
    path: '/campaigns/{id}/progress',
    tags: ['progress'],
    summary: 'Where every expected unit stands: reports, delays, findings, contacts, and the measures they give',
    request: { params },
    responses: { 200: answers(progressSchema, 'The board') },
  },
  ['not-found'],
)

const csvRoute = describeRoute(
  {
    method: 'get',
    path: '/campaigns/{id}/progress.csv',
    tags: ['progress'],
    summary: 'The same as a table for spreadsheets, in UTF-8',
    request: { params },
    responses: { 200: { description: 'A row for each expected unit', content: { 'text/csv': {} } } },
  },
  ['not-found'],
)

export function mountProgress(api: Api, progress: ProgressService): void {
  api.openapi(progressRoute, async (c) => c.json(orRefuse(await progress.progress(c.req.valid('param').id)), 200))
  api.openapi(csvRoute, async (c) => {
    const { campaign, rows } = orRefuse(await progress.progress(c.req.valid('param').id))
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', attachment(`tien-do-${campaign.dueOn}.csv`))
    return c.body(progressCsv(rows, localeOf(c)), 200)
  })
}
