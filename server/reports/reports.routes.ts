import { z } from 'zod'
import { inWords } from '#domain/checks/messages.ts'
import { hashOf } from '#domain/checks/others/shingles.ts'
import type { Finding } from '#domain/model/finding.ts'
import { campaignIdSchema, reportIdSchema, unitIdSchema, type ReportId } from '#domain/model/ids.ts'
import { pageOf } from '#domain/model/page.ts'
import { reportStatusSchema } from '#domain/model/standing.ts'
import { bulkAcceptedSchema, bulkSchema, bulkUndoneSchema } from '#domain/reports/bulk.ts'
import { reopeningSchema } from '#domain/reports/reopening.ts'
import { newReportSchema, reportSchema, reportSummarySchema, type Report } from '#domain/reports/report.ts'
import { returnSchema } from '#domain/reports/return.ts'
import { reportVersionSchema, versionListSchema } from '#domain/reports/version.ts'
import { etagOf, expectedOf, isKnown } from '#server/http/conditional.ts'
import { signedIn, type ApiContext } from '#server/http/environment.ts'
import { localeOf } from '#server/http/locale.ts'
import { pagingQuery } from '#server/http/paging.ts'
import { orRefuse, problemDocument } from '#server/http/refusal.ts'
import { answers, describeRoute, takes, type Api } from '#server/http/route.ts'
import type { BulkOutcome } from './bulk-decisions.ts'
import type { Verdict } from './decide-report.ts'
import type { StoredReport } from './read-report.ts'
import type { ReportsService } from './reports.service.ts'

const params = z.object({ id: reportIdSchema })
const versionParams = params.extend({ version: z.string().regex(/^[1-9]\d{0,8}$/) })

/** For the description only: `expectedOf` reads it. */
const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description: 'The `ETag` of the report that the change is based on; another one meanwhile gives 412.',
} as const

const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  schema: { type: 'string', const: '*' },
  description: 'The unit should have no report in the campaign yet; one that came meanwhile gives 412.',
} as const

const listRoute = describeRoute({
  method: 'get',
  path: '/reports',
  tags: ['reports'],
  summary: 'Reports at their newest version, the last created first',
  request: {
    query: pagingQuery.extend({
      campaign: campaignIdSchema.optional(),
      unit: unitIdSchema.optional(),
      status: reportStatusSchema.optional(),
    }),
  },
  responses: { 200: answers(pageOf(reportSummarySchema), 'A part of the list') },
})

const submitRoute = describeRoute(
  {
    method: 'post',
    path: '/reports',
    tags: ['reports'],
    summary: 'Submit a report; where one exists this is its next version, and awaits a decision again',
    parameters: [ifMatch, ifNoneMatch],
    request: { body: takes(newReportSchema) },
    responses: { 201: answers(reportSchema, 'Submitted; its address is in `Location`') },
  },
  ['other-unit', 'campaign-closed', 'revision-mismatch', 'nothing-to-match', 'busy'],
)

const getRoute = describeRoute(
  {
    method: 'get',
    path: '/reports/{id}',
    tags: ['reports'],
    summary: 'One report, with findings and history',
    request: { params },
    responses: { 200: answers(reportSchema, 'The report'), 304: { description: 'You have it already' } },
  },
  ['not-found'],
)

const acceptRoute = describeRoute(
  {
    method: 'post',
    path: '/reports/{id}/accept',
    tags: ['reports'],
    summary: 'Accept the newest version; a report accepted already stays as it is',
    parameters: [ifMatch],
    request: { params },
    responses: { 200: answers(reportSchema, 'The report') },
  },
  ['not-found', 'revision-mismatch', 'busy'],
)

const reopenRoute = describeRoute(
  {
    method: 'post',
    path: '/reports/{id}/reopen',
    tags: ['reports'],
    summary: 'Let an accepted or returned report await its decision again; one that does stays as it is',
    parameters: [ifMatch],
    request: { params, body: takes(reopeningSchema) },
    responses: { 200: answers(reportSchema, 'The report') },
  },
  ['not-found', 'revision-mismatch', 'busy'],
)

const undoRoute = describeRoute(
  {
    method: 'post',
    path: '/reports/{id}/undo',
    tags: ['reports'],
    summary: 'Take back the newest decision: the report stands as before it. Only while nothing else happened to it',
    parameters: [ifMatch],
    request: { params },
    responses: { 200: answers(reportSchema, 'The report') },
  },
  ['not-found', 'nothing-to-undo', 'revision-mismatch', 'busy'],
)

const bulkAcceptRoute = describeRoute({
  method: 'post',
  path: '/reports/bulk-accept',
  tags: ['reports'],
  summary: 'Accept several reports that await a decision and have no errors; each by itself, and says why not',
  request: { body: takes(bulkSchema) },
  responses: { 200: answers(bulkAcceptedSchema, 'What became of each') },
})

const bulkUndoRoute = describeRoute({
  method: 'post',
  path: '/reports/bulk-undo',
  tags: ['reports'],
  summary: 'Take back the newest decision on each of several reports, at the revisions that it led to',
  request: { body: takes(bulkSchema) },
  responses: { 200: answers(bulkUndoneSchema, 'What became of each') },
})

const versionsRoute = describeRoute(
  {
    method: 'get',
    path: '/reports/{id}/versions',
    tags: ['reports'],
    summary: 'All versions of a report, the first one first',
    request: { params },
    responses: { 200: answers(versionListSchema, 'The versions') },
  },
  ['not-found'],
)

const versionRoute = describeRoute(
  {
    method: 'get',
    path: '/reports/{id}/versions/{version}',
    tags: ['reports'],
    summary: 'One version: what it said, what was corrected in it, where it differs from the one before',
    request: { params: versionParams },
    responses: { 200: answers(reportVersionSchema, 'The version') },
  },
  ['not-found'],
)

const returnRoute = describeRoute(
  {
    method: 'post',
    path: '/reports/{id}/return',
    tags: ['reports'],
    summary: 'Return the newest version to its unit, with reasons; also one that was accepted',
    parameters: [ifMatch],
    request: { params, body: takes(returnSchema) },
    responses: { 200: answers(reportSchema, 'The report') },
  },
  ['not-found', 'revision-mismatch', 'busy'],
)

export function mountReports(api: Api, reports: ReportsService): void {
  api.openapi(listRoute, async (c) => c.json(orRefuse(await reports.list(signedIn(c), c.req.valid('query'))), 200))
  api.openapi(submitRoute, async (c) => {
    const report = orRefuse(await reports.submit(signedIn(c), c.req.valid('json'), { expected: expectedOf(c) }))
    c.header('Location', `/api/reports/${report.id}`)
    return c.json(shown(c, report), 201)
  })
  api.openapi(getRoute, async (c) => {
    const report = orRefuse(await reports.get(signedIn(c), c.req.valid('param').id))
    return isKnown(c, tagOf(c, report)) ? c.body(null, 304) : c.json(shown(c, report), 200)
  })
  api.openapi(acceptRoute, async (c) =>
    c.json(shown(c, orRefuse(await reports.accept(signedIn(c), c.req.valid('param').id, expectedOf(c)))), 200),
  )
  api.openapi(returnRoute, async (c) => {
    const { reasons } = c.req.valid('json')
    const report = orRefuse(await reports.return(signedIn(c), c.req.valid('param').id, reasons, expectedOf(c)))
    return c.json(shown(c, report), 200)
  })
  api.openapi(reopenRoute, async (c) => {
    const verdict = { kind: 'reopened', reason: c.req.valid('json').reason || null } as const
    return c.json(shown(c, await decided(c, c.req.valid('param').id, verdict)), 200)
  })
  api.openapi(undoRoute, async (c) =>
    c.json(shown(c, await decided(c, c.req.valid('param').id, { kind: 'undone' })), 200),
  )
  api.openapi(bulkAcceptRoute, async (c) => {
    const items = await reports.bulkAccept(signedIn(c), c.req.valid('json'))
    return c.json({ items: items.map((item) => explained(c, item)) }, 200)
  })
  api.openapi(bulkUndoRoute, async (c) => {
    const items = await reports.bulkUndo(signedIn(c), c.req.valid('json'))
    return c.json({ items: items.map((item) => explained(c, item)) }, 200)
  })
  api.openapi(versionsRoute, async (c) =>
    c.json(orRefuse(await reports.versions(signedIn(c), c.req.valid('param').id)), 200),
  )
  api.openapi(versionRoute, async (c) => {
    const { id, version } = c.req.valid('param')
    const found = orRefuse(await reports.version(signedIn(c), id, Number(version)))
    return c.json({ ...found, findings: worded(c, found.findings) }, 200)
  })

  async function decided(c: ApiContext, id: ReportId, verdict: Verdict): Promise<StoredReport> {
    return orRefuse(await reports.decide(signedIn(c), id, verdict, expectedOf(c)))
  }
}

/** What became of one of several reports, with the reason in words. */
function explained<O extends string>(context: ApiContext, { problem, ...item }: BulkOutcome<O>) {
  const words = problem === null ? null : problemDocument(problem, localeOf(context), null)
  return { ...item, problem: words }
}

const worded = (context: ApiContext, findings: readonly Finding[]) =>
  findings.map((finding) => inWords(finding, localeOf(context)))

/** While a report awaits its decision, its findings may change without a change of the report: when other units submit. */
function tagOf(context: ApiContext, { revision, findings }: StoredReport): string {
  return etagOf(revision, localeOf(context), hashOf(JSON.stringify(findings)).toString(36))
}

/** A report with its findings in words, and its entity tag. */
function shown(context: ApiContext, report: StoredReport): Report {
  context.header('ETag', tagOf(context, report))
  return { ...report, findings: worded(context, report.findings) }
}
